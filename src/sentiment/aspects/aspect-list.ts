import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { TermTrie } from '../reading/term-trie.js';
import { unitsOf, type Unit } from '../reading/units.js';
import { aspectsSchema, type Aspect } from './aspect.js';
import { DEFAULT_ASPECTS } from './default-aspects.js';

/** Where a text speaks of an aspect. */
export interface Mention {
  aspect: string;
  /** The word is an opinion in itself. */
  tells: boolean;
  first: number;
  end: number;
  /** The same number for names that stand in one enumeration: "景色和美食". */
  joined?: number;
}

interface Sense {
  aspect: string;
  tells: boolean;
}

const JOINS = /^(?:和|与|及|跟|\/|and|&)$/;

/** The aspects that are looked for, and where a text names them. */
export class AspectList {
  /** A word may belong to several aspects: a lift is a facility and makes accessible. */
  private readonly words = new TermTrie<Sense[]>();

  /** Tells lists of operators apart; none for the built-in one. */
  readonly version: string | undefined;

  constructor(readonly aspects: readonly Aspect[] = DEFAULT_ASPECTS) {
    if (aspects !== DEFAULT_ASPECTS)
      this.version = createHash('sha256').update(JSON.stringify(aspects)).digest('hex').slice(0, 6);
    const senses = new Map<string, Sense[]>();
    const add = (term: string, sense: Sense) => senses.set(term, [...(senses.get(term) ?? []), sense]);
    for (const { id: aspect, names, tells } of aspects) {
      for (const term of [...names.zh, ...names.en]) add(term, { aspect, tells: false });
      for (const term of [...tells.zh, ...tells.en]) add(term, { aspect, tells: true });
    }
    for (const [term, found] of senses) this.words.add(term, found);
  }

  /** The mentions between two units. */
  mentionsIn(units: readonly Unit[], range: { first: number; end: number }): Mention[] {
    const mentions: Mention[] = [];
    let enumeration = 0;
    let nameEnded: number | undefined;
    for (let index = range.first; index < range.end;) {
      const match = this.words.longestAt(units, index);
      if (!match) {
        index += 1;
        continue;
      }
      const end = index + match.length;
      const continues = nameEnded !== undefined && nameEnded === index - 1 && JOINS.test(units[nameEnded]!.text);
      if (!continues) enumeration = index;
      for (const sense of match.entry) mentions.push({ ...sense, first: index, end, joined: enumeration });
      nameEnded = end;
      index = end;
    }
    return mentions;
  }

  /** The aspects that a text names, judged or not, with where (in characters): "排队的人多吗". */
  namedIn(text: string): { aspect: string; start: number; end: number }[] {
    const units = unitsOf(text);
    return this.mentionsIn(units, { first: 0, end: units.length }).map(({ aspect, first, end }) => ({
      aspect,
      start: units[first]!.start,
      end: units[end - 1]!.end,
    }));
  }
}

/**
 * Reads an operator's list: a JSON array of aspects, which takes the place of the built-in one.
 * @throws DocentError `config-invalid` naming all faults: of form, ids that come twice, examples that are not found
 */
export function readAspects(file: string): Aspect[] {
  const parsed = aspectsSchema.safeParse(jsonOf(file));
  const faults = parsed.success ? faultsOf(parsed.data) : [z.prettifyError(parsed.error)];
  if (parsed.data && faults.length === 0) return parsed.data;
  throw new DocentError('config-invalid', {
    zh: `评价方面的列表 ${file} 有误：\n${faults.join('\n')}`,
    en: `The list of aspects ${file} is faulty:\n${faults.join('\n')}`,
  });
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new DocentError('config-invalid', {
      zh: `无法读取评价方面的列表 ${file}：${asError(error).message}`,
      en: `The list of aspects ${file} cannot be read: ${asError(error).message}`,
    });
  }
}

function faultsOf(aspects: readonly Aspect[]): string[] {
  const list = new AspectList(aspects);
  const ids = aspects.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const unread = aspects.flatMap(({ id, examples }) =>
    [...examples.zh, ...examples.en].filter((example) => !list.namedIn(example).some(({ aspect }) => aspect === id)),
  );
  return [...twice.map((id) => `id ${id} × 2`), ...unread.map((example) => `examples: “${example}”`)];
}
