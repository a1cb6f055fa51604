import type { Constraints, Slot, Understanding } from '../language/constraints.js';
import { joinConstraints, joinTopic, remember } from './memory.js';
import { EMPTY_MEMORY } from './turn.types.js';

const understood = (constraints: Constraints, rest: Partial<Understanding> = {}): Understanding =>
  ({
    constraints,
    dropped: [] as Slot[],
    followUp: true,
    startOver: false,
    topic: '',
    references: [],
    links: [],
    text: '',
    ...rest,
  }) as Understanding;

const memory = {
  ...EMPTY_MEMORY,
  topic: 'quiet museum',
  constraints: { kind: 'attraction', price: { max: 0 }, place: { any: ['paris'], not: [] } } satisfies Constraints,
};

describe('wishes across turns', () => {
  it('accumulate and change', () => {
    expect(joinConstraints(understood({ rating: { min: 4 }, price: { max: 20 } }), memory)).toEqual({
      kind: 'attraction',
      place: { any: ['paris'], not: [] },
      price: { max: 20 },
      rating: { min: 4 },
    });
  });

  it('for objects become themes of the museums that show them, once prices or hours are asked for', () => {
    const bronzes: Constraints = {
      kind: 'artefact',
      category: { any: ['bronze'], not: [] },
      place: memory.constraints.place,
    };
    const free = understood({ price: { min: 0, max: 0 } });
    expect(joinConstraints(free, { ...memory, constraints: bronzes }, { isNewKind: true, before: 'artefact' })).toEqual(
      {
        place: memory.constraints.place,
        price: { min: 0, max: 0 },
        tag: { any: ['bronze'], not: [] },
      },
    );
  });

  it('join themes that are named beside each other, and change them otherwise', () => {
    const egypt = {
      ...memory,
      constraints: { kind: 'video', tag: { any: ['ancient-egypt'], not: [] } } satisfies Constraints,
    };
    const rome: Constraints = { tag: { any: ['ancient-rome'], not: [] } };
    const tagsAfter = (text: string) => joinConstraints(understood(rome, { text }), egypt).tag!.any;
    expect(tagsAfter('and also about the Romans')).toEqual(['ancient-rome', 'ancient-egypt']);
    expect(tagsAfter('about the Romans')).toEqual(['ancient-rome']);
  });

  it('are dropped when taken back', () => {
    expect(joinConstraints(understood({}, { dropped: ['price'] }), memory)).not.toHaveProperty('price');
  });

  it('begin anew with a fresh question in the same place, or altogether when asked to', () => {
    const own: Constraints = { tag: { any: ['bronze'], not: [] } };
    expect(joinConstraints(understood(own, { followUp: false }), memory)).toEqual({
      ...own,
      place: memory.constraints.place,
    });
    expect(joinConstraints(understood(own, { startOver: true }), memory)).toEqual(own);
  });

  it('are not those for objects when places are looked for among them', () => {
    const bronzes = {
      ...memory,
      constraints: { kind: 'artefact', category: { any: ['bronze'], not: [] } } satisfies Constraints,
    };
    const joined = joinConstraints(understood({ near: { radius: 3 } }), bronzes, { isNewKind: true });
    expect(joined).toEqual({ near: { radius: 3 } });
  });

  it('keep the theme where nothing but another kind is asked for', () => {
    const films: Constraints = { kind: 'video', tag: { any: ['opera'], not: [] }, duration: { max: 60 } };
    const places = understood({ kind: 'attraction' }, { text: '要能现场看的地方呢' });
    expect(joinConstraints(places, { ...memory, constraints: films })).toEqual({
      kind: 'attraction',
      tag: { any: ['opera'], not: [] },
    });
  });

  it('keep the place but not the price when another kind of item is asked for', () => {
    expect(joinConstraints(understood({ kind: 'video' }), memory)).toEqual({
      kind: 'video',
      place: { any: ['paris'], not: [] },
    });
  });

  it('set moods beside themes, and put one theme in the place of another', () => {
    const quiet = { ...memory, constraints: { tag: { any: ['quiet'], not: [] } } satisfies Constraints };
    const joined = joinConstraints(understood({ tag: { any: ['bronze'], not: [] } }), quiet);
    expect(joined.tag).toEqual({ any: ['bronze'], not: [], and: [['quiet']] });
    const later = joinConstraints(understood({ tag: { any: ['jade'], not: ['bronze'] } }), {
      ...quiet,
      constraints: joined,
    });
    expect(later.tag).toEqual({ any: ['jade'], not: ['bronze'], and: [['quiet']] });
  });

  it('keep what is ruled out, and widen the distance from the same place', () => {
    const before: Constraints = { category: { any: [], not: ['temple'] }, near: { itemId: 'i', radius: 1 } };
    const joined = joinConstraints(understood({ category: { any: [], not: ['museum'] }, near: { radius: 2 } }), {
      ...memory,
      constraints: before,
    });
    expect(joined).toMatchObject({ category: { not: ['temple', 'museum'] }, near: { itemId: 'i', radius: 2 } });
  });

  it('keep the topic of the question before when only a wish is added', () => {
    expect(joinTopic(understood({ price: { max: 0 } }), memory)).toBe('quiet museum');
    expect(joinTopic(understood({}, { topic: 'gardens' }), memory)).toBe('gardens');
  });
});

describe('what was shown', () => {
  it('is kept up to a limit, the latest last', () => {
    const shown = Array.from({ length: 80 }, (_, index) => ({
      itemId: `i${index}`,
      kind: 'video' as const,
      messageId: 'm',
      ordinal: 1,
    }));
    const kept = remember(shown.slice(0, 50), shown.slice(50));
    expect(kept).toHaveLength(60);
    expect(kept.at(-1)?.itemId).toBe('i79');
  });
});
