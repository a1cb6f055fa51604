import { makeItem } from '../../test/factories/item.factory.js';
import { LanguageService } from './language.service.js';
import { normaliseText } from './normalise.js';

/** Messages of two thousand characters that were written to keep a server busy; with a pattern that tries all ways none of these ends. */
describe('long messages', () => {
  const language = new LanguageService();
  language.rebuild([makeItem({ id: 'palace', name: { zh: '故宫', en: 'The Palace Museum' } })]);
  const understand = (text: string) => language.understand(text, { now: new Date() });
  const filled = (words: string) => words.repeat(Math.floor(1900 / words.length));

  it.each(['得是', '不能太贵,', '那就', '达到', '是', ':', 'to be '])('reads a price cue and endless “%s”', (words) =>
    expect(understand(`门票${filled(words)}贵`).constraints.price?.max).toBeUndefined(),
  );

  it.each(['那就', '安排个', '个', 'languages ', "what's ", '多少s', '嗯', '哈', '、和', ' & ', '距离'])(
    'reads “%s” over and over',
    (words) => expect(understand(`安排${filled(words)}x`).links).toEqual([]),
  );

  it.each(['不要长城，', '故宫', '去杭洲，'])('reads a name over and over: %s', (words) =>
    expect(understand(filled(words)).language).toBe('zh'),
  );

  it('does not grow what it reads, and keeps no long gaps', () => {
    expect(normaliseText('ﷺ'.repeat(100)).text).toHaveLength(100);
    const gap = normaliseText(`quiet${'\u202e'.repeat(500)}${' '.repeat(500)}museum`);
    expect(gap.text).toMatch(/^quiet {1,4}museum$/u);
    expect(gap.offsets[gap.text.indexOf('m')]).toBe('quiet'.length + 1000);
  });
});
