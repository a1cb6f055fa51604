const known = new Map<string, readonly string[]>();
const KNOWN_AT_MOST = 20_000;

/**
 * Forms under which an English word may stand in a word list, the word itself first: `queues` -> `queue`,
 * `disappointed` -> `disappoint`, `isn't` -> `n't`. Guesses are harmless: one that is no word is in no list.
 */
export function formsOf(word: string): readonly string[] {
  let forms = known.get(word);
  if (!forms) {
    forms = [word, ...guesses(word)];
    if (known.size < KNOWN_AT_MOST) known.set(word, forms);
  }
  return forms;
}

const ENDINGS: [RegExp, string[]][] = [
  [/'s$/, ['']],
  [/ies$/, ['y']],
  [/(?:[sxz]|ch|sh)es$/, ['e', '']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/(?:ed|ing|er|est)$/, ['', 'e']],
  [/(?:ier|iest|ily)$/, ['y']],
  [/ly$/, ['', 'le']],
];

function guesses(word: string): string[] {
  if (word.length < 4) return [];
  if (word.endsWith("n't")) return ["n't"];
  const found: string[] = [];
  for (const [ending, replacements] of ENDINGS) {
    const at = word.search(ending);
    if (at < 2) continue;
    for (const replacement of replacements) {
      if (ending.source.startsWith('(?:[sxz]')) {
        found.push(word.slice(0, -2) + replacement);
        continue;
      }
      const stem = word.slice(0, at) + replacement;
      if (stem.length < 3) continue;
      found.push(stem);
      if (replacement === '' && /([bdglmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
    }
  }
  return found;
}
