import { cleanGloss, rankSenses, type Reading } from './glosses.js';

const common = (word: string) => (['eat', 'mountain', 'hill', 'work', 'dry', 'famous'].includes(word) ? 3 : 0);

describe('cleanGloss', () => {
  it('keeps the words that translate', () => {
    expect(cleanGloss('to eat at (a cafeteria etc)')).toBe('eat at');
    expect(cleanGloss('the Forbidden City')).toBe('Forbidden City');
    expect(cleanGloss('really; as in \u771f\u7684|\u771f\u7684[zhen1 de5]')).toBe('really; as in');
  });
});

describe('rankSenses', () => {
  it('keeps glosses whose only fault is a measure word in brackets', () => {
    const readings: Reading[] = [
      { pinyin: 'Shan1', glosses: ['surname Shan'] },
      { pinyin: 'shan1', glosses: ['mountain; hill (CL:\u5ea7[zuo4])', 'small bundle of straw for silkworms'] },
    ];
    expect(rankSenses(readings, common).slice(0, 2)).toEqual(['mountain', 'hill']);
  });

  it('puts everyday senses before names, literary and rare ones', () => {
    const readings: Reading[] = [
      { pinyin: 'Gan1', glosses: ['Gan (place)'] },
      { pinyin: 'gan1', glosses: ['(literary) shield', 'dry'] },
    ];
    expect(rankSenses(readings, common)[0]).toBe('dry');
  });

  it('cuts explanations off names', () => {
    const readings: Reading[] = [{ pinyin: 'Wu3 han4', glosses: ['Wuhan, capital of Hubei Province'] }];
    expect(rankSenses(readings, common)).toEqual(['Wuhan']);
  });

  it('follows a reference, and falls back to a surname', () => {
    const variant: Reading[] = [{ pinyin: 'chi1', glosses: ['variant of \u5403[chi1]'] }];
    expect(rankSenses(variant, common, () => [{ pinyin: 'chi1', glosses: ['to eat'] }])).toEqual(['eat']);
    expect(rankSenses([{ pinyin: 'Zhang1', glosses: ['surname Zhang'] }], common)).toEqual(['Zhang']);
    expect(rankSenses([], common)).toEqual([]);
  });
});
