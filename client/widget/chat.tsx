import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../src/protocol/index.js';
import { BrowserStorage, ChatClient, openSocket, VisitorApi } from '../shared/chat-client/index.js';
import type { Place } from './places.js';
import { styleSheet } from './style-sheet.js';
import { tellHost } from './tell-host.js';
import { Widget, type WidgetProps } from './widget.js';

export type { Mode } from './widget.js';

/** The chat of one `<docent-chat>`: its conversation, and what is drawn of it. */
export class Chat {
  readonly client: ChatClient;
  private readonly visitor: VisitorApi;
  private readonly root: Root;
  private readonly stopTelling: () => void;

  constructor(
    { mount, place }: { mount: HTMLElement; place: Place },
    server: URL,
    language: Language,
    tell: (name: string, detail: object) => void,
  ) {
    (mount.getRootNode() as ShadowRoot).adoptedStyleSheets.push(styleSheet());
    const storage = new BrowserStorage(`docent:${server.host}${server.pathname}${place.name}:`);
    this.client = new ChatClient({
      openSocket: (identity) => openSocket(server, identity),
      storage,
      locale: language,
    });
    this.visitor = new VisitorApi(server, storage);
    this.stopTelling = tellHost(this.client, tell);
    this.root = createRoot(mount);
  }

  get hasConversation(): boolean {
    const { conversation, outbox } = this.client.getState();
    return conversation.id !== undefined || outbox.length > 0;
  }

  show(props: Omit<WidgetProps, 'client' | 'visitor'>): void {
    this.root.render(<Widget client={this.client} visitor={this.visitor} {...props} />);
  }

  end(): void {
    this.stopTelling();
    this.root.unmount();
    this.client.close();
  }
}
