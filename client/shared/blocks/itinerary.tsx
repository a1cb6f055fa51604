import type { BlockOf, ItineraryDay, ItineraryStop, Language } from '../../../src/protocol/index.js';
import { languageTag, type Messages } from '../i18n/index.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { ItineraryExports } from './itinerary-exports.js';

/**
 * A plan as a timeline. Visits are numbered through all days, as "the second" counts them and the map shows them.
 * @param messageId Where the plan can be taken along from; without it (for staff) there is nothing to take along.
 */
export function Itinerary({ block, messageId }: { block: BlockOf<'itinerary'>; messageId?: string }) {
  const messages = useMessages();
  let visits = 0;
  const days = block.days.map((day) => {
    const before = visits;
    visits += day.stops.filter(({ itemId }) => itemId).length;
    return { day, before };
  });
  return (
    <section className="itinerary">
      <h3>{block.title}</h3>
      {block.warnings && block.warnings.length > 0 && (
        <ul className="warnings" aria-label={messages.mind}>
          {block.warnings.map((warning, index) => (
            <li key={index}>{warning}</li>
          ))}
        </ul>
      )}
      {days.map(({ day, before }) => (
        <Day key={day.date} day={day} before={before} />
      ))}
      {block.notes.length > 0 && (
        <ul className="notes">
          {block.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
      {messageId && block.exports && block.exports.length > 0 && (
        <ItineraryExports messageId={messageId} formats={block.exports} />
      )}
    </section>
  );
}

function Day({ day: { date, stops, start, end, totals }, before }: { day: ItineraryDay; before: number }) {
  const language = useLanguage();
  const messages = useMessages();
  let number = before;
  return (
    <div>
      <h4>
        <time dateTime={date}>{dayName(date, language)}</time>
      </h4>
      {totals && totals.length > 0 && <p className="totals">{totals.join(' · ')}</p>}
      <ol>
        {start && (
          <li className="end">
            <span className="times">
              <time>{start.leave}</time>
            </span>
            <strong>{messages.setOut(start.title)}</strong>
          </li>
        )}
        {stops.map((stop, index) => (
          <Stop key={index} stop={stop} number={stop.itemId ? (number += 1) : undefined} />
        ))}
        {end && (
          <li className="end">
            {end.travel && <p className="travel">{travelText(end.travel, messages)}</p>}
            <span className="times">
              <time>{end.arrive}</time>
            </span>
            <strong>{messages.backAt(end.title)}</strong>
          </li>
        )}
      </ol>
    </div>
  );
}

function Stop({ stop, number }: { stop: ItineraryStop; number: number | undefined }) {
  const messages = useMessages();
  return (
    <li className={number === undefined ? 'meal' : undefined}>
      {stop.travel && <p className="travel">{travelText(stop.travel, messages)}</p>}
      <span className="times">
        <time>{stop.arrive}</time>–<time>{stop.leave}</time>
      </span>
      <strong>
        {number !== undefined && <span className="number">{number}</span>}
        {stop.title}
      </strong>
      {stop.facts && stop.facts.length > 0 && (
        <p className="stop-facts">
          {stop.facts.map(({ text }, index) => (
            <span key={index}>{text}</span>
          ))}
        </p>
      )}
      {stop.reasons && stop.reasons.length > 0 && (
        <p className="stop-reasons">{stop.reasons.map(({ text }) => text).join(' · ')}</p>
      )}
      {stop.note && <p className="note">{stop.note}</p>}
    </li>
  );
}

function travelText({ mode, minutes, kilometres }: NonNullable<ItineraryStop['travel']>, messages: Messages): string {
  const modes: Record<string, string> = messages.modes;
  const distance = kilometres === undefined ? undefined : Math.round(kilometres * 10) / 10;
  return messages.travel(modes[mode] ?? mode, Math.round(minutes), distance);
}

/** "Saturday, 3 May" for a date; anything else ("Day 2") stands as it is. */
export function dayName(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (!day) return date;
  return new Intl.DateTimeFormat(languageTag(language), { weekday: 'long', month: 'long', day: 'numeric' }).format(
    new Date(Number(year), Number(month) - 1, Number(day)),
  );
}
