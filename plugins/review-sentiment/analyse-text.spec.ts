import type { Block, Turn } from '#plugin-api';
import { AnalyseText } from './analyse-text.js';
import { sentiment } from '../../test/support/local-sentiment.js';

const service = new AnalyseText(sentiment);

async function answer(text: string, language: 'zh' | 'en'): Promise<string> {
  const blocks: Block[] = [];
  for await (const block of service.tell({ text, language } as Turn)) blocks.push(block);
  return blocks.flatMap((block) => (block.type === 'text' ? [block.markdown] : [])).join('\n');
}

describe('analyse-text', () => {
  it('tells polarity and the aspects with the words that carry them', async () => {
    const zh = await answer('帮我分析这条评论：服务不太好，但是风景非常美，值得一去', 'zh');
    expect(zh).toContain('正面');
    expect(zh).toContain('- 服务：差评（“不太好”）');
    expect(zh).toContain('- 景色：好评（“非常美”');

    const en = await answer('Is this review positive: rude staff and overpriced coffee', 'en');
    expect(en).toContain('**negative**');
    expect(en).toContain('- Service: negative (“rude”)');
  });

  it('asks for the text when there is none', async () => {
    expect(await answer('帮我分析一条评论', 'zh')).toContain('冒号');
    expect(await answer('analyse a review for me', 'en')).toContain('after a colon');
  });

  it('does not guess at other languages', async () => {
    expect(await answer('这条评论是好评吗：Das Museum hat uns sehr gut gefallen', 'zh')).toContain(
      '不是中文也不是英文',
    );
    expect(await answer('is this review positive: 정말 좋은 박물관이에요', 'en')).toContain(
      'neither Chinese nor English',
    );
  });

  it('shows words as they were written, whatever they mean in markdown', async () => {
    const text = await answer('is this review positive: the staff were **really** rude', 'en');
    expect(text).not.toContain('“**really');
    expect(text).toContain('\\*\\*');
  });

  it('survives a very long text', async () => {
    expect(await answer(`分析这条评论：${'展品很好，但是人太多。'.repeat(10_000)}`, 'zh')).toContain('评论');
  });
});
