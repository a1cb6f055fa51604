import { useMessages } from '../i18n/context.js';
import { languageTag } from '../i18n/index.js';
import type { NameFound } from './use-names.js';

interface NameListProps {
  id: string;
  names: readonly NameFound[];
  /** Index of the one that Enter would take; -1: none. */
  active: number;
  onTake: (name: NameFound) => void;
}

/** Names to choose from while one is being written. The focus stays in the field. */
export function NameList({ id, names, active, onTake }: NameListProps) {
  const messages = useMessages();
  return (
    <>
      <ul className="names" id={id} role="listbox" aria-label={messages.names}>
        {names.map((found, index) => (
          <li
            key={found.itemId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(found)}
          >
            <span lang={languageTag(found.language)}>{found.name}</span>
            <small>{messages.kinds[found.kind]}</small>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {messages.nameCount(names.length)}
      </p>
    </>
  );
}
