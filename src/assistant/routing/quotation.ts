const MIN_LENGTH = 4;
/** After a colon only a longer text is taken for something pasted. */
const MIN_PASTED = 12;

const QUOTES = [/“([^”]+)”/u, /「([^」]+)」/u, /"([^"]+)"/u, /‘([^’]{20,})’/u];
/** The colon of a time sets nothing aside. */
const AFTER_COLON = /(?:(?<!\d)[:：]|[:：](?!\d))\s*(\S[\s\S]*)$/u;

export interface Quotation {
  /** The message with the quoted text set aside: what the visitor says of it. */
  frame: string;
  /** What was quoted or pasted, else undefined. */
  quoted?: string;
}

/**
 * Sets aside a text that is quoted, or pasted after a colon: its words are not the visitor's wishes. Titles in 《》 and
 * single words in quotes stay where they are.
 */
export function setQuotationAside(text: string, placeholder: string): Quotation {
  for (const pattern of QUOTES) {
    const match = pattern.exec(text);
    if (match?.[1] && lengthOf(match[1]) >= MIN_LENGTH) {
      return { frame: text.replace(match[0], placeholder), quoted: match[1] };
    }
  }
  const pasted = AFTER_COLON.exec(text);
  if (pasted?.[1] && pasted.index > 0 && lengthOf(pasted[1]) >= MIN_PASTED && !/^\/\//.test(pasted[1])) {
    return { frame: text.slice(0, pasted.index + 1) + placeholder, quoted: pasted[1] };
  }
  return { frame: text };
}

/** Chinese says in one character what English says in about three. */
function lengthOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + (text.length - han) / 3;
}
