import { emotionOf } from './emotion.js';

describe('emotionOf', () => {
  it.each([
    ['我问了三遍了，你怎么还是答非所问！', 'frustrated'],
    ['排了两个小时还没进去，也没人管，气死我了', 'frustrated'],
    ['什麼破系統，一直打不開', 'frustrated'],
    ['太差了，你们的推荐一点都不好！', 'frustrated'],
    ['This is the third time I have asked, are you even reading?', 'frustrated'],
    ['We have been waiting for an hour and nobody helps us', 'frustrated'],
    ['大老远跑来结果闭馆了，好失望', 'disappointed'],
    ['唉，展览和宣传的差太远了', 'disappointed'],
    ['We drove three hours only to find it closed', 'disappointed'],
    ["What a shame, I'm really disappointed", 'disappointed'],
    ['太棒了，谢谢你！', 'delighted'],
    ['孩子今天玩得特别开心！', 'delighted'],
    ['Perfect, thank you so much!', 'delighted'],
    ['We had a wonderful day, the kids loved it!', 'delighted'],
    ['快点告诉我入口在哪，我赶时间', 'in-a-hurry'],
    ['只剩二十分钟就闭馆了，先看什么', 'in-a-hurry'],
    ['Our train leaves in 30 minutes, what can we still see?', 'in-a-hurry'],
    ['Quick, where is the nearest exit?', 'in-a-hurry'],
    // No sign of a list: the trained network reads these.
    ['你们太烂了，什么都答不对', 'frustrated'],
    ['I have typed the same thing four times and you still show me Paris', 'frustrated'],
    ['The one room we came for is shut until spring', 'disappointed'],
    ['看完出来腿都软了，太震撼', 'delighted'],
    ['You just made my mum’s birthday, she is over the moon', 'delighted'],
  ] as const)('%j is %s', (text, emotion) => {
    expect(emotionOf(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).toBe(emotion);
  });

  it.each([
    '北京有哪些免费的博物馆？',
    '不用排队的景点有吗',
    '这个景点会不会让人失望？',
    '大家都抱怨什么',
    '兵马俑几点关门',
    '我只有两个小时，推荐一条路线',
    '有什么好看的纪录片推荐',
    '谢谢',
    '分析这条评论：排队三个小时，气死我了！',
    '怎么投诉？有投诉电话吗',
    '二十分钟以内的短片',
    '这个不要，换个轻松一点的',
    '他特别喜欢火车',
    'Which museums in Paris are free?',
    'Are there places that are not crowded?',
    'What do people complain about there?',
    'Thanks!',
    'Something under 20 minutes please',
    'My budget is 12 pounds and I want something rated over 4',
    '好的，再帮我找一个景点，最好4分以上，能玩4小时 - 5小时不免费的地方。',
    'top 5 must sees in Istanbul',
    'cast a magic spell',
    'phone number and nearest tube?',
    'Will we be disappointed by the Mona Lisa?',
    'Is this review positive: worst museum ever, I am furious!',
    'A film about an angry young man',
    'How long does the tour take? We have half a day.',
    '',
    '👋',
  ])('%j is an ordinary message', (text) => {
    expect(emotionOf(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).toBe('none');
  });

  it('takes any text', () => {
    expect(emotionOf('不'.repeat(50_000), 'zh')).toBe('none');
    expect(emotionOf('a '.repeat(50_000), 'en')).toBe('none');
  });
});
