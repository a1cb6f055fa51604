import { tellsOfCompany, tellsOfVisit, weighsUp } from './told-visit.js';

describe('tellsOfVisit', () => {
  it.each([
    '我昨天去了故宫，人太多了，排队两小时',
    '刚从兵马俑回来，讲解员特别耐心',
    '上周末带孩子逛了自然博物馆，孩子玩得很开心',
    '我們昨天去過故宮，人山人海',
    'I went to the British Museum yesterday, the queue was endless',
    'We visited the Louvre last week. Wonderful rooms, rude guards.',
    'Just back from the Terracotta Army: far too crowded',
    "I've been to the Soane Museum and loved every corner of it",
  ])('%s', (text) => expect(tellsOfVisit(text)).toBe(true));

  it.each([
    '我昨天去了故宫，推荐一个类似的',
    '去过故宫的人怎么评价',
    '我想去故宫看看',
    '故宫人太多了',
    '我去过故宫，还有什么好玩的',
    'I went to the British Museum yesterday, what else is like it?',
    'We want to visit the Louvre with two kids',
    'I visited the Louvre, show me something similar',
    'Is the Louvre crowded',
    '我去了',
    'I have got the whole afternoon after all',
    "We've already seen the British Museum",
    'been to the Louvre already',
    '',
  ])('not: %s', (text) => expect(tellsOfVisit(text)).toBe(false));
});

describe('what happened to those who came along', () => {
  it.each(['我女儿看到恐龙化石高兴得直跳', 'My kids were laughing all the way through'])('is told: %s', (text) =>
    expect(tellsOfCompany(text)).toBe(true),
  );
  it.each(['我女儿喜欢恐龙，推荐个地方', 'where do my kids get a laugh?', '孩子想看恐龙'])('is not told: %s', (text) =>
    expect(tellsOfCompany(text)).toBe(false),
  );
});

describe('a verdict with two sides', () => {
  it.each(['《寻梦环游记》画面很美，故事却很无聊', 'Hero looks gorgeous but the story drags'])('is heard: %s', (text) =>
    expect(weighsUp(text)).toBe(true),
  );
  it.each(['故宫很美', '画面很美，但有没有短一点的？'])('is none: %s', (text) => expect(weighsUp(text)).toBe(false));
});
