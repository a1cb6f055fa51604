import { createRoot, type Root } from 'react-dom/client';
import type { Language, PublicAppearance } from '../../src/protocol/index.js';
import { BrowserStorage, ChatClient, openSocket, VisitorApi } from '../shared/chat-client/index.js';
import { fetchHouse, houseStyle, written } from '../shared/house/house.js';
import type { Place } from './places.js';
import { styleSheet } from './style-sheet.js';
import { tellHost } from './tell-host.js';
import { Widget, type WidgetProps } from './widget.js';

export type { Mode } from './widget.js';

type Shown = Omit<WidgetProps, 'client' | 'visitor' | 'title'>;

/** The chat of one `<docent-chat>`: its conversation, and what is drawn of it. */
export class Chat {
  readonly client: ChatClient;
  private readonly visitor: VisitorApi;
  private readonly root: Root;
  private readonly stopTelling: () => void;
  private hasEnded = false;
  private shown: Shown | undefined;
  private house: PublicAppearance | undefined;

  constructor(
    { frame, mount, place }: { frame: HTMLElement; mount: HTMLElement; place: Place },
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
    void fetchHouse(server).then((house) => this.furnish(frame, house));
  }

  get hasConversation(): boolean {
    const { conversation, outbox } = this.client.getState();
    return conversation.id !== undefined || outbox.length > 0;
  }

  /** What was asked and answered so far, oldest first. */
  getMessages() {
    const { conversation } = this.client.getState();
    return conversation.exchanges.map(({ messageId, question, answer }) => ({
      ...{ messageId, text: question?.text ?? '', status: answer?.status ?? 'waiting' },
      blocks: (answer?.blocks ?? []).map(({ block }) => block),
    }));
  }

  show(props: Shown): void {
    this.shown = props;
    const title = written(this.house?.title, props.language);
    this.root.render(<Widget client={this.client} visitor={this.visitor} title={title} {...props} />);
  }

  private furnish(frame: HTMLElement, house: PublicAppearance | undefined): void {
    if (this.hasEnded || !house) return;
    this.house = house;
    for (const [name, value] of Object.entries(houseStyle(house))) frame.style.setProperty(name, value);
    if (this.shown) this.show(this.shown);
  }

  end(): void {
    this.hasEnded = true;
    this.stopTelling();
    this.root.unmount();
    this.client.close();
  }
}
