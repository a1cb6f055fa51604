import { terms } from './term.js';

export const THEMES = terms({
  history: '历史 | history, historical, historic',
  architecture: '建筑, 建筑艺术 | architecture, architectural, architect',
  art: '艺术, 美术 | art, fine art, arts',
  painting: '绘画, 油画, 国画, 水墨画, 壁画 | painting, mural, fresco, old masters, canvases',
  calligraphy: '书法 | calligraphy',
  sculpture: '雕塑, 雕像, 石雕 | sculpture, statue',
  bronze: '青铜, 青铜器 | bronze, bronzeware',
  ceramics: '陶瓷, 瓷器, 陶器, 青花瓷 | ceramics, ceramic, porcelain, pottery',
  jade: '玉, 玉器, 玉石 | jade',
  silk: '丝绸 | silk',
  textiles: '纺织, 刺绣, 织绣 | textile, embroidery, weaving, tapestry',
  gold: '黄金, 金器, 金银器 | gold, goldwork',
  archaeology: '考古 | archaeology, archeology, archaeological',
  science: '科学, 科普, 科技, 物理, 化学, 科学实验 | science, scientific, physics, chemistry, experiments, scientist',
  nature: '自然, 大自然, 自然风光 | nature, natural world, wilderness, scenery',
  animals:
    '动物, 野生动物, 猫, 狗, 猫咪, 小狗, 鸟, 鸟类, 大象, 熊猫, 猴子, 老虎, 狮子, 企鹅, 鲸鱼, 小动物 | animals, cats, cat, dogs, birds, elephants, pandas, creatures, animal, wildlife, monkeys, lions, tigers, penguins, whales, insects, butterflies',
  plants:
    '植物, 花卉, 花, 赏花, 花草, 樱花, 牡丹, 荷花 | plant, flower, botany, botanical, blossom, trees, orchids, cherry blossom, greenery',
  technology:
    '技术, 高科技, 机器, 机械, 发明, 机器人 | technology, engineering, tech, machine, machinery, inventions, robots, computers, engines, gadgets, how things work',
  space:
    '航天, 太空, 宇航, 火箭, 宇航员, 航天员, 卫星, 飞船 | outer space, about space, in space, into space, on space, space exploration, space travel, spaceflight, space flight, astronaut, rocket, spacecraft',
  transport:
    '交通, 汽车, 公交车, 电车, 老爷车 | transport, transportation, cars, vehicles, buses, trams, trams and buses, vintage cars, cable cars',
  railway:
    '铁路, 火车, 蒸汽机车, 火车头 | railway, railroad, trains, steam train, locomotive, trainspotting, steam engines',
  aviation: '航空, 飞机, 战斗机 | aviation, aircraft, aeroplane, airplane, planes, flying machines, jets',
  maritime: '航海, 海洋, 船, 海事 | maritime, ships, nautical, naval, seafaring',
  military: '军事, 军队, 兵器, 士兵, 坦克 | military, army, weapons, soldiers, tanks',
  war: '战争, 抗战, 二战 | war, wartime, world war',
  peace: '和平 | peace',
  revolution: '革命, 红色旅游, 红色 | revolution, revolutionary',
  religion: '宗教 | religion, religious, spiritual',
  buddhism: '佛教, 佛, 禅 | buddhism, buddhist, zen, buddha',
  taoism: '道教 | taoism, daoism, taoist, daoist',
  confucianism: '儒家, 儒学, 孔子 | confucianism, confucian, confucius',
  christianity: '基督教, 天主教 | christianity, christian, catholic',
  islam: '伊斯兰, 伊斯兰教 | islam, islamic, muslim',
  judaism: '犹太教, 犹太 | judaism, jewish',
  hinduism: '印度教 | hinduism, hindu',
  mythology: '神话, 传说 | mythology, myth, legend',
  music: '音乐, 乐器, 摇滚, 摇滚乐, 爵士, 作曲家 | music, rock music, jazz, musical, musician, composer',
  opera: '歌剧, 戏曲, 京剧, 昆曲 | opera, peking opera, kunqu',
  dance: '舞蹈, 芭蕾 | dance, ballet',
  theatre: '戏剧, 话剧 | theatre, theater, drama',
  film: '电影, 影视 | cinema, film history, film-making, filmmaking',
  photography: '摄影 | photography',
  literature: '文学, 作家, 文豪, 爱读书 | literature, writers, literary, novels, authors, novelist, bookish, bookworm',
  poetry: '诗歌, 诗词, 诗人, 唐诗, 宋词, 古诗 | poetry, poem, poet',
  philosophy: '哲学 | philosophy',
  education: '教育 | education, educational',
  design: '设计 | design',
  fashion: '时尚, 时装 | fashion',
  food: '美食, 吃的, 小吃, 饮食, 讲吃, 流口水, 嘴馋, 看饿, 做菜, 面条, 拉面, 寿司, 吃货, 特色小吃 | food, noodles, ramen, sushi, hungry, meals, chefs, cook, eats, cuisine, gastronomy, culinary, cooking, street food, snacks, foodie, foodies, local dishes',
  tea: '茶, 茶文化, 喝茶 | tea',
  wine: '葡萄酒, 酒, 酒文化 | wine, winery, vineyard',
  craft: '手工艺, 工艺, 非遗, 传统工艺, 手艺 | craft, handicraft, craftsmanship, handmade',
  'folk-culture': '民俗, 民间文化, 民间艺术, 老北京 | folk culture, folklore, folk art, folk customs',
  'minority-culture': '少数民族, 民族文化 | minority culture, ethnic minority, indigenous culture',
  festival: '庙会, 节庆 | festival, carnival, temple fair',
  'garden-art': '园林艺术, 造园, 古典园林 | garden art, garden design, classical garden, landscape design',
  'world-heritage': '世界遗产, 世界文化遗产, 联合国教科文 | world heritage, unesco',
  prehistory: '史前, 石器时代, 远古 | prehistory, prehistoric, stone age',
  dinosaurs: '恐龙, 化石 | dinosaur, fossil',
  astronomy: '天文, 星空, 宇宙 | astronomy, star-gazing, stargazing, planet, telescope, universe',
  medicine: '医学, 中医, 医药 | medicine, medical',
  sport: '体育, 运动, 奥运 | sport, olympics, olympic, football',
  'silk-road': '丝绸之路, 丝路 | silk road',
  royalty:
    '皇家, 皇室, 皇帝, 王室, 帝王, 皇后, 国王, 王族, 太后 | royalty, royal, emperor, imperial, kings, queens, monarchy, royals, royal family',
  trade: '商贸, 商业, 贸易, 商人 | trade, commerce, merchant',
  'city-life': '城市生活, 市井, 都市, 市井生活 | city life, urban life, everyday life, street life',
  countryside: '乡村, 田园, 农村 | countryside, rural, village life, farm',
  migration: '移民, 迁徙 | migration, immigrant, emigration, refugee, immigration',
  women: '女性, 妇女 | women, female, feminist',
  childhood: '童年 | childhood, growing up',
  'modern-art':
    '现代艺术, 现代主义, 现代派, 现代绘画 | modern art, modernism, modernist, something modern, anything modern, modern ones, modern stuff, modern works, modern paintings, modern pieces, modern rather, more modern art, 20th-century art, twentieth-century art',
  'contemporary-art':
    '当代艺术, 装置艺术 | contemporary art, installation art, contemporary works, installations, something contemporary, contemporary stuff, contemporary ones',
  'ancient-egypt':
    '古埃及, 法老, 木乃伊, 金字塔, 图坦卡蒙 | ancient egypt, egyptian, pharaoh, mummy, pyramids, tutankhamun, egyptology, hieroglyph',
  'ancient-greece': '古希腊 | ancient greece, ancient greek, greek antiquity',
  'ancient-rome': '古罗马, 罗马帝国 | ancient rome, roman, roman empire',
  'middle-ages': '中世纪 | middle ages, medieval, mediaeval',
  renaissance: '文艺复兴 | renaissance',
  baroque: '巴洛克 | baroque',
  'art-nouveau':
    '新艺术运动, 新艺术风格, 新艺术派, 青年风格, 加泰罗尼亚现代主义 | art nouveau, jugendstil, modernisme, art nouveau style',
  impressionism: '印象派, 印象主义 | impressionism, impressionist',
  ming: '明代, 明朝 | ming dynasty',
  qing: '清代, 清朝 | qing dynasty',
  tang: '唐代, 唐朝, 大唐 | tang dynasty',
  song: '宋代, 宋朝, 北宋, 南宋 | song dynasty',
  yuan: '元代, 元朝 | yuan dynasty',
  han: '汉代, 汉朝, 西汉, 东汉 | han dynasty',
  'shang-zhou': '商周, 商代, 周代, 商朝, 周朝, 西周, 东周 | shang dynasty, zhou dynasty',
  qin: '秦代, 秦朝 | qin dynasty',
  'republic-of-china': '民国 | republican era, republic of china, republican period, republican-era',
  colonial: '殖民时期, 殖民地, 租界 | colonial, colonialism',
  'industrial-age': '工业时代, 工业革命 | industrial age, industrial revolution, industrial history',
});

const MOODS = terms({
  quiet:
    '安静, 清静, 幽静, 人少, 僻静, 宁静, 静谧, 不拥挤, 不太挤, 不挤, 人不多, 清净, 不吵, 安静点, 静一点, 别太吵, 人别太多, 人不要太多, 别太挤, 不要太吵, 没什么人, 不用人挤人, 避开人群, 不喜欢人多, 不爱人多, 怕人多, 嫌人多, 讨厌人多, 不想人挤人, 不喜欢热闹, 怕吵, 不用排队, 不排队, 不用排长队, 清闲, 不嘈杂, 不闹, 人少点, 人少一点, 别太闹 | quiet, peaceful, calm, tranquil, not crowded, not too crowded, uncrowded, less crowded, without crowds, no crowds, away from the crowds, avoid crowds, avoid the crowds, not busy, not too busy, serene, few people, not many people, fewer people, not noisy, peace and quiet, not too noisy, less noisy, not packed, hate crowds, hates crowds, dislike crowds, without queues, without the crowds',
  lively: '热闹, 有活力, 有人气, 烟火气 | lively, vibrant, bustling, buzzing',
  family:
    '亲子, 亲子游, 合家欢, 适合全家 | family-friendly, family friendly, family fun, child-friendly, kid-friendly, kid friendly, child friendly',
  romantic:
    '浪漫, 约会, 爱情, 爱情片, 纪念日, 求婚, 二人世界 | romantic, date night, for a date, love story, romance, anniversary, propose',
  photogenic:
    '适合拍照, 拍照, 出片, 上镜, 好拍, 网红, 拍照好看, 拍大片, 能拍照, 打卡 | photogenic, instagrammable, good for photos, for photos, take photos, taking photos, photo spot, good photos, great photos, nice pictures, take pictures, photo-worthy, photograph well',
  'night-view':
    '夜景, 夜游, 看夜景, 夜色, 晚上好看, 晚上漂亮 | night view, lit up at night, beautiful at night, pretty at night, night views, by night, night scenery, city lights',
  panoramic:
    "全景, 视野开阔, 俯瞰, 登高, 风景好, 看全城, 鸟瞰, 看风景, 看日落, 看日出, 高处 | panoramic, panorama, great view, with a view, good view, nice view, scenic view, views over, skyline, bird's eye view, city view, view of the city, views of the city, see the whole city, from above, sunset, sunrise, high up",
  'hidden-gem':
    "小众, 冷门, 人少景美, 宝藏, 鲜为人知, 不出名, 不那么出名, 游客少, 游客不多, 没什么游客, 本地人去的 | hidden gem, off the beaten track, off the beaten path, off-the-beaten-track, lesser known, lesser-known, little known, not touristy, non-touristy, less touristy, not too touristy, isn't touristy, isn't too touristy, aren't too touristy, no tourists, without tourists, fewer tourists, undiscovered, unusual, where locals go, locals only, few tourists, quirky, offbeat, off the tourist trail",
  iconic:
    "标志性, 地标, 必去, 必看, 代表性, 经典, 不能错过, 不容错过, 非去不可 | iconic, must-see, must see, classic, bucket list, not to be missed, can't miss, unmissable, must-sees",
  'hands-on':
    '互动, 动手, 体验, 可以动手, 亲手, 互动体验, 上手, 可以摸 | hands-on, hands on, interactive, try things, touch things, push buttons, play with things, touch everything',
  indoor:
    '室内, 在室内, 屋里, 有空调, 不淋雨, 不晒, 吹空调 | indoor, indoors, under a roof, under cover, air-conditioned, air conditioned, air conditioning, out of the rain, out of the sun, out of the heat, stay dry, somewhere dry, keep dry',
  outdoor:
    '户外, 室外, 露天, 在外面, 透透气, 晒太阳, 新鲜空气 | outdoor, outdoors, open-air, open air, al fresco, fresh air, in the open, out in the sun, outside in the sun',
  'rainy-day':
    '雨天, 下雨, 下雨天, 避雨, 下大雨, 下暴雨, 暴雨, 下着雨, 有雨, 有小雨, 有大雨, 阵雨, 雷阵雨, 雷雨, 小雨, 大雨, 毛毛雨, 雨季 | rainy day, rain, showers, thunderstorm, thunderstorms, raining, rainy, wet day, bad weather, wet weather, pouring, downpour, drizzle, stormy, wet outside, rainy weather',
  walk: '散步, 徒步, 走走, 遛弯, 溜达, 漫步, 散散步, 遛达 | walk, stroll, hike, hiking, wander, go for a walk, stretch our legs, stretch my legs, walks',
  'short-visit': '快速游览, 走马观花 | quick visit, quick look, quick stop, short visit, brief visit',
  inspiring: '励志, 启发, 鼓舞人心 | inspiring, inspirational, uplifting',
  funny:
    '搞笑, 幽默, 好笑, 喜剧, 有趣好笑, 轻松搞笑, 逗乐 | funny, funnier, comedy, humorous, comic, hilarious, makes me laugh, make me laugh',
  moving:
    '感人, 动人, 催泪, 打动人, 让人哭, 感动 | moving, touching, emotional, heart-warming, heartwarming, tearjerker, tear-jerker, makes you cry, make me cry',
  meditative:
    '冥想, 禅意, 治愈, 静心, 沉静, 舒缓, 静下心 | meditative, contemplative, calming, soothing, zen-like, slow cinema',
  suspenseful: '悬疑, 紧张, 惊险, 刺激 | suspenseful, thriller, thrilling, tense, suspense, gripping, exciting',
  horror: '恐怖, 恐怖片, 惊悚, 吓人, 鬼片, 灵异 | horror, scary, frightening, creepy, ghost stories, horror film',
  light:
    '轻松, 轻松点, 轻松愉快, 不烧脑, 轻快, 欢快, 开心点, 开心一点, 逗我开心, 让人开心, 让我开心, 解闷 | light-hearted, cheer me up, cheer us up, cheers me up, cheering, cheery, happy, jolly, something light, lighter, cheerful, upbeat, lighthearted, easy-going, easygoing, feel-good, feelgood, easy to watch',
  serious: '严肃, 深刻, 深度, 有深度 | serious, in-depth, thought-provoking, profound',
  'near-metro':
    '离地铁近, 靠近地铁, 离地铁口近, 地铁口附近, 离地铁站近, 地铁口, 地铁附近, 地铁旁边, 地铁站附近, 靠地铁, 地铁方便, 交通方便, 交通便利, 地铁直达, 地铁沿线, 坐地铁能到, 地铁能到 | near the metro, near a metro station, near the subway, near a subway station, close to the metro, close to public transport, close to the subway, near public transport, easy to reach by metro, by metro, by subway, by public transport, reachable by metro, near a station, close to a metro station, close to a station, near the tube, near the underground',
  'dog-friendly':
    '带狗, 可以带狗, 带宠物, 宠物友好, 允许宠物, 遛狗 | dog-friendly, with a dog, with my dog, with our dog, bring my dog, pet-friendly, pet friendly, dog friendly, dogs allowed, take my dog, bring a dog',
});

export const TAGS = { ...THEMES, ...MOODS };

/** Whether a tag says how a thing is, not what it is about. */
export const isMood = (id: string): boolean => id in MOODS;

export const AUDIENCES = terms({
  children:
    '儿童, 孩子, 小孩, 小朋友, 宝宝, 娃, 小学生, 带娃, 遛娃, 幼儿, 女儿, 儿子, 小宝贝, 学龄前, 小男孩, 小女孩 | children, child, kid, toddler, little one, baby, son, daughter, preschooler, grandchildren, grandkids, kiddo, little boy, little girl, boys, girls, kiddie, infant',
  teenagers: '青少年, 中学生, 初中生, 高中生, 少年 | teenagers, teenager, teen, adolescent, youth group',
  adults: '成年人, 成人 | adults, adult, grown-up',
  families:
    '家庭, 全家, 一家人, 家人, 一家三口, 一家四口, 一家老小, 全家人, 亲子, 家里人, 家庭出游 | families, family, whole family',
  seniors:
    '老人, 老年人, 长辈, 父母, 我妈, 我爸, 爸妈, 爷爷, 奶奶, 爷爷奶奶, 外公, 外婆, 姥姥, 姥爷, 老爸, 老妈, 妈妈, 爸爸, 腿脚不便, 腿脚不好, 公公婆婆, 岳父母, 老伴, 老两口, 老夫妻, 父亲, 母亲, 二老, 老年 | seniors, senior, elderly, older people, old people, grandparents, grandma, grandmother, grandpa, grandfather, my parents, elderly parents, pensioner, old parents, my mum, my mom, my dad, my mother, my father, mum and dad, mom and dad, granny, gran, old folks, retired, retirees, in-laws, older relatives',
  students: '学生, 大学生, 同学, 学生党 | students, student, school class, pupils, school group, classmate',
  couples:
    '情侣, 女朋友, 男朋友, 对象, 老婆, 老公, 媳妇, 女友, 男友, 爱人, 夫妻, 两口子 | couples, couple, my girlfriend, my boyfriend, my wife, my husband, my partner, girlfriend, boyfriend, on a date, honeymoon',
});

export const ACCESSIBILITY = terms({
  wheelchair:
    '轮椅可通行, 轮椅, 坐轮椅, 轮椅可进, 轮椅友好, 坐轮椅的, 残疾人 | wheelchair accessible, wheelchair, wheelchair-accessible, wheelchair user, wheelchair access, wheelchair friendly, wheelchair-friendly, disabled access, disabled visitors, in a wheelchair, wheel chair, wheelchairs, wheelchair-user, wheelchair users',
  'partial-wheelchair': '部分轮椅可通行 | partly wheelchair accessible, partial wheelchair access',
  'not-wheelchair': '轮椅不可通行 | not wheelchair accessible',
  'step-free':
    "无台阶, 无障碍, 没有台阶, 不用爬楼梯, 不用爬楼, 少走台阶, 不爬楼梯, 不想爬楼梯, 不要爬楼梯, 不能爬楼梯, 少爬楼梯, 爬不动楼梯, 爬不了楼梯, 爬不动楼, 不想爬楼, 不想爬台阶, 爬不动台阶, 台阶少, 楼梯少, 没有楼梯, 无障碍通道, 不用爬台阶, 无障碍设施, 膝盖不好, 拄拐, 行动不便, 走不了楼梯 | step-free, step free, no stairs, no steps, without stairs, barrier-free, barrier free, avoid stairs, can't climb stairs, cannot climb stairs, level access, without steps, accessible, few stairs, not many stairs, bad knee, bad knees, bad hip, trouble with stairs, crutches, mobility scooter, limited mobility, reduced mobility, mobility problems, mobility issues, can't do stairs, can't manage stairs, cannot manage stairs, stairs are a problem, stairs are hard, doesn't like stairs, hates stairs, no climbing stairs",
  lift: '电梯, 直梯, 有电梯 | lift, elevator',
  'accessible-toilet':
    '无障碍卫生间, 无障碍厕所, 残疾人卫生间, 第三卫生间 | accessible toilet, disabled toilet, accessible restroom, accessible bathroom, accessible loo',
  'hearing-loop':
    '助听感应, 助听系统, 助听器, 听障 | hearing loop, induction loop, hard of hearing, hearing aid, hearing impaired',
  'audio-guide': '语音导览, 讲解器, 语音讲解, 导览机, 语音导览器 | audio guide, audioguide, audio-guide, audio tour',
  'audio-description': '口述影像, 音频描述, 无障碍影片 | audio description, audio-described, audio described',
  tactile:
    '触摸展品, 可触摸, 盲文, 盲人, 视障, 触觉 | tactile, tactile exhibit, braille, blind, visually impaired, touch tour',
  'sign-language': '手语, 手语讲解, 聋人 | sign language, signed tour, bsl, asl, deaf',
  'wheelchair-loan':
    '轮椅租借, 租轮椅, 借轮椅, 提供轮椅, 轮椅出租, 借用轮椅 | wheelchair loan, wheelchair hire, borrow a wheelchair, wheelchair rental, rent a wheelchair, hire a wheelchair, loan wheelchairs',
  stroller: '婴儿车, 推车, 婴儿推车, 童车, 推婴儿车 | stroller, pushchair, pram, buggy, baby carriage',
  'guide-dogs': '导盲犬 | guide dogs, guide dog, assistance dog, service dog',
  subtitles: '字幕, 有字幕, 中文字幕, 英文字幕, 带字幕 | subtitles, subtitled, captions, captioned, subtitle',
});
