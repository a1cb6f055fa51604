import { makeItem } from '../../../test/factories/item.factory.js';
import { NameCompletion } from './name-completion.js';

const ITEMS = [
  makeItem({
    id: 'palace',
    name: { zh: '故宫博物院', en: 'The Palace Museum' },
    aliases: ['紫禁城', 'Forbidden City'],
  }),
  makeItem({ id: 'summer', name: { zh: '颐和园', en: 'Summer Palace' } }),
  makeItem({ id: 'summer-film', kind: 'video', name: { zh: '颐和园', en: 'Summer Palace' } }),
  makeItem({ id: 'papal', name: { en: 'Palais des Papes' } }),
  makeItem({ id: 'repair', kind: 'video', name: { zh: '故宫修文物' } }),
];
const POPULAR = ['palace', 'summer', 'papal', 'repair', 'summer-film'];

describe('NameCompletion', () => {
  const completion = new NameCompletion(ITEMS, (id) => 1 - POPULAR.indexOf(id) / 10);
  const found = (text: string) => completion.complete(text, 5).map(({ name, from }) => [name, text.slice(0, from)]);

  it.each([
    [
      '故宫',
      [
        ['故宫博物院', ''],
        ['故宫修文物', ''],
      ],
    ],
    ['我想去紫禁', [['故宫博物院', '我想去']]],
    [
      'opening hours of the pal',
      [
        ['The Palace Museum', 'opening hours of '],
        ['Palais des Papes', 'opening hours of the '],
      ],
    ],
    ['Is the forbidden', [['The Palace Museum', 'Is the ']]],
    [
      'gugong',
      [
        ['故宫博物院', ''],
        ['故宫修文物', ''],
      ],
    ],
    ['去yihe', [['颐和园', '去']]],
  ])('goes on with %s', (text, names) => expect(found(text)).toEqual(names));

  it.each(['', 'pa', '故', 'the ', 'opal', '颐和园', 'what is there to see?', 'Is gugong'])(
    'has nothing for “%s”',
    (text) => expect(found(text)).toEqual([]),
  );

  it('keeps to its limit', () => expect(completion.complete('gugong', 1)).toHaveLength(1));
});
