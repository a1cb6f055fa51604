import { COUNT, parseNumber } from '../numbers.js';

/** How many a ticket is asked for. */
export interface Party {
  people: number;
  /** Children, students or old people are among them, who may pay less. */
  mayPayLess?: true;
}

const COUNTED = new RegExp(
  `(?<![第每])(?<n>${COUNT})(?:个|位|名|口)?(?<who>人(?!民|均)|大人|成人|成年人|朋友|老人|小孩|孩子|儿童|娃|小朋友|学生)|` +
    `\\b(?<nEn>${COUNT}|a couple of|an?(?= (?:adult|friend|kid|child|toddler|student|senior|pensioner)\\b)) (?:[a-z]+ )?(?<whoEn>people|persons?|adults?|grown-?ups?|friends?|of us|tickets?|kids?|child(?:ren)?|toddlers?|students?|seniors?|pensioners?)\\b|` +
    `\\bfor (?<nFor>${COUNT})(?=[?.!,]|$| to (?:get|go|visit))`,
  'gu',
);
const PAYS_LESS = /老人|孩|娃|儿童|小朋友|学生|kid|child|toddler|student|senior|pensioner/u;
const MOST = 100;

/** "How much is it for two adults and a child", 两个人多少钱. `text` is in normal form. */
export function readParty(text: string): Party | undefined {
  let people = 0;
  let mayPayLess = false;
  for (const { groups = {} } of text.matchAll(COUNTED)) {
    const words = groups['n'] ?? groups['nEn'] ?? groups['nFor'] ?? '';
    if (/^an?$/u.test(words)) people += 1;
    else people += words.startsWith('a couple') ? 2 : (parseNumber(words)?.min ?? 0);
    mayPayLess ||= PAYS_LESS.test(groups['who'] ?? groups['whoEn'] ?? '');
  }
  const isCounted = Number.isInteger(people) && people > 1 && people <= MOST;
  return isCounted ? { people, ...(mayPayLess && { mayPayLess }) } : undefined;
}
