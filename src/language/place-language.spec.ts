import type { ShownItem } from './constraints.js';
import type { Item } from '../catalogue/item.js';
import { LanguageService } from './language.service.js';

const now = new Date(2026, 2, 4, 10);

function place(id: string, zh: string, en: string): Item {
  return {
    ...{ aliases: [], categories: [], tags: [], accessibility: [], audience: [], languages: [], media: [] },
    ...{ id, kind: 'attraction', name: { zh, en }, creators: [], attributes: {} },
  };
}

const language = new LanguageService();
language.rebuild([
  { ...place('palace', '故宫博物院', 'The Palace Museum'), aliases: ['故宫'] },
  place('heaven', '天坛公园', 'Temple of Heaven'),
  place('lama', '雍和宫', 'Lama Temple'),
]);

const list = (messageId: string, ...ids: string[]): ShownItem[] =>
  ids.map((itemId, index) => ({ itemId, kind: 'attraction', messageId, ordinal: index + 1 }));
const shown = [...list('m1', 'palace', 'heaven'), ...list('m2', 'lama', 'heaven')];
const wishes = (text: string, amid: ShownItem[] = []) => language.understand(text, { now, shown: amid }).constraints;
const referred = (text: string) =>
  language.understand(text, { now, shown }).references.flatMap(({ itemIds }) => itemIds);

describe('talk about places', () => {
  it.each([
    '去哪看青铜器',
    '哪里能看到名画',
    '看油画的地方',
    'where to see paintings in Paris',
    'places with old bronzes',
  ])('looks for what shows the objects: %s', (text) => {
    expect(wishes(text)).toMatchObject({ kind: 'attraction' });
  });

  it.each(['有哪些青铜器', '想看宋代的瓷器', 'bronze vessels from the Zhou'])('looks for objects: %s', (text) => {
    expect(wishes(text)).toMatchObject({ kind: 'artefact' });
  });

  it.each(['哪些建筑是明朝的', '西安有哪些唐代的东西可以看', 'which buildings are from the Ming dynasty'])(
    'looks for places where no kind is named: %s',
    (text) => {
      expect(wishes(text)).toMatchObject({ kind: 'attraction' });
    },
  );

  it.each([
    ['哪个更便宜', 'price'],
    ['哪个最贵', 'dearest'],
    ['哪部更长', 'longest'],
    ['哪座历史更久', 'oldest'],
    ['哪个评价好', 'rating'],
    ['which one is cheaper?', 'price'],
    ['which of these is newer', 'newest'],
    ['which film is the longest?', 'longest'],
  ])('hears which of some is asked for: %s', (text, sort) => {
    expect(wishes(text, shown).sort).toBe(sort);
  });

  it.each(['太贵了！', '你推荐的都太贵了', 'too expensive', 'these are all too expensive'])(
    'takes what is said of their prices for a wish: %s',
    (text) => {
      const { references } = language.understand(text, { now, shown });
      expect(references.map(({ relation }) => relation)).toEqual(['cheaper']);
    },
  );

  it.each(['不要太贵的', 'nothing too expensive', 'the coffee was too expensive'])('is no complaint: %s', (text) => {
    expect(language.understand(text, { now, shown }).references).toEqual([]);
  });

  it.each(['不想爬楼梯', 'no climbing stairs'])('spares the stairs: %s', (text) => {
    expect(wishes(text).accessibility?.any).toEqual(['step-free']);
  });

  it.each(['排了五分钟就进去了', 'We waited only five minutes', '等了半个小时才进去'])(
    'takes no queue for a visit: %s',
    (text) => {
      expect(wishes(text)).not.toHaveProperty('duration');
    },
  );

  it.each(['which has the shortest queues?', '哪个排队时间最短'])('orders by no length of a queue: %s', (text) => {
    expect(wishes(text, shown).sort).toBeUndefined();
  });

  it('leaves it to reviews whether the toilets are clean', () => {
    expect(language.understand('故宫的厕所干净吗', { now }).askedFacts).toEqual([]);
    expect(language.understand('故宫有厕所吗', { now }).askedFacts).toEqual(['facilities']);
  });

  it('looks for buildings by their style', () => {
    expect(wishes('新艺术运动的建筑')).toMatchObject({ kind: 'attraction', tag: { any: ['art-nouveau'] } });
  });

  it.each([
    ['怎么从故宫去天坛', ['distance', 'transit']],
    ['how do I get from the Palace Museum to the Temple of Heaven', ['distance', 'transit']],
    ['故宫有英文讲解吗', ['accessibility']],
  ])('hears what is asked of the way and the guides: %s', (text, facts) => {
    expect(language.understand(text, { now }).askedFacts).toEqual(expect.arrayContaining(facts));
  });

  it.each([
    ['50以内', { max: 50 }],
    ['换成一百以上的', { min: 100 }],
    ['最多80吧', { max: 80 }],
    ['under 20', { max: 20 }],
    ['only under 30 please', { max: 30 }],
  ])('takes a bare limit amid places for a price: %s', (text, price) => {
    expect(wishes(text, shown).price).toEqual(price);
    expect(wishes(text)).not.toHaveProperty('price');
  });

  it('reads 国内 as China, and the faith of a temple from its name', () => {
    expect(wishes('国内有哪些石窟').place).toEqual({ any: ['china'], not: [] });
    expect(wishes('想找个道观')).toMatchObject({ category: { any: ['temple'] }, tag: { any: ['taoism'] } });
  });

  it.each([
    ['国内有名的石窟', 'popularity'],
    ['famous museums in Paris', 'popularity'],
    ['不那么出名的公园', undefined],
    ['houses of famous writers', undefined],
  ])('hears how well known it should be: %s', (text, sort) => {
    expect(wishes(text).sort).toBe(sort);
  });

  it.each(['免费不要求了', '免费无所谓', '不要求免费了', '贵一点没关系'])('takes a price back: %s', (text) => {
    const { dropped, askedFacts } = language.understand(text, { now, shown });
    expect([dropped, askedFacts]).toEqual([['price'], []]);
  });

  it.each(['要爬山吗', '用爬楼梯吧', '要走很多路吗'])('asks whether it is hard on the feet: %s', (text) => {
    expect(language.understand(text, { now, shown }).askedFacts).toEqual(['accessibility']);
    expect(wishes(text, shown)).not.toHaveProperty('category');
  });

  it('counts in what was found last, however little it was', () => {
    const found = (messageId: string, ...ids: string[]) =>
      list(messageId, ...ids).map((item) => ({ ...item, found: true as const }));
    const first = (latest: ShownItem[]) =>
      language.understand('第一个多少钱', { now, shown: [...found('m1', 'palace', 'heaven'), ...latest] })
        .references[0];
    expect(first(found('m2', 'heaven'))?.itemIds).toEqual(['heaven']);
    expect(first(list('m2', 'heaven'))?.itemIds).toEqual(['palace']);
  });

  it.each([
    ['故官要钱吗', 'palace'],
    ['雍合宫几点开门', 'lama'],
    ['天谭公园怎么去', 'heaven'],
  ])('reads a name with one character wrong: %s', (text, id) => {
    expect(language.understand(text, { now }).links.map(({ itemId }) => itemId)).toEqual([id]);
  });

  it.each([
    ['北京免废的博物管', 'museum'],
    ['上海的美术管', 'gallery'],
    ['附近的公圆', 'park'],
  ])('reads a kind of place with one character wrong: %s', (text, category) => {
    expect(wishes(text).category?.any).toEqual([category]);
  });

  it.each([
    ['信息都告诉我', ['price', 'opening', 'duration', 'rating', 'address', 'transit', 'phone']],
    ['离它最近的地铁站', ['transit']],
    ['带三岁娃行不行', ['description']],
    ['评分高不高', ['rating']],
    ['离天坛公园远不远', ['distance']],
    ['里面有没有小卖部', ['facilities']],
    ['is there a gift shop there?', ['facilities']],
  ])('hears which facts are asked for: %s', (text, facts) => {
    const { askedFacts, constraints } = language.understand(text, { now, shown });
    expect(askedFacts).toEqual(facts);
    expect(constraints).not.toHaveProperty('near');
    expect(constraints).not.toHaveProperty('rating');
  });

  it.each(['那边能玩多久', '想看点老东西'])('takes no words for a name that is not here: %s', (text) => {
    expect(language.understand(text, { now }).unknownSubject).toBeUndefined();
  });

  it('takes no words for a place that name none', () => {
    expect(wishes('出来以后周边有啥')).toEqual({ near: { radius: 3 } });
    expect(wishes('想去一个周边有烤鸭店的景点')).not.toHaveProperty('near');
  });

  it.each(['要出片', '拍照好看的照片', '其中有讲文学的吗'])('hears nothing of films amid places: %s', (text) => {
    expect(wishes(text, shown).kind).not.toBe('video');
  });

  it.each([
    ['第一轮里的第一个在哪', ['palace']],
    ['最开始推荐的第二个要多久', ['heaven']],
    ['上一批的第一个多少钱', ['palace']],
    ['how much is the first one from your first list', ['palace']],
    ['第一个在哪', ['lama']],
  ])('counts in the list that is spoken of: %s', (text, ids) => {
    expect(referred(text)).toEqual(ids);
  });

  it.each(['他特别喜欢寺庙', '分别推荐几个寺庙', '级别高的寺庙'])(
    'takes no part of a word for a refusal: %s',
    (text) => {
      expect(wishes(text).category).toEqual({ any: ['temple'], not: [] });
    },
  );

  it.each(['最好别收费', '不要收费的', '别收门票'])('hears that nothing should be charged: %s', (text) => {
    expect(wishes(text).price).toEqual({ min: 0, max: 0 });
  });

  it('reads limits that go on from the question before', () => {
    expect(wishes('那两小时以内呢').duration).toEqual({ max: 120 });
    expect(wishes('故宫500米以内有什么')).toMatchObject({ near: { itemId: 'palace', radius: 0.5 } });
  });

  it.each(['明天有雨，去哪儿', '下雷阵雨去哪玩'])('hears of rain: %s', (text) => {
    expect(wishes(text).tag?.any).toEqual(['rainy-day']);
  });

  it.each([
    ['雍和宫那个太远了，不要', 'lama'],
    ['skip the Lama Temple, been there', 'lama'],
    ['第一个太贵了换一个吧', 'lama'],
  ])('hears what is refused: %s', (text, id) => {
    const { references } = language.understand(text, { now, shown });
    expect(references).toContainEqual(expect.objectContaining({ itemIds: [id], relation: 'other', refused: true }));
  });

  it('tells the one before from the one behind', () => {
    expect(referred('后面那个怎么去')).toEqual(['heaven']);
    expect(referred('前面那个怎么去')).toEqual(['lama']);
  });

  it('wants all moods that are joined, and any of those that are not', () => {
    expect(wishes('somewhere quiet and romantic').tag).toEqual({ any: ['quiet'], not: [], and: [['romantic']] });
    expect(wishes('安静又浪漫的地方').tag).toEqual({ any: ['quiet'], not: [], and: [['romantic']] });
    expect(wishes('quiet or romantic').tag?.and).toBeUndefined();
  });

  it('looks for films where they are asked for as such', () => {
    expect(wishes('有电影吗')).toEqual({ kind: 'video' });
    expect(wishes('can I talk to you?')).toEqual({});
  });

  it('counts in the first list where the first that was shown is meant', () => {
    expect(referred('the very first one you showed me, how much is it?')).toEqual(['palace']);
    expect(referred('do they lend wheelchairs at the Temple of Heaven?')).toEqual([]);
    expect(referred("and we're there on a Monday")).toEqual([]);
  });

  it('hears no comparison in what would be nice', () => {
    expect(referred('有水更好')).toEqual([]);
    expect(referred('更好的有吗')).not.toEqual([]);
  });

  it('takes nobody whom something is told of for a couple', () => {
    expect(wishes('my wife uses a wheelchair')).toEqual({ accessibility: { any: ['wheelchair'], not: [] } });
    expect(wishes('with my wife').audience?.any).toEqual(['couples']);
  });

  it('hears whoever hates crowds, and asks nothing of queues that are not wanted', () => {
    expect(wishes('I hate crowds').tag?.any).toEqual(['quiet']);
    expect(language.understand('那有没有不用排队的', { now, shown }).askedFacts).toEqual([]);
    expect(language.understand('要排队吗', { now, shown }).askedFacts).toEqual(['facilities']);
  });

  it('looks for a place where it is asked where to go and see something, whatever that is', () => {
    expect(wishes('我对甲骨文感兴趣，去哪儿看')).toEqual({ kind: 'attraction' });
    expect(wishes('故宫在哪儿看')).not.toHaveProperty('kind');
  });

  it('needs no visit to fill the time that one has', () => {
    expect(wishes('我只有一上午，想看点历史').duration).toEqual({ max: 240 });
    expect(wishes('能逛一上午的地方').duration).toEqual({ min: 120, max: 240 });
  });

  it('asks how far it is, and rates nothing, where the way on foot is asked for', () => {
    const { askedFacts, namedFacts } = language.understand('走路几分钟', { now, shown });
    expect([askedFacts, namedFacts]).toEqual([['distance'], []]);
    expect(language.understand('are they far apart?', { now, shown }).askedFacts).toEqual(['distance']);
  });

  it('asks for the price and where tickets are to be had', () => {
    for (const text of ['怎么买票', 'where can I buy tickets?'])
      expect(language.understand(text, { now, shown }).askedFacts).toEqual(
        expect.arrayContaining(['price', 'website']),
      );
  });

  it.each([
    ['四星半以上的', { min: 4.5 }],
    ['three and a half stars or more', { min: 3.5 }],
  ])('reads half a star: %s', (text, rating) => expect(wishes(text).rating).toEqual(rating));

  it('spends nothing where there is no money', () => {
    expect(wishes('what to do with no money').price).toEqual({ min: 0, max: 0 });
  });

  it('is near nothing where one gets around in it, and rules nothing out where there may be none', () => {
    expect(wishes('can you get around the palace museum in a wheelchair')).not.toHaveProperty('near');
    expect(wishes('没有的话看园林也成').category).toEqual({ any: ['garden'], not: [] });
  });

  it('counts among the list that has so many, and knows things by their town', () => {
    const towns = new LanguageService();
    towns.rebuild([
      { ...place('vienna', '普隆克厅', 'State Hall'), city: { zh: '维也纳', en: 'Vienna' } },
      { ...place('dublin', '比替图书馆', 'Chester Beatty'), city: { zh: '都柏林', en: 'Dublin' } },
    ]);
    const earlier = [...list('m1', 'vienna', 'dublin'), ...list('m2', 'dublin')];
    const meant = (text: string) =>
      towns.understand(text, { now, shown: earlier }).references.flatMap(({ itemIds }) => itemIds);
    expect(meant('compare the first two')).toEqual(['vienna', 'dublin']);
    expect(meant('the vienna one, is that open?')).toContain('vienna');
    expect(meant('维也纳那个几点开门')).toEqual(['vienna']);
  });

  it.each([
    ['不用预约的博物馆', ['不用预约']],
    ['museums without queues', ['without queues']],
    ['a museum near the seine', ['near the seine']],
    ['a quiet museum under 20', undefined],
    ['要预约吗', undefined],
  ])('tells what nothing in a catalogue says: %s', (text, untold) => {
    expect(language.understand(text, { now }).untold).toEqual(untold);
  });

  it('takes the end of the day for no length of a visit', () => {
    expect(wishes('quick, the museum closes in 20 minutes')).toEqual({});
    expect(wishes('还有20分钟就关门了')).toEqual({});
    expect(wishes('something for 20 minutes')).toHaveProperty('duration');
  });

  it('looks near what was told of where it is asked what else is near', () => {
    const one = list('m1', 'lama');
    expect(
      language.understand('what else is near', { now, shown: one, focus: ['lama'] }).constraints.near,
    ).toMatchObject({
      itemId: 'lama',
    });
  });
});
