import { describe, expect, it } from '@jest/globals';
import { parseInline, parseMarkdown, plainText, safeUrl } from './parse.js';
import { phrases, sentences } from './phrases.js';

const plain = (text: string) => ({ type: 'text', text });

describe('parseMarkdown', () => {
  it('reads paragraphs, headings, lists and quotes', () => {
    expect(parseMarkdown('# Title\n\none\ntwo\n\n- a\n- b\n\n3. c\n4. d\n\n> said')).toEqual([
      { type: 'heading', children: [plain('Title')] },
      { type: 'paragraph', children: [plain('one'), { type: 'break' }, plain('two')] },
      { type: 'list', ordered: false, start: 1, items: [[plain('a')], [plain('b')]] },
      { type: 'list', ordered: true, start: 3, items: [[plain('c')], [plain('d')]] },
      { type: 'quote', children: [plain('said')] },
    ]);
  });

  it('reads Chinese without spaces around the marks', () => {
    expect(parseInline('要紧的是**动手**。')).toEqual([
      plain('要紧的是'),
      { type: 'strong', children: [plain('动手')] },
      plain('。'),
    ]);
  });

  it('leaves markup as text, and links that are no pages as their label', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([plain('<img src=x onerror=alert(1)>')]);
    expect(parseInline('[here](javascript:alert(1))').some(({ type }) => type === 'link')).toBe(false);
    expect(parseInline('[here](https://example.org)')).toEqual([
      { type: 'link', url: 'https://example.org', children: [plain('here')] },
    ]);
    expect(safeUrl('data:text/html,x')).toBeUndefined();
  });

  it('keeps stars, underscores and escapes that mean nothing', () => {
    expect(plainText('2 * 3 * 4, snake_case_name, \\*not\\* bold')).toBe('2 * 3 * 4, snake_case_name, *not* bold');
  });

  it('ends on hostile input', () => {
    expect(plainText('*'.repeat(2000) + '['.repeat(2000))).toContain('[');
  });
});

describe('phrases and sentences', () => {
  it('splits without losing a character', () => {
    const text = '早上八点半进门，太和殿前几乎没人。Worth it, really: go!';
    expect(phrases(text).join('')).toBe(text);
    expect(phrases(text).length).toBeGreaterThan(3);
  });

  it('reads whole sentences, and leaves decimals in one piece', () => {
    expect(sentences('共有 3.5 分。值得一去！It costs 4.5 yuan. Go.')).toEqual([
      '共有 3.5 分。',
      '值得一去！',
      'It costs 4.5 yuan.',
      'Go.',
    ]);
  });
});
