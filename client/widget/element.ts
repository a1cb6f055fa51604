import type { Language } from '../../src/protocol/index.js';
import { serverAddress } from '../shared/chat-client/server-address.js';
import { languageTag, resolveLocale } from '../shared/i18n/locale.js';
import { loadFonts } from '../shared/styles/fonts.js';
import { onThemeChange, resolveTheme, type Theme } from '../shared/styles/theme.js';
import type * as chatModule from './chat.js';
import type { Chat, Mode } from './chat.js';
import { Launcher, unreachable } from './launcher.js';
import { launcherSheet } from './launcher-sheet.js';
import { claimPlace, type Place } from './places.js';

const MODES: readonly Mode[] = ['page', 'inline', 'floating'];
const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast', 'auto'];

const RETRY_AFTER = 5000;

/** Where this script came from is where the server is. */
const HOME = new URL(/* @vite-ignore */ '..', import.meta.url).href;

/** What the element is drawn with while it stands in a document. */
interface Stand {
  frame: HTMLElement;
  mount: HTMLElement;
  launcher: Launcher;
  place: Place;
  unwatch: () => void;
}

/**
 * `<docent-chat>`. See docs/widget.md. The launcher is drawn at once and without a library; the chat is fetched after it has been
 * painted, and what is asked of it until then is done once it is there.
 */
export class DocentChatElement extends HTMLElement {
  static readonly observedAttributes = [
    ...['mode', 'locale', 'theme', 'greeting', 'header', 'launcher', 'speech', 'tiles', 'tiles-attribution'],
  ];

  private stand: Stand | undefined;
  private chat: Chat | undefined;
  private fetching = false;
  private tries = 0;
  private waiting: ((chat: Chat) => void)[] = [];
  private isOpen = false;
  private unread = false;
  private unreachable = false;
  private meOpen = false;
  private focusWhenOpen = false;

  connectedCallback(): void {
    if (this.stand) return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: false });
    shadow.adoptedStyleSheets = [launcherSheet()];
    loadFonts();
    const [frame, mount] = [document.createElement('div'), document.createElement('div')];
    frame.className = 'docent';
    mount.className = 'mount';
    frame.append(mount);
    shadow.append(frame);
    this.stand = {
      ...{ frame, mount },
      launcher: new Launcher(() => (this.isOpen && this.chat ? this.close() : this.open({ focus: true }))),
      place: claimPlace(this.server.href + (this.getAttribute('name') ?? this.id)),
      unwatch: onThemeChange(() => this.render()),
    };
    this.render();
    if (this.mode === 'floating' && !this.isOpen) afterPaint(() => void this.fetchChat());
    else void this.fetchChat();
  }

  disconnectedCallback(): void {
    // Moving an element in the document disconnects it for a moment.
    queueMicrotask(() => {
      if (this.isConnected || !this.stand) return;
      const { frame, place, unwatch } = this.stand;
      this.chat?.end();
      frame.remove();
      place.release();
      unwatch();
      this.chat = undefined;
      this.stand = undefined;
    });
  }

  attributeChangedCallback(): void {
    this.chat?.client.setLocale(this.language);
    this.render();
  }

  get mode(): Mode {
    const mode = this.getAttribute('mode') as Mode;
    return MODES.includes(mode) ? mode : 'inline';
  }

  get server(): URL {
    return serverAddress(this.getAttribute('server'), this.hasAttribute('server') ? document.baseURI : HOME);
  }

  get language(): Language {
    return resolveLocale(this.getAttribute('locale'), navigator.languages);
  }

  get conversationId(): string | undefined {
    return this.chat?.client.getState().conversation.id;
  }

  /** What was asked and answered so far, oldest first; empty before `docent-ready`. */
  getMessages(): ReturnType<Chat['getMessages']> {
    return this.chat?.getMessages() ?? [];
  }

  /** Opens the floating widget. The cursor goes into its field only when asked: a page may open it by itself. */
  open({ focus = false } = {}): void {
    if (this.isOpen) {
      if (!this.chat) void this.fetchChat();
      return;
    }
    this.isOpen = true;
    this.focusWhenOpen = focus;
    this.unread = false;
    this.whenThere(({ client }) => client.connect());
    this.render();
    this.tell('open', {});
  }

  close(): void {
    if (!this.isOpen) return;
    // Focus goes back to where the panel was opened from, unless the visitor has moved it elsewhere.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isHere = activeElement === this || document.activeElement === document.body;
    this.isOpen = false;
    this.render();
    if (isHere) this.stand?.launcher.button.focus();
    this.tell('close', {});
  }

  /** Asks as if the visitor had. */
  send(text: string): void {
    this.whenThere(({ client }) => {
      client.connect();
      client.send(text);
    });
  }

  /** Ends the answer that is being written, as if the visitor had. */
  stop(): void {
    void this.chat?.client.stop();
  }

  newChat(): void {
    this.whenThere(({ client }) => client.newChat());
    this.showMe(false);
  }

  /** Shows what is known of the visitor, with the say over it; `false` goes back to the chat. */
  showMe(show = true): void {
    if (show && this.mode === 'floating') this.open();
    this.meOpen = show;
    this.render();
  }

  setLocale(locale: Language | 'auto'): void {
    this.setAttribute('locale', locale);
  }

  /** Tells the page: `docent-open`, `docent-answer`, ... */
  private tell(name: string, detail: object): void {
    if (name === 'answer' && this.mode === 'floating' && !this.isOpen) {
      this.unread = true;
      this.render();
    }
    this.dispatchEvent(new CustomEvent(`docent-${name}`, { detail, bubbles: true, composed: true }));
  }

  private whenThere(work: (chat: Chat) => void): void {
    if (this.chat) return work(this.chat);
    this.waiting.push(work);
    void this.fetchChat();
  }

  private async fetchChat(): Promise<void> {
    const { stand } = this;
    if (!stand || this.chat || this.fetching) return;
    this.fetching = true;
    try {
      // A browser remembers that an address failed: another try needs another one.
      const address = new URL(/* @vite-ignore */ `chat.js${this.tries++ > 0 ? `?${this.tries}` : ''}`, import.meta.url);
      const { Chat } = (await import(/* @vite-ignore */ address.href)) as typeof chatModule;
      if (this.stand === stand) this.begin(new Chat(stand, this.server, this.language, this.tell.bind(this)));
    } catch {
      if (this.stand === stand) this.giveUp();
    } finally {
      this.fetching = false;
      this.render();
    }
    // Taken out and put in again meanwhile.
    if (this.stand && this.stand !== stand) void this.fetchChat();
  }

  private begin(chat: Chat): void {
    this.chat = chat;
    this.unreachable = false;
    // The closed widget costs the page no connection; an open conversation is worth one.
    if (this.mode !== 'floating' || chat.hasConversation) chat.client.connect();
    const { waiting } = this;
    this.waiting = [];
    for (const work of waiting) work(chat);
    this.render();
    this.tell('ready', {});
  }

  /** The launcher asks to be pressed again; what stands in the page tries by itself. */
  private giveUp(): void {
    this.unreachable = true;
    if (this.mode !== 'floating') setTimeout(() => void this.fetchChat(), RETRY_AFTER);
    else if (this.isOpen) this.close();
    this.tell('error', { message: unreachable(this.language) });
  }

  private render(): void {
    if (!this.stand) return;
    const { mode, language, isOpen, chat } = this;
    const { frame, launcher } = this.stand;
    const theme = this.getAttribute('theme') as Theme;
    frame.dataset.theme = resolveTheme(THEMES.includes(theme) ? theme : 'auto');
    frame.dataset.mode = mode;
    frame.lang = languageTag(language);
    const isClosed = !isOpen || !chat;
    const state = !isClosed ? 'open' : this.unreachable ? 'unreachable' : this.unread ? 'unread' : 'closed';
    launcher.show(state, language, isOpen && !chat);
    if (mode !== 'floating' || this.getAttribute('launcher') === 'none') launcher.button.remove();
    else if (!launcher.button.isConnected) frame.append(launcher.button);
    const tiles = this.getAttribute('tiles');
    chat?.show({
      ...{ mode, language, open: isOpen, meOpen: this.meOpen, focusWhenOpen: this.focusWhenOpen },
      server: this.server,
      greeting: this.getAttribute('greeting') ?? undefined,
      header: this.getAttribute('header') !== 'none',
      listens: this.getAttribute('speech') !== 'off',
      tiles: tiles ? { url: tiles, attribution: this.getAttribute('tiles-attribution') ?? '' } : undefined,
      onMe: (open) => this.showMe(open),
      onNewChat: () => this.newChat(),
      onClose: () => this.close(),
      onLocale: (chosen) => {
        this.setLocale(chosen);
        this.tell('locale', { locale: chosen });
      },
    });
  }
}

/** After what has just been drawn is on the screen; a page in the background paints nothing and does not wait. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}
