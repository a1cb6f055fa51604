import { dot } from '../vectors.js';

/** Quality of a search in one direction. */
export interface RetrievalScore {
  /** Share of queries whose counterpart comes first. */
  top1: number;
  /** Mean reciprocal rank of the counterpart, 0 beyond rank 10. */
  mrr10: number;
}

export interface CrossLingualScore {
  zhToEn: RetrievalScore;
  enToZh: RetrievalScore;
}

/** Aligned texts: the nearest candidate of `zh[i]` in the other language should be `en[i]`, and the reverse. */
export function crossLingualScore(zh: readonly Float32Array[], en: readonly Float32Array[]): CrossLingualScore {
  return { zhToEn: retrievalScore(zh, en), enToZh: retrievalScore(en, zh) };
}

/** Plain cosine over all candidates; the right candidate of query i is candidate i, and ties count against it. */
export function retrievalScore(queries: readonly Float32Array[], candidates: readonly Float32Array[]): RetrievalScore {
  if (queries.length !== candidates.length) throw new RangeError('Queries and candidates must be aligned');
  let top1 = 0;
  let reciprocal = 0;
  queries.forEach((query, index) => {
    const own = dot(query, candidates[index]!);
    let rank = 1;
    candidates.forEach((candidate, other) => {
      if (other !== index && dot(query, candidate) >= own) rank++;
    });
    if (rank === 1) top1++;
    if (rank <= 10) reciprocal += 1 / rank;
  });
  const count = Math.max(1, queries.length);
  return { top1: top1 / count, mrr10: reciprocal / count };
}

const BASELINE_DIMENSION = 512;

/** What no understanding at all achieves: hashed pairs of neighbouring characters, the same in both languages. */
export function characterBaseline(texts: readonly string[]): Float32Array[] {
  return texts.map((text) => {
    const vector = new Float32Array(BASELINE_DIMENSION);
    const characters = Array.from(text.toLowerCase());
    for (let i = 0; i + 1 < characters.length; i++) {
      const code = characters[i]!.codePointAt(0)! * 31 + characters[i + 1]!.codePointAt(0)!;
      vector[code % BASELINE_DIMENSION]!++;
    }
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });
}
