import { describe, expect, it } from '@jest/globals';
import { HandoverOffers, OFFER_LIFETIME } from './handover-offers.js';

describe('HandoverOffers', () => {
  it('opens once', () => {
    const offers = new HandoverOffers();
    const { token, offer } = offers.make('visitor', 'conversation');
    expect(offers.stateOf('visitor', offer.id)).toBe('waiting');
    expect(offers.take(token)).toMatchObject({ visitorId: 'visitor', conversationId: 'conversation' });
    expect(offers.take(token)).toBeUndefined();
    expect(offers.stateOf('visitor', offer.id)).toBe('taken');
  });

  it('expires', () => {
    let now = 0;
    const offers = new HandoverOffers(() => now);
    const { token, offer } = offers.make('visitor', 'conversation');
    now = OFFER_LIFETIME;
    expect(offers.take(token)).toBeUndefined();
    expect(offers.stateOf('visitor', offer.id)).toBe('expired');
  });

  it('is void once there is a newer one, and unknown to others', () => {
    const offers = new HandoverOffers();
    const first = offers.make('visitor', 'conversation');
    const second = offers.make('visitor', 'conversation');
    expect(offers.take(first.token)).toBeUndefined();
    expect(offers.stateOf('somebody', second.offer.id)).toBe('expired');
    expect(offers.take('made up')).toBeUndefined();
    expect(offers.take(second.token)).toBeDefined();
  });
});
