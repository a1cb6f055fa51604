import type { ItemKind } from '../../protocol/blocks.js';
import type { Understanding } from '../../language/constraints.js';

const PLACEHOLDER: Record<ItemKind, { zh: string; en: string }> = {
  attraction: { zh: '这个景点', en: 'this place' },
  video: { zh: '这部片子', en: 'this film' },
  artefact: { zh: '这件文物', en: 'this object' },
  event: { zh: '这个活动', en: 'this event' },
};

/** A name that several items share is most often meant for the place. */
export const MEANT_FIRST: readonly ItemKind[] = ['attraction', 'artefact', 'event', 'video'];

/**
 * The text with the names of items replaced by what they are: how a question is meant does not depend on whether it
 * speaks of the Louvre or of the Terracotta Army.
 */
export function maskNames({ text, links, language, unknownSubject }: Understanding): string {
  const spans = links
    .filter((link) => link.confidence >= 0.6)
    .sort((a, b) => a.start - b.start || b.end - a.end || MEANT_FIRST.indexOf(a.kind) - MEANT_FIRST.indexOf(b.kind));
  let masked = '';
  let position = 0;
  for (const { start, end, kind } of spans) {
    if (start < position) continue;
    masked += text.slice(position, start) + spaced(PLACEHOLDER[kind][language], language);
    position = end;
  }
  if (unknownSubject) return text.replace(unknownSubject, spaced(PLACEHOLDER.attraction[language], language)).trim();
  return (masked + text.slice(position)).replace(/ {2,}/g, ' ').trim();
}

function spaced(word: string, language: 'zh' | 'en'): string {
  return language === 'en' ? ` ${word} ` : word;
}
