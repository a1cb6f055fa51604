import { tasteRequest } from './taste-request.js';

describe('a request about personalisation', () => {
  it.each([
    '别再个性化推荐',
    '请关闭个性化推荐',
    '我不想要个性化了',
    '把个性化推荐关掉',
    '不要根据我的喜好推荐了',
    '别记录我的浏览',
    '停止追踪我',
    '怎么才能不让你记住我看过什么',
    '别记我看过哪些片子',
    'stop personalising',
    'Stop personalizing my recommendations, please.',
    'turn off personalisation',
    'turn personalisation off',
    'please don’t personalise anything',
    'no more personalised recommendations',
    'stop tracking me',
    'how can I stop you from remembering what I watched?',
    "don't store what I look at",
    "don't use my history",
  ])('switches it off: %s', (text) => expect(tasteRequest(text)).toBe('personalise-off'));

  it.each([
    '重新打开个性化推荐',
    '恢复个性化',
    '可以继续个性化推荐了',
    '个性化推荐请开启',
    '不要关闭个性化',
    'personalise again',
    'turn personalisation back on',
    'turn on personalised recommendations',
    "don't turn off personalisation",
  ])('switches it on: %s', (text) => expect(tasteRequest(text)).toBe('personalise-on'));

  it.each([
    '你了解我什么？',
    '你知道我的口味吗',
    '看看我的画像',
    '你觉得我喜欢什么？',
    '你都记录了我哪些信息',
    'what do you know about my taste?',
    'What do you know about me?',
    'show me my profile',
    'what do you think I like?',
  ])('asks for the profile: %s', (text) => expect(tasteRequest(text)).toBe('profile'));

  it.each([
    '清空我的喜好',
    '忘掉关于我的一切',
    '删除我的浏览记录',
    'forget my taste',
    'clear all my history',
    'forget everything you know about me',
  ])('asks to forget: %s', (text) => expect(tasteRequest(text)).toBe('forget'));

  it.each([
    '有没有个性化定制的纪念品？',
    '推荐一个博物馆',
    '不要太长的纪录片',
    '我喜欢青铜器',
    '介绍一下中国历史',
    '别的推荐有吗',
    'are there personalised tours on Sunday?',
    'tell me about the history of this museum',
    'what do you know about bronze?',
    'what do people like about it?',
    'do not show me horror films',
    'is the museum open on Monday?',
  ])('is not seen in: %s', (text) => expect(tasteRequest(text)).toBeUndefined());
});
