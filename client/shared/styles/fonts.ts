import italic from '../fonts/eb-garamond-latin-italic.woff2?url';
import upright from '../fonts/eb-garamond-latin.woff2?url';

/**
 * Latin letters and digits alone come from the old-style face; quotation marks, dashes and dots stay with the face of
 * the language, since Chinese sets them on a full square. Drawn a little larger to sit well beside Chinese.
 */
const LETTERS = 'U+20-21, U+23-26, U+28-7E, U+A1-FF, U+100-17F';
const MARKS = 'U+22, U+27, U+B7, U+2013-2014, U+2018-201D, U+2026';

/** Chinese sans faces set these on a full square, which tears English words apart: a Latin face of the device has them. */
const DEVICE_SANS = ['Segoe UI', 'Helvetica Neue', 'Roboto', 'Noto Sans', 'Arial', 'Liberation Sans', 'DejaVu Sans'];

let loaded = false;

/** Fonts cannot be declared inside a shadow root: they go to the document, under names that nobody else has. */
export function loadFonts(): void {
  if (loaded || !('adoptedStyleSheets' in document)) return;
  loaded = true;
  const face = (family: string, url: string, style: string, range: string): string =>
    `@font-face{font-family:"${family}";src:url("${new URL(url, import.meta.url).href}") format("woff2");` +
    `font-weight:400 800;font-style:${style};font-display:swap;size-adjust:112%;unicode-range:${range}}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      face('Docent Serif', upright, 'normal', LETTERS),
      face('Docent Serif', italic, 'italic', LETTERS),
      face('Docent Serif Marks', upright, 'normal', MARKS),
      face('Docent Serif Marks', italic, 'italic', MARKS),
      `@font-face{font-family:"Docent Sans Marks";src:${DEVICE_SANS.map((name) => `local("${name}")`).join()};unicode-range:${MARKS}}`,
    ].join(''),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
