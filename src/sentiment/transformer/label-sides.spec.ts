import { sidesOf } from './label-sides.js';

describe('sidesOf', () => {
  it.each([
    [
      ['negative', 'neutral', 'positive'],
      [-1, 0, 1],
    ],
    [
      ['POSITIVE', 'NEGATIVE'],
      [1, -1],
    ],
    [
      ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'],
      [-1, -1, 0, 1, 1],
    ],
    [
      ['LABEL_0', 'LABEL_1', 'LABEL_2'],
      [-1, 0, 1],
    ],
    [
      ['负面', '正面'],
      [-1, 1],
    ],
  ])('%j', (labels, sides) => expect([...sidesOf(labels)!.values()]).toEqual(sides));

  it.each([[['toxic', 'insult']], [['joy', 'anger']], [['LABEL_0', 'LABEL_1', 'LABEL_2', 'LABEL_3']], [['positive']]])(
    'makes nothing of %j',
    (labels) => expect(sidesOf(labels)).toBeUndefined(),
  );
});
