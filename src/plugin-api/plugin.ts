import { Module, SetMetadata, type ModuleMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { BilingualText } from '../config/errors.js';
import type { FactName, Slot } from '../language/constraints.js';
import type { Block, ItemKind } from '../protocol/blocks.js';
import type { Turn } from './turn.js';

/** The version of this API. A plugin names the range it was written for as `hostVersion`. */
export const HOST_VERSION = '1.1.0';

/** What visitors may want of a plugin; the router needs nothing else to find it. */
export interface IntentDefinition {
  /** Unique within the plugin: `find-attractions`. */
  id: string;
  /** One sentence for staff, and for the assistant's help. */
  description: BilingualText;
  /** At least five utterances in each language, as different from each other as visitors are. */
  examples: { zh: string[]; en: string[] };
  /** Wishes that this intent can use: reading one of them in a question speaks for the intent. */
  slots?: Slot[];
  /** Kinds of item that it is about: a question which names such an item speaks for the intent. */
  kinds?: ItemKind[];
  /** Facts of an item that it can tell: asking for one of them speaks for the intent. */
  facts?: FactName[];
  /** True when it tells what others think of an item: "what do people say of it?" speaks for the intent. */
  tellsOpinions?: boolean;
  /** True when it is answered from reviews: where there are none, it is not suggested. */
  needsReviews?: boolean;
  /** True when nobody begins with it, since it is asked of what was shown before: it is not suggested. */
  neverFirst?: boolean;
  /** True when its question comes with a text as its material, such as a review to be analysed. */
  takesText?: boolean;
  /** True when it can set two or three items side by side and tell which of them is, say, free. */
  compares?: boolean;
  /** True when it lays out days in time: it makes no sense where nothing is said of days, hours or a plan. */
  plansDays?: boolean;
  /** True when it changes what the plugin keeps in `turn.memory`, and makes no sense before there is something. */
  needsMemory?: boolean;
  /** True when it makes no sense without an item that is named or was shown ("when does it open?"). */
  needsSubject?: boolean;
}

export interface PluginMetadata {
  /** Lower case words joined by hyphens, the same as the plugin's folder. */
  id: string;
  name: BilingualText;
  description: BilingualText;
  /** The plugin's own version. */
  version: string;
  /** Range of `HOST_VERSION` that it works with, e.g. `^1.0.0`. */
  hostVersion: string;
  /**
   * One zod object: gives validation, defaults, types, docs and the form in the console.
   * Every field needs a default; name fields with `.meta({ label: { zh, en }, hint: { zh, en } })`, and mark secrets
   * with `.meta({ secret: true })`.
   */
  configSchema: z.ZodObject;
  intents: IntentDefinition[];
}

const PLUGIN_METADATA = 'docent:plugin';
const INTENT_METADATA = 'docent:intent';

/**
 * Declares a plugin: a Nest module plus what the assistant must know of it.
 *
 * @example
 * ```ts
 * @AssistantPlugin({ id: 'opening-hours', name, description, version: '1.0.0', hostVersion: '^1.0.0',
 *   configSchema: z.object({ showHolidays: z.boolean().default(true) }), intents: [...], providers: [OpeningHours] })
 * export default class OpeningHoursPlugin {}
 * ```
 */
export function AssistantPlugin(definition: PluginMetadata & ModuleMetadata): ClassDecorator {
  const { imports, providers, controllers, exports, ...metadata } = definition;
  return (target) => {
    Module({
      ...(imports && { imports }),
      ...(providers && { providers }),
      ...(controllers && { controllers }),
      ...(exports && { exports }),
    })(target);
    Reflect.defineMetadata(PLUGIN_METADATA, metadata satisfies PluginMetadata, target);
  };
}

export type IntentHandler = (turn: Turn) => AsyncIterable<PluginBlock>;

/** What a handler may yield. */
export type PluginBlock = Block;

/**
 * Marks the method of a provider that answers an intent. It is an async generator of blocks: each block is stored and
 * shown as soon as it is yielded. It should stop when `turn.signal` fires.
 *
 * @example
 * ```ts
 * @OnIntent('find-attractions')
 * async *find(turn: Turn): AsyncGenerator<PluginBlock> {
 *   yield { type: 'text', markdown: '...' };
 * }
 * ```
 */
export const OnIntent = (intentId: string): MethodDecorator => SetMetadata(INTENT_METADATA, intentId);

/** The metadata of a class decorated with `@AssistantPlugin`, else undefined. */
export function pluginMetadataOf(target: object): PluginMetadata | undefined {
  return Reflect.getMetadata(PLUGIN_METADATA, target) as PluginMetadata | undefined;
}

/** The intent that a method was marked with, else undefined. */
export function intentOf(method: object): string | undefined {
  return Reflect.getMetadata(INTENT_METADATA, method) as string | undefined;
}
