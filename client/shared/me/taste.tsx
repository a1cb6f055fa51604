import type { VisitorProfile } from '../../../src/protocol/index.js';
import { useChat } from '../chat/chat-context.js';
import { Icon } from '../components/icon.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { meTexts } from './texts.js';
import type { KnownState } from './use-known.js';

/** What is known of the visitor's taste, in words; each word, and each deed that led to it, can be taken out. */
export function Taste({ profile, change }: { profile: VisitorProfile; change: KnownState['change'] }) {
  const messages = useMessages();
  const texts = meTexts(useLanguage());
  const { visitor } = useChat();
  const { summary, terms, avoids, dropped, items } = profile;
  const leaveOut = (term: string): void => void change(() => visitor.setTerm(term, false));
  return (
    <section>
      <h3>{texts.taste}</h3>
      <p className="me-summary">{items.length + terms.length + avoids.length > 0 ? summary : texts.nothing}</p>
      <TermList
        label={texts.themes}
        terms={terms.map(({ stated, because, ...term }) => ({
          ...term,
          origin: texts.from([...(stated ? [texts.said] : []), ...because.map(({ name }) => name)].join(texts.between)),
        }))}
        onDrop={leaveOut}
      />
      {dropped.length > 0 && (
        <>
          <h4>{texts.dropped}</h4>
          <ul className="me-terms" aria-label={texts.dropped}>
            {dropped.map(({ term, label }) => (
              <li key={term}>
                <s>{label}</s>
                <button
                  type="button"
                  className="text-button"
                  aria-label={texts.keepTerm(label)}
                  onClick={() => void change(() => visitor.setTerm(term, true))}
                >
                  {messages.undo}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {avoids.length > 0 && <h4>{texts.avoids}</h4>}
      <TermList label={texts.avoids} terms={avoids} onDrop={leaveOut} />
      {items.length > 0 && (
        <details>
          <summary>{texts.madeOf}</summary>
          <ul className="me-items">
            {items.map(({ itemId, name, did }) => (
              <li key={itemId}>
                <span>{name}</span>
                <small>{texts.did[did]}</small>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={texts.forgetItem(name)}
                  title={texts.forgetItem(name)}
                  onClick={() => void change(() => visitor.forgetItem(itemId))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface TermListProps {
  label: string;
  terms: readonly { term: string; label: string; origin?: string }[];
  onDrop: (term: string) => void;
}

function TermList({ label: name, terms, onDrop }: TermListProps) {
  const texts = meTexts(useLanguage());
  if (terms.length === 0) return null;
  return (
    <ul className="me-terms" aria-label={name}>
      {terms.map(({ term, label, origin }) => (
        <li key={term}>
          <span title={origin}>{label}</span>
          <button
            type="button"
            aria-label={texts.dropTerm(label)}
            title={texts.dropTerm(label)}
            onClick={() => onDrop(term)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
