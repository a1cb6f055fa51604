import type { Language } from '../../src/protocol/index.js';
import { SEAL } from '../shared/components/seal-paths.js';

/** What the closed widget says. It stands before the chat, and its words, are there. */
const WORDS: Record<Language, Record<LauncherState, string>> = {
  zh: {
    closed: '问问讲解员',
    unread: '问问讲解员：有新的回答',
    open: '关闭',
    unreachable: '暂时连不上，点此重试',
  },
  en: {
    closed: 'Ask the guide',
    unread: 'Ask the guide: a new answer is waiting',
    open: 'Close',
    unreachable: 'Cannot be reached: try again',
  },
};

/** What the page is told when the chat cannot be fetched. */
export const unreachable = (language: Language): string => WORDS[language].unreachable;

export type LauncherState = 'closed' | 'unread' | 'open' | 'unreachable';

const SVG = 'http://www.w3.org/2000/svg';

/** The button of the floating widget, drawn without a library: nothing is quicker on somebody else's page. */
export class Launcher {
  readonly button = document.createElement('button');
  private readonly label = document.createElement('span');
  private readonly badge = document.createElement('i');

  constructor(onClick: () => void) {
    this.button.type = 'button';
    this.button.className = 'launcher';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.addEventListener('click', onClick);
    this.badge.className = 'unread';
    this.badge.setAttribute('aria-hidden', 'true');
    this.button.append(seal(), this.label);
  }

  /** @param loading it was pressed, and what it opens is on its way */
  show(state: LauncherState, language: Language, loading: boolean): void {
    this.label.textContent = WORDS[language][state];
    this.button.setAttribute('aria-expanded', String(state === 'open'));
    this.button.setAttribute('aria-busy', String(loading));
    if (state === 'unread') this.button.append(this.badge);
    else this.badge.remove();
  }
}

function seal(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { class: 'seal', viewBox: SEAL.viewBox, 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [name, d] of Object.entries(SEAL.paths)) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
