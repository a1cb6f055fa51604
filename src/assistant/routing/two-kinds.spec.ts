import { asTwoRequests } from './two-kinds.js';

describe('one theme, things of two kinds', () => {
  it.each([
    ['a film or a museum about pandas', 'a film about pandas', 'a museum about pandas'],
    ['any documentaries and places to do with tea?', 'any documentaries to do with tea?', 'places to do with tea?'],
    ['推荐关于航天的电影或者博物馆', '推荐关于航天的电影', '推荐关于航天的博物馆'],
    ['讲丝绸的博物馆和纪录片有吗', '讲丝绸的博物馆有吗', '讲丝绸的纪录片有吗'],
  ])('are looked for each: %s', (text, first, second) => {
    const both = asTwoRequests(text);
    expect(both?.[0]).toBe(first);
    expect(both?.[1].endsWith(second)).toBe(true);
  });

  it.each(['a museum or a gallery about bronze', 'a film about a museum', '关于博物馆的电影'])(
    'are one request otherwise: %s',
    (text) => expect(asTwoRequests(text)).toBeUndefined(),
  );
});
