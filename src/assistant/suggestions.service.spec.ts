import { describe, expect, it } from '@jest/globals';
import type { IntentDefinition } from '../plugin-api/index.js';
import type { PluginHostService } from '../plugin-host/plugin-host.service.js';
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
  const host = {
    intents: () => [
      intent('find'),
      intent('change', { needsMemory: true }),
      intent('tell', { needsSubject: true }),
      intent('analyse', { takesText: true }),
      intent('plan'),
    ],
  } as unknown as PluginHostService;

  it('offers what can be asked first: nothing that needs a plan, an item shown before, or a text', () => {
    const texts = new SuggestionsService(host).starters('en').map(({ text }) => text);
    expect(texts).toEqual(['Find one', 'Plan one', 'Find two', 'Plan two']);
  });
});
