import type { Constraints } from '../constraints.js';
import { NUMBER, parseNumber } from '../numbers.js';
import type { Passage } from './passage.js';

const FIGURE = new RegExp(
  `^(?:(?:ok(?:ay)?|well|hmm|actually|no|sorry|then|and|or|but|maybe|say|let's say|rather|just|make (?:it|that)|改成?|换成?|就|那)[, ]*)*(?<n>${NUMBER})(?: ?(?:then|instead|max|tops|please|(?:would|will) do(?: as well)?|is (?:fine|ok|okay|enough|alright)|also|too|也行|吧|就行|就好|好了|也可以|呢))*[.!?。 ]*$`,
  'u',
);
const HIGHEST_MARK = 5;

/** "Make it 10", "4 would do as well", 改成30吧: another figure for a wish that holds. */
export function readBareFigure(passage: Passage, wishes: Constraints, held: Constraints): void {
  for (const match of passage.find(FIGURE)) {
    const value = parseNumber(match.groups?.['n'] ?? '')?.min;
    if (value === undefined) continue;
    if (held.rating && value <= HIGHEST_MARK) {
      wishes.rating = { min: value };
      passage.claim(match.index, match.index + match[0].length, 'rating');
    } else if (held.price && value > HIGHEST_MARK) {
      const { currency } = held.price;
      wishes.price = { max: value, ...(currency && { currency }) };
      passage.claim(match.index, match.index + match[0].length, 'price');
    }
  }
}
