import { useEffect, useRef, useState, type ComponentType } from 'react';

type Panel = ComponentType<{ onClose: () => void }>;

/** Fetches the panel when it is first asked for; when it goes, the focus goes back to where it was opened from. */
export function MeHost({ onClose }: { onClose: () => void }) {
  const [panel, setPanel] = useState<{ Panel: Panel }>();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = focusedElement();
    let gone = false;
    import('./me-panel.js').then(
      (module) => !gone && setPanel({ Panel: module.default }),
      // The server is away: the chat behind says so.
      () => close.current(),
    );
    return () => {
      gone = true;
      opener?.focus();
    };
  }, []);
  return panel ? <panel.Panel onClose={onClose} /> : null;
}

function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body ? (element as HTMLElement) : undefined;
}
