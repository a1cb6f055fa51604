import { isAcknowledgement } from './acknowledgement.js';

describe('isAcknowledgement', () => {
  it.each([
    '好的',
    '嗯嗯好的',
    '知道了',
    '行吧',
    '哦，原来如此',
    'ok',
    'Okay, got it.',
    'I see',
    'all right then',
    '明白了！',
  ])('hears that an answer was taken in: %s', (text) => expect(isAcknowledgement(text)).toBe(true));

  it.each([
    '好的，第二个呢',
    '可以带狗吗',
    '知道了这些还想看别的',
    'ok show me more',
    'is it right?',
    'fine art',
    '好玩的',
    '行程',
    '',
  ])('leaves what asks for something to be answered: %s', (text) => expect(isAcknowledgement(text)).toBe(false));
});
