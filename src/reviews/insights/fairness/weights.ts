import { nearDuplicates } from './near-duplicates.js';
import { isSpam } from './spam.js';

/** What a review counts that repeats another one, or advertises. */
const SET_ASIDE = 0.1;

export interface Judged {
  weight: number;
  because?: 'copy' | 'spam';
}

export interface Voice {
  text: string;
  /** Hash of its author, where known. */
  author?: string;
  /** ISO date; the first of several alike is the original. */
  createdAt?: string;
}

/**
 * How much each review of an item counts: texts that are nearly the same are one voice, and so are the reviews of one
 * author on one day.
 */
export function weigh(voices: readonly Voice[]): Judged[] {
  const order = voices.map((_, index) => index).sort((a, b) => dateOf(voices[a]!).localeCompare(dateOf(voices[b]!)));
  const first = nearDuplicates(order.map((index) => voices[index]!.text));
  const spoken = new Set<string>();
  const judged = new Array<Judged>(voices.length);
  order.forEach((index, position) => {
    const { text, author, createdAt } = voices[index]!;
    const day = author && createdAt && `${author} ${createdAt.slice(0, 10)}`;
    const isCopy = first[position] !== position || (day !== undefined && spoken.has(day));
    if (day) spoken.add(day);
    judged[index] = isSpam(text)
      ? { weight: SET_ASIDE, because: 'spam' }
      : isCopy
        ? { weight: SET_ASIDE, because: 'copy' }
        : { weight: 1 };
  });
  return judged;
}

const dateOf = ({ createdAt }: Voice): string => createdAt ?? '9';
