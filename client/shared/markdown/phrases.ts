/** Splits text after punctuation, keeping every character. */
export function phrases(text: string): string[] {
  return (
    text.match(/[^，。；：！？、,.;:!?…]+[，。；：！？、,.;:!?…”’」』）)]*\s*|[，。；：！？、,.;:!?…]+\s*/g) ?? [text]
  );
}

/** Whole sentences, as they are read out. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[。！？!?…])\s*|(?<=[.])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
