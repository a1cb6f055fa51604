import type { Language } from '../protocol/text.js';
import { detectLanguage } from './detect.js';

interface Case {
  text: string;
  is: Language;
  previous?: Language;
  locale?: Language;
}

describe('detectLanguage', () => {
  it.each<Case>([
    { text: '帮我找个博物馆', is: 'zh' },
    { text: '推薦幾間適合小朋友的博物館', is: 'zh' },
    { text: 'Louvre 几点开门', is: 'zh' },
    { text: '想去 British Museum 和 Tate Modern 看看', is: 'zh' },
    { text: 'a quiet museum', is: 'en' },
    { text: 'What is 故宫?', is: 'en' },
    { text: 'how do I get to 天坛公园 from the hotel', is: 'en' },
    { text: 'thanks for the help', previous: 'zh', is: 'en' },
    { text: 'Louvre', previous: 'zh', is: 'zh' },
    { text: 'gugong', previous: 'zh', is: 'zh' },
    { text: '798', previous: 'zh', is: 'zh' },
    { text: '👍👍', previous: 'en', locale: 'zh', is: 'en' },
    { text: '', locale: 'zh', is: 'zh' },
    { text: '123', is: 'en' },
  ])('$text is $is', ({ text, is, previous, locale }) => {
    expect(detectLanguage(text, previous, locale)).toBe(is);
  });
});
