import { useState } from 'react';
import type { Card, Language } from '../../../src/protocol/index.js';
import { Cover } from '../covers/cover.js';
import { localize } from '../i18n/index.js';
import { safeUrl } from '../markdown/parse.js';

/** The item's picture with its credit, or a drawn cover where there is none (or none that loads). */
export function ItemPicture({ card, language }: { card: Card; language: Language }) {
  const [broken, setBroken] = useState(false);
  const picture = card.media.find(({ type, url }) => /^image\b/i.test(type) && safeUrl(url));
  if (!picture || broken) {
    return (
      <div className="picture">
        <Cover id={card.id} kind={card.kind} motif={card.cover?.motif} year={card.cover?.year} />
      </div>
    );
  }
  const credit = [picture.credit, picture.licence].filter(Boolean).join(', ');
  return (
    <figure className="picture">
      <img
        src={picture.url}
        alt={picture.alt ? localize(picture.alt, language).text : ''}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setBroken(true)}
      />
      {credit && <figcaption>{credit}</figcaption>}
    </figure>
  );
}
