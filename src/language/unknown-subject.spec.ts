import type { Item } from '../catalogue/item.js';
import { LanguageService } from './language.service.js';

const place = (id: string, zh: string, en: string): Item => ({
  ...{
    id,
    kind: 'attraction',
    name: { zh, en },
    aliases: [],
    categories: [],
    tags: [],
    accessibility: [],
    audience: [],
  },
  ...{ creators: [], languages: [], media: [], attributes: {} },
});
const language = new LanguageService();
language.rebuild([place('louvre', '卢浮宫', 'The Louvre'), place('west-lake', '西湖', 'West Lake')]);
const now = new Date(2026, 2, 4, 10);
const unknownIn = (text: string, focus?: string) =>
  language.understand(text, {
    now,
    ...(focus && { focus: [focus], shown: [{ itemId: focus, kind: 'attraction', messageId: 'm', ordinal: 1 }] }),
  }).unknownSubject;

describe('names that nothing in the catalogue goes by', () => {
  it.each([
    ['黄鹤楼的门票多少钱？', '黄鹤楼'],
    ['请问上海迪士尼的电话是多少', '上海迪士尼'],
    ['那鸟巢几点关门', '鸟巢'],
    ['介绍一下埃菲尔铁塔', '埃菲尔铁塔'],
    ['How much is a ticket for the Shard?', 'Shard'],
    ['What about the Eiffel Tower?', 'Eiffel Tower'],
    ['I want to see the Shard', 'Shard'],
  ])('%s', (text, name) => expect(unknownIn(text)).toBe(name));

  it('are told even while another place is spoken of', () =>
    expect(unknownIn('东方明珠的地址在哪？', 'louvre')).toBe('东方明珠'));

  it.each([
    '卢浮宫几点开门',
    'How much is the Louvre?',
    '这里门票多少钱',
    '学生票多少钱',
    '停车费多少钱',
    '博物馆的门票贵不贵',
    'Which museums are free on Monday?',
    'Tell me about French museums',
    'Is there a museum in Paris that is open on Monday?',
    '我想去爬山',
  ])('not in: %s', (text) => expect(unknownIn(text, 'louvre')).toBeUndefined());
});
