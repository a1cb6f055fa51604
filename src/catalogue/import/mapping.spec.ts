import { ItemReader } from './read-items.js';
import { checkMapping } from './mapping.js';

const judge = (mapping: unknown, value: unknown, source: 'json' | 'table' = 'table') =>
  new ItemReader({ mapping: checkMapping(mapping) }).judge({ line: 1, record: 1, source, value });

describe('a field mapping', () => {
  it('makes items of foreign tables', () => {
    const mapping = {
      fields: {
        id: '编号',
        name: '名称',
        'name.en': { from: ['英文名', '拼音'] },
        categories: { from: '类型', separator: '、', values: { 博物馆: 'museum', 园林: ['garden', 'park'] } },
        'price.amount': { from: '票价', values: { 免费: 0, 未知: null } },
      },
      constants: { kind: 'attraction', 'city.zh': '苏州', 'city.en': 'Suzhou' },
      currency: 'CNY',
    };
    const row = {
      编号: '7',
      名称: '拙政园',
      英文名: '',
      拼音: 'Zhuozhengyuan',
      类型: '园林、博物馆',
      票价: '免费',
      备注: '忽略',
      year: '1509',
    };
    expect(judge(mapping, row).value).toMatchObject({
      id: '7',
      kind: 'attraction',
      name: { zh: '拙政园', en: 'Zhuozhengyuan' },
      categories: ['garden', 'park', 'museum'],
      price: { amount: 0, currency: 'CNY' },
      city: { zh: '苏州', en: 'Suzhou' },
      year: 1509,
      attributes: {},
    });
    expect(judge(mapping, { ...row, 票价: '未知' }).value?.price).toBeUndefined();
    expect(judge({ ...mapping, others: 'attributes' }, row).value?.attributes).toEqual({ 备注: '忽略' });
  });

  it('may be written in short, and reaches into JSON', () => {
    const record = { uid: 12, title: 'Guernica', place: { lat: '40.4080', lon: -3.6946 }, type: 'artefact' };
    const mapping = { id: 'uid', name: 'title', latitude: 'place.lat', longitude: 'place.lon', kind: 'type' };
    expect(judge(mapping, record, 'json').value).toMatchObject({
      id: '12',
      name: { en: 'Guernica' },
      latitude: 40.408,
      longitude: -3.6946,
    });
  });

  it.each([
    [{ titel: 'name' }, /unknown: titel/],
    [{ nam: 'title' }, /did you mean name/],
    [{ fields: { id: 5 } }, /id/],
    [{ fields: { id: 'x' }, curency: 'CNY' }, /did you mean "currency"/],
    [{ fields: { id: 'x' }, currency: 'yuan' }, /ISO 4217/],
    [[], /mapping/],
    ['id', /mapping/],
  ])('that is wrong is refused: %j', (mapping, message) => {
    expect(() => checkMapping(mapping)).toThrow(message);
  });
});
