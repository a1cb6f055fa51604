import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { AppearanceView } from '../../src/protocol/admin/index.js';
import { TestServer } from '../e2e/support/server.js';
import { ADMIN_PASSWORD, StaffClient } from '../e2e/support/staff.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { KioskPage } from './support/kiosk-page.js';

const SECRET = 'Rosenkavalier museums';
/** The shortest that staff can set. */
const IDLE_SECONDS = 15;
const SCREENS = {
  'portrait 4K': { width: 2160, height: 3840 },
  'landscape 1080p': { width: 1920, height: 1080 },
  tablet: { width: 1024, height: 768 },
};

let browser: Browser;
let server: TestServer;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off', ADMIN_PASSWORD } }),
    openBrowser(),
  ]);
  const staff = await StaffClient.signedIn(server);
  const { body } = await staff.get<AppearanceView>('/appearance');
  const lobby = {
    ...{ id: 'lobby', name: { zh: '大厅', en: 'Lobby' }, theme: 'dark' },
    position: { latitude: 39.9163, longitude: 116.3972 },
  };
  const appearance = { ...body.appearance, kiosk: { idleSeconds: IDLE_SECONDS, places: [lobby] } };
  await staff.put('/appearance', { revision: body.revision, appearance, staffPin: '2468' });
});

beforeEach(async () => {
  if (!server.isAlive) server = await server.restart();
  context = await newVisitor(browser, 'en', { viewport: { width: 1080, height: 1920 }, hasTouch: true });
});

afterEach(() => context?.close());

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the attract loop', () => {
  it('shows what the house has in both languages, and where it stands, in the theme of the place', async () => {
    const kiosk = await KioskPage.open(context, server.url, 'lobby');
    await kiosk.page.locator('.attract-names .first').waitFor();
    await kiosk.page.getByText('You are here · Lobby').waitFor();
    expect(await kiosk.page.locator('.docent.kiosk').first().getAttribute('data-theme')).toBe('dark');
    // Nobody is there: nothing ends, and nobody is asked.
    await kiosk.page.waitForTimeout((IDLE_SECONDS + 2) * 1000);
    expect(await kiosk.warning.count()).toBe(0);
  });

  it.each(['zh', 'en'] as const)('begins in the language that is touched: %s', async (language) => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin(language);
    const heading = language === 'zh' ? '您想了解什么？' : 'What would you like to know?';
    await kiosk.page.getByRole('heading', { name: heading }).waitFor();
    expect(await kiosk.page.locator('.suggestions button').count()).toBeGreaterThan(1);
    const other = language === 'zh' ? 'English' : '中文';
    await kiosk.page.getByRole('button', { name: other, exact: true }).click();
    const then = language === 'zh' ? 'What would you like to know?' : '您想了解什么？';
    await kiosk.page.getByRole('heading', { name: then }).waitFor();
  });
});

describe('asking', () => {
  it('works on the keys of the screen, which count as being there', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    for (const word of ['quiet ', 'museums ', 'in ', 'beijing']) {
      await kiosk.page.waitForTimeout((IDLE_SECONDS / 3) * 1000);
      await kiosk.type(word);
    }
    expect(await kiosk.field.inputValue()).toBe('quiet museums in beijing');
    await kiosk.press('ask');
    await kiosk.answered(1);
    expect(await kiosk.questions.innerText()).toContain('quiet museums in beijing');
    expect(await kiosk.page.locator('.item').count()).toBeGreaterThan(0);
    expect(kiosk.faults).toEqual([]);
  });

  it('writes Chinese by pinyin', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('zh');
    await kiosk.type('beijing');
    await kiosk.choose('北京');
    await kiosk.type('bowuguan');
    await kiosk.choose('博物馆');
    expect(await kiosk.field.inputValue()).toBe('北京博物馆');
    await kiosk.press('bksp');
    await kiosk.type('guan');
    await kiosk.choose('馆');
    await kiosk.press('ask');
    await kiosk.answered(1);
    expect(await kiosk.questions.innerText()).toContain('北京博物馆');
  });

  it('sends the place along, so that "nearby" means here', async () => {
    const sent: string[] = [];
    await context.routeWebSocket(/socket\.io/, (route) => {
      const upstream = route.connectToServer();
      route.onMessage((message) => {
        sent.push(String(message));
        upstream.send(message);
      });
      upstream.onMessage((message) => route.send(message));
    });
    const kiosk = await KioskPage.open(context, server.url, 'lobby');
    await kiosk.page.getByText('You are here · Lobby').waitFor();
    await kiosk.begin('en');
    await kiosk.field.fill('What is nearby?');
    await kiosk.field.press('Enter');
    await kiosk.answered(1);
    expect(sent.find((message) => message.includes('What is nearby?'))).toContain('"latitude":39.9163');
  });
});

describe('a visitor who leaves', () => {
  it('is warned, can stay, and is wiped: nothing in any storage, on the page, or at the server', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.field.fill(SECRET);
    await kiosk.field.press('Enter');
    await kiosk.answered(1);
    await kiosk.field.fill('a draft by Octavian');
    const token = await kiosk.token();
    const bearer = { headers: { authorization: `Bearer ${token}` } };
    expect(JSON.stringify((await server.request('/api/me/data', bearer)).body)).toContain(SECRET);
    expect(await kiosk.remains()).toContain(SECRET);

    await kiosk.warning.waitFor();
    await kiosk.page.getByRole('button', { name: 'I’m still here' }).click();
    await kiosk.warning.waitFor({ state: 'detached' });
    expect(await kiosk.questions.count()).toBe(1);

    await kiosk.attract.waitFor({ timeout: (IDLE_SECONDS + 10) * 1000 });
    await eventually(async () => {
      const data = JSON.stringify((await server.request('/api/me/data', bearer)).body);
      expect(data).not.toContain(SECRET);
      const remains = await kiosk.remains();
      for (const trace of [SECRET, 'Octavian', token]) expect(remains).not.toContain(trace);
    });
    await kiosk.begin('en');
    expect(await kiosk.field.inputValue()).toBe('');
    expect(await kiosk.questions.count()).toBe(0);
    expect(await kiosk.token()).not.toBe(token);
  });

  it('while the server is away is erased there once it is back', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.field.fill(SECRET);
    await kiosk.field.press('Enter');
    await kiosk.answered(1);
    const token = await kiosk.token();
    await server.kill();
    await kiosk.page.getByText('The guide has lost its line').waitFor();
    await kiosk.page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.attract.waitFor();
    expect(await kiosk.questions.count()).toBe(0);
    server = await server.restart();
    await eventually(async () => {
      const { body } = await server.request('/api/me/data', { headers: { authorization: `Bearer ${token}` } });
      expect(body.conversations).toEqual([]);
      expect(await kiosk.remains()).not.toContain(token);
    });
  });
});

describe('what can go wrong', () => {
  it('a server that is killed and comes back: said kindly, and the question is answered', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.field.fill('Hello');
    await kiosk.field.press('Enter');
    await kiosk.answered(1);
    await server.kill();
    await kiosk.page.getByText('The guide has lost its line').waitFor();
    server = await server.restart();
    await kiosk.page.getByText('The guide has lost its line').waitFor({ state: 'detached' });
    await kiosk.field.fill('Recommend some museums in Beijing');
    await kiosk.field.press('Enter');
    await kiosk.answered(2);
  });

  it('a page that is loaded anew goes on with the visit', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('zh');
    await kiosk.field.fill('你好');
    await kiosk.field.press('Enter');
    await kiosk.answered(1);
    await kiosk.page.reload();
    await kiosk.answered(1);
    expect(await kiosk.questions.innerText()).toContain('你好');
  });

  it('a link leads to a code, not to another site', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    const before = kiosk.page.url();
    await kiosk.followLink();
    await kiosk.page.getByRole('dialog', { name: 'Open it on your phone' }).waitFor();
    await kiosk.page.getByText('https://example.org/elsewhere').waitFor();
    expect(kiosk.page.url()).toBe(before);
    expect(context.pages().length).toBe(1);
  });
});

it('hands the conversation to a phone, and keeps nothing', async () => {
  const kiosk = await KioskPage.open(context, server.url);
  await kiosk.begin('en');
  await kiosk.field.fill('Recommend some museums in Beijing');
  await kiosk.field.press('Enter');
  await kiosk.answered(1);
  const offered = kiosk.page.waitForResponse(/api\/handover$/);
  await kiosk.page.getByRole('button', { name: 'To my phone' }).click();
  const { token } = (await (await offered).json()) as { token: string };
  await kiosk.page.locator('.qr').waitFor();

  const phone = await newVisitor(browser, 'en', { viewport: { width: 390, height: 844 } });
  const chat = await ChatPage.open(phone, `${server.url}/#handover=${token}`);
  await chat.answered(1);
  expect(await chat.questions.innerText()).toContain('museums in Beijing');
  expect(chat.page.url()).not.toContain(token);
  await kiosk.page.getByText('It is on your phone now').waitFor();
  await kiosk.attract.waitFor();
  await chat.askAndWait('Which of them are free?');
  expect(await chat.questions.count()).toBe(2);
  await phone.close();
});

it('opens to staff alone: a corner that is held, and the PIN', async () => {
  const kiosk = await KioskPage.open(context, server.url);
  await kiosk.page.mouse.move(1060, 20);
  await kiosk.page.mouse.down();
  await kiosk.page.getByRole('dialog', { name: 'For staff' }).waitFor();
  await kiosk.page.mouse.up();
  const enter = async (pin: string) => {
    for (const key of [...pin, '✓']) await kiosk.page.getByRole('button', { name: key, exact: true }).click();
  };
  await enter('1111');
  await kiosk.page.getByText('This PIN is not right').waitFor();
  await enter('2468');
  await kiosk.page.getByRole('button', { name: 'Lobby' }).click();
  await kiosk.page.getByText('You are here · Lobby').waitFor();
});

describe.each(Object.entries(SCREENS))('on %s', (_, viewport) => {
  it.each(['zh', 'en'] as const)(
    'all is large enough to read and to touch, and nothing is cut off: %s',
    async (language) => {
      const screen = await newVisitor(browser, language, { viewport });
      const kiosk = await KioskPage.open(screen, server.url);
      await kiosk.begin(language);
      await kiosk.field.click();
      await kiosk.page.locator('.hg-button').first().waitFor();
      const faults = await kiosk.faultsToTheEye();
      expect(faults).toEqual([]);
      await screen.close();
    },
  );
});
