import type { ItemFeedback } from '../../../src/protocol/index.js';

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
  const others = (marks[itemId] ?? []).filter((other) => other !== mark && !(on && other === opposite));
  const { [itemId]: _, ...rest } = marks;
  const entries = Object.entries(rest).slice(-MAX_ITEMS);
  const own = on ? [...others, mark] : others;
  return Object.fromEntries(own.length > 0 ? [...entries, [itemId, own]] : entries);
}

export function feedbackAction(mark: Mark, on: boolean): ItemFeedback['action'] {
  return on ? mark : `un${mark}`;
}
