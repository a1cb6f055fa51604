import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import type { SettingsRepository } from '../database/settings.repository.js';
import type { LanguageService } from '../language/language.service.js';
import type { IntentDefinition } from '../plugin-api/index.js';
import type { PluginHostService } from '../plugin-host/plugin-host.service.js';
import type { ReviewsService } from '../reviews/reviews.service.js';
import type { SearchService } from '../search/search.service.js';
import { SuggestionsService } from './suggestions.service.js';

const intent = (id: string, more: Partial<IntentDefinition> = {}) => ({
  plugin: { id: 'guide' },
  intent: {
    ...{ id, description: { zh: id, en: id } },
    examples: { zh: [`${id}一`, `${id}二`], en: [`${id} one`, `${id} two`] },
    ...more,
  },
});

describe('SuggestionsService', () => {
  let kinds: string[];
  let reviewed: string[];
  let appearance: object | undefined;
  let catalogueChanged: () => void;

  const catalogue = {
    get size() {
      return kinds.length;
    },
    all: (wanted?: string[]) => kinds.filter((kind) => !wanted || wanted.includes(kind)),
    onChange: (listener: () => void) => (catalogueChanged = listener),
  } as unknown as CatalogueService;
  const host = {
    intents: () => [
      intent('find', { kinds: ['attraction'] }),
      intent('watch', { kinds: ['video'] }),
      intent('change', { needsMemory: true }),
      intent('tell', { needsSubject: true }),
      intent('analyse', { takesText: true }),
      intent('doubt', { neverFirst: true }),
      intent('blame', { needsReviews: true }),
      intent('plan', { kinds: ['attraction'] }),
    ],
  } as unknown as PluginHostService;
  const language = {
    understand: (text: string) => ({
      constraints: { place: { any: text.includes('plan one') ? ['Atlantis'] : [] } },
      references: [],
      followUp: false,
    }),
  } as unknown as LanguageService;
  const search = {
    findFitting: ({ constraints }: { constraints: { place: { any: string[] } } }) =>
      Promise.resolve({ hits: [{}], relaxed: constraints.place.any.length > 0 ? ['place'] : [] }),
  } as unknown as SearchService;
  const settings = { get: () => Promise.resolve(appearance && { appearance }) } as unknown as SettingsRepository;
  const reviews = { reviewedItems: () => reviewed } as unknown as ReviewsService;
  let service: SuggestionsService;
  const texts = async () => (await service.beginning('en')).suggestions.map(({ text }) => text);

  beforeEach(() => {
    kinds = ['attraction', 'video'];
    reviewed = ['palace'];
    appearance = undefined;
    service = new SuggestionsService(host, catalogue, reviews, language, search, settings);
  });

  it('offers what can be asked first: nothing that needs a plan, an item shown before, or a text', async () => {
    expect(await texts()).toEqual(['Find one', 'Watch one', 'Blame one', 'Find two', 'Watch two', 'Blame two']);
  });

  it('offers nothing that the catalogue has no item of, no place of, or no review of', async () => {
    kinds = ['attraction'];
    reviewed = [];
    expect(await texts()).toEqual(['Find one', 'Find two', 'Plan two']);
    kinds = ['attraction', 'video'];
    catalogueChanged();
    expect(await texts()).toContain('Watch one');
  });

  it('says that there is nothing yet', async () => {
    kinds = [];
    appearance = { suggestions: { zh: [], en: ['What is new?'] } };
    expect(await service.beginning('en')).toEqual({ suggestions: [], empty: true });
  });

  it('offers what staff chose, with their greeting', async () => {
    appearance = { greeting: { zh: '', en: 'Welcome' }, suggestions: { zh: [], en: ['What is new?'] } };
    expect(await service.beginning('en')).toEqual({
      suggestions: [{ label: 'What is new?', text: 'What is new?' }],
      greeting: 'Welcome',
      empty: false,
    });
    expect((await service.beginning('zh')).suggestions[0]).toEqual({ label: 'Find一', text: 'Find一' });
  });
});
