import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { intentOf, type IntentHandler, type PluginMetadata } from '../plugin-api/index.js';
import { checkHandlers } from './plugin-checks.js';
import type { HostServices } from './host-services.js';

@Module({})
class HostServicesModule {
  static of(services: HostServices): DynamicModule {
    return {
      module: HostServicesModule,
      global: true,
      providers: services,
      exports: services.map((provider) => provider.provide),
    };
  }
}

@Module({})
class PluginRootModule {
  static of(plugin: Type, services: HostServices): DynamicModule {
    return { module: PluginRootModule, imports: [HostServicesModule.of(services), DiscoveryModule, plugin] };
  }
}

/**
 * A running plugin: a Nest application context of its own, so that it can be started, stopped and started again
 * without touching the server, and so that nothing but `#plugin-api` can be injected into it.
 */
export class PluginInstance {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly handlers: ReadonlyMap<string, IntentHandler>,
  ) {}

  /** @throws Error when the module cannot be built or its handlers do not match its intents */
  static async start(module: Type, metadata: PluginMetadata, services: HostServices): Promise<PluginInstance> {
    const context = await NestFactory.createApplicationContext(PluginRootModule.of(module, services), {
      abortOnError: false,
      logger: ['error', 'warn'],
    });
    const handlers = findHandlers(context);
    const faults = checkHandlers(
      metadata,
      handlers.map(([intent]) => intent),
    );
    if (faults.length > 0) {
      await context.close();
      throw new Error(faults.join('; '));
    }
    return new PluginInstance(context, new Map(handlers));
  }

  handler(intentId: string): IntentHandler | undefined {
    return this.handlers.get(intentId);
  }

  async stop(): Promise<void> {
    await this.context.close();
  }
}

function findHandlers(context: INestApplicationContext): [string, IntentHandler][] {
  const scanner = new MetadataScanner();
  const handlers: [string, IntentHandler][] = [];
  for (const { instance } of context.get(DiscoveryService).getProviders()) {
    if (!instance || typeof instance !== 'object') continue;
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = (instance as Record<string, unknown>)[name];
      const intent = typeof method === 'function' ? intentOf(method) : undefined;
      if (intent) handlers.push([intent, (method as IntentHandler).bind(instance)]);
    }
  }
  return handlers;
}
