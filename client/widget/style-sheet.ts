import blocks from '../shared/styles/blocks.css?inline';
import chat from '../shared/styles/chat.css?inline';
import figures from '../shared/styles/figures.css?inline';
import welcome from '../shared/styles/welcome.css?inline';
import widget from './widget.css?inline';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all chats of a page, beside the launcher's. Constructed sheets are not bound by the page's rules on inline style. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([chat, welcome, blocks, figures, widget].join('\n'));
  }
  return sheet;
}
