import type { ItemFeedback, VisitorMarks } from '../../../src/protocol/index.js';

export type Mark = 'like' | 'dismiss' | 'save';

/** What the visitor said of items, by item id. */
export type ItemMarks = Readonly<Record<string, readonly Mark[]>>;

const MAX_ITEMS = 2000;

export function hasMark(marks: ItemMarks, itemId: string, mark: Mark): boolean {
  return marks[itemId]?.includes(mark) ?? false;
}

/** Liking and dismissing exclude each other; saving stands for itself. */
export function setMark(marks: ItemMarks, itemId: string, mark: Mark, on: boolean): ItemMarks {
  const opposite = mark === 'like' ? 'dismiss' : mark === 'dismiss' ? 'like' : undefined;
  const cleared = on && opposite ? toggled(marks, itemId, opposite, false) : marks;
  return toggled(cleared, itemId, mark, on) as ItemMarks;
}

export function feedbackAction(mark: Mark, on: boolean): ItemFeedback['action'] {
  return on ? mark : `un${mark}`;
}

/** What the server knows, the newest last. */
export function marksFrom({ liked, dismissed, saved }: VisitorMarks): ItemMarks {
  const lists: [Mark, readonly string[]][] = [
    ['save', saved],
    ['like', liked],
    ['dismiss', dismissed],
  ];
  let marks: ItemMarks = {};
  for (const [mark, ids] of lists) for (const id of ids) marks = setMark(marks, id, mark, true);
  return marks;
}

/** `value` put into the list of `key`, or taken out of it. */
export function toggled(
  lists: Readonly<Record<string, readonly string[]>>,
  key: string,
  value: string,
  on: boolean,
): Readonly<Record<string, readonly string[]>> {
  const others = (lists[key] ?? []).filter((other) => other !== value);
  const { [key]: _, ...rest } = lists;
  const entries = Object.entries(rest).slice(-MAX_ITEMS);
  const own = on ? [...others, value] : others;
  return Object.fromEntries(own.length > 0 ? [...entries, [key, own]] : entries);
}
