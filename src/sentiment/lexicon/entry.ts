/** What a term of the lexicon does to the sentence that it stands in. */
export type Entry =
  /** Says that something is good or bad: -3 to 3. With 0 it only keeps a longer word from being misread ("好像"). */
  | { role: 'opinion'; value: number; aspect?: string }
  /** Bad when it is too much of it, else nothing: "太小", "too dark". `supply` says of a thing that it is plenty or scarce. */
  | { role: 'measure'; supply?: 1 | -1 }
  /** What visitors miss ("没有电梯", "座位太少") or suffer from ("游客太多"). */
  | { role: 'thing'; wanted: boolean; aspect?: 'crowds' }
  /** Turns what follows into its opposite. `reach` is how many units further it acts; `afresh` forgets earlier ones; a
   * `lack` says that a thing is not there. */
  | { role: 'negator'; reach: number; afresh?: true; lack?: true }
  /** Makes a negation emphatic: "一点也不", "at all". */
  | { role: 'emphasis' }
  /** Strengthens or weakens what follows; an `excess` turns a measure into a fault. */
  | { role: 'degree'; factor: number; excess?: true }
  /** The same, standing after the opinion: "好极了". */
  | { role: 'degree-after'; factor: number }
  /** What follows counts more, what was said before less: "但是", "but". */
  | { role: 'contrast' }
  /** Admits something that counts less: "虽然", "although". */
  | { role: 'concession' }
  /** Joins two opinions, and so ends the reach of a negation: "也", "and". */
  | { role: 'link' }
  /** Something better is wished for: "希望", "would have liked". */
  | { role: 'wish' }
  /** What others say, or what it was meant to be: "听说", "supposed to". */
  | { role: 'hearsay' }
  /** Makes a question of it: "吗", "是否". */
  | { role: 'question' }
  /** A question that is none: "难道", "how can they". */
  | { role: 'rhetorical'; value: number }
  /** Praise that is meant otherwise: "呵呵". */
  | { role: 'irony' }
  /** "If you enjoy ...": praise under the condition of something bad is no praise. */
  | { role: 'condition' };

/** Words divided by blanks and line ends. */
export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Phrases divided by commas and line ends. */
export const phrases = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
