/** One reading of a dictionary headword: pinyin and raw glosses as CC-CEDICT writes them. */
export interface Reading {
  pinyin: string;
  glosses: readonly string[];
}

/** How common an English word is: about log10 of its occurrences in a million words. */
export type Commonness = (word: string) => number;

const NO_SENSE =
  /\b(variant of|used in|CL:|classifier|abbr\. (for|of)|also written|also pr\.|see( also)? [\u3400-\u9fff]|Taiwan pr\.|erhua|particle|radical in|component of|Kangxi|euphemism for|transliteration)|^surname\b|^\W*$/;
const RARE_STYLE = /\((literary|archaic|dialect|old|Tw|slang|vulgar|coll\.|loanword|derog\.|Buddhism|ancient)\b/;
const REFERENCE =
  /(?:variant of|also written|abbr\. for|see(?: also)?|same as|equivalent of) ([\u3400-\u9fff]+)(?:\|([\u3400-\u9fff]+))?/;
const SURNAME = /^surname (\w+)/;
const MAX_SENSES = 4;

/** The best English renderings of a word, best first; follows one reference ("variant of X") when it has none itself. */
export function rankSenses(
  readings: readonly Reading[],
  commonness: Commonness,
  follow: (word: string) => readonly Reading[] = () => [],
): string[] {
  const senses = scoreReadings(readings, commonness);
  if (senses.length > 0) return senses;
  for (const gloss of readings.flatMap((reading) => reading.glosses)) {
    const reference = REFERENCE.exec(gloss);
    const target = reference && scoreReadings(follow(reference[2] ?? reference[1]!), commonness);
    if (target && target.length > 0) return target;
  }
  const surname = readings.flatMap((reading) => reading.glosses).map((gloss) => SURNAME.exec(gloss)?.[1]);
  return surname.filter((name) => name !== undefined).slice(0, 1);
}

function scoreReadings(readings: readonly Reading[], commonness: Commonness): string[] {
  const hasCommonReading = readings.some((reading) => !isProper(reading) && !reading.glosses.every(isNoSense));
  const scores = new Map<string, number>();
  readings.forEach((reading) => {
    let index = 0;
    for (const gloss of reading.glosses) {
      if (isNoSense(gloss)) continue;
      gloss.split(/;(?![^(]*\))/).forEach((part, nested) => {
        // Names come with an explanation: "Wuhan, sub-provincial city and capital of Hubei Province".
        const text = cleanGloss(isProper(reading) ? part.replace(/,.*/, '') : part);
        if (text === '') return;
        const words = text
          .toLowerCase()
          .split(/[^a-z']+/)
          .filter(Boolean);
        const rarest = Math.min(3, ...words.map(commonness));
        let score = -index - 0.6 * nested + rarest - 0.3 * (words.length - 1);
        if (RARE_STYLE.test(gloss)) score -= 0.8;
        if (gloss.includes('(bound form)')) score -= 0.3;
        if (words.length > 5) score -= 0.7;
        if (isProper(reading) && hasCommonReading) score -= 1.5;
        scores.set(text, Math.max(score, scores.get(text) ?? -Infinity));
      });
      index++;
    }
  });
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_SENSES)
    .map(([text]) => text);
}

/** Remarks in brackets (measure words, usage) do not spoil a gloss. */
function isNoSense(gloss: string): boolean {
  return NO_SENSE.test(gloss.replace(/\([^()]*\)/g, ''));
}

function isProper(reading: Reading): boolean {
  return /^[A-Z]/.test(reading.pinyin);
}

/** "to eat at (a cafeteria etc)" -> "eat at". */
export function cleanGloss(gloss: string): string {
  return gloss
    .replace(/\[[^\]]*\]|[\u3400-\u9fff]+\|?[\u3400-\u9fff]*/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[~()"]/g, ' ')
    .replace(/\.\.\.|\bsb's\b/g, ' ')
    .replace(/\bsb\b/g, 'somebody')
    .replace(/\bsth\b/g, 'something')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(to be|to|a|an|the) (?=\w)/i, '')
    .replace(/[,.:]+$/, '')
    .trim();
}
