import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../src/protocol/index.js';
import { BrowserStorage, ChatClient, openSocket, serverAddress, VisitorApi } from '../shared/chat-client/index.js';
import { resolveLocale } from '../shared/i18n/index.js';
import { loadFonts } from '../shared/styles/fonts.js';
import { styleSheet } from './style-sheet.js';
import { tellHost } from './tell-host.js';
import { claimPlace } from './places.js';
import { Widget, type Mode, type Theme } from './widget.js';

const MODES: readonly Mode[] = ['page', 'inline', 'floating'];
const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast', 'auto'];

/** Where this script came from is where the server is. */
const HOME = new URL(/* @vite-ignore */ '..', import.meta.url).href;

/** `<docent-chat>`. See docs/widget.md. */
export class DocentChatElement extends HTMLElement {
  static readonly observedAttributes = [
    ...['mode', 'locale', 'theme', 'greeting', 'header', 'speech', 'tiles', 'tiles-attribution'],
  ];

  private root: Root | undefined;
  private client: ChatClient | undefined;
  private visitor: VisitorApi | undefined;
  private release: (() => void) | undefined;
  private isOpen = false;
  private unread = false;
  private meOpen = false;
  private focusWhenOpen = false;

  connectedCallback(): void {
    if (this.root) return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: false });
    shadow.adoptedStyleSheets = [styleSheet()];
    loadFonts();
    const server = this.server;
    const place = claimPlace(server.href + (this.getAttribute('name') ?? this.id));
    const storage = new BrowserStorage(`docent:${server.host}${server.pathname}${place.name}:`);
    const client = new ChatClient({
      openSocket: (identity) => openSocket(server, identity),
      storage,
      locale: this.language,
    });
    const stopTelling = tellHost(client, (name, detail) => this.tell(name, detail));
    this.release = () => {
      stopTelling();
      place.release();
    };
    this.client = client;
    this.visitor = new VisitorApi(server, storage);
    this.root = createRoot(shadow);
    this.render();
    // The closed widget costs the page no connection; an open conversation is worth one.
    if (this.mode !== 'floating' || client.getState().conversation.id || client.getState().outbox.length > 0) {
      client.connect();
    }
    this.tell('ready', {});
  }

  disconnectedCallback(): void {
    // Moving an element in the document disconnects it for a moment.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.root?.unmount();
      this.client?.close();
      this.release?.();
      this.root = undefined;
      this.client = undefined;
    });
  }

  attributeChangedCallback(): void {
    this.client?.setLocale(this.language);
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
    return this.client?.getState().conversation.id;
  }

  /** Opens the floating widget. The cursor goes into its field only when asked: a page may open it by itself. */
  open({ focus = false } = {}): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.focusWhenOpen = focus;
    this.unread = false;
    this.client?.connect();
    this.render();
    this.tell('open', {});
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.render();
    this.tell('close', {});
  }

  /** Asks as if the visitor had. */
  send(text: string): void {
    this.client?.connect();
    this.client?.send(text);
  }

  newChat(): void {
    this.client?.newChat();
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

  private render(): void {
    if (!this.root || !this.client || !this.visitor) return;
    const theme = this.getAttribute('theme') as Theme;
    const tiles = this.getAttribute('tiles');
    this.root.render(
      <Widget
        client={this.client}
        visitor={this.visitor}
        server={this.server}
        mode={this.mode}
        language={this.language}
        theme={THEMES.includes(theme) ? theme : 'auto'}
        greeting={this.getAttribute('greeting') ?? undefined}
        header={this.getAttribute('header') !== 'none'}
        listens={this.getAttribute('speech') !== 'off'}
        tiles={tiles ? { url: tiles, attribution: this.getAttribute('tiles-attribution') ?? '' } : undefined}
        open={this.isOpen}
        unread={this.unread}
        focusWhenOpen={this.focusWhenOpen}
        meOpen={this.meOpen}
        onMe={(open) => this.showMe(open)}
        onNewChat={() => this.newChat()}
        onOpen={() => this.open({ focus: true })}
        onClose={() => this.close()}
        onLocale={(language) => {
          this.setLocale(language);
          this.tell('locale', { locale: language });
        }}
      />,
    );
  }
}
