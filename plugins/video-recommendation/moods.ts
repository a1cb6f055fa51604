const MOODS = new Set(
  'quiet lively romantic inspiring funny moving meditative suspenseful horror light serious family photogenic panoramic iconic hidden-gem hands-on short-visit'.split(
    ' ',
  ),
);

/** Whether a tag says how a film is, not what it is about. */
export const isMoodWord = (tag: string): boolean => MOODS.has(tag);
