import { describe, expect, it } from '@jest/globals';
import { localize, messagesOf, resolveLocale } from './index.js';

describe('the interface language', () => {
  it('is the one that was set, or the first that the browser prefers of the two', () => {
    expect(resolveLocale('zh', ['en-GB'])).toBe('zh');
    expect(resolveLocale('auto', ['fr', 'zh-TW', 'en'])).toBe('zh');
    expect(resolveLocale(null, ['en-US', 'zh'])).toBe('en');
    expect(resolveLocale('xx', [])).toBe('en');
  });

  it('has no text that is the same in both languages by oversight', () => {
    const [zh, en] = [messagesOf('zh'), messagesOf('en')];
    const same = (Object.keys(en) as (keyof typeof en)[]).filter(
      (key) => typeof en[key] === 'string' && en[key] === zh[key],
    );
    expect(same).toEqual(['name']);
  });

  it('falls back to the other language and says which it is', () => {
    expect(localize({ zh: '故宫', en: 'Palace' }, 'en')).toEqual({ text: 'Palace', language: 'en' });
    expect(localize({ zh: '故宫' }, 'en')).toEqual({ text: '故宫', language: 'zh' });
  });
});
