import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../shared/components/button.js';
import { useMessages } from '../shared/i18n/context.js';

/** The line that puts the guide on another site, with this server's address in it. */
export function EmbedPanel({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const script = new URL('widget/docent-chat.js', document.baseURI).href;
  const floating = `<script type="module" src="${script}" data-docent></script>`;
  const inline = `<script type="module" src="${script}"></script>\n<docent-chat mode="inline"></docent-chat>`;
  return (
    <dialog
      ref={dialog}
      className="embed-panel"
      aria-labelledby="embed-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div>
        <header>
          <h2 id="embed-title">{messages.embedTitle}</h2>
          <IconButton icon="close" label={messages.close} onClick={() => dialog.current?.close()} />
        </header>
        <p>{messages.embedText}</p>
        <Snippet code={floating} />
        <p>{messages.embedInline}</p>
        <Snippet code={inline} />
      </div>
    </dialog>
  );
}

function Snippet({ code }: { code: string }) {
  const messages = useMessages();
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      // Without a secure origin there is no clipboard: the visitor copies what is selected.
      getSelection()?.selectAllChildren(text.current!);
    }
  };
  return (
    <div className="snippet">
      <pre tabIndex={0}>
        <code ref={text}>{code}</code>
      </pre>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={copied ? messages.copied : messages.copy}
        text
        onClick={() => void copy()}
      />
    </div>
  );
}
