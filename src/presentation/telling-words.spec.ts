import { isTelling } from './telling-words.js';

describe('words that are a reason to show an item', () => {
  const text =
    'smaller rooms than the palace; book ahead. no stairs inside. a novel by a painter. 园林里有假山，需要预约，不是寺庙。';

  it.each(['novel', 'painter', 'palace', '园林', '假山'])('name something: %s', (word) => {
    expect(isTelling(word, text)).toBe(word !== 'palace');
  });

  it.each(['smaller', 'than', 'ahead', '预约', '不是'])('do not say how, when or how much: %s', (word) => {
    expect(isTelling(word, text)).toBe(false);
  });

  it.each(['stairs', '寺庙'])('are not denied: %s', (word) => {
    expect(isTelling(word, text)).toBe(false);
  });

  it('stand in the text as a whole', () => {
    expect(isTelling('rain', 'a train museum')).toBe(false);
  });
});
