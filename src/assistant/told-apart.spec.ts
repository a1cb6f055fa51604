import { makeItem } from '../../test/factories/item.factory.js';
import { LanguageService } from '../language/language.service.js';
import { toldApart } from './told-apart.js';

const items = [
  makeItem({ id: 'shaanxi', name: { zh: '陕西历史博物馆', en: 'Shaanxi History Museum' }, categories: ['museum'] }),
  makeItem({
    id: 'cemetery',
    name: { zh: '拉雪兹神父公墓', en: 'Père Lachaise' },
    attributes: { graves: ['肖邦', 'Frédéric Chopin'] },
  }),
  makeItem({ id: 'wetland', name: { zh: '西溪湿地', en: 'Xixi National Wetland Park' }, categories: ['park'] }),
];

describe('toldApart', () => {
  const language = new LanguageService();
  const told = (text: string) => toldApart(language.understand(text, { now: new Date() }), items)?.itemId;

  it('knows a thing by what it is called', () => {
    expect(told('the history museum in Shaanxi sounds good')).toBe('shaanxi');
    expect(told('tell me of the park at Xixi.')).toBe('wetland');
  });

  it('knows a thing by what is told of it', () => {
    expect(told('which one has Chopin buried?')).toBe('cemetery');
    expect(told('哪个里面有肖邦的墓？')).toBe('cemetery');
  });

  it('leaves other words alone', () => {
    expect(told('which one is cheapest?')).toBeUndefined();
    expect(told('what is the price?')).toBeUndefined();
  });
});
