/** Texts shorter than this (letters and digits) are alike by chance: "很好", "Great place!". */
const SHORTEST = 12;
/** Length of a shingle in characters. */
const SHINGLE = 3;
/** Hashes of a signature, and how many of them make a band: texts that share a band are compared. */
const HASHES = 16;
const BAND = 2;
/** Jaccard similarity of shingles from which two texts are the same one. */
const SAME = 0.75;
/** Of a text; what comes later does not make it another one. */
const LOOKED_AT = 1000;

/**
 * Groups texts that are nearly the same (a changed word, other marks), by min-wise hashing of character shingles.
 * Broder, "On the resemblance and containment of documents", 1997.
 * @returns for each text the index of the first one that it repeats, or its own
 */
export function nearDuplicates(texts: readonly string[]): number[] {
  const first = texts.map((_, index) => index);
  const shingles = new Map<number, Set<number>>();
  const bands = new Map<string, number[]>();
  texts.forEach((text, index) => {
    const plain = text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    if (plain.length < SHORTEST) return;
    const own = shinglesOf(plain);
    const candidates = new Set<number>();
    const keys = bandsOf(signatureOf(own));
    for (const key of keys) for (const other of bands.get(key) ?? []) candidates.add(other);
    for (const other of candidates) {
      if (similarity(own, shingles.get(other)!) < SAME) continue;
      first[index] = other;
      return;
    }
    shingles.set(index, own);
    for (const key of keys) bands.set(key, [...(bands.get(key) ?? []), index]);
  });
  return first;
}

const bandsOf = (signature: readonly number[]): string[] =>
  Array.from(
    { length: HASHES / BAND },
    (_, band) => `${band}:${signature.slice(band * BAND, (band + 1) * BAND).join()}`,
  );

function shinglesOf(text: string): Set<number> {
  const found = new Set<number>();
  for (let start = 0; start + SHINGLE <= text.length; start++) {
    let hash = 2166136261;
    for (let at = start; at < start + SHINGLE; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    found.add(hash >>> 0);
  }
  return found;
}

/** Odd multipliers: each orders the shingles in its own way. */
const MULTIPLIERS = Array.from({ length: HASHES }, (_, index) => Math.imul(index + 1, 2654435761) | 1);

function signatureOf(shingles: ReadonlySet<number>): number[] {
  const least = new Array<number>(HASHES).fill(0xffffffff);
  for (const shingle of shingles)
    for (let index = 0; index < HASHES; index++) {
      const mixed = Math.imul(shingle ^ (shingle >>> 15), MULTIPLIERS[index]!);
      const hash = (mixed ^ (mixed >>> 13)) >>> 0;
      if (hash < least[index]!) least[index] = hash;
    }
  return least;
}

function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}
