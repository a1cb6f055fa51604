/** Nobody means a known name with one longer than this; comparing would take long. */
const MAX_LENGTH = 60;

/** The known name that was most likely meant by an unknown one, if any is near. */
export function suggestName(unknown: string, known: readonly string[]): string | undefined {
  if (unknown.length > MAX_LENGTH) return undefined;
  const wanted = plain(unknown);
  if (wanted === '') return undefined;
  const scored = known.map((name) => ({ name, distance: distanceBetween(wanted, plain(name)) }));
  const best = scored.reduce((a, b) => (b.distance < a.distance ? b : a), { name: '', distance: Infinity });
  return best.distance <= Math.min(2, wanted.length / 3) ? best.name : undefined;
}

/** Letters and digits alone: `opening_hours` and `openingHours` are the same. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Levenshtein distance; a beginning such as `lat` for `latitude` counts as one step. */
function distanceBetween(a: string, b: string): number {
  if (a.length >= 3 && b.startsWith(a) && a !== b) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** Unknown names, each with what was probably meant; of many only the first ones. */
export function unknownNames(names: Iterable<string>, known: readonly string[]): { zh: string; en: string } {
  const all = [...names];
  const shown = all.slice(0, 20).map((name) => ({ name: name.slice(0, MAX_LENGTH), meant: suggestName(name, known) }));
  const more = all.length > shown.length;
  return {
    zh: shown.map(({ name, meant }) => name + (meant ? `（是否应为 ${meant}？）` : '')).join('、') + (more ? '……' : ''),
    en:
      shown.map(({ name, meant }) => name + (meant ? ` (did you mean ${meant}?)` : '')).join(', ') +
      (more ? ' ...' : ''),
  };
}
