import { phrases, words } from '../lexicon/entry.js';
import type { Aspect } from './aspect.js';

/** What visitors judge, with the words by which it is found. */
export const DEFAULT_ASPECTS: readonly Aspect[] = [
  {
    id: 'service',
    examples: { zh: ['工作人员很耐心。', '前台爱答不理。'], en: ['The staff were kind.', 'Our guide was rude.'] },
    label: { zh: '服务', en: 'service' },
    names: {
      zh: words(
        `服务 服务员 服务台 工作人员 员工 前台 保安 安保 志愿者 讲解员 导游 导览员 售票员 检票员 管理员 馆员 客服 接待 态度 店员 船工 师傅 阿姨 小姐姐 小哥 大哥 管理方`,
      ),
      en: phrases(
        `service, staff, staff member, employee, guide, tour guide, tours, guard, attendant, volunteer, receptionist, reception, people at the desk, information desk, front desk, waiter, waitress, host, hosts, usher, customer service, docent, curator, ranger, driver, crew`,
      ),
    },
    tells: {
      zh: words(
        `热情 热心 礼貌 态度差 态度冷淡 爱答不理 爱搭不理 臭脸 黑脸 甩脸 翻白眼 吼 推诿 踢皮球 服务好 服务差 敷衍了事 敷衍 不理人 问路 没人管 无人管`,
      ),
      en: phrases(
        `rude, rudely, rudeness, helpful, unhelpful, courteous, polite, attentive, knowledgeable, shouted, shouted at, yelled, scolded, welcoming, unfriendly, grumpy, answered our questions, looked at their phones, look at their phones`,
      ),
    },
  },
  {
    id: 'price',
    examples: { zh: ['门票有点贵。', '性价比很高。'], en: ['Tickets are overpriced.', 'Great value for money.'] },
    label: { zh: '价格', en: 'price' },
    names: {
      zh: words(`价格 价钱 票价 门票 门票钱 联票 套票 学生票 费用 收费 消费 物价 定价 钱 块钱 钱包 性价比 优惠`),
      en: phrases(
        `price, pricing, priced, cost, fee, entry fee, entrance fee, admission, admission fee, ticket price, ticket, tickets, money, wallet, euro, euros, dollar, dollars, pound, pounds, yuan, penny, charge, value for money`,
      ),
    },
    tells: {
      zh: words(
        `贵 不贵 小贵 死贵 天价 便宜 划算 实惠 免费 不要钱 不收费 值回票价 物有所值 物超所值 超值 良心价 白菜价 坑钱 宰客 挨宰 被宰 太坑 坑爹 割韭菜 智商税 涨价 另收费 另收钱 额外收费 要收费 加钱 物美价廉 骗钱 小气 黑店`,
      ),
      en: phrases(
        `expensive, overpriced, pricey, costly, cheap, inexpensive, affordable, reasonably priced, bargain, a steal, rip-off, rip off, ripped off, ripoff, total rip-off, free entry, free admission, in free, free of charge, great value, good value, excellent value, value for money, worth every penny, worth every cent, extortionate, exorbitant, daylight robbery, small fortune, money back, charge extra, extra charge, charges extra, extra fee, money-grabbing, waste of money, costs nothing`,
      ),
    },
  },
  {
    id: 'crowds',
    examples: {
      zh: ['排队两个小时。', '人不多，很清静。'],
      en: ['The queue was endless.', 'We had the place to ourselves.'],
    },
    label: { zh: '排队拥挤', en: 'crowds' },
    names: {
      zh: words(`排队 队伍 排了 人流 人潮 人群 客流 限流 高峰 人多 人少 人太多 人数 游客`),
      en: phrases(`crowd, queue, line, queuing, lines, crowding, waiting time, wait, waited, visitors, security line`),
    },
    tells: {
      zh: words(
        `排长队 排大队 长队 大排长龙 人山人海 人挤人 人从众 挤 拥挤 挤爆 挤死 挤不动 挤不进 人满为患 爆满 水泄不通 寸步难行 摩肩接踵 喘不过气 后脑勺 看人头 人头攒动 菜市场 下饺子 不挤 不拥挤 没人 没什么人 没几个人 人不多 不排队 不用排队 没排队 无需排队 免排队 人少 人多 人超多 人很多 人太多 清静 没有人挤 人很少`,
      ),
      en: phrases(
        `crowded, overcrowded, overrun, packed, uncrowded, sardines, shoulder to shoulder, six deep, five deep, ten deep, three deep, backs of heads, to ourselves, to myself, had the place to, practically private, hardly anyone, nearly empty, almost empty, no queue, no queues, no line, no lines, no wait, no crowds, long line, long lines, line was long, in line, shuffled, jostled, cattle, wall of people, mob, queued, elbows, busy`,
      ),
    },
  },
  {
    id: 'exhibits',
    examples: { zh: ['展品非常丰富。', '故事拖沓。'], en: ['The collection is superb.', 'The plot is dull.'] },
    label: { zh: '展品与内容', en: 'exhibits or content' },
    names: {
      zh: words(
        `展品 展览 展陈 展厅 展馆 文物 藏品 馆藏 展柜 陈列 布展 策展 讲解 解说 解说词 说明文字 说明 内容 剧情 故事 情节 画面 镜头 旁白 字幕 配乐 音乐 演员 演技 表演 人物 台词 节奏 剪辑 摄影 导演 片子 影片 电影 纪录片 动画 特效 书画 陶瓷 青铜器 雕塑 壁画 石窟 洞窟 东西 主题 细节 史料`,
      ),
      en: phrases(
        `exhibit, exhibition, display, collection, artefact, artifact, object, painting, sculpture, gallery, galleries, artwork, art, label, audio guide, explanation, content, plot, story, storyline, script, dialogue, acting, actor, actress, cast, character, narration, narrator, soundtrack, score, music, photography, cinematography, editing, pacing, film, movie, documentary, series, episode, direction, footage, animation, subtitles, show, mural, bronzes, ceramics, labelled`,
      ),
    },
    tells: {
      zh: words(`拖沓 出戏 烂尾 烂片 演技在线 引人入胜 扣人心弦 紧凑 狗血 尬演 立不住`),
      en: phrases(
        `badly dubbed, dubbed, overlong, gripping, riveting, unwatchable, well acted, well-acted, well curated, well-curated, beautifully shot, overacted, over-acted, badly labelled, poorly labelled, well labelled, beautifully displayed, clearly explained, well explained, wooden acting, wooden dialogue`,
      ),
    },
  },
  {
    id: 'facilities',
    examples: { zh: ['空调坏了。', '座位很舒服。'], en: ['The lockers were broken.', 'Comfortable seats.'] },
    label: { zh: '设施', en: 'facilities' },
    names: {
      zh: words(
        `设施 设备 空调 暖气 座椅 座位 椅子 长椅 休息区 厕所 卫生间 洗手间 公厕 存包柜 储物柜 寄存 母婴室 停车场 指示牌 指示 标识 灯光 讲解器 讲解机 导览机 热水 饮水机 网络 信号 纪念品店 商店 音响 电梯 护栏`,
      ),
      en: phrases(
        `facility, facilities, air conditioning, air-conditioning, aircon, heating, seating, seats, bench, places to sit, nowhere to sit, somewhere to sit, toilet, restroom, bathroom, cloakroom, locker, parking, car park, signage, signs, lighting, wifi, wi-fi, lift, elevator, escalator, gift shop, shop, water fountain, baby room, changing room, building`,
      ),
    },
    tells: {
      zh: words('闷热 昏暗 老化 年久失修'),
      en: phrases('out of order, air-conditioned, stuffy, shabby, run-down, run down'),
    },
  },
  {
    id: 'food',
    examples: { zh: ['餐厅很难吃。', '小吃很地道。'], en: ['The café was awful.', 'Delicious noodles.'] },
    label: { zh: '餐饮', en: 'food' },
    names: {
      zh: words(
        `餐厅 餐饮 饭 饭菜 菜 吃的 小吃 面条 咖啡 咖啡厅 咖啡馆 食堂 美食 点心 味道 餐 饮料 小卖部 零食 茶 盒饭 冰淇淋 雪糕`,
      ),
      en: phrases(
        `food, cafe, restaurant, coffee, sandwich, lunch, dinner, breakfast, meal, snack, menu, cake, drinks, canteen, cafeteria, ice cream, bar, dish, noodles, tea room`,
      ),
    },
    tells: {
      zh: words('好吃 难吃 美味 可口 好喝 难喝 鲜美 不好吃 分量足 不新鲜'),
      en: phrases(
        'delicious, tasty, yummy, mouth-watering, inedible, tasteless, stale, undercooked, overcooked, soggy',
      ),
    },
  },
  {
    id: 'transport',
    examples: {
      zh: ['停车太难了。', '地铁直达，很方便。'],
      en: ['Parking was a nightmare.', 'Easy to reach by metro.'],
    },
    label: { zh: '交通', en: 'getting there' },
    names: {
      zh: words(
        `交通 地铁 公交 公交车 打车 停车 停车场 车位 摆渡车 班车 位置 地理位置 高铁 车站 路程 共享单车 出租车 缆车 路况`,
      ),
      en: phrases(
        `transport, transportation, metro, subway, underground, tram, bus, train, station, parking, park, taxi, shuttle, cable car, location, to reach, getting there, get there, drive, directions, car park`,
      ),
    },
    tells: {
      zh: words('打不到车 叫不到车 堵车 难停 难停车 四通八达 好停车 太远 很远 不远 偏远 有点远 离得远 偏僻 位置偏'),
      en: phrases(
        'hard to find, hard to reach, easy to reach, easy to find, easy to get to, out of the way, well connected, remote, convenient to reach, traffic jam',
      ),
    },
  },
  {
    id: 'scenery',
    examples: { zh: ['湖边风景很美。', '夜景一般。'], en: ['The view is stunning.', 'The gardens are lovely.'] },
    label: { zh: '景色', en: 'scenery' },
    names: {
      zh: words(
        `风景 景色 景致 美景 景观 环境 园林 花园 建筑 湖 湖边 湖水 山上 日落 日出 夜景 空气 园子 庭院 风光 氛围 视野 荷花 樱花 红叶 江景 海景 湖水 江水 海水 水面`,
      ),
      en: phrases(
        `view, scenery, landscape, garden, gardens, lake, sunset, sunrise, mountain, architecture, setting, atmosphere, skyline, nature, grounds, park grounds, flowers, courtyard, panorama, vista, surroundings, terrace, river`,
      ),
    },
    tells: {
      zh: words('美不胜收 鸟语花香 心旷神怡 风景如画 美如画 出片'),
      en: phrases('scenic, picturesque, breathtaking views'),
    },
  },
  {
    id: 'accessibility',
    examples: {
      zh: ['轮椅进不去。', '无障碍坡道很好用。'],
      en: ['No step-free access.', 'Wheelchair users are well served.'],
    },
    label: { zh: '无障碍', en: 'accessibility' },
    names: {
      zh: words(`无障碍 轮椅 坡道 台阶 楼梯 电梯 腿脚 老人家 老年人 残疾人 盲道 推轮椅 行动不便`),
      en: phrases(
        `accessibility, wheelchair, ramp, lift, lifts, elevator, steps, stairs, step-free, accessible, mobility, disabled, walker, bad knees, bad hip, crutches, handrail`,
      ),
    },
    tells: {
      zh: words('无障碍通行'),
      en: phrases('accessible, inaccessible, step-free, not accessible, steps everywhere'),
    },
  },
  {
    id: 'children',
    examples: { zh: ['孩子玩得很开心。', '不适合带小朋友。'], en: ['My kids loved it.', 'Toddlers will be bored.'] },
    label: { zh: '亲子', en: 'children' },
    names: {
      zh: words(`孩子 孩子们 小孩 小朋友 儿童 宝宝 娃 带娃 亲子 儿子 女儿 母婴室 婴儿车 推车 小孩子 幼儿 遛娃`),
      en: phrases(
        `child, children, kid, kids, son, daughter, toddler, baby, family, families, stroller, pushchair, buggy, pram, teenager, young children, small children, grandchildren, little ones, under-fives`,
      ),
    },
    tells: { zh: words('童趣 寓教于乐 老少皆宜'), en: phrases('child-friendly, kid-friendly, family-friendly') },
  },
  {
    id: 'cleanliness',
    examples: { zh: ['地上全是垃圾，很脏。', '干净整洁。'], en: ['The floor was filthy.', 'Spotlessly clean.'] },
    label: { zh: '卫生', en: 'cleanliness' },
    names: { zh: words('卫生 垃圾 地上 灰尘 整洁 清洁 臭味'), en: phrases('cleanliness, hygiene, litter, bins') },
    tells: {
      zh: words(
        `干净 整洁 干干净净 一尘不染 脏 肮脏 脏乱 脏乱差 脏兮兮 臭 恶臭 臭烘烘 异味 难闻 味道大 味道很大 味儿大 窗明几净 蚊子 苍蝇 不干净`,
      ),
      en: phrases(
        `clean, spotless, immaculate, tidy, pristine, dirty, filthy, grubby, dusty, smelly, squalid, overflowing, litter, stink, stinks, smell, smells, mosquito`,
      ),
    },
  },
];
