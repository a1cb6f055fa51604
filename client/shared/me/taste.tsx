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
  return (
    <section>
      <h3>{texts.taste}</h3>
      <p className="me-summary">{items.length + terms.length + avoids.length > 0 ? summary : texts.nothing}</p>
      {terms.length > 0 && (
        <ul className="me-terms" aria-label={texts.themes}>
          {terms.map(({ term, label, because, stated }) => (
            <li key={term}>
              <span
                title={texts.from(
                  [...(stated ? [texts.said] : []), ...because.map(({ name }) => name)].join(texts.between),
                )}
              >
                {label}
              </span>
              <button
                type="button"
                aria-label={texts.dropTerm(label)}
                title={texts.dropTerm(label)}
                onClick={() => void change(() => visitor.setTerm(term, false))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
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
      {avoids.length > 0 && (
        <>
          <h4>{texts.avoids}</h4>
          <ul className="me-terms" aria-label={texts.avoids}>
            {avoids.map(({ term, label }) => (
              <li key={term}>
                <span>{label}</span>
                <button
                  type="button"
                  aria-label={texts.dropTerm(label)}
                  title={texts.dropTerm(label)}
                  onClick={() => void change(() => visitor.setTerm(term, false))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
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
