import { Injectable, Logger } from '@nestjs/common';
import { asError } from '../config/errors.js';
import { SettingsRepository } from '../database/settings.repository.js';
import {
  Catalogue,
  Embedding,
  Interactions,
  Itineraries,
  Jobs,
  PluginConfig,
  PluginLogger,
  PluginStore,
  Presenter,
  Recommendation,
  ReviewInsights,
  Reviews,
  Search,
  Sentiment,
  type FittingQuery,
  type ListRequest,
} from '../plugin-api/index.js';
import { traced } from './service-trace.js';

type ServiceToken = abstract new (...args: never[]) => object;
export type HostServices = { provide: ServiceToken; useValue: object }[];

/** Makes what can be injected into one plugin: the shared services behind narrow doors, and things of its own. */
@Injectable()
export class HostServicesFactory {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly search: Search,
    private readonly embedding: Embedding,
    private readonly recommendation: Recommendation,
    private readonly interactions: Interactions,
    private readonly reviews: Reviews,
    private readonly insights: ReviewInsights,
    private readonly sentiment: Sentiment,
    private readonly jobs: Jobs,
    private readonly presenter: Presenter,
    private readonly itineraries: Itineraries,
    private readonly settings: SettingsRepository,
  ) {}

  /** @param values returns the plugin's configuration as it is at that moment */
  for(pluginId: string, values: () => object): HostServices {
    return [
      { provide: Catalogue, useValue: door(this.catalogue, ['get', 'all']) },
      {
        provide: Search,
        useValue: {
          ...door(this.search, ['find', 'similar', 'similarity', 'match', 'closest']),
          findFitting: (query: FittingQuery) =>
            traced('search.findFitting', query, () => this.search.findFitting(query)),
        },
      },
      { provide: Embedding, useValue: door(this.embedding, ['encode']) },
      {
        provide: Recommendation,
        useValue: {
          ...door(this.recommendation, ['taste', 'popularity']),
          list: (request: ListRequest) =>
            traced('recommendation.list', request, () => this.recommendation.list(request)),
        },
      },
      { provide: Interactions, useValue: door(this.interactions, ['record']) },
      { provide: Reviews, useValue: door(this.reviews, ['ofItem', 'count']) },
      { provide: ReviewInsights, useValue: door(this.insights, ['ofItem', 'ofCatalogue', 'standing']) },
      {
        provide: Sentiment,
        useValue: door(this.sentiment, ['analyse', 'model', 'emotionOf', 'aspects', 'aspectsNamed', 'sentences']),
      },
      { provide: Itineraries, useValue: door(this.itineraries, ['plan', 'mealsBetween', 'openingOn', 'timeZoneOf']) },
      { provide: Jobs, useValue: door(this.jobs, ['start']) },
      {
        provide: Presenter,
        useValue: door(this.presenter, [
          ...(['name', 'card', 'reasons', 'relaxedNotice', 'describe', 'introduce'] as const),
          ...(['contradiction', 'facts', 'verdicts', 'compare', 'apart'] as const),
        ]),
      },
      { provide: PluginStore, useValue: this.store(pluginId) },
      { provide: PluginConfig, useValue: liveConfig(values) },
      { provide: PluginLogger, useValue: pluginLogger(pluginId) },
    ];
  }

  private store(pluginId: string): PluginStore {
    const scope = `plugin-store:${pluginId}`;
    return {
      get: (key) => this.settings.get(scope, key),
      set: (key, value) => this.settings.set(scope, key, value),
      delete: (key) => this.settings.delete(scope, key),
    };
  }
}

/** Only the named methods. The plain object also keeps the plugin's lifecycle away from the shared service's hooks. */
function door<Service extends object>(service: Service, methods: readonly (keyof Service)[]): object {
  return Object.fromEntries(
    methods.map((name) => [name, (service[name] as (...args: unknown[]) => unknown).bind(service)]),
  );
}

function liveConfig(values: () => object): PluginConfig<object> {
  return {
    get values() {
      return values();
    },
  };
}

function pluginLogger(pluginId: string): PluginLogger {
  const logger = new Logger(`plugin ${pluginId}`);
  return {
    info: (message) => logger.log(message),
    warn: (message) => logger.warn(message),
    error: (message, cause) => logger.error(message, cause === undefined ? undefined : asError(cause).stack),
  };
}
