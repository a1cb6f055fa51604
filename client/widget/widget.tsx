import { useState, type KeyboardEvent } from 'react';
import type { Language } from '../../src/protocol/index.js';
import type { ChatClient, VisitorApi } from '../shared/chat-client/index.js';
import { ChatProvider, useChatState } from '../shared/chat/chat-context.js';
import { ChatView } from '../shared/chat/chat-view.js';
import { IconButton } from '../shared/components/button.js';
import { Seal } from '../shared/components/icon.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { LocaleProvider, useMessages } from '../shared/i18n/context.js';
import { MeHost } from '../shared/me/me-host.js';

export type Mode = 'page' | 'inline' | 'floating';

export interface WidgetProps {
  client: ChatClient;
  visitor: VisitorApi;
  server: URL;
  mode: Mode;
  language: Language;
  /** The house's own name for the guide. */
  title: string | undefined;
  greeting: string | undefined;
  header: boolean;
  /** Questions may be spoken. */
  listens: boolean;
  tiles: { url: string; attribution: string } | undefined;
  /** Of the floating one. */
  open: boolean;
  focusWhenOpen: boolean;
  onClose: () => void;
  onLocale: (language: Language) => void;
  /** What is known of the visitor is shown over the chat. */
  meOpen: boolean;
  onMe: (open: boolean) => void;
  onNewChat: () => void;
}

export function Widget(props: WidgetProps) {
  const { client, visitor, server, mode, language, tiles, open, header, listens } = props;
  const now = { client, visitor, server, tiles, listens };
  const [host, setHost] = useState(now);
  if (host.server.href !== server.href || host.tiles?.url !== tiles?.url || host.listens !== listens) setHost(now);
  return (
    <LocaleProvider language={language}>
      <ChatProvider value={host}>
        {mode !== 'floating' ? (
          <div className="frame">
            {header && mode === 'inline' && <Header {...props} />}
            <Stage {...props} />
          </div>
        ) : (
          open && <FloatingPanel {...props} />
        )}
      </ChatProvider>
    </LocaleProvider>
  );
}

function FloatingPanel(props: WidgetProps) {
  const messages = useMessages();
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) props.onClose();
  };
  return (
    <section className="frame panel" role="dialog" aria-label={props.title ?? messages.name} onKeyDown={closeOnEscape}>
      <Header {...props} />
      <Stage {...props} autoFocus={props.focusWhenOpen} />
    </section>
  );
}

/** The chat, and what may lie over it. */
function Stage({ greeting, autoFocus, meOpen, onMe }: WidgetProps & { autoFocus?: boolean }) {
  const { visits } = useChatState();
  return (
    <div className="stage">
      <ChatView key={visits} greeting={greeting} autoFocus={autoFocus} covered={meOpen} />
      {meOpen && <MeHost onClose={() => onMe(false)} />}
    </div>
  );
}

function Header({ title, language, mode, meOpen, onMe, onNewChat, onClose, onLocale }: WidgetProps) {
  const messages = useMessages();
  return (
    <header className="header">
      <Seal />
      <p className="name">{title ?? messages.name}</p>
      <LanguageSwitch language={language} onChange={onLocale} />
      <IconButton icon="plus" label={messages.newChat} onClick={onNewChat} />
      <IconButton icon="creator" label={messages.me} aria-expanded={meOpen} onClick={() => onMe(!meOpen)} />
      {mode === 'floating' && <IconButton icon="close" label={messages.close} onClick={onClose} />}
    </header>
  );
}
