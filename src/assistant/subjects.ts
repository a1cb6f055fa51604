import type { LinkedItem, Understanding } from '../language/constraints.js';
import { canonicalId, isCanonical } from '../language/vocabulary/vocabulary.js';
import { MEANT_FIRST } from './routing/mask.js';

const CERTAIN = 0.6;
const SUBJECTS = 5;

/** Items that are named in a question or referred to, best first. */
export function subjectsOf({ links, references }: Understanding): string[] {
  const referred = references
    .filter(({ relation }) => relation === 'same' || relation === 'similar')
    .flatMap(({ itemIds }) => itemIds);
  const named = links.filter(({ confidence }) => confidence >= CERTAIN).map(({ itemId }) => itemId);
  return [...new Set([...referred, ...named])].slice(0, SUBJECTS);
}

/** A place and a film of one name are not two things that are asked about. */
export function withoutNamesakes(subjects: string[], { links, constraints, text }: Understanding): string[] {
  const rank = ({ kind, start }: LinkedItem) =>
    kind === constraints.kind || (kind === 'video' && text[start - 1] === '《') ? -1 : MEANT_FIRST.indexOf(kind);
  const lesser = links.filter((link) =>
    links.some((other) => other.start === link.start && other.kind !== link.kind && rank(other) < rank(link)),
  );
  return subjects.filter((id) => !lesser.some(({ itemId }) => itemId === id));
}

const ABOUT = /(?:关于|有关|讲述?|介绍|表现|\b(?:about|on|of|to|with))\s*(?:the\s+)?[《“"]?$/iu;

/**
 * "A film about Frida Kahlo" asks for films with a theme, although a film of that very name may exist: such a name goes
 * back to the words that are searched for.
 */
export function withThemes(understanding: Understanding): Understanding {
  const { text, links, constraints } = understanding;
  const isTheme = ({ kind, start }: LinkedItem) =>
    kind === 'video' && constraints.kind !== undefined && ABOUT.test(text.slice(0, start));
  const themes = links.filter(isTheme);
  if (themes.length === 0) return understanding;
  const words = [...new Set(themes.map((link) => link.words))];
  const tags = words.map((name) => canonicalId('tag', name)).filter((id) => isCanonical('tag', id));
  const { any = [], not = [], and } = constraints.tag ?? {};
  return {
    ...understanding,
    ...(tags.length > 0 && {
      constraints: { ...constraints, tag: { any: [...new Set([...any, ...tags])], not, ...(and && { and }) } },
    }),
    links: links.filter((link) => !isTheme(link)),
    topic: [understanding.topic, ...words].filter(Boolean).join(' '),
  };
}

const LIKE_BEFORE = /(?:类似于?|像|\b(?:like|similar to|alternatives? to|instead of))\s*(?:the\s+)?[《“"]?$/iu;
/** 更像第一个的, "like that one". */
const MORE_LIKE = /(?:像|类似于?|接近|\b(?:more|something|anything|one) like|similar to)\s*(?:the\s+)?$/iu;
const LIKE_AFTER = /^[》”"]?\s*(?:那样|这样|一样|那种|差不多|之类|相似|类似|alternatives?\b|-like\b)/iu;

/** "I loved Spirited Away, what else might I like?", 很喜欢《三个和尚》，还有这样的吗 */
const LIKED =
  /(?:喜欢|爱看|迷上)(?:了|看|过)?[^，。,.!！?？]{0,4}[《“"]?$|\b(?:loved?|liked?|enjoy(?:ed)?|adored?)(?: watching)?(?: the (?:film|movie))?\s*[“"]?$/iu;
const MORE_OF_IT =
  /还有|类似|这样的|这种|这类|同类|别的|再推荐|\b(?:what else|anything|something|more|similar|like (?:it|that)|recommend|suggest|others?)\b/iu;

/** "类似拙政园的", "anything like the Louvre": a reference by likeness to what is named. */
export function withLikeness(understanding: Understanding): Understanding {
  const { text, links } = understanding;
  const references = understanding.references.map((reference) =>
    reference.relation === 'same' && MORE_LIKE.test(text.slice(0, reference.start))
      ? { ...reference, relation: 'similar' as const }
      : reference,
  );
  const likened = links.filter(
    ({ kind, start, end }) =>
      LIKE_AFTER.test(text.slice(end)) ||
      LIKE_BEFORE.test(text.slice(0, start)) ||
      (kind === 'video' && LIKED.test(text.slice(0, start)) && MORE_OF_IT.test(text.slice(end))),
  );
  if (likened.length === 0 || references.some(({ relation }) => relation === 'similar'))
    return { ...understanding, references };
  const added = likened.map(({ words, start, end, itemId }) => {
    return { words, start, end, itemIds: [itemId], relation: 'similar' as const };
  });
  return { ...understanding, references: [...references, ...added] };
}
