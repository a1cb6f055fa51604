import type { ItemKind } from '../../../src/protocol/index.js';
import { MOTIFS, type MotifName } from './motifs/index.js';
import type { Random } from './random.js';

/** Words that catalogues use for what a thing is, in both languages, and the motifs that speak of it. First match wins. */
const WORDS: readonly (readonly [pattern: RegExp, motifs: readonly MotifName[]])[] = [
  [/pagoda|stupa|佛塔|宝塔|塔$/i, ['pagoda']],
  [/great.?wall|city.?wall|fort|castle|citadel|长城|城墙|城堡|要塞|关隘/i, ['wall']],
  [/pyramid|ruin|archaeolog|mausoleum|tomb|遗址|金字塔|考古|陵|墓/i, ['pyramid', 'dunes']],
  [/desert|dune|silk.?road|grotto|cave|dunhuang|沙漠|石窟|丝绸之路|丝路|敦煌|洞/i, ['dunes']],
  [/palace|imperial|royal|宫殿|皇宫|王府|故宫|宫$/i, ['palace']],
  [/cathedral|church|abbey|basilica|chapel|教堂|修道院/i, ['rose-window']],
  [/mosque|dome|清真|穹顶|圆顶/i, ['dome']],
  [/greek|roman|classical|antiqu|acropolis|希腊|罗马|古典/i, ['temple-front']],
  [/temple|shrine|monastery|buddh|tao|寺|庙|观$|佛|道教|宗教|religio/i, ['pagoda', 'palace']],
  [
    /garden|courtyard|hutong|(old|ancient).?town|village|residence|园林|花园|庭院|胡同|古镇|古村|民居|故居/i,
    ['moon-gate', 'lattice'],
  ],
  [/lake|wetland|pond|park|湖|湿地|公园|荷/i, ['lotus', 'bridge']],
  [/sea\b|coast|beach|island|ocean|aquarium|harbou?r|bay\b|海|岛|滩|湾/i, ['waves']],
  [/river|canal|bridge|water.?town|waterfall|河|江|运河|桥|水乡|瀑布/i, ['bridge']],
  [/forest|bamboo|wildlife|zoo|botanic|nature|森林|竹|动物|植物|自然|生态/i, ['bamboo', 'mountain']],
  [/mountain|peak|hik|valley|gorge|landscape|scenic|山|峰|峡|谷|风景/i, ['mountain']],
  [
    /skyscraper|industr|science|科技|科学|工业|skyline|city.?view|modern|observation|district|street|shopping|现代|摩天|观景|街|商圈|都市|城市/i,
    ['towers'],
  ],
  [/tower|塔楼|鼓楼|钟楼/i, ['pagoda', 'towers']],
  [/bronze|ritual|青铜|鼎|礼器/i, ['ding']],
  [/porcelain|ceramic|pottery|celadon|vase|瓷|陶/i, ['vase']],
  [
    /scientific|jade|mirror|coin|metal|gold|silver|jewel|weapon|tool|lacquer|glass|sculpt|relief|mosaic|漆|兵器|雕|玉|镜|币|金银|首饰/i,
    ['mirror'],
  ],
  [
    /calligraph|manuscript|book|library|lecture|图书馆|讲座|poem|poet|literat|writing|书法|手稿|古籍|典籍|诗|文学/i,
    ['brushwork'],
  ],
  [/painting|scroll|print|silk|textile|furniture|map\b|绘画|国画|书画|卷轴|版画|丝织|织绣/i, ['scroll']],
  [/opera|theat|danc|music|concert|instrument|乐器|perform|戏|剧场|舞|音乐|演出/i, ['stage']],
  [/festival|lantern|fair|food|market|night|节|灯|庙会|美食|市集|夜/i, ['lanterns']],
  [/photo|摄影|照片/i, ['film-leader']],
  [/documentar|纪录/i, ['film-leader', 'film-strip', 'cinema']],
  [/short|animation|series|episode|短片|动画/i, ['film-strip', 'film-leader']],
  [/feature|drama|movie|film|cinema|电影|故事片|影/i, ['cinema', 'film-leader']],
  [
    /museum|gallery|memorial|\bart\b|纪念|exhibit|博物|美术|画廊|展/i,
    ['colonnade', 'temple-front', 'vase', 'mirror', 'scroll', 'ding', 'moon-gate'],
  ],
  [/histor|heritage|monument|历史|遗产|古迹|文物/i, ['colonnade', 'mirror', 'wall']],
  [/travel|旅/i, ['clouds', 'mountain', 'dunes']],
];

const BY_KIND: Record<ItemKind, readonly MotifName[]> = {
  attraction: ['clouds', 'lattice', 'bridge', 'mountain'],
  video: ['film-leader', 'cinema', 'film-strip'],
  artefact: ['mirror', 'vase', 'scroll', 'brushwork'],
  event: ['lanterns', 'stage', 'clouds'],
};

/** A motif by its name, by what the catalogue calls the thing, or else by its kind. */
export function chooseMotif(hint: string | undefined, kind: ItemKind, random: Random): MotifName {
  if (hint && Object.hasOwn(MOTIFS, hint)) return hint as MotifName;
  const words = hint ? WORDS.find(([pattern]) => pattern.test(hint)) : undefined;
  return random.pick(words?.[1] ?? BY_KIND[kind]);
}
