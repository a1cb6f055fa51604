import { makeItem } from '../../../test/factories/item.factory.js';
import { closestByName } from './closest-names.js';

const items = [
  makeItem({ id: 'palace', name: { zh: '故宫博物院', en: 'The Palace Museum' }, aliases: ['故宫', '紫禁城'] }),
  makeItem({ id: 'nature', name: { zh: '国家自然博物馆', en: 'National Natural History Museum' } }),
  makeItem({ id: 'lama', name: { zh: '雍和宫', en: 'Lama Temple' } }),
  makeItem({ id: 'tate', name: { zh: '泰特现代美术馆', en: 'Tate Modern' } }),
];
const closest = (name: string) => closestByName(items, name, 3).map(({ id }) => id);

describe('closestByName', () => {
  it.each([
    ['永和宫', ['lama']],
    ['泰特英国美术馆', ['tate']],
    ['Tate Britain', ['tate']],
    ['Lamma Temple', ['lama']],
  ])('finds what sounds or is spelt like %s', (name, ids) => expect(closest(name)).toEqual(ids));

  it.each(['鸟巢', '水立方', '海底捞', 'Burj Khalifa', 'Science Museum'])('offers nothing for %s', (name) =>
    expect(closest(name)).toEqual([]),
  );
});
