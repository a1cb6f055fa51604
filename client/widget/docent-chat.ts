import { DocentChatElement } from './element.js';

const TAG = 'docent-chat';

if (!customElements.get(TAG)) customElements.define(TAG, DocentChatElement);

// `<script type="module" src=".../docent-chat.js" data-docent>` asks for a floating widget; what else stands on the
// tag as data-* becomes its attributes (data-locale="zh" -> locale="zh").
const tag = document.querySelector<HTMLScriptElement>('script[data-docent]');
if (tag && !document.querySelector(TAG)) {
  const element = document.createElement(TAG);
  element.setAttribute('mode', 'floating');
  for (const { name, value } of tag.attributes) {
    if (name.startsWith('data-') && name !== 'data-docent') element.setAttribute(name.slice(5), value);
  }
  if (document.body) document.body.append(element);
  else addEventListener('DOMContentLoaded', () => document.body.append(element), { once: true });
}

export { DocentChatElement };
