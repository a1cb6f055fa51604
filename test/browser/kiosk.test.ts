import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { AppearanceView } from '../../src/protocol/admin/index.js';
import { TestServer } from '../e2e/support/server.js';
import { ADMIN_PASSWORD, StaffClient } from '../e2e/support/staff.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { KioskPage } from './support/kiosk-page.js';
import { SPEECH } from './support/speech.js';
import { violations } from './support/accessibility.js';

const SECRET = 'Rosenkavalier museums';
const PUBLIC_URL = 'https://guide.museum.example/';
/** Long: only where a test moves the clock on does anybody seem to have left. */
const IDLE_SECONDS = 240;
const SCREENS = {
  'portrait 4K': { width: 2160, height: 3840 },
  'landscape 1080p': { width: 1920, height: 1080 },
  tablet: { width: 1024, height: 768 },
};

let browser: Browser;
let server: TestServer;
/** Stays signed in over a restart. */
let staff: StaffClient;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off', ADMIN_PASSWORD, DOCENT_PUBLIC_URL: PUBLIC_URL } }),
    openBrowser(),
  ]);
  staff = await StaffClient.signedIn(server);
  const { body } = await staff.get<AppearanceView>('/appearance');
  const position = { latitude: 39.9163, longitude: 116.3972 };
  const places = [
    { id: 'lobby', name: { zh: '大厅', en: 'Lobby' }, theme: 'dark', position },
    { id: 'garden', name: { zh: '花园', en: 'Garden' }, theme: 'contrast', position },
  ];
  const appearance = { ...body.appearance, kiosk: { idleSeconds: IDLE_SECONDS, places } };
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
    const kiosk = await KioskPage.open(context, server.url, { place: 'lobby', clock: true });
    await kiosk.page.locator('.attract-names .first').waitFor();
    await kiosk.page.getByText('You are here · Lobby').waitFor();
    expect(await kiosk.page.locator('.docent.kiosk').first().getAttribute('data-theme')).toBe('dark');
    // Nobody is there: nothing ends, and nobody is asked.
    const first = await kiosk.page.locator('.attract-names').innerText();
    await kiosk.pass(2 * IDLE_SECONDS);
    await eventually(async () => expect(await kiosk.page.locator('.attract-names').innerText()).not.toBe(first));
    expect(await kiosk.warning.count()).toBe(0);
    expect(await kiosk.attract.count()).toBe(1);
  });

  it.each(['zh', 'en'] as const)('begins in the language that is touched: %s', async (language) => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin(language);
    const heading = language === 'zh' ? '您想了解什么？' : 'What would you like to know?';
    await kiosk.page.getByRole('heading', { name: heading }).waitFor();
    await kiosk.page.locator('.suggestions button').nth(1).waitFor();
    const other = language === 'zh' ? 'English' : '中文';
    await kiosk.page.getByRole('button', { name: other, exact: true }).click();
    const then = language === 'zh' ? 'What would you like to know?' : '您想了解什么？';
    await kiosk.page.getByRole('heading', { name: then }).waitFor();
  });
});

describe('asking', () => {
  it('works on the keys of the screen, which count as being there', async () => {
    const kiosk = await KioskPage.open(context, server.url, { clock: true });
    await kiosk.begin('en');
    for (const word of ['quiet ', 'museums ', 'in ', 'beijing']) {
      await kiosk.type(word);
      await kiosk.pass(IDLE_SECONDS / 2);
    }
    expect(await kiosk.warning.count()).toBe(0);
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

  it('offers names while they are typed, in pinyin too', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('zh');
    await kiosk.type('yihe');
    await kiosk.page.getByRole('option', { name: '颐和园' }).click();
    expect(await kiosk.field.inputValue()).toBe('颐和园');
    await kiosk.page.getByRole('listbox').waitFor({ state: 'detached' });
    await kiosk.press('ask');
    await kiosk.answered(1);
  });

  it('goes on while somebody listens, and ends when nobody does', async () => {
    await context.addInitScript(SPEECH);
    const kiosk = await KioskPage.open(context, server.url, { clock: true });
    await kiosk.begin('en');
    await kiosk.ask('Recommend some museums in Beijing');
    await kiosk.answered(1);
    const tool = (name: string) => kiosk.page.getByRole('button', { name, exact: true });
    await tool('Read aloud').click();
    await tool('Stop reading').waitFor();
    // A sentence may last for less than this; several together last longer than anybody is waited for.
    for (let told = 0; told < IDLE_SECONDS + 60; told += 30) {
      await kiosk.live(30);
      await kiosk.page.evaluate('finishSentence()');
    }
    expect(await kiosk.warning.count()).toBe(0);
    await tool('Stop reading').click();
    await kiosk.pass(IDLE_SECONDS + 1);
    await kiosk.attract.waitFor();
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
    const kiosk = await KioskPage.open(context, server.url, { place: 'lobby' });
    await kiosk.page.getByText('You are here · Lobby').waitFor();
    await kiosk.begin('en');
    await kiosk.ask('What is nearby?');
    await kiosk.answered(1);
    expect(sent.find((message) => message.includes('What is nearby?'))).toContain('"latitude":39.9163');
  });
});

describe('a visitor who leaves', () => {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  /** What the server still says of a visitor: to whoever has the old token, and to staff. */
  async function knownAtServer(token: string): Promise<{ statuses: number[]; asked: string }> {
    const paths = ['/api/me/data', '/api/me/profile'];
    const statuses = await Promise.all(paths.map(async (path) => (await server.request(path, bearer(token))).status));
    return { statuses, asked: JSON.stringify((await staff.get('/behaviour/questions')).body) };
  }

  it('is warned, can stay, and is wiped: nothing in any storage, in the page’s memory, or at the server', async () => {
    const kiosk = await KioskPage.open(context, server.url, { clock: true });
    await kiosk.begin('en');
    await kiosk.ask(SECRET);
    await kiosk.answered(1);
    await kiosk.field.fill('a draft by Octavian');
    const token = await kiosk.token();
    expect(await knownAtServer(token)).toEqual({ statuses: [200, 200], asked: expect.stringContaining(SECRET) });
    expect(await kiosk.remains()).toContain(SECRET);
    expect(await kiosk.memory()).toContain(SECRET);

    await kiosk.pass(IDLE_SECONDS - 28);
    await kiosk.warning.waitFor();
    await kiosk.page.getByRole('button', { name: 'I’m still here' }).click();
    await kiosk.warning.waitFor({ state: 'detached' });
    expect(await kiosk.questions.count()).toBe(1);

    await kiosk.pass(IDLE_SECONDS + 1);
    await kiosk.attract.waitFor();
    await eventually(async () => {
      await kiosk.pass(6);
      expect(await knownAtServer(token)).toEqual({ statuses: [401, 401], asked: expect.not.stringContaining(SECRET) });
      const remains = await kiosk.remains();
      for (const trace of [SECRET, 'Octavian', token]) expect(remains).not.toContain(trace);
    });
    await eventually(async () => {
      const memory = await kiosk.memory();
      for (const trace of [SECRET, 'Octavian', token]) expect(memory.split(trace).length - 1).toBe(0);
    });
    await kiosk.begin('en');
    expect(await kiosk.field.inputValue()).toBe('');
    expect(await kiosk.questions.count()).toBe(0);
    expect(await kiosk.token()).not.toBe(token);
  });

  it('while the server is away is erased there once it is back', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.ask(SECRET);
    await kiosk.answered(1);
    const token = await kiosk.token();
    await server.kill();
    await kiosk.page.getByText('The guide has lost its line').waitFor();
    expect(await violations(kiosk.page)).toEqual([]);
    await kiosk.page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.attract.waitFor();
    expect(await kiosk.questions.count()).toBe(0);
    server = await server.restart();
    await eventually(async () => {
      expect(await knownAtServer(token)).toEqual({ statuses: [401, 401], asked: expect.not.stringContaining(SECRET) });
      expect(await kiosk.remains()).not.toContain(token);
    });
  });

  it('when the power goes is erased with the next start', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.ask(SECRET);
    await kiosk.answered(1);
    const token = await kiosk.token();
    // A browser that starts anew has lost what it kept for the window, not what it keeps for the site.
    await kiosk.page.close();
    const next = await KioskPage.open(context, server.url);
    await eventually(async () => {
      expect(await knownAtServer(token)).toEqual({ statuses: [401, 401], asked: expect.not.stringContaining(SECRET) });
      expect(await next.remains()).not.toContain(token);
    });
  });
});

describe('what can go wrong', () => {
  it('a server that is killed and comes back: said kindly, and the question is answered', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('en');
    await kiosk.ask('Hello');
    await kiosk.answered(1);
    await server.kill();
    await kiosk.page.getByText('The guide has lost its line').waitFor();
    server = await server.restart();
    await kiosk.page.getByText('The guide has lost its line').waitFor({ state: 'detached' });
    await kiosk.ask('Recommend some museums in Beijing');
    await kiosk.answered(2);
  });

  it('a page that is loaded anew goes on with the visit', async () => {
    const kiosk = await KioskPage.open(context, server.url);
    await kiosk.begin('zh');
    await kiosk.ask('你好');
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

it('makes codes of addresses that phones can open, and none where there is no such address', async () => {
  const kiosk = await KioskPage.open(context, server.url);
  await kiosk.begin('en');
  await kiosk.ask('Recommend some museums in Beijing');
  await kiosk.answered(1);
  const share = kiosk.page.getByRole('button', { name: 'Share' }).first();
  await share.click();
  await kiosk.page.getByText(`${PUBLIC_URL}?item=`).waitFor();
  expect(await kiosk.page.locator('.qr').count()).toBe(1);

  const cut = await newVisitor(browser, 'en', { viewport: { width: 1080, height: 1920 }, hasTouch: true });
  await cut.route('**/api/appearance', async (route) => {
    const response = await route.fetch();
    const known = (await response.json()) as object;
    await route.fulfill({ response, json: { ...known, phones: { url: null, networkHost: null } } });
  });
  const local = await KioskPage.open(cut, server.url);
  await local.begin('en');
  await local.ask('Recommend some museums in Beijing');
  await local.answered(1);
  expect(await local.page.getByRole('button', { name: 'To my phone' }).count()).toBe(0);
  await local.page.getByRole('button', { name: 'Share' }).first().click();
  await local.page.getByText('Phones cannot reach this guide').waitFor();
  expect(await local.page.locator('.qr').count()).toBe(0);
  await cut.close();
});

it('hands the conversation to a phone, and keeps nothing', async () => {
  const kiosk = await KioskPage.open(context, server.url);
  await kiosk.begin('en');
  await kiosk.ask('Recommend some museums in Beijing');
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
  expect(await violations(kiosk.page)).toEqual([]);
  const enter = async (pin: string) => {
    for (const key of [...pin, '✓']) await kiosk.page.getByRole('button', { name: key, exact: true }).click();
  };
  await enter('1111');
  await kiosk.page.getByText('This PIN is not right').waitFor();
  await enter('2468');
  await kiosk.page.getByRole('button', { name: 'Lobby' }).waitFor();
  expect(await violations(kiosk.page)).toEqual([]);
  await kiosk.page.getByRole('button', { name: 'Lobby' }).click();
  await kiosk.page.getByText('You are here · Lobby').waitFor();
});

const PLAN = { zh: '周六带孩子逛北京，9点到17点', en: 'Plan a Saturday in Beijing from 9 to 17' };

describe.each(Object.entries(SCREENS))('on %s', (_, viewport) => {
  it.each(['zh', 'en'] as const)(
    'all is large enough to read and to touch, and nothing is cut off: %s',
    async (language) => {
      const screen = await newVisitor(browser, language, { viewport });
      const kiosk = await KioskPage.open(screen, server.url);
      await kiosk.begin(language);
      await kiosk.field.click();
      await kiosk.page.locator('.hg-button').first().waitFor();
      expect(await kiosk.faultsToTheEye()).toEqual([]);
      await kiosk.ask(PLAN[language]);
      await kiosk.page.locator('.map').scrollIntoViewIfNeeded();
      await kiosk.page.locator('.leaflet-container').waitFor();
      expect(await kiosk.faultsToTheEye()).toEqual([]);
      await kiosk.page.getByRole('button', { name: { zh: '带到手机', en: 'To my phone' }[language] }).click();
      await kiosk.page.locator('.qr').waitFor();
      const { y, height } = (await kiosk.page.locator('.dialog-actions button').boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(viewport.height);
      await screen.close();
    },
  );
});

describe.each(['zh', 'en'] as const)('nothing bars anybody (%s)', (language) => {
  const NAMES = {
    zh: {
      ask: '推荐几个北京的博物馆',
      comfort: '字号与高度',
      phone: '带到手机',
      close: '关闭',
      reach: /下半部/,
      largest: '特大',
    },
    en: {
      ...{ ask: 'Recommend some museums in Beijing', comfort: 'Text and reach', phone: 'To my phone', close: 'Close' },
      ...{ reach: /lower half/, largest: 'Largest' },
    },
  }[language];

  it.each([undefined, 'lobby', 'garden'])('in the theme of the place: %s', async (place) => {
    const kiosk = await KioskPage.open(context, server.url, { clock: true, ...(place && { place }) });
    const button = (name: string | RegExp) => kiosk.page.getByRole('button', { name, exact: true });
    const close = async () => {
      await kiosk.page.locator('.dialog-actions').getByRole('button', { name: NAMES.close }).click();
      await kiosk.page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await kiosk.page.locator('.attract-names .first').waitFor();
    expect(await violations(kiosk.page)).toEqual([]);
    await kiosk.begin(language);
    await kiosk.type('gugong');
    await kiosk.page.locator('.names li').first().waitFor();
    expect(await violations(kiosk.page)).toEqual([]);
    await kiosk.ask(NAMES.ask);
    await kiosk.answered(1);
    expect(await violations(kiosk.page)).toEqual([]);
    await button(NAMES.phone).click();
    await kiosk.page.locator('.qr').waitFor();
    expect(await violations(kiosk.page)).toEqual([]);
    await close();
    await button(NAMES.comfort).click();
    expect(await violations(kiosk.page)).toEqual([]);
    await button(NAMES.largest).click();
    await kiosk.page.getByRole('button', { name: NAMES.reach }).click();
    await close();
    expect(await violations(kiosk.page)).toEqual([]);
    await kiosk.pass(IDLE_SECONDS - 28);
    await kiosk.warning.waitFor();
    expect(await violations(kiosk.page)).toEqual([]);
  });
});
