import { INTENTS } from './intents.js';
import { pastedText } from './pasted-text.js';

describe('pastedText', () => {
  it.each([
    ['帮我分析一下这条评论是好评还是差评：展品不错，就是人多', '展品不错，就是人多'],
    ['评论：厕所很脏。风景漂亮。这是好评吗', '厕所很脏。风景漂亮。'],
    ['判断一下这句话的情绪：“太贵了！”', '太贵了！'],
    ['这个评价是夸还是骂：真是“贴心”的安排', '真是“贴心”的安排'],
    ['“人少景美”这条点评是正面的吗', '人少景美'],
    ['下面这条评论是褒是贬？讲解员很耐心，收获满满', '讲解员很耐心，收获满满'],
    ['is this review positive: not bad at all', 'not bad at all'],
    ['Is this comment positive or negative? "We loved it."', 'We loved it.'],
    ['The staff were rude. The food was great. Is this review positive?', 'The staff were rude. The food was great.'],
    ['What is the mood of this text?\nI waited two hours', 'I waited two hours'],
    ['真是太美了', '真是太美了'],
    ['帮我分析一条评论', ''],
    ['analyse a review for me', ''],
    ['分析这条评论：', ''],
    ['is this review positive: <b>lovely</b>', 'lovely'],
  ])('%j', (message, text) => {
    expect(pastedText(message)).toBe(text);
  });

  it('finds a text in every example that holds one', () => {
    const examples = INTENTS.find(({ id }) => id === 'analyse-text')!.examples;
    // "This text" stands for a text that the router has set aside.
    const all = [...examples.zh, ...examples.en].filter((example) => !/这段话|this text/.test(example));
    const without = all.filter((example) => pastedText(example) === '');
    expect(without).toEqual(['帮我分析一条评论', 'analyse a review for me']);
  });
});
