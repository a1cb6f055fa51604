import { languageOf } from './written-language.js';

describe('languageOf', () => {
  it.each([
    ['展品很好', false, 'zh'],
    ['服务很nice，店员OK', true, 'zh'],
    ['Lovely place', true, 'en'],
    ['The 兵马俑 museum was great', true, 'en'],
    ['👍', true, 'none'],
    ['!!! 123', false, 'none'],
    ['', false, 'none'],
    ["C'est un musée magnifique, nous avons adoré", false, 'other'],
    ['Das Museum hat uns sehr gut gefallen', false, 'other'],
    ['素晴らしい博物館でした、また行きたいです', false, 'other'],
    ['정말 좋은 박물관이에요', false, 'other'],
    ['Прекрасный музей', false, 'other'],
  ])('%j', (text, knowsWords, expected) => {
    expect(languageOf(text, knowsWords)).toBe(expected);
  });
});
