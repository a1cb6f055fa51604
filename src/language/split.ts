import { readAskedFacts } from './facts.js';
import type { Lexicon } from './lexicon.js';
import { Negations } from './reading/negation.js';
import { Passage } from './reading/passage.js';
import { Terms } from './reading/terms.js';

/** Ends of sentences, commas, and the "and" after which a new request may begin. */
const BOUNDARY =
  /(?<sentence>[。！？!?；;\n]+|\.(?= |$))\s*|(?<comma>[,，]+)\s*|(?<and>\s+and\s+)(?=(?:then\s+)?(?:how|what|when|where|who|which|is|are|does|do|can|could|tell|show|recommend|suggest|find|give|also|a|an|some|any)\b)/giu;
const CONNECTOR =
  /^(?:and |also|plus|then|又|再|另外|还有|顺便|同时|此外|以及|然后|接着|最后|并且?|还要|还想|also,|besides)/iu;
const ONLY_CONNECTOR = /^(?:and|also|plus|then|besides|另外|还有|顺便|此外|然后|最后|接着)[\s,，.。]*$/iu;
const IMPERATIVE =
  /推荐|找|介绍|告诉|说说|讲讲|看看|查|给我|来[一两三]?[部个家]|比较|提供|\b(?:recommend|suggest|show|find|tell|give|list|compare|search|describe|explain)\b/iu;
const REVIEWS =
  /评价|评论|(?<!景)点评|口碑(?!好)|排队|人(?:会|是不是|是)?(?:不会)?(?:很|太)?多(?:吗|不多|么)|值得(?:去|看|一去)?(?:吗|么)|(?<!(?:哪|比较|有)[^,，。]{0,6})好(?:玩|看|逛)(?:吗|么|不|？|\?)|好不好(?:玩|看|逛)|\breviews?\b|\b(?:people|visitors|others|everyone) (?:say|think|complain|like)|\bqueues?\b|\bworth (?:it|a visit|visiting|seeing)\b|\bany good\b|\bcrowded\?|\bhow (?:crowded|busy)\b/iu;
const FIRST_WORDS = /^(?:and |also,? |then )?(?:a|an|some|any|one|the|two|three) /iu;

type Request = 'facts' | 'reviews' | 'items';

interface Clause {
  start: number;
  end: number;
  /** Ends with a full stop, a question mark or the like. */
  closes: boolean;
  request?: Request;
  kind?: string | undefined;
}

/** Candidate parts of a message that asks for several things; one part when it asks for one, however many wishes it has. */
export function splitQuestions(text: string, lexicon: Lexicon): string[] {
  const clauses = clausesOf(text, lexicon);
  const parts: Clause[] = [];
  for (const clause of clauses) {
    const current = parts.at(-1);
    if (!current || beginsAnew(text, clause, current)) {
      parts.push({ ...clause });
      continue;
    }
    current.end = clause.end;
    current.request ??= clause.request;
    current.kind ??= clause.kind;
  }
  const texts = parts.map(({ start, end }) => tidy(text.slice(start, end), parts.length > 1)).filter(Boolean);
  return texts.length > 0 ? texts : [text.trim()];
}

function clausesOf(text: string, lexicon: Lexicon): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number, next: number, closes: boolean) => {
    const words = text.slice(start, end);
    // "Also," belongs to what follows it.
    if (words.trim() && !ONLY_CONNECTOR.test(words.trim())) {
      clauses.push({ start, end: closes ? next : end, closes, ...requestOf(words, lexicon) });
      start = next;
    } else if (!words.trim()) start = next;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    // The figures of 1,500 and the points of abbreviations are no boundaries.
    if (match.groups?.['comma'] && /\d$/.test(text.slice(0, match.index)) && /^\d/.test(text.slice(match.index + 1)))
      continue;
    if (match.index < start) continue;
    close(match.index, match.index + match[0].length, Boolean(match.groups?.['sentence']));
  }
  close(text.length, text.length, true);
  return clauses;
}

function requestOf(words: string, lexicon: Lexicon): { request?: Request; kind?: string | undefined } {
  const passage = new Passage(words);
  const question = /[?？吗呢么谁哪几]|什么|怎么|多少|\b(?:what|which|where|when|who|how|is|are|does|do|can)\b/iu.test(
    words,
  );
  if (REVIEWS.test(words)) return { request: 'reviews' };
  const { kind } = new Terms(passage, lexicon, new Negations(passage));
  const asksForItems = kind !== undefined && (IMPERATIVE.test(words) || FIRST_WORDS.test(words.trim()) || !question);
  if (!asksForItems && readAskedFacts(passage.text).length > 0) return { request: 'facts', kind };
  return kind === undefined ? {} : { request: 'items', kind };
}

function beginsAnew(text: string, clause: Clause, current: Clause): boolean {
  if (!clause.request || !current.request) return false;
  const words = text.slice(clause.start, clause.end).trim();
  if (clause.request !== 'items') return true;
  const starts = CONNECTOR.test(words) || IMPERATIVE.test(words) || FIRST_WORDS.test(words);
  if (current.request !== 'items') return starts || current.closes;
  if (clause.kind !== current.kind) return starts || (current.closes && clause.closes);
  return CONNECTOR.test(words) && IMPERATIVE.test(words) && /^(?:再|另外|顺便|还有|also|and also|plus)/iu.test(words);
}

/** Without the comma or "and" that joined the parts. */
function tidy(part: string, isOneOfSeveral: boolean): string {
  const text = part.trim();
  return isOneOfSeveral
    ? text
        .replace(/^(?:[,，、]\s*)?(?:and\s+)?(?:then\s+)?/iu, '')
        .replace(/[,，、]+$/u, '')
        .trim()
    : text;
}
