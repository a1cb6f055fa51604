import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
});

afterAll(() => server?.stop());

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

async function offered() {
  const { conversationId, visitorToken } = await server.ask('Recommend some museums in Beijing', { locale: 'en' });
  const { status, body } = await server.post('/api/handover', { conversationId }, visitorToken);
  expect(status).toBe(200);
  return { conversationId, kiosk: visitorToken, offer: body as { id: string; token: string; expiresAt: string } };
}

const eventsOf = (conversationId: string, token: string) =>
  server.request(`/api/conversations/${conversationId}/events`, bearer(token));

describe('a conversation that moves to another device', () => {
  it('goes on there, and is gone from where it came', async () => {
    const { conversationId, kiosk, offer } = await offered();
    expect((await server.request(`/api/handover/${offer.id}`, bearer(kiosk))).body).toEqual({ state: 'waiting' });
    const taken = await server.post('/api/handover/take', { token: offer.token });
    expect(taken.status).toBe(200);
    expect(taken.body.conversationId).toBe(conversationId);
    const phone = String(taken.body.visitorToken);
    expect(phone).not.toBe(kiosk);
    expect((await server.request(`/api/handover/${offer.id}`, bearer(kiosk))).body).toEqual({ state: 'taken' });

    expect((await eventsOf(conversationId, phone)).status).toBe(200);
    expect((await eventsOf(conversationId, kiosk)).status).toBe(404);
    // What the kiosk erases is not this.
    expect((await server.request('/api/me/data', { method: 'DELETE', ...bearer(kiosk) })).status).toBe(200);
    const more = await server.ask('Which of them are free?', { token: phone, conversationId, locale: 'en' });
    expect(more.conversationId).toBe(conversationId);
  });

  it('stops being shown on the device that gave it', async () => {
    const { conversationId, kiosk, offer } = await offered();
    const { socket } = await server.connect(kiosk, 'en');
    await socket.emitWithAck('resume', { conversationId, after: 0 });
    const seen: string[] = [];
    socket.on('event', ({ type }) => seen.push(type));
    const { body } = await server.post('/api/handover/take', { token: offer.token });
    await server.ask('Which of them are free?', { token: String(body.visitorToken), conversationId, locale: 'en' });
    const after = await socket.emitWithAck('resume', { conversationId, after: 0 });
    expect(after).toMatchObject({ ok: false, error: { code: 'conversation-not-found' } });
    expect(seen).toEqual([]);
    socket.close();
  });

  it('joins what the phone has already', async () => {
    const { conversationId, offer } = await offered();
    const { visitorToken: phone } = await server.ask('Hello', { locale: 'en' });
    const { body } = await server.post('/api/handover/take', { token: offer.token }, phone);
    expect(body.visitorToken).toBe(phone);
    expect((await eventsOf(conversationId, phone)).status).toBe(200);
  });

  it('opens once, and only for those who have the link', async () => {
    const { conversationId, offer } = await offered();
    const { visitorToken: stranger } = await server.ask('Hello', { locale: 'en' });
    expect((await server.post('/api/handover', { conversationId }, stranger)).status).toBe(404);
    expect((await server.post('/api/handover', { conversationId })).status).toBe(401);
    expect((await server.request(`/api/handover/${offer.id}`, bearer(stranger))).body).toEqual({ state: 'expired' });
    const madeUp = await server.post('/api/handover/take', { token: offer.id }, undefined, { 'accept-language': 'zh' });
    expect(madeUp.status).toBe(404);
    expect(madeUp.body.error?.message).toContain('二维码');
    expect((await server.post('/api/handover/take', { token: offer.token })).status).toBe(200);
    expect((await server.post('/api/handover/take', { token: offer.token })).status).toBe(404);
    expect((await server.post('/api/handover/take', {})).status).toBe(400);
  });
});
