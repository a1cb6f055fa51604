import type { BlockOf, Language } from '../../../src/protocol/index.js';
import { languageTag, type Messages } from '../i18n/index.js';
import { useLanguage, useMessages } from '../i18n/context.js';

type Stop = BlockOf<'itinerary'>['days'][number]['stops'][number];

export function Itinerary({ block }: { block: BlockOf<'itinerary'> }) {
  const language = useLanguage();
  const messages = useMessages();
  return (
    <section className="itinerary">
      <h3>{block.title}</h3>
      {block.days.map(({ date, stops }) => (
        <div key={date}>
          <h4>
            <time dateTime={date}>{dayName(date, language)}</time>
          </h4>
          <ol>
            {stops.map((stop, index) => (
              <li key={index}>
                {stop.travel && <p className="travel">{travelText(stop.travel, messages)}</p>}
                <span className="times">
                  <time>{stop.arrive}</time>–<time>{stop.leave}</time>
                </span>
                <strong>{stop.title}</strong>
                {stop.note && <p className="note">{stop.note}</p>}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {block.notes.length > 0 && (
        <ul className="notes">
          {block.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function travelText({ mode, minutes, kilometres }: NonNullable<Stop['travel']>, messages: Messages): string {
  const modes: Record<string, string> = messages.modes;
  return messages.travel(modes[mode] ?? mode, Math.round(minutes), Math.round(kilometres * 10) / 10);
}

/** "Saturday, 3 May" for a date; anything else ("Day 2") stands as it is. */
export function dayName(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (!day) return date;
  return new Intl.DateTimeFormat(languageTag(language), { weekday: 'long', month: 'long', day: 'numeric' }).format(
    new Date(Number(year), Number(month) - 1, Number(day)),
  );
}
