import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, WebSocketRoute } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { startServer } from './support/server.js';

let browser: Browser;
let server: TestServer;
let visitor: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

beforeEach(async () => {
  // A test that failed in the middle of a restart must not fail those after it.
  if (!server.isAlive) server = await server.restart();
  visitor = await newVisitor(browser, 'en');
});

afterEach(() => visitor?.close());

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Lets everything pass between page and server until `hold` says of a message from the server that it must wait. */
async function between(context: BrowserContext, hold: (message: string) => boolean) {
  const held: string[] = [];
  const sent: string[] = [];
  let socket: WebSocketRoute | undefined;
  let holding = true;
  await context.routeWebSocket(/socket\.io/, (route) => {
    const upstream = route.connectToServer();
    socket = route;
    route.onMessage((message) => {
      sent.push(String(message));
      upstream.send(message);
    });
    upstream.onMessage((message) => {
      if (holding && (held.length > 0 || hold(String(message)))) held.push(String(message));
      else route.send(message);
    });
  });
  return {
    held,
    sent,
    /** Lets what was held go on, changed by `change`; what comes later passes. */
    release: (change: (message: string) => string): void => {
      holding = false;
      for (const message of held.splice(0)) socket?.send(change(message));
    },
    /** What was held is lost; what comes later passes. */
    lose: (): void => {
      holding = false;
      held.length = 0;
    },
  };
}

describe('a server that is killed', () => {
  it('in the middle of an answer: it is finished after the restart, once', async () => {
    const chat = await ChatPage.open(visitor, server.url);
    // The first one only: the restarted server tells of the question again.
    const victim = server;
    const killed = new Promise<void>((resolve) => {
      chat.page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).includes('"question"')) void victim.kill().then(resolve);
        }),
      );
    });
    await chat.page.reload();
    await chat.ask(QUESTIONS.en);
    await killed;
    server = await server.restart();
    await chat.answered(1);
    await eventually(async () => expect(await chat.questions.count()).toBe(1));
    expect(await chat.cards.count()).toBeGreaterThan(0);
    const shown = await chat.cards.locator('.item-title').allInnerTexts();
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('while somebody writes: the banner says so, the question waits, and is answered once the server is back', async () => {
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait('Hello');
    await server.kill();
    await chat.banner.waitFor();
    await chat.ask(QUESTIONS.en);
    await chat.page.getByText('Will be sent once the connection is back.').waitFor();
    server = await server.restart();
    await chat.answered(2);
    await chat.banner.waitFor({ state: 'detached' });
    expect(await chat.questions.count()).toBe(2);
  });
});

describe('a lost connection', () => {
  it('is said, and mended without a word of the visitor', async () => {
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait(QUESTIONS.en);
    await visitor.setOffline(true);
    await server.kill();
    await chat.page.getByText('No connection.').first().waitFor();
    await visitor.setOffline(false);
    server = await server.restart();
    await chat.banner.waitFor({ state: 'detached' });
    await chat.askAndWait('Thank you');
    expect(await chat.questions.count()).toBe(2);
  });

  it('keeps a question over a reload, and sends it once', async () => {
    const chat = await ChatPage.open(visitor, server.url);
    const wire = await between(visitor, (message) => message.startsWith('43') && message.includes('messageId'));
    await chat.page.reload();
    await chat.ask(QUESTIONS.en);
    // The server has the question, its acknowledgement is on its way, and the page goes away.
    while (wire.held.length === 0) await chat.page.waitForTimeout(20);
    wire.lose();
    await chat.page.reload();
    await chat.answered(1);
    expect(await chat.questions.count()).toBe(1);
  });
});

describe('an answer on its way', () => {
  it.each(['the visitor', 'the script of the page'])('can be stopped by %s', async (who) => {
    let slow = false;
    const wire = await between(visitor, (message) => slow && message.includes('"answer-finished"'));
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait('Hello');
    slow = true;
    await chat.ask(QUESTIONS.en);
    const stop = chat.page.getByRole('button', { name: 'Stop' });
    if (who === 'the visitor') await stop.click();
    else {
      await stop.waitFor();
      await chat.page.evaluate(`document.querySelector('docent-chat').stop()`);
    }
    // Whether the stop or the end of the answer was first, the server says how it ended; here the visitor was first.
    while (!wire.sent.some((message) => message.includes('["stop",')) || wire.held.length === 0) {
      await chat.page.waitForTimeout(20);
    }
    wire.release((message) => message.replace('"status":"complete"', '"status":"stopped"'));
    await chat.page.getByText('Stopped.').first().waitFor();
    await stop.waitFor({ state: 'detached' });
  });

  it('is complete after a reload in its middle', async () => {
    const wire = await between(visitor, (message) => message.includes('"block"'));
    const chat = await ChatPage.open(visitor, server.url);
    await chat.ask(QUESTIONS.en);
    while (wire.held.length === 0) await chat.page.waitForTimeout(20);
    wire.lose();
    await chat.page.reload();
    await chat.answered(1);
    expect(await chat.cards.count()).toBeGreaterThan(0);
  });

  it('is repaired when events get lost', async () => {
    let lost = false;
    await visitor.routeWebSocket(/socket\.io/, (route) => {
      const upstream = route.connectToServer();
      route.onMessage((message) => upstream.send(message));
      upstream.onMessage((message) => {
        const drop = !lost && String(message).includes('"block"');
        lost ||= drop;
        if (!drop) route.send(message);
      });
    });
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait(QUESTIONS.en);
    const live = await chat.transcript();
    expect(lost).toBe(true);
    await chat.page.reload();
    await chat.answered(1);
    await eventually(async () => expect(await chat.transcript()).toBe(live));
  });
});
