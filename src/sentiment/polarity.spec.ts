import { readFileSync } from 'node:fs';
import { LEXICON } from './lexicon/lexicon.js';
import { polarityOf } from './polarity.js';
import { unitsOf } from './reading/units.js';
import type { Polarity } from './sentiment.js';

interface Sentence {
  language: 'zh' | 'en';
  text: string;
  polarity: Polarity;
}

const load = (name: string): Sentence[] =>
  JSON.parse(
    readFileSync(new URL(`../../test/fixtures/sentiment/${name}.json`, import.meta.url), 'utf8'),
  ) as Sentence[];

const accuracy = (sentences: readonly Sentence[], guess: (text: string) => Polarity): number =>
  sentences.filter(({ text, polarity }) => guess(text) === polarity).length / sentences.length;

/** The same words without negation, contrast, wishes and questions. */
function byCounting(text: string): Polarity {
  const units = unitsOf(text);
  let sum = 0;
  for (let index = 0; index < units.length;) {
    const match = LEXICON.longestAt(units, index);
    if (match?.entry.role === 'opinion') sum += Math.sign(match.entry.value);
    index += match?.length ?? 1;
  }
  return sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral';
}

describe.each(['zh', 'en'] as const)('polarity of sentences (%s)', (language) => {
  const sentences = load('polarity').filter((each) => each.language === language);
  const unseen = load('unseen').filter((each) => each.language === language);
  const polarity = (text: string) => polarityOf(text).polarity;

  it('is read right in the developing set, far better than by trivial means', () => {
    const read = accuracy(sentences, polarity);
    const majority = Math.max(...(['positive', 'negative'] as const).map((side) => accuracy(sentences, () => side)));
    expect(sentences.length).toBeGreaterThanOrEqual(100);
    expect(read).toBeGreaterThanOrEqual(0.96);
    expect(read).toBeGreaterThan(accuracy(sentences, byCounting) + 0.15);
    expect(read).toBeGreaterThan(majority + 0.4);
  });

  it('holds above trivial means on sentences that nothing was tuned on', () => {
    const majority = Math.max(...(['positive', 'negative'] as const).map((side) => accuracy(unseen, () => side)));
    expect(accuracy(unseen, polarity)).toBeGreaterThanOrEqual(0.55);
    expect(accuracy(unseen, polarity)).toBeGreaterThan(majority + 0.1);
  });
});

describe('polarityOf', () => {
  const score = (text: string) => polarityOf(text).score;

  it.each([
    ['好', '不好'],
    ['没有想象中那么差', '想象中那么差'],
    ['没有人不喜欢这里', '没有人喜欢这里'],
    ['not bad at all', 'bad'],
    ['It could not be better', 'It could not be worse'],
    ['I enjoyed it', "I don't think I enjoyed it"],
    ['座位很多', '座位很少'],
    ['游客不多', '游客太多'],
    ['景色一般，但是服务很好', '服务很好，但是景色很差'],
  ])('tells "%s" from "%s"', (better, worse) => {
    expect(score(better)).toBeGreaterThan(score(worse) + 0.2);
  });

  it('weighs by degree', () => {
    expect(score('非常好')).toBeGreaterThan(score('好'));
    expect(score('有点吵')).toBeGreaterThan(score('非常吵'));
    expect(score('不好')).toBeLessThan(score('不太好'));
    expect(score('a bit boring')).toBeGreaterThan(score('extremely boring'));
  });

  it('takes no question and no hearsay for an opinion', () => {
    expect(polarityOf('这里好玩吗？').polarity).toBe('neutral');
    expect(polarityOf('Is it beautiful?').polarity).toBe('neutral');
    expect(polarityOf('听说这里很漂亮').polarity).toBe('neutral');
  });

  it('reads traditional characters as simplified ones', () => {
    expect(polarityOf('環境髒亂，態度惡劣')).toEqual(polarityOf('环境脏乱，态度恶劣'));
  });

  it.each([
    '',
    ' ',
    '。。。',
    '12345',
    '\u0000',
    '\ud83d',
    '🏛',
    'x'.repeat(50_000),
    '不'.repeat(50_000),
    '不好'.repeat(25_000),
  ])('survives odd text', (text) => {
    const { score: value, confidence } = polarityOf(text);
    expect(Math.abs(value)).toBeLessThanOrEqual(1);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });
});
