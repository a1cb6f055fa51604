import { useChat } from '../chat/chat-context.js';
import { IconButton } from '../components/button.js';
import { useLanguage } from '../i18n/context.js';
import { meTexts } from './texts.js';
import type { Known, KnownState } from './use-known.js';

interface SavedItemsProps {
  known: Known;
  change: KnownState['change'];
  onClose: () => void;
}

/** What the visitor saved, the newest first, as the server has it. */
export function SavedItems({ known: { profile, marks }, change, onClose }: SavedItemsProps) {
  const texts = meTexts(useLanguage());
  const { client } = useChat();
  const names = new Map(profile.items.map(({ itemId, name }) => [itemId, name]));
  const ask = (name: string): void => {
    client.send(texts.ask(name));
    onClose();
  };
  return (
    <section>
      <h3>{texts.saved}</h3>
      {marks.saved.length === 0 && <p className="me-quiet">{texts.noneSaved}</p>}
      <ul className="me-items">
        {[...marks.saved].reverse().map((itemId) => {
          const name = names.get(itemId) ?? itemId;
          return (
            <li key={itemId}>
              <button type="button" className="me-name" onClick={() => ask(name)}>
                {name}
              </button>
              <IconButton
                icon="bookmark"
                label={texts.unsave(name)}
                pressed
                onClick={() => void change(() => client.mark(itemId, 'save', false))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
