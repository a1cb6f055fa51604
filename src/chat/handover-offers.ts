import { createHash, randomBytes } from 'node:crypto';

/** Long enough to unlock a phone and point it at the screen. */
export const OFFER_LIFETIME = 5 * 60_000;
const MOST_OFFERS = 1000;

export interface Offer {
  id: string;
  visitorId: string;
  conversationId: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  taken: boolean;
}

/**
 * Offers to go on elsewhere. Each opens once and for minutes; they live in memory alone, so a restart voids them.
 * Only the hash of a token is kept.
 */
export class HandoverOffers {
  private readonly byHash = new Map<string, Offer>();

  constructor(private readonly now: () => number = Date.now) {}

  /** A new offer takes the place of an earlier one for the same conversation. */
  make(visitorId: string, conversationId: string): { token: string; offer: Offer } {
    for (const [hash, offer] of this.byHash) {
      const superseded = offer.conversationId === conversationId && !offer.taken;
      if (superseded || offer.expiresAt <= this.now()) this.byHash.delete(hash);
    }
    while (this.byHash.size >= MOST_OFFERS) this.byHash.delete(this.byHash.keys().next().value!);
    const token = randomBytes(24).toString('base64url');
    const id = randomBytes(9).toString('base64url');
    const offer: Offer = { id, visitorId, conversationId, expiresAt: this.now() + OFFER_LIFETIME, taken: false };
    this.byHash.set(hashOf(token), offer);
    return { token, offer };
  }

  /** The offer of a token, which is spent by asking; undefined when it is unknown, spent or too old. */
  take(token: string): Offer | undefined {
    const offer = this.byHash.get(hashOf(token));
    if (!offer || offer.taken || offer.expiresAt <= this.now()) return undefined;
    offer.taken = true;
    return offer;
  }

  stateOf(visitorId: string, id: string): 'waiting' | 'taken' | 'expired' {
    const offer = [...this.byHash.values()].find((known) => known.id === id && known.visitorId === visitorId);
    if (offer?.taken) return 'taken';
    return offer && offer.expiresAt > this.now() ? 'waiting' : 'expired';
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
