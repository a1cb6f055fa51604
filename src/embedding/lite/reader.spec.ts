import { OWN_WORDS } from './data/own-words.js';
import { Lexicon } from './chinese/lexicon.js';
import { parseOwnWords } from './chinese/lexicon-pack.js';
import { readText, splitText } from './reader.js';

const words = [...parseOwnWords(OWN_WORDS)].map(([word, senses]) => `${word}\t-4.00\t${senses.join(';')}`);
const lexicon = new Lexicon(words.join('\n'));
const best = (text: string) => readText(text, lexicon).renderings[0]!.text;

describe('readText', () => {
  it('renders Chinese with its best senses, simplified or traditional, with or without marks', () => {
    expect(best('\u535a\u7269\u9986\u51e0\u70b9\u5173\u95e8\uff1f')).toBe('museum what time close');
    expect(best('\u535a\u7269\u9928\u5e7e\u9ede\u95dc\u9580')).toBe('museum what time close');
  });

  it('keeps Latin words and numbers inside Chinese', () => {
    expect(best('\u6211\u60f3\u770bMonet\u76842\u5e45\u753b')).toContain('Monet');
    expect(best('\u6211\u60f3\u770bMonet\u76842\u5e45\u753b')).toContain('2');
  });

  it('reads a short text in several ways and a long one in one', () => {
    expect(readText('\u6211\u559c\u6b22\u7535\u5f71', lexicon).renderings).toHaveLength(3);
    expect(readText('How old is the bridge?', lexicon).renderings.map(({ text }) => text)).toEqual([
      'How old is the bridge',
      'how old is bridge',
    ]);
    expect(readText('\u6211\u559c\u6b22\u7535\u5f71\u3002'.repeat(12), lexicon).renderings).toHaveLength(1);
  });

  it('reads a short text in one way where no more are wanted', () => {
    for (const text of ['我喜欢电影', 'How old is the bridge?'])
      expect(readText(text, lexicon, 1).renderings).toEqual(readText(text, lexicon).renderings.slice(0, 1));
  });

  it('bounds the work that a text can ask for', () => {
    for (const text of [
      '\u6545\u5bab\u3002'.repeat(30_000),
      'word '.repeat(20_000),
      '\u6545'.repeat(100_000),
      '?!'.repeat(50_000),
    ]) {
      const { renderings, terms } = readText(text, lexicon);
      expect(renderings.length).toBeLessThanOrEqual(3);
      expect(terms.length).toBeLessThanOrEqual(2000);
    }
  });

  it('has an answer for nothing', () => {
    for (const text of ['', ' ', '\u0000', '\u{1f600}', '?', '\u3002', '\ud83d']) {
      expect(readText(text, lexicon).renderings.length).toBeGreaterThan(0);
    }
  });
});

describe('splitText', () => {
  it('cuts between sentences and gives up after a few parts', () => {
    expect(splitText('One. Two. Three.', 6)).toEqual(['One.', ' Two.', ' Three.']);
    expect(splitText('a. b. c. d. e. f.', 3)).toHaveLength(3);
  });
});
