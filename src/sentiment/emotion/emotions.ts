/** What may move a visitor who writes to the assistant. */
export const FEELINGS = ['frustrated', 'disappointed', 'delighted', 'in-a-hurry'] as const;
/** Most of what visitors write shows nothing of the kind. */
export const EMOTIONS = [...FEELINGS, 'none'] as const;
export type Emotion = (typeof EMOTIONS)[number];
