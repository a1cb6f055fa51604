import { readFileSync } from 'node:fs';
import { AspectList } from './aspect-list.js';
import { aspectsOf } from './read-aspects.js';

const list = new AspectList();

const fixture = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/sentiment/polarity.json', import.meta.url), 'utf8'),
) as { language: 'zh' | 'en'; text: string; aspects: Record<string, string> }[];

const read = (text: string) =>
  Object.fromEntries(aspectsOf(text, list).map(({ aspect, polarity }) => [aspect, polarity]));

describe('aspectsOf', () => {
  it.each(['zh', 'en'] as const)('finds aspects with their polarity (%s)', (language) => {
    let right = 0;
    let told = 0;
    let labelled = 0;
    for (const { text, aspects } of fixture.filter((each) => each.language === language)) {
      const found = read(text);
      told += Object.keys(found).length;
      labelled += Object.keys(aspects).length;
      right += Object.entries(aspects).filter(([aspect, polarity]) => found[aspect] === polarity).length;
    }
    expect((2 * right) / (told + labelled)).toBeGreaterThanOrEqual(0.87);
  });

  it('gives each aspect its own opinion', () => {
    expect(read('服务很热情，但是饭菜太难吃')).toEqual({ service: 'positive', food: 'negative' });
    expect(read('Friendly staff and filthy toilets')).toEqual({
      service: 'positive',
      facilities: 'negative',
      cleanliness: 'negative',
    });
    expect(read('风景和美食都很棒')).toEqual({ scenery: 'positive', food: 'positive' });
  });

  it('keeps the words that carry it as they were written', () => {
    const [service] = aspectsOf('服務員態度不太好', list);
    expect(service).toMatchObject({ aspect: 'service', polarity: 'negative', words: ['不太好'] });
  });

  it('carries an aspect on to the clause that judges it', () => {
    expect(read('服务台呢，态度冷淡')).toEqual({ service: 'negative' });
    expect(read('The restaurant, to be honest, is awful')).toEqual({ food: 'negative' });
  });

  it('does not take the pits of the Terracotta Army for a swindle', () => {
    expect(read('先看三号坑，再看一号坑')).toEqual({});
  });
});
