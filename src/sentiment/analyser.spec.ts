import { Analyser } from './analyser.js';
import { AspectList } from './aspects/aspect-list.js';

/** Word lists, rules and the document model; the network is measured where the encoder runs. */
const analyser = new Analyser();
const read = async (text: string) => (await analyser.analyse([text]))[0]!;

describe('Analyser', () => {
  it.each(['', ' ', '🏛', '123', '\ud83d', 'x'.repeat(50_000), '不好'.repeat(25_000), '<b>'.repeat(10_000)])(
    'takes odd texts',
    async (text) => {
      const { score, confidence } = await read(text);
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    },
  );

  it('reads through HTML and says when it cannot read', async () => {
    expect((await read('<p>The staff were <b>rude</b></p>')).aspects).toMatchObject([
      { aspect: 'service', polarity: 'negative', words: ['rude'] },
    ]);
    expect(await read('Das Museum hat uns sehr gut gefallen')).toMatchObject({
      language: 'other',
      confidence: 0,
    });
    expect((await read('😍')).polarity).toBe('positive');
  });

  it('commits on whole reviews, where praise and blame both occur', async () => {
    const good =
      '位置很好，离地铁近，房间干净，服务员热情，早餐也丰富，就是隔音稍微差一点，总的来说非常满意，下次还会来住。';
    expect(await read(good)).toMatchObject({ polarity: 'positive' });
    expect((await read(good)).score).toBeGreaterThan(0);
  });

  it('names another model when the aspects are others', () => {
    const [first] = new AspectList().aspects;
    expect(new Analyser(new AspectList([first!])).id).not.toBe(analyser.id);
  });

  it('finds every example of its own aspects', async () => {
    for (const { id, examples } of new AspectList().aspects)
      for (const example of [...examples.zh, ...examples.en])
        expect((await read(example)).aspects.map(({ aspect }) => aspect)).toContain(id);
  });
});
