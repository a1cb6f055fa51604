import type { BilingualText } from '../../config/errors.js';
import type { Examples } from './assistant-intents.js';

/**
 * What Docent does not know, by subject, so that the refusal can name it. A question about hotels or the weather must
 * not be answered with museums.
 */
export interface Refused {
  subject: BilingualText;
  /** What is said where "I know nothing of it" would not be true. */
  answer?: BilingualText;
  examples: Examples;
}

export const OUT_OF_SCOPE: Refused[] = [
  {
    subject: { zh: '订票和预约', en: 'booking tickets' },
    answer: {
      zh: '我不能代订门票或代办预约，请走场馆的官方渠道。票价、开放时间和预约规定可以问我。',
      en: 'I cannot book tickets or make reservations; please use the official channels of the place itself. Prices, opening hours and booking rules I can tell you.',
    },
    examples: {
      zh: [
        '你能帮我订票吗',
        '帮我买两张这个景点的门票',
        '替我预订这个景点周六的票',
        '可以在你这里买票吗',
        '帮我预约一下这个景点',
        '能替我抢票吗',
        '怎么买票',
        '帮我约个讲解员',
      ],
      en: [
        'can you book tickets for me',
        'buy two tickets for this place',
        'reserve my tickets for this place on Sunday',
        'book me a guided tour of this place',
        'can I buy tickets from you',
        'how do I buy tickets',
        'make a reservation at this place for me',
        'get us a slot for this place tomorrow',
      ],
    },
  },
  {
    subject: { zh: '住宿预订', en: 'places to stay' },
    examples: {
      zh: [
        '附近有什么酒店',
        '帮我订一个房间',
        '推荐一家便宜的民宿',
        '五星级宾馆多少钱一晚',
        '哪里可以住宿',
        '酒店有没有早餐',
        '有没有青年旅舍的床位',
        '这个景点旁边的酒店',
        '住在这个景点附近多少钱',
      ],
      en: [
        'find me a hotel nearby',
        'book a room for tonight',
        'cheap hostel with breakfast',
        'how much is a five star hotel per night',
        'where can I stay',
        'an apartment to rent for a week',
        'is there a bed and breakfast around here',
        'a hotel near this place',
        'somewhere to sleep close to this place',
      ],
    },
  },
  {
    subject: { zh: '天气', en: 'the weather' },
    examples: {
      zh: [
        '今天天气怎么样',
        '明天会下雨吗',
        '现在多少度',
        '周末气温高不高',
        '需要带伞吗',
        '空气质量如何',
        '台风什么时候来',
        '明天这个景点会下雨吗',
        '那边冷不冷，穿什么',
      ],
      en: [
        'what is the weather like today',
        'will it rain tomorrow',
        'what is the temperature now',
        'do I need an umbrella',
        'is it going to snow this weekend',
        'weather forecast',
        'how is the air quality',
        'will it rain at this place on Saturday',
        'what should I wear, is it cold there',
      ],
    },
  },
  {
    subject: { zh: '时政新闻', en: 'politics and news' },
    examples: {
      zh: [
        '你怎么看总统选举',
        '谁会当选总理',
        '今天有什么新闻',
        '两国会打仗吗',
        '你支持哪个政党',
        '最新的政策是什么',
        '股市为什么跌',
        '最近有什么大事发生',
      ],
      en: [
        'who will win the election',
        'what do you think of the president',
        'latest news today',
        'which party should I vote for',
        'will there be a war',
        'is the prime minister corrupt',
        'headlines of today',
        'what happened in parliament',
      ],
    },
  },
  {
    subject: { zh: '交通', en: 'flights, trains and taxis' },
    examples: {
      zh: [
        '帮我买一张去上海的高铁票',
        '机票多少钱',
        '帮我叫辆出租车',
        '航班几点起飞',
        '去机场怎么坐车最快',
        '火车晚点了怎么办',
        '租车一天多少钱',
        '现在路上堵不堵',
        '打车去这个景点',
      ],
      en: [
        'book a flight to Rome',
        'train tickets to Shanghai',
        'call me a taxi',
        'when does my plane leave',
        'how do I get to the airport',
        'rent a car for two days',
        'is the traffic bad now',
        'my flight was cancelled',
        'get me a taxi to this place',
        'a flight to see this place',
      ],
    },
  },
  {
    subject: { zh: '餐馆与美食', en: 'restaurants' },
    examples: {
      zh: [
        '附近有什么好吃的餐厅',
        '推荐一家火锅店',
        '哪里可以喝咖啡',
        '帮我订位吃晚饭',
        '哪家烤鸭最正宗',
        '有素食餐馆吗',
        '点个外卖',
        '这个景点附近有什么好吃的',
        '最好吃的小吃在哪',
      ],
      en: [
        'a good restaurant nearby',
        'where can I eat hotpot',
        'book a table for dinner',
        'best pizza in town',
        'any vegan food around',
        'where can I get coffee',
        'order some takeaway',
        'where to eat near this place',
        'best noodles around here',
        'a table for four close to this place',
      ],
    },
  },
  {
    subject: { zh: '购物', en: 'shopping' },
    examples: {
      zh: [
        '哪里买手机便宜',
        '帮我买一双鞋',
        '这件衣服有打折吗',
        '商场几折',
        '退货怎么办',
        '我想买个充电宝',
        '哪里能买到正宗的特产',
        '这个景点的纪念品在网上能买吗',
      ],
      en: [
        'where can I buy a cheap phone',
        'I want to buy shoes',
        'is there a sale at the mall',
        'how do I return this order',
        'compare laptop prices',
        'buy me a power bank',
        'where can I buy silk scarves',
        'souvenirs at a discount',
      ],
    },
  },
  {
    subject: { zh: '医疗健康', en: 'medical advice' },
    examples: {
      zh: ['我头疼吃什么药', '附近的医院在哪', '发烧了怎么办', '这个药有副作用吗', '怎么减肥', '孩子咳嗽怎么办'],
      en: [
        'I have a headache what should I take',
        'where is the nearest hospital',
        'is this medicine safe',
        'how do I lose weight',
        'my child has a fever',
        'what are the symptoms of flu',
      ],
    },
  },
  {
    subject: { zh: '钱与法律', en: 'money and law' },
    examples: {
      zh: [
        '今天美元汇率是多少',
        '怎么炒股',
        '推荐一只基金',
        '怎么办签证',
        '贷款利率多少',
        '离婚要什么手续',
        '比特币会涨吗',
        '哪里可以换钱',
      ],
      en: [
        'what is the exchange rate',
        'which stock should I buy',
        'how do I get a visa',
        'mortgage interest rates',
        'will bitcoin go up',
        'I need a lawyer',
        'how do I file my taxes',
        'where can I change money',
      ],
    },
  },
  {
    subject: { zh: '编程、数学与作业', en: 'programming, mathematics and homework' },
    examples: {
      zh: [
        '帮我写一段代码',
        '一加一等于几',
        '解这个方程',
        '帮我写作文',
        '把这句话翻译成法语',
        '帮我改简历',
        '用Python排序',
        '写一首关于月亮的诗',
        '给我讲个笑话',
        '写一首关于这个景点的诗',
        '把这段话翻译成日语',
      ],
      en: [
        'write some code for me',
        'what is 17 times 24',
        'solve this equation',
        'write my essay',
        'translate this sentence into French',
        'fix my resume',
        'sort a list in Python',
        'write a poem about the moon',
        'tell me a joke',
        'write a poem about this place',
        'translate this text into Japanese',
      ],
    },
  },
  {
    subject: { zh: '体育与游戏', en: 'sports and games' },
    examples: {
      zh: [
        '昨晚球赛谁赢了',
        '世界杯什么时候开始',
        '这个游戏怎么通关',
        '梅西进了几个球',
        '下一场比赛几点',
        '推荐一款手机游戏',
      ],
      en: [
        'who won the match last night',
        'when does the world cup start',
        'how do I beat this level',
        'next football game',
        'recommend a mobile game',
        'what is the score',
      ],
    },
  },
  {
    subject: { zh: '私人生活', en: 'private matters' },
    examples: {
      zh: [
        '我失恋了怎么办',
        '你有女朋友吗',
        '我和老板吵架了',
        '你几岁了',
        '你住在哪里',
        '你爱我吗',
        '我的星座运势如何',
        '陪我聊聊天吧',
      ],
      en: [
        'my girlfriend left me',
        'do you have a boyfriend',
        'I hate my boss',
        'how old are you',
        'do you love me',
        'what is my horoscope',
        'I feel lonely',
        'will you marry me',
      ],
    },
  },
  {
    subject: { zh: '手机与设备', en: 'phones and devices' },
    examples: {
      zh: [
        '手机没电了怎么办',
        '怎么重启路由器',
        '无线网密码是多少',
        '电脑蓝屏了',
        '帮我设个闹钟',
        '播放一首歌',
        '打开灯',
      ],
      en: [
        'my phone is broken',
        'how do I reset the router',
        'what is the wifi password',
        'set an alarm for seven',
        'play some music',
        'turn on the lights',
        'my laptop does not start',
      ],
    },
  },
  {
    subject: { zh: '百科常识', en: 'general knowledge' },
    examples: {
      zh: [
        '地球离月亮多远',
        '水的沸点是多少',
        '世界上最高的人是谁',
        '光速是多少',
        '澳大利亚的首都是哪里',
        '怎么做红烧肉',
        '为什么天是蓝的',
        '怎么换轮胎',
      ],
      en: [
        'how far is the moon',
        'what is the boiling point of water',
        'who is the tallest person',
        'what is the capital of Australia',
        'how do I cook rice',
        'why is the sky blue',
        'how do I change a tyre',
        'how many people live in China',
      ],
    },
  },
];

/** Words that belong to those subjects and hardly ever to a catalogue of places, films and objects. */
export const OUT_OF_SCOPE_WORDS =
  /酒店|宾馆|民宿|旅馆|住宿|订房|天气|下雨|下雪|气温|几度|总统|选举|股[票市]|汇率|机票|火车票|高铁|打车|出租车|叫车|航班|外卖|火锅|餐厅推荐|药|医院|签证|贷款|代码|翻译成|作文|菜谱|球赛|世界杯|密码|订[位桌]|买.{0,4}票|订票|[能可]?买[到个双件]|打折|优惠券|抢票|\b(?:hotels?|hostels?|airbnb|weather|forecast|umbrella|president|election|stocks?|exchange rate|flights?|taxi|cab|uber|train tickets?|restaurants?|dumplings|pizza|medicine|hospital|discounts?|coupons?|visa|mortgage|bitcoin|code|python|translate|recipe|football|world cup|password|(?:buy|book|reserve)\b.{0,20}\b(?:tickets?|table|room))\b/iu;
