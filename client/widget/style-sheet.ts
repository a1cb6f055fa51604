import base from '../shared/styles/base.css?inline';
import blocks from '../shared/styles/blocks.css?inline';
import chat from '../shared/styles/chat.css?inline';
import tokens from '../shared/styles/tokens.css?inline';
import widget from './widget.css?inline';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all widgets of a page. Constructed sheets are not bound by the page's rules on inline style. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([tokens, base, chat, blocks, widget].join('\n'));
  }
  return sheet;
}
