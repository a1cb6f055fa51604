import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../../src/protocol/index.js';
import { useChat } from '../chat/chat-context.js';
import { useMessages } from '../i18n/context.js';

/** A map, whose code and style are fetched when the first one comes near the screen; the places as a list for all. */
export function MapBlock({ block }: { block: BlockOf<'map'> }) {
  const messages = useMessages();
  const { tiles, here } = useChat();
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let remove: (() => void) | undefined;
    let gone = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        import('./leaflet-map.js').then(
          ({ drawMap }) => {
            if (gone) return;
            remove = drawMap(element, { points: block.points, route: block.route, tiles, here, messages });
            setState('shown');
          },
          () => setState('failed'),
        );
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      remove?.();
    };
  }, [block, tiles, here, messages]);
  return (
    <section className="map">
      <div className="map-frame" data-state={state} role="region" aria-label={messages.mapPlaces(block.points.length)}>
        <div ref={frame} />
        {state === 'waiting' && <p>{messages.mapLoading}</p>}
        {state === 'failed' && <p>{messages.mapFailed}</p>}
      </div>
      <ol className="map-places">
        {block.points.map(({ label }, index) => (
          <li key={index}>{label}</li>
        ))}
      </ol>
    </section>
  );
}
