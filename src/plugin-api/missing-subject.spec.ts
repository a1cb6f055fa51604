import type { Item } from '../catalogue/item.js';
import { missingSubject } from './missing-subject.js';

const film = (zh: string, en: string) =>
  ({
    name: { zh: '瓷路', en: 'China Road' },
    description: { zh, en },
    aliases: [],
    tags: ['craft'],
    categories: ['documentary'],
  }) as unknown as Item;
const porcelain = film('瓷器怎样漂洋过海。', 'How porcelain crossed the seas.');

const asked = (text: string, topic: string, constraints = {}) => ({ text, topic, constraints });

describe('a subject that no item names', () => {
  it('is told in both languages', () => {
    expect(missingSubject(asked('那个讲火药的片子叫啥来着', '讲火药的'), [porcelain], 'zh')).toBe('火药');
    expect(missingSubject(asked('关于火药的纪录片', '火药的'), [porcelain], 'zh')).toBe('火药');
    expect(missingSubject(asked('a film about gunpowder', 'gunpowder'), [porcelain], 'en')).toBe('gunpowder');
  });

  it('is none where an item names it in any form', () => {
    expect(missingSubject(asked('讲瓷器的片子', '讲瓷器的'), [porcelain], 'zh')).toBeUndefined();
    expect(missingSubject(asked('films about sea', 'sea'), [porcelain], 'en')).toBeUndefined();
    expect(missingSubject(asked('a film about crossing', 'crossing'), [porcelain], 'en')).toBeUndefined();
  });

  it('is none where it was understood otherwise, where nothing is asked for by subject, or texts are missing', () => {
    const theme = { tag: { any: ['war'], not: [] } };
    expect(missingSubject(asked('讲火药的片子', '讲火药的', theme), [porcelain], 'zh')).toBeUndefined();
    expect(missingSubject(asked('好看的片子', '好看的'), [porcelain], 'zh')).toBeUndefined();
    expect(missingSubject(asked('介绍精彩的片子', '精彩的'), [porcelain], 'zh')).toBeUndefined();
    expect(missingSubject(asked('讲得好的电影', '讲得好的'), [porcelain], 'zh')).toBeUndefined();
    const untold = { ...porcelain, description: { en: 'How porcelain crossed the seas.' } } as Item;
    expect(missingSubject(asked('讲火药的片子', '讲火药的'), [untold], 'zh')).toBeUndefined();
  });
});
