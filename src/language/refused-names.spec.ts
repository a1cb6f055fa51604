import { makeItem } from '../../test/factories/item.factory.js';
import { LanguageService } from './language.service.js';

describe('names that are refused', () => {
  const language = new LanguageService();
  language.rebuild([
    makeItem({ id: 'badaling', name: { zh: '八达岭长城', en: 'Badaling Great Wall' } }),
    makeItem({ id: 'mutianyu', name: { zh: '慕田峪长城', en: 'Mutianyu Great Wall' } }),
    makeItem({ id: 'museum', name: { zh: '首都博物馆', en: 'Capital Museum' }, categories: ['museum'] }),
  ]);
  const refused = (text: string) =>
    language
      .understand(text, { now: new Date() })
      .references.filter((reference) => reference.refused)
      .flatMap(({ itemIds }) => itemIds);

  it.each(['not the great wall tho, been there', 'anything except the Great Wall', '不要长城', '除了长城以外的'])(
    'means all that have the name: %s',
    (text) => expect(refused(text)).toEqual(expect.arrayContaining(['badaling', 'mutianyu'])),
  );

  it.each(['not a museum', '不要博物馆', 'no stairs please'])('leaves wishes alone: %s', (text) =>
    expect(refused(text)).toEqual([]),
  );
});
