import { readPlan, speaksOfPlan } from './plan.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const read = (text: string) => readPlan(text, NOW);
const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('readPlan', () => {
  it.each([
    ['周六带孩子逛北京，9点到17点，预算300元', at(9), at(17)],
    ['安排北京一天，老人坐轮椅，早上九点半到下午四点', at(9, 30), at(16)],
    ['巴黎三日游，艺术为主，每天十点到六点', at(10), at(18)],
    ['杭州半天，下午一点到五点，情侣', at(13), at(17)],
    ['改成从中午12点开始', at(12), undefined],
    ['十点再出发', at(10), undefined],
    ['第二天晚点起，十点半开始', at(10, 30), undefined],
    ['五点前结束', undefined, at(17)],
    ['北京一日游，9点到9点', at(9), at(9)],
    ['Plan a Saturday in London with two kids, 10am to 5pm', at(10), at(17)],
    ['Tuesday in Paris from 9:30 to 18:00, museums, 40 euros at most', at(9, 30), at(18)],
    ['A wheelchair friendly Sunday in New York, start 11, back by 5', at(11), at(17)],
    ['finish by four please', undefined, at(16)],
    ['begin at 8.30 on both days', at(8, 30), undefined],
    ['start at ten', at(10), undefined],
    ['I have from noon till 6 in Madrid on Thursday', at(12), at(18)],
    ['Day in Beijing from 6 pm back to 9 am the same day', at(18), at(9)],
    ['One hour in Paris, 9 to 10 on a Wednesday', at(9), at(10)],
    ['two days in Paris, art and food, no stairs', undefined, undefined],
    ['weekend in Suzhou (Sat and Sun), two days', undefined, undefined],
  ])('reads the times of “%s”', (text, start, end) => {
    const words = read(text);
    expect([words.start, words.end]).toEqual([start, end]);
  });

  it.each([
    ['在西安玩两天', 2],
    ['苏州两天园林之旅', 2],
    ['帮我排一个30天的北京行程', 30],
    ['南京一日，博物馆和民国', 1],
    ['Three days in London for a couple', 3],
    ['make it two days', 2],
    ['Plan two relaxed days in Beijing', 2],
    ['a week in Paris', 7],
    ['安排一个月的西安行程', 30],
    ['两周的日本行程', 14],
    ['weekend in Suzhou', 2],
    ['后天带爸妈去故宫和天坛', undefined],
    ['drop the second', undefined],
  ])('reads the days of “%s”', (text, days) => expect(read(text).days).toBe(days));

  it.each([
    ['杭州一日游怎么安排比较好', true],
    ['周六带孩子逛北京，9点到17点', true],
    ['Tuesday in Paris from 9:30 to 18:00, museums', true],
    ['start 11, back by 5, a Sunday in New York', true],
    ['周一开门的北京景点', false],
    ['在北京出差，只有一个小时空档，去哪', false],
    ['明天下午去哪里好', false],
    ['sights of Republican China in Nanjing', false],
    ['Something for a rainy Tuesday in Edinburgh, free, with kids, no queue', false],
    ['which museums are open until 9 pm', false],
    ['帮我推荐一个能玩3天的景点，最好是免费的', false],
    ['第二天我们计划找个景点玩玩', false],
    ['Something for half a day, well rated', false],
    ['上海晚上九点还能逛的有吗', false],
    ['what is open at 9 in the evening', false],
    ['晚上七点到十点在上海逛逛', true],
    ['I have about three hours this afternoon and £15 to spend', false],
  ])('tells whether “%s” asks for a plan', (text, asks) => expect(speaksOfPlan(text)).toBe(asks));

  it('reads who comes along', () => {
    expect(read('伦敦一天，全家四口').party).toEqual({ adults: 2, children: 2 });
    expect(read('周六带孩子逛北京').party).toEqual({ adults: 1, children: 1 });
    expect(read('London with two kids').party).toEqual({ adults: 1, children: 2 });
    expect(read('two adults and one child').party).toEqual({ adults: 2, children: 1 });
    expect(read('for a couple').party).toEqual({ adults: 2, children: 0 });
    expect(read('a day in Rome').party).toBeUndefined();
  });

  it('reads changes', () => {
    expect(read('drop the second')).toMatchObject({ action: 'drop', ordinals: [{ position: 2 }] });
    expect(read('第二个不要')).toMatchObject({ action: 'drop', ordinals: [{ position: 2 }] });
    expect(read('换掉第三个')).toMatchObject({ action: 'replace', ordinals: [{ position: 3 }] });
    expect(read('cut the last stop of day one')).toMatchObject({
      action: 'drop',
      ordinals: [{ position: -1, day: 1 }],
    });
    expect(read('第三天不要了')).toMatchObject({ dayChange: -1 });
    expect(read('第二天轻松点')).toMatchObject({ day: 2, pace: 'relaxed', ordinals: [] });
    expect(read('less walking')).toMatchObject({ lessWalking: true });
    expect(read('少走点路')).toMatchObject({ lessWalking: true });
    expect(read('add the Summer Palace')).toMatchObject({ action: 'add' });
    expect(read('三个地方就够')).toMatchObject({ maxStops: 3 });
  });

  it('reads where from, and positions', () => {
    expect(read('plan a day in Kyoto with temples, starting from the station').from).toBe('station');
    expect(read('从王府井出发，安排一天').from).toBe('王府井');
    expect(read('a day from 91.5, 200.25').coordinates).toEqual({ latitude: 91.5, longitude: 200.25 });
  });

  it('notices what no calendar and no purse has', () => {
    expect(read('2月30日北京一日游').impossibleDate).toBe('2月30日');
    expect(read('a day in Paris on 31 April').impossibleDate).toBe('31 april');
    expect(read('2月29日北京一日游').impossibleDate).toBeUndefined();
    expect(read('2020-05-01北京一日游').pastDate).toBe('2020-05-01');
    expect(read('北京一天，预算负100元').negativeBudget).toBe(true);
  });
});
