import type { AspectReading } from '../sentiment.js';
import { readOpinions, type WeightedClause, type WeightedOpinion, type WeightedText } from '../reading/weighted.js';
import { weighValues } from '../polarity.js';
import type { AspectList, Mention } from './aspect-list.js';

/** The aspects that a text speaks of, each with its polarity. */
export const aspectsOf = (text: string, list: AspectList): AspectReading[] => aspectsIn(readOpinions(text), list);

/** One word of judgement about an aspect will do, even where the sentence goes on to "but". */
const ENOUGH = 0.3;

interface Found {
  values: number[];
  words: string[];
  names: string[];
}

export function aspectsIn(read: WeightedText, list: AspectList): AspectReading[] {
  const found = new Map<string, Found>();
  const of = (aspect: string): Found => {
    let entry = found.get(aspect);
    if (!entry) found.set(aspect, (entry = { values: [], words: [], names: [] }));
    return entry;
  };
  const unclaimed: WeightedOpinion[] = [];
  for (const { clauses } of read.sentences) {
    let awaited: string[] = [];
    for (const clause of clauses) {
      const mentions = list.mentionsIn(read.units, clause).filter((mention) => stands(mention, clause));
      for (const { aspect, first, end } of mentions) {
        of(aspect).names.push(read.text.slice(read.units[first]!.start, read.units[end - 1]!.end));
      }
      for (const opinion of clause.opinions) {
        const subjects = subjectsOf(opinion, mentions, awaited);
        if (subjects.length === 0) unclaimed.push(opinion);
        for (const aspect of subjects) {
          of(aspect).values.push(opinion.value);
          of(aspect).words.push(opinion.words);
        }
      }
      awaited = stillAwaited(clause, mentions, awaited);
    }
  }
  giveUnclaimed(found, unclaimed);
  // Where something is judged, what is merely named is not what the text is about.
  const judges = [...found.values()].some(({ values }) => values.length > 0);
  return list.aspects.flatMap(({ id: aspect }) => {
    const entry = found.get(aspect);
    if (!entry || (judges && entry.values.length === 0)) return [];
    const { polarity, score } = weighValues(entry.values, ENOUGH);
    return { aspect, polarity, score, words: [...new Set(entry.words.length > 0 ? entry.words : entry.names)] };
  });
}

/** Opinions that stand apart from all names are about what was named first: "编钟一响，鸡皮疙瘩都起来了". */
function giveUnclaimed(found: ReadonlyMap<string, Found>, unclaimed: readonly WeightedOpinion[]): void {
  const [first] = found.values();
  if (!first || unclaimed.length === 0 || [...found.values()].some(({ values }) => values.length > 0)) return;
  first.values.push(...unclaimed.map(({ value }) => value));
  first.words.push(...unclaimed.map(({ words }) => words));
}

/** A word that judges counts where it was read as a judgement: not the pit (坑) of the Terracotta Army. */
const stands = ({ tells, first, end }: Mention, { opinions }: WeightedClause): boolean =>
  !tells || opinions.some((opinion) => first < opinion.to && end > opinion.from);

/** Whom an opinion is about: what its own words tell, else the nearest name, else one that was announced before. */
function subjectsOf(opinion: WeightedOpinion, mentions: readonly Mention[], awaited: readonly string[]): string[] {
  const told = mentions.filter(({ first, end }) => first < opinion.to && end > opinion.from);
  const own = [
    ...told.filter(({ tells }) => tells).map(({ aspect }) => aspect),
    ...(opinion.aspect ? [opinion.aspect] : []),
  ];
  const named = told.filter(({ tells }) => !tells).map(({ aspect }) => aspect);
  // "厕所很干净" speaks of cleanliness and of the toilets.
  const nearest = named.length > 0 ? named : nearestTo(opinion, mentions);
  const subjects = [...own, ...nearest];
  return [...new Set(subjects.length > 0 ? subjects : awaited)];
}

/** Names further away than this (in words or characters) belong to something else. */
const NEAR = 14;

function nearestTo(opinion: WeightedOpinion, mentions: readonly Mention[]): string[] {
  const distance = ({ first, end }: Mention): number =>
    // Adjectives stand directly before their noun, else the noun comes first: "friendly staff", "staff were friendly".
    end <= opinion.first ? opinion.first - end : (first - opinion.end) * (first - opinion.end <= 1 ? 0.5 : 2);
  const names = mentions.filter(({ tells }) => !tells);
  const least = Math.min(...names.map(distance));
  if (names.length === 0 || least > NEAR) return [];
  const closest = names.filter((mention) => distance(mention) === least);
  // "风景和美食都很棒": names that are joined share what is said of them.
  const joined = names.filter((mention) => closest.some((other) => areJoined(mention, other)));
  return [...closest, ...joined].map(({ aspect }) => aspect);
}

const areJoined = (a: Mention, b: Mention): boolean => a !== b && a.joined !== undefined && a.joined === b.joined;

/** An aspect that was named without judgement waits for the next clause: "服务员呢，真的很热情". */
function stillAwaited(clause: WeightedClause, mentions: readonly Mention[], before: readonly string[]): string[] {
  if (clause.opinions.length > 0) return [];
  const named = mentions.map(({ aspect }) => aspect);
  return named.length > 0 ? named : [...before];
}
