const REQUEST_EN =
  'how|what|whats|which|where|when|who|why|is|are|was|were|does|do|did|can|could|will|would|should|tell|show|recommend|suggest|find|give|plan|book|buy|call|write|translate|any|a|an|some|something|anything|reviews|opinions|films?|places';

/** "For two adults and a kid" goes on; "and a film" may begin anew. */
const NO_COMPANY =
  '(?!and\\s+an?\\s+(?:[a-z-]+\\s+)?(?:kid|child|toddler|baby|infant|teen|teenager|adult|senior|student|pensioner|dog|friend|grand\\w+|son|daughter|wheelchair)\\b)';

/**
 * Where one request may end and another begin: ends of sentences, commas, a plus sign, and words that join requests.
 * Not the commas and points inside numbers.
 */
const BOUNDARY = new RegExp(
  [
    '[。！？!?；;\\n]+',
    '\\.(?=\\s|$)',
    '(?<!\\d)[,，]|[,，](?!\\d)',
    '\\s\\+\\s',
    `\\s+(?=(?:and|also|plus|then)\\s+(?:also\\s+|then\\s+)?(?:${REQUEST_EN})\\b)${NO_COMPANY}`,
    '\\s*(?=(?:另外|还有|顺便|然后|接着)(?![^，。]{0,2}(?:哪|什么|没有|别的|其他)))',
    '(?<=\\p{Script=Han})\\s+(?=\\p{Script=Han})',
  ].join('|'),
  'giu',
);
/** A question, an order, or "a film about it": what may be a request of its own. "My son is three" only goes with one. */
const REQUEST = new RegExp(
  `[?？]|吗|呢$|么$|什么(?!破|烂|鬼|垃圾|玩意|态度|服务|都|也)|啥|哪|怎么|怎样|如何|多少|几[点个部件]|谁|[是有去好多]没[是有]|(.)不\\1|推荐|想[看去找听知逛玩]|找|看看|讲讲|说说|介绍|告诉|帮|给我|来[部个点几一]|有没有|安排|订|买|查|翻译|写一|评价|分析|^(?:(?:and|also|plus|then|please)\\s+)*(?:${REQUEST_EN})\\b|\\b(?:want|looking|need|like) (?:to|for|a|some)\\b`,
  'iu',
);
const LEADING_JOINER =
  /^(?:and|also|plus|then|so|but)\s+(?:also\s+|then\s+)?|^(?:另外|还有|顺便|然后|接着|以及|再)(?=[^\s，。])/iu;
/** Nobody asks so much at once; in longer texts neighbours are read together. */
const MOST_CLAUSES = 16;
const MIN_HAN = 3;
const MIN_LETTERS = 6;

export interface Clause {
  text: string;
  /** May be a question of its own. */
  isRequest: boolean;
  start: number;
  end: number;
}

/** The clauses of a message; very short ones stay with the one before. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number) => {
    const last = clauses.at(-1);
    const words = text.slice(start, end);
    if (last && isTooShort(words)) last.end = end;
    else if (words.trim()) clauses.push({ text: '', isRequest: false, start, end });
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) close(match.index + match[0].length);
  close(text.length);
  return joined(clauses).map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start, end, text: tidy(words), isRequest: REQUEST.test(words.trim()) };
  });
}

function joined<Span extends { start: number; end: number }>(clauses: Span[]): Span[] {
  const size = Math.ceil(clauses.length / MOST_CLAUSES);
  if (size < 2) return clauses;
  return clauses
    .filter((_, index) => index % size === 0)
    .map((first, index) => ({ ...first, end: clauses[Math.min((index + 1) * size, clauses.length) - 1]!.end }));
}

function isTooShort(words: string): boolean {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? han < MIN_HAN : (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS;
}

function tidy(words: string): string {
  return words
    .trim()
    .replace(/^[,，、+\s]+|[,，、+\s]+$/gu, '')
    .replace(LEADING_JOINER, '')
    .trim();
}
