import type { Block, Card } from '../protocol/blocks.js';
import { inBrief, toneOf } from './tone.js';

const HURT = /抱歉|sorry/iu;

describe('toneOf', () => {
  it.each(['zh', 'en'] as const)('apologises once, and offers a person who can help (%s)', (language) => {
    const first = toneOf('frustrated', undefined, language, 'm1');
    expect(first.opening).toMatch(HURT);
    expect(first.opening).toMatch(/工作人员|staff/);
    const second = toneOf('disappointed', first.mood, language, 'm2');
    expect(second.opening).toBeUndefined();
    const third = toneOf('none', second.mood, language, 'm3');
    expect(toneOf('frustrated', third.mood, language, 'm4').opening).toBeUndefined();
  });

  it('apologises again when much has been said since', () => {
    let { mood } = toneOf('frustrated', undefined, 'en', 'm');
    for (let turn = 0; turn < 6; turn++) ({ mood } = toneOf('none', mood, 'en', 'm'));
    expect(toneOf('frustrated', mood, 'en', 'm').opening).toMatch(HURT);
  });

  it('says nothing of an ordinary question or of haste, and thanks for delight', () => {
    expect(toneOf('none', undefined, 'en', 'm').opening).toBeUndefined();
    expect(toneOf('in-a-hurry', undefined, 'en', 'm').opening).toBeUndefined();
    expect(toneOf('delighted', undefined, 'zh', 'm').opening).not.toMatch(HURT);
  });
});

describe('inBrief', () => {
  it('keeps the answer and leaves out the rest', () => {
    const card = { id: 'a' } as Card;
    expect(inBrief({ type: 'items', items: [card, card, card] })).toEqual({ type: 'items', items: [card, card] });
    const text: Block = { type: 'text', markdown: 'x' };
    expect(inBrief(text)).toBe(text);
    expect(inBrief({ type: 'quotes', quotes: [] })).toBeUndefined();
  });
});
