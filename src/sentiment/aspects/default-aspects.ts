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
        `客房部 店家 店主 老板 老板娘 前台小姐 小姑娘 小伙子 小伙 大叔 大姐 阿姨们 保洁阿姨 清洁阿姨 司机 领队 师父 服务生 店小二 馆长 人工 热线 电话 道歉 押金 入住 退房 预约系统 服务 服务员 服务台 工作人员 员工 前台 保安 安保 志愿者 讲解员 导游 导览员 售票员 检票员 管理员 馆员 客服 接待 态度 店员 船工 师傅 阿姨 小姐姐 小哥 大哥 管理方`,
      ),
      en: phrases(
        `innkeeper, server, servers, clerk, steward, cashier, manager, owner, owners, lad, porter, bartender, barista, concierge, housekeeping, housekeeper, ranger, rangers, box office, ticket office, help desk, lifeguard, captain, skipper, landlady, landlord, hostess, security guard, security, ticket inspector, actor in costume, chef came out, apologised, apology, phone line,     man at the, woman at the, lady at the, guy at the, girl at the, service, staff, staff member, employee, guide, tour guide, tours, guard, attendant, volunteer, receptionist, reception, people at the desk, information desk, front desk, waiter, waitress, host, hosts, usher, customer service, docent, curator, ranger, driver, crew`,
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
      zh: words(
        `全票 学生票 半价 年卡 年票 月卡 套餐价 押金 账单 结账 一张票 优待票 优惠票 折扣 打折 团购 会员 消费 花销 成本 钱花 血赚 抢钱 要价 冤枉钱 白花 价格 价钱 票价 门票 门票钱 联票 套票 学生票 费用 收费 消费 物价 定价 钱 块钱 钱包 性价比 优惠`,
      ),
      en: phrases(
        `$, £, €, quid, bucks, bill, per person, per night, a night, discount, half price, pass, annual pass, season ticket, membership, members, deposit, refund, paid,     budget, bargain, wage, parking fee, surcharge, pay-what-you-can, concession,  price, pricing, priced, cost, fee, entry fee, entrance fee, admission, admission fee, ticket price, ticket, tickets, money, wallet, euro, euros, dollar, dollars, pound, pounds, yuan, penny, charge, value for money`,
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
      zh: words(
        `人头 排了 排着队 候场 进场 入场 安检 限流 错峰 前胸贴后背 拍照的人 旅行团 旅游团 团队游 游览车 满员 挤满 沙丁鱼 等位 叫号 预约制 排队 队伍 排了 人流 人潮 人群 客流 限流 高峰 人多 人少 人太多 人数 游客`,
      ),
      en: phrases(
        `queues, queued,  tour groups, tour group, coach parties, coach loads, selfie sticks, other people's heads, timed entry, timed slots, timed tickets, virtual queue, capped numbers,  elbow room, people ahead, footfall, rush hour, peak, waiting list, turnstile, to yourself, scrum, throng, hordes, herd, hour wait, crowd, queue, line, queuing, lines, crowding, waiting time, wait, waited, visitors, security line`,
      ),
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
        `展 特展 常设展 展板 真迹 复制品 宋画 画作 油画 瓷器 青铜 编钟 古琴 舞蹈 演奏 音乐会 曲目 话剧 演出 舞台 灯光秀 沉浸式 投影 恐龙展 标本 模型 互动装置 老照片 照片展 手稿 影院 结局 配音 台词 特效 选角 歌舞 馆内 雕像 兵马俑 化石 珠宝 书法 画 展品 展览 展陈 展厅 展馆 文物 藏品 馆藏 展柜 陈列 布展 策展 解说 解说词 说明文字 说明 内容 剧情 故事 情节 画面 镜头 旁白 字幕 配乐 音乐 演员 演技 表演 人物 台词 节奏 剪辑 摄影 导演 片子 影片 电影 纪录片 动画 特效 书画 陶瓷 青铜器 雕塑 壁画 石窟 洞窟 东西 主题 细节 史料`,
      ),
      en: phrases(
        `plot, footage, wax museum, wax, actors, cast, performance,   musical, concert, orchestra, singer,  matinee, props, costumes, choreography, dance, dancers, set design, lighting design, script, screenplay, ending, twist, dialogue, captions, room of, rothko, monet, van gogh, dinosaurs, dinosaur, fossils, fossil, skeleton, mummies, armour, tapestries, tapestry, portraits, portrait,  drawings, manuscripts, planetarium, dome, simulators, interactive, hands-on exhibits, installation, installations, video wall, audio tour, commentary, narrator, jokes, rocks, specimens, aquarium tanks, tanks,  enclosures, drone shots, cinematography, sequel, chemistry between, house museum, pottery, jewellery,   exhibit, exhibition, display, collection, artefact, artifact, object, painting, sculpture, gallery, galleries, artwork, art, label, audio guide, explanation, content, plot, story, storyline, script, dialogue, acting, actor, actress, cast, character, narration, narrator, soundtrack, score, music, photography, cinematography, editing, pacing, film, movie, documentary, series, episode, direction, footage, animation, subtitles, show, mural, bronzes, ceramics, labelled`,
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
        `房间 客房 床 床垫 枕头 浴室 淋浴 热水 水压 马桶 窗户 隔音 Wi-Fi wifi 无线网 网速 信号 插座 房卡 电视 泳池 温泉 游乐房 健身房 停车棚 场馆 音效 屏幕 玻璃 门锁 吹风机 洗衣机 充电宝 充电 语音导览 导览器 自助机 售票机 寄存柜 母婴 更衣室 回声 暖气片 电扇 冷气 廁所 充电桩 直饮水 设施 设备 空调 暖气 座椅 座位 椅子 长椅 休息区 厕所 卫生间 洗手间 公厕 存包柜 储物柜 寄存 母婴室 停车场 指示牌 指示 标识 灯光 讲解器 讲解机 导览机 热水 饮水机 网络 信号 纪念品店 商店 音响 电梯 护栏`,
      ),
      en: phrases(
        `air con, air conditioning, mattress, bed, beds,   pillow, pillows, sheets, bathroom, shower, showers, bath, towels, loo, loos, urinals, sink, hand dryer, hairdryer,   blinds, blackout, curtains, soundproofing, pool, infinity pool, gym, sauna, hot tub, spa, kitchen, ovens, kettle, fridge,  socket, sockets, plug, chargers, charging, drying room, lobby, reading lamp, lamp,  heater, radiator,    sound system, speakers, legroom, seat, chair, chairs, reclining seats, headset, headsets, kiosk, ticket machine,  wi-fi, signal, internet,  floor plan, umbrella, tent, pitch, campsite, cabin, sewing box, towel, deckchairs, sunbeds, picnic tables,    key card, hot water, water pressure, plumbing, roof, facility, facilities, air conditioning, air-conditioning, aircon, heating, seating, seats, bench, places to sit, nowhere to sit, somewhere to sit, toilet, restroom, bathroom, cloakroom, locker, parking, car park, signage, signs, lighting, wifi, wi-fi, lift, elevator, escalator, gift shop, shop, water fountain, baby room, changing room, building`,
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
        `早餐 午餐 晚餐 自助餐 套餐 盒饭 泡面 粉 米饭 饺子 包子 烤鸭 火锅 牛肉 牛肉汤 羊肉 海鲜 豆腐 豆花 甜品 蛋糕 奶茶 抹茶 矿泉水 汤 咖哩饭 咖喱 私房菜 料理 料理包 肉夹馍 雪糕 冰棍 果汁 啤酒 厨师 厨房 口味 分量 菜单 菜品 食材 吃饭 用餐 素食 清真 餐厅 餐饮 饭 饭菜 菜 吃的 小吃 面条 咖啡 咖啡厅 咖啡馆 食堂 美食 点心 味道 餐 饮料 小卖部 零食 茶 盒饭 冰淇淋 雪糕`,
      ),
      en: phrases(
        `buffet, sausage, sausages, eggs, bacon, toast, toasties, toastie, soup, lasagne, lasagna, fish and chips, chips, fries, churros, pierogi, dumplings, dal, thali, curry, rice, pizza, pizzas, burger, burgers, pasta, bread, pastry, pastries, croissant, croissants, scone, scones, pie, pies, salad, steak, chicken, fish, seafood, lobster, oysters, cheese, dessert, desserts, pudding, wine, wines, beer, cocktail, cocktails, tea, teas, hot chocolate, chef, cook, portions, portion, vegetarian, vegan, veggie, gluten-free, coeliac, celiac, halal, kosher, allergy, refills, ate,   plate, plates, hot food, street food, food truck, ramen, sushi, tapas, taco, tacos, kebab, dine, dining, picnic, catering, vending machine, sauce, gravy, flavour, flavours, taste, tasted, brunch, supper, kids' menu, food, cafe, restaurant, coffee, sandwich, lunch, dinner, breakfast, meal, snack, menu, cake, drinks, canteen, cafeteria, ice cream, bar, dish, noodles, tea room`,
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
        `出站 地铁口 地铁站 二号口 出口 轻轨 輕軌 巴士 大巴 机场大巴 班次 接驳 接驳车 缆车 观光车 轮渡 船票 盘山公路 山路 打车 叫车 网约车 滴滴 单车 公交站 公交 停车费 车程 高速 私家车 自驾 没车 骑行 交通 地铁 公交 公交车 打车 停车 停车场 车位 摆渡车 班车 位置 地理位置 高铁 车站 路程 共享单车 出租车 缆车 路况`,
      ),
      en: phrases(
        `trains, train station, bus station, bus stop, bus stops, buses, coach, coaches, tube, trams, connection, connections, taxi drivers, taxis, cab, uber,   bike racks, bike, bikes, cycle path,  minute walk, minutes' walk, short walk, walk from the, airport, airport transfer, transfer, ferry, boat across, funicular, garage,   motorway, highway, sat nav, satnav, getting here, getting there, get here, platform, stop outside, timetable, by train, by bus, by car, by bike, on foot, junction, traffic, car parks, the drive, journey, commute, transport, transportation, metro, subway, underground, tram, bus, train, station, parking, park, taxi, shuttle, cable car, location, to reach, getting there, get there, drive, directions, car park`,
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
        `海水 沙滩 海滩 海边 山顶 峰 雪山 峡谷 瀑布 森林 草原 花海 杜鹃 银杏 枫叶 梅花 油菜花 薰衣草 星空 云海 落日 晚霞 栈道 溪水 江边 温泉池边 天空 满山 村子 古镇 老街 夜景 窗外 阳台 天际线 湖面 湖景 风景 景色 景致 美景 景观 环境 园林 花园 建筑 湖 湖边 湖水 山上 日落 日出 夜景 空气 园子 庭院 风光 氛围 视野 荷花 樱花 红叶 江景 海景 湖水 江水 海水 水面`,
      ),
      en: phrases(
        `sunset, sunsets, sunrise, view, views, cliffs, cliff, dunes, canyon, canyons, meadow, flower meadow, peaks, snow peaks, bay, beach, beaches, coast, coastline, sea view,  seas, ocean, waterfall, waterfalls, valley, forest,  trail, trails, lookout, viewpoint, viewing platform, rooftop, hill, hills, hilltop, glacier, fjord,   desert,  night sky, milky way, northern lights, cherry blossom, blossom, blossoms, roses, tulips, lavender, wildflowers, autumn leaves, fountain, fountains, canal, canals, old town,   countryside, boardwalk, cranes, birds, at dawn, at dusk, wetlands, volcano, lagoon, reef, harbour, horizon, chapel, view, scenery, landscape, garden, gardens, lake, sunset, sunrise, mountain, architecture, setting, atmosphere, skyline, nature, grounds, park grounds, flowers, courtyard, panorama, vista, surroundings, terrace, river`,
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
      zh: words(
        `视障 盲人 听障 聋人 盲文 语音导览 手语 字幕 拐杖 代步车 电动代步车 助行器 残障 腿脚不便 升降机 无障碍厕所 无障碍卫生间 无障碍通道 爷爷 奶奶 老爷子 推着 八十 高龄 无障碍 轮椅 坡道 台阶 楼梯 电梯 腿脚 老人家 老年人 残疾人 盲道 推轮椅 行动不便`,
      ),
      en: phrases(
        `blind, deaf, hard of hearing, disabled loo, disabled toilet, disabled parking, braille, hearing loop, subtitled, sign language, bsl, ramps, accessible entrance, scooter, mobility scooter, parkinson's, wheelchairs, touch tour, audio description, audio-described, quiet room, quiet hour, easy-read, sensory, autism, autistic,  kerb, kerbs, dropped kerbs, walking frame, zimmer, cane, guide dog, accessible toilet, walking stick, arthritis, prosthetic, carer, gravel, accessibility, wheelchair, ramp, lift, lifts, elevator, steps, stairs, step-free, accessible, mobility, disabled, walker, bad knees, bad hip, crutches, handrail`,
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
      zh: words(
        `小家伙 孙子 孙女 小孙子 小孙女 外孙 婴儿 宝贝 学生们 小学生 幼儿园 游乐场 游乐区 亲子酒店 儿童泳池 儿童餐 大人小孩 女兒 兒子 小小 考古学家 滑梯 沙坑 全家老小 哄娃 孩子 孩子们 小孩 小朋友 儿童 宝宝 娃 带娃 亲子 儿子 女儿 母婴室 婴儿车 推车 小孩子 幼儿 遛娃`,
      ),
      en: phrases(
        `little one, little ones, six-year-old, five-year-old, four-year-old, three-year-old, seven-year-old, eight-year-old, nine-year-old, ten-year-old, two-year-old, year-old, year-olds, scouts, playground, adventure playground, soft play, kids' menu, kids' club, crèche, creche, nursery, school group, pupils, twins, newborn, infant, infants, nephew, niece, grandson, granddaughter, grandkids, tween, tweens, baby-friendly, buggies, sandpit, face painting, storytime, treasure hunt, santa, elf,   my boy, my girl, teens,  child, children, kid, kids, son, daughter, toddler, baby, family, families, stroller, pushchair, buggy, pram, teenager, young children, small children, grandchildren, little ones, under-fives`,
      ),
    },
    tells: { zh: words('童趣 寓教于乐 老少皆宜'), en: phrases('child-friendly, kid-friendly, family-friendly') },
  },
  {
    id: 'cleanliness',
    examples: { zh: ['地上全是垃圾，很脏。', '干净整洁。'], en: ['The floor was filthy.', 'Spotlessly clean.'] },
    label: { zh: '卫生', en: 'cleanliness' },
    names: {
      zh: words('卫生 垃圾 地上 灰尘 整洁 清洁 臭味'),
      en: phrases(
        `fly in, flies, mouse, mice, rats, hair in, toothbrush, scrubbed, crime scene, cockroach, cockroaches, mould, mold, stain, stains, sticky floor, sticky tables, sticky, bins, bin, wiped,  grime, dust, cobwebs, vomit, urine, odour, odor, bedbugs, bed bugs, disinfected, sanitised, sanitizer, mopped, dirt, filth, sand on the sheets, smelled, reeked, stank, sewage, cleanliness, hygiene, litter, bins`,
      ),
    },
    tells: {
      zh: words(
        `烟头 污渍 头发 蟑螂 老鼠 虫子 霉味 霉斑 发霉 绿苔 泡沫 油腻 油到 打扫 消毒 床单 毛巾 签子 积灰 尿味 垃圾桶 清扫 干净 整洁 干干净净 一尘不染 脏 肮脏 脏乱 脏乱差 脏兮兮 臭 恶臭 臭烘烘 异味 难闻 味道大 味道很大 味儿大 窗明几净 蚊子 苍蝇 不干净`,
      ),
      en: phrases(
        `clean, spotless, immaculate, tidy, pristine, dirty, filthy, grubby, dusty, smelly, squalid, overflowing, litter, stink, stinks, smell, smells, mosquito`,
      ),
    },
  },
];
