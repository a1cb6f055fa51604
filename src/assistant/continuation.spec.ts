import { LanguageService } from '../language/language.service.js';
import { withContinuation } from './continuation.js';
import { EMPTY_MEMORY, type ConversationMemory } from './turn.types.js';

const now = new Date(2026, 2, 4, 10);
const language = new LanguageService();

function continued(text: string, { subjects, open = false }: { subjects: string[]; open?: boolean }) {
  const memory: ConversationMemory = {
    ...EMPTY_MEMORY,
    route: [{ plugin: 'places', intent: 'find', confidence: 1 }],
    constraints: open ? { open: { weekdays: [1] } } : { place: { any: ['paris'], not: [] } },
    subjects,
    shown: subjects.map((itemId, index) => ({
      ...{ itemId, kind: 'attraction', messageId: 'm', ordinal: index + 1 },
      found: true,
    })),
  };
  return withContinuation(language.understand(text, { now, shown: memory.shown }), memory, () => 'attraction');
}

describe('withContinuation', () => {
  it.each(['周一开门的', '门票别超过五十', 'open on Monday'])('adds a wish to a list: %s', (text) => {
    expect(continued(text, { subjects: ['a', 'b'] })).toMatchObject({ askedFacts: [], followUp: true });
  });

  it.each(['门票呢', '开放时间', 'opening hours?'])('asks what was listed for a fact: %s', (text) => {
    expect(continued(text, { subjects: ['a', 'b'] }).askedFacts).toHaveLength(1);
  });

  it('asks the one place whether it is open then, unless another day was looked for', () => {
    expect(continued('and on Wednesday?', { subjects: ['a'] }).askedFacts).toEqual(['opening']);
    expect(continued('and on Wednesday?', { subjects: ['a'], open: true }).askedFacts).toEqual([]);
    expect(continued('Wednesday instead', { subjects: ['a'] }).askedFacts).toEqual([]);
  });
});
