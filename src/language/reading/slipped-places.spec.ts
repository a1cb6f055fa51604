import type { Item } from '../../catalogue/item.js';
import { Lexicon } from '../lexicon.js';
import { Passage } from './passage.js';
import { slippedPlaces } from './slipped-places.js';

const cities = ['杭州', '北京', '西安', '苏州', '成都'];
const items = cities.map((zh, index) => ({
  id: String(index),
  kind: 'attraction',
  name: { zh: `第${index}处` },
  ...{ city: { zh }, aliases: [], categories: [], tags: [], creators: [] },
}));
const { placeNames } = new Lexicon(items as unknown as Item[]);
const read = (text: string) =>
  slippedPlaces(new Passage(text), placeNames).map(({ start, end }) => text.slice(start, end));

describe('places with one wrong character of the same sound', () => {
  it.each([
    ['杭洲有什么好玩的', '杭洲'],
    ['想去北经看看', '北经'],
    ['周末在苏洲逛哪里', '苏洲'],
  ])('are heard: %s', (text, written) => expect(read(text)).toEqual([written]));

  it.each(['西岸有什么展览', '这个程度的博物馆', '杭州有什么好玩的'])('are not seen in other words: %s', (text) =>
    expect(read(text)).toEqual([]),
  );
});
