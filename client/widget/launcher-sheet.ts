import base from '../shared/styles/base.css?inline';
import tokens from '../shared/styles/tokens.css?inline';
import launcher from './launcher.css?inline';

let sheet: CSSStyleSheet | undefined;

/** What the launcher is drawn with, and the chat builds upon: one sheet for all widgets of a page. */
export function launcherSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([tokens, base, launcher].join('\n'));
  }
  return sheet;
}
