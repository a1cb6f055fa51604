import type { ItemKind } from '../../protocol/blocks.js';
import { terms } from './term.js';

const ATTRACTION_CATEGORIES = terms({
  museum: '博物馆, 博物院, 纪念馆, 陈列馆, 展览馆, 博物官 | museum',
  gallery: '美术馆, 画廊, 艺术馆, 画院美术馆 | art gallery, gallery, art museum',
  palace: '宫殿, 皇宫, 王宫, 行宫, 王府, 宫廷 | palace, royal palace, imperial palace, chateau',
  temple: '寺庙, 寺院, 佛寺, 庙宇, 道观, 寺, 庙, 祠堂, 文庙, 神社 | temple, monastery, shrine, pagoda temple',
  church: '教堂, 天主堂, 大教堂, 修道院, 礼拜堂 | church, cathedral, basilica, chapel, abbey',
  mosque: '清真寺, 礼拜寺 | mosque',
  park: '公园, 城市公园, 森林公园, 郊野公园, 湿地公园 | park, public park, urban park, country park',
  garden: '园林, 花园, 园子, 植物园, 庭园, 庭院, 御花园 | garden, botanical garden, botanic garden',
  'historic-site':
    '古迹, 历史遗迹, 名胜古迹, 文物古迹, 历史古迹, 古建筑, 遗迹 | historic site, historical site, historic building, monument, heritage site, historic place, historical place, historic landmark, landmark',
  'ancient-town':
    '古镇, 古城, 古村, 水乡, 古村落, 老城区 | ancient town, old town, water town, ancient city, historic town, ancient village, historic village',
  memorial: '纪念碑, 烈士陵园, 纪念堂, 纪念地 | memorial, war memorial, cenotaph',
  mausoleum: '陵墓, 陵寝, 皇陵, 帝陵, 古墓, 墓园 | mausoleum, tomb, royal tomb, imperial tomb, burial ground, cemetery',
  tower:
    '塔, 塔楼, 高塔, 古塔, 宝塔, 电视塔, 钟楼, 鼓楼, 城楼, 楼阁 | tower, pagoda, bell tower, clock tower, tv tower',
  fortress: '要塞, 堡垒, 城堡, 关城, 关隘, 炮台 | fortress, castle, fort, citadel, stronghold',
  'city-wall': '城墙, 古城墙, 城垣 | city wall, town wall, ramparts',
  bridge: '桥, 桥梁, 古桥, 大桥, 石桥, 廊桥 | bridge',
  square: '广场 | square, plaza, piazza',
  street:
    '街区, 老街, 步行街, 商业街, 历史街区, 胡同, 古街, 街道 | historic street, old street, pedestrian street, shopping street, neighbourhood, neighborhood',
  market: '市场, 集市, 市集, 夜市, 古玩市场, 跳蚤市场 | market, night market, bazaar, flea market, food market, souk',
  library: '图书馆, 藏书楼 | library',
  theatre: '剧院, 剧场, 大剧院, 戏院, 歌剧院, 音乐厅, 戏楼 | theatre, theater, opera house, concert hall, playhouse',
  zoo: '动物园, 野生动物园 | zoo, zoological garden, safari park, wildlife park',
  aquarium: '水族馆, 海洋馆, 海底世界, 海洋公园 | aquarium, sea life centre, oceanarium',
  'science-centre':
    '科技馆, 科学中心, 科学馆, 天文馆, 科学技术馆, 科普馆 | science centre, science center, science museum, planetarium',
  'theme-park': '主题公园, 游乐园, 游乐场, 乐园, 水上乐园 | theme park, amusement park, water park, funfair',
  nature:
    '自然风光, 自然景观, 自然景区, 自然, 山水, 风景区, 大自然 | natural scenery, natural site, nature spot, scenic area, natural landscape, landscape',
  mountain: '山, 名山, 高山, 山峰, 爬山, 登山 | mountain, peak, hill, mountain hike',
  lake: '湖, 湖泊, 水库 | lake, reservoir',
  river: '河, 江, 河流, 运河, 江河 | river, canal',
  beach: '海滩, 沙滩, 海边, 海滨 | beach, seaside, seafront',
  cave: '洞穴, 溶洞, 岩洞, 山洞 | cave, cavern, grotto cave',
  waterfall: '瀑布 | waterfall, falls',
  viewpoint: '观景台, 观景点, 瞭望台, 观景平台 | viewpoint, lookout, observation deck, viewing platform, vantage point',
  'archaeological-site':
    '考古遗址, 遗址, 古遗址, 废墟, 遗址公园 | archaeological site, ruin, excavation, ancient site, archaeological park',
  university: '大学, 高校, 大学校园, 校园, 学院 | university, college, campus',
  'industrial-heritage':
    '工业遗产, 老工厂, 工业遗址, 旧厂房 | industrial heritage, old factory, industrial site, former factory',
  grotto: '石窟, 石窟寺, 千佛洞 | grotto, cave temple, rock-cut temple, buddhist cave',
  'former-residence':
    "故居, 旧居, 名人故居, 旧宅, 宅院, 大院 | former residence, writer's house, writers' houses, houses of writers, poet's house, artist's house, former home, house museum, historic house, birthplace, stately home, mansion",
  island: '岛, 岛屿, 海岛 | island, isle',
  'nature-reserve':
    '自然保护区, 湿地, 保护区, 国家公园, 国家森林公园 | nature reserve, national park, wetland, wildlife reserve, nature park, forest park',
});

const VIDEO_CATEGORIES = terms({
  documentary: '纪录片, 记录片, 纪路片, 记路片, 纪实片, 人文纪录片, 纪录电影 | documentary, docu, documentary film',
  'feature-film':
    '故事片, 剧情片, 长片, 院线片 | feature film, feature-length film, fiction film, drama film, narrative film, full-length film',
  'short-film': '短片, 微电影, 短视频 | short film, shorts, short movie, video short, short clip',
  animation:
    '动画片, 动画, 动漫, 卡通片, 动画电影 | animation, animated, animated ones, animated one, animated film, cartoon, anime, animated movie, animated short',
  'series-episode':
    '剧集, 系列片, 连续剧, 电视剧, 分集 | series episode, series, tv series, episode, docuseries, mini-series, miniseries',
  lecture: '讲座, 演讲, 公开课, 讲课 | lecture, talks, talk, public talk, public lecture',
  'concert-film':
    '音乐会影片, 音乐会, 演唱会, 音乐现场, 演唱会电影, 音乐会电影 | concert film, filmed concert, recorded concert, concert recording',
});

const ARTEFACT_CATEGORIES = terms({
  painting:
    '绘画, 画作, 油画, 国画, 水墨画, 壁画, 画像, 名画, 画 | painting, oil painting, watercolour, watercolor, fresco, mural, scroll painting',
  calligraphy: '书法, 书法作品, 法帖, 字帖, 墨迹 | calligraphy, calligraphic work',
  sculpture: '雕塑, 雕像, 塑像, 石雕, 木雕, 佛像, 造像, 石像 | sculpture, statue, bust, carving, figurine, statuette',
  bronze: '青铜器, 青铜, 铜器, 鼎 | bronze, bronze vessel, bronzeware, ritual bronze',
  ceramics:
    '陶瓷, 瓷器, 陶器, 青花瓷, 瓷, 陶俑, 唐三彩, 青瓷 | ceramic, porcelain, pottery, vase, earthenware, stoneware, terracotta',
  jade: '玉器, 玉, 玉石, 玉雕 | jade, jade carving',
  'gold-silver': '金银器, 金器, 银器, 黄金 | gold and silver, gold work, silverware, goldwork, silver',
  textile: '织物, 纺织品, 刺绣, 丝绸, 挂毯, 服饰 | textile, tapestry, embroidery, costume, fabric, robe',
  lacquer: '漆器, 漆 | lacquer, lacquerware',
  'book-manuscript': '古籍, 手稿, 善本, 抄本, 书籍, 竹简, 经卷 | books, manuscript, codex, rare book, papyrus, papyri',
  coin: '钱币, 古钱, 铜钱, 货币, 金币 | coin, medal',
  weapon: '兵器, 武器, 刀剑, 盔甲, 剑 | weapon, sword, armour, armor, dagger',
  instrument: '乐器, 编钟, 古琴 | musical instrument, bell set, lute, violin',
  furniture: '家具, 桌椅, 红木家具 | furniture',
  'scientific-instrument':
    '科学仪器, 天文仪器, 仪器, 望远镜, 钟表 | scientific instrument, astrolabe, telescope, clock, astronomical instrument',
  photograph: '照片, 摄影作品, 老照片, 相片 | photograph, photo print, photographic work',
  print: '版画, 年画, 木刻, 浮世绘 | prints, woodblock print, etching, engraving, woodcut, lithograph',
  relief: '浮雕, 画像石, 画像砖 | relief, bas-relief, carved panel',
  jewellery: '首饰, 珠宝, 饰品, 项链 | jewellery, jewelry, necklace, jewel, ornament',
  glass: '玻璃器, 玻璃, 琉璃 | glassware, glass art, glass object, stained glass',
  tool: '工具, 石器, 农具 | tools, stone tool, hand axe, implement',
  mosaic: '马赛克, 镶嵌画 | mosaic',
  map: '古地图, 舆图 | historical map, old map, antique map',
});

export const CATEGORIES = { ...ATTRACTION_CATEGORIES, ...VIDEO_CATEGORIES, ...ARTEFACT_CATEGORIES };

export function kindOfCategory(id: string): ItemKind | undefined {
  if (id in ATTRACTION_CATEGORIES) return 'attraction';
  if (id in VIDEO_CATEGORIES) return 'video';
  return id in ARTEFACT_CATEGORIES ? 'artefact' : undefined;
}

/** What counts as well for one who asks for the key: a castle is a historic site, a lake is nature. */
export const NARROWER_CATEGORIES: Record<string, readonly string[]> = {
  'historic-site': [
    'palace',
    'fortress',
    'city-wall',
    'ancient-town',
    'mausoleum',
    'archaeological-site',
    'grotto',
    'former-residence',
    'temple',
    'church',
    'mosque',
    'memorial',
    'industrial-heritage',
  ],
  nature: ['mountain', 'lake', 'river', 'beach', 'cave', 'waterfall', 'island', 'nature-reserve', 'viewpoint'],
  'archaeological-site': ['grotto'],
  temple: ['grotto'],
  cave: ['grotto'],
  memorial: ['former-residence'],
  museum: ['science-centre'],
  sculpture: ['relief'],
};

/** Words for a kind of item as such. */
export const KINDS: Record<ItemKind, { zh: string[]; en: string[] }> = {
  attraction: {
    zh: [
      '景点',
      '景区',
      '名胜',
      '好玩的地方',
      '好去处',
      '去处',
      '旅游景点',
      '地方',
      '打卡点',
      '玩的地方',
      '值得去的地方',
    ],
    en: [
      'attraction',
      'sight',
      'place to visit',
      'places to visit',
      'tourist spot',
      'sightseeing',
      'things to see',
      'place to go',
      'places to go',
      'things to do',
      'day out',
      'place',
      'spot',
      'somewhere',
      'venue',
      'site',
    ],
  },
  video: {
    zh: ['视频', '影片', '片子', '电影', '影像', '大片', '老片', '老片子', '片'],
    en: ['video', 'film', 'movie', 'clip', 'footage', 'to watch', 'flick'],
  },
  artefact: {
    zh: ['展品', '文物', '藏品', '馆藏', '艺术品', '国宝', '珍品', '名作'],
    en: [
      'artefact',
      'artifact',
      'exhibit',
      'artwork',
      'work of art',
      'works of art',
      'museum object',
      'object',
      'masterpiece',
      'collection piece',
      'relic',
    ],
  },
  event: {
    zh: ['活动', '特展', '临展', '展会', '演出'],
    en: ['event', 'temporary exhibition', 'special exhibition', 'performance'],
  },
};
