import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS, type Locale } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { KioskPage } from './support/kiosk-page.js';
import { SPEECH } from './support/speech.js';
import { startServer } from './support/server.js';

const POSITION = { latitude: 39.9163, longitude: 116.3972 };

let server: TestServer;
let browser: Browser;
let visitor: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterEach(() => visitor?.close());

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(locale: Locale, options: BrowserContextOptions = {}): Promise<ChatPage> {
  visitor = await newVisitor(browser, locale, options);
  return ChatPage.open(visitor, server.url);
}

const stored = (chat: ChatPage): Promise<string> => chat.page.evaluate('JSON.stringify({ ...localStorage })');

describe('names that are being written', () => {
  it('are offered, and taken by the keyboard', async () => {
    const chat = await open('en');
    await chat.field.pressSequentially('Opening hours of the pala');
    const option = chat.page.getByRole('option', { name: 'The Palace Museum' });
    await option.waitFor();
    await chat.field.press('ArrowDown');
    await chat.page.locator('[role="option"][aria-selected="true"]').waitFor();
    await chat.field.press('Enter');
    await eventually(async () => expect(await chat.field.inputValue()).toBe('Opening hours of The Palace Museum'));
    await option.waitFor({ state: 'detached' });
    await chat.field.press('Enter');
    await chat.answered(1);
    expect(await chat.questions.innerText()).toContain('Opening hours of The Palace Museum');
  });

  it('are found in pinyin and taken by a tap; Escape waves them away', async () => {
    const chat = await open('zh');
    await chat.field.pressSequentially('我想去yihe');
    await chat.page.getByRole('option', { name: '颐和园' }).click();
    expect(await chat.field.inputValue()).toBe('我想去颐和园');
    await chat.field.fill('故宫');
    await chat.page.getByRole('option', { name: '故宫博物院' }).waitFor();
    await chat.field.press('Escape');
    await chat.page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await chat.field.inputValue()).toBe('故宫');
  });
});

describe('where the visitor is', () => {
  const NEAR = { en: ['Museums near me', 'Use my position'], zh: ['附近有什么博物馆', '用我现在的位置'] } as const;

  it.each<Locale>(['en', 'zh'])('is asked for, serves the answer, and is kept nowhere (%s)', async (locale) => {
    const chat = await open(locale, { geolocation: POSITION, permissions: ['geolocation'] });
    const [question, consent] = NEAR[locale];
    await chat.askAndWait(question);
    await chat.page.getByRole('button', { name: consent }).click();
    await chat.answered(2);
    const facts = await chat.exchanges.nth(1).locator('.facts').first().innerText();
    expect(facts).toMatch(/\d ?(?:m|km|米|公里)/);
    expect(await stored(chat)).not.toContain(String(POSITION.latitude));
  });

  it('may be kept from the guide, which says what to do instead', async () => {
    const chat = await open('en');
    await chat.askAndWait(NEAR.en[0]);
    await chat.page.getByRole('button', { name: NEAR.en[1] }).click();
    await chat.banner.filter({ hasText: 'You can name a place instead' }).waitFor();
    expect(await chat.questions.count()).toBe(1);
  });
});

describe('what visitors pass on', () => {
  const COPYING = { permissions: ['clipboard-read', 'clipboard-write'] };
  const clipboard = (chat: ChatPage): Promise<string> => chat.page.evaluate('navigator.clipboard.readText()');

  it('is a link to an item, which tells the next one of it, once', async () => {
    const chat = await open('en', COPYING);
    await chat.askAndWait(QUESTIONS.en);
    const title = await chat.cards.first().locator('.item-title').innerText();
    await chat.cards.first().getByRole('button', { name: 'Share' }).click();
    await chat.cards.first().getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await clipboard(chat);
    expect(link).toMatch(new RegExp(`^${server.url}/\\?item=`));
    const friend = await newVisitor(browser, 'zh');
    const theirs = await ChatPage.open(friend, link);
    await theirs.answered(1);
    expect(await theirs.page.locator('.answer').innerText()).not.toBe('');
    expect(theirs.page.url()).toBe(`${server.url}/`);
    await theirs.page.reload();
    await theirs.answered(1);
    expect(await theirs.questions.count()).toBe(1);
    await friend.close();
    expect(title).not.toBe('');
  });

  it('may be gone, which is said', async () => {
    visitor = await newVisitor(browser, 'en');
    const chat = await ChatPage.open(visitor, `${server.url}/?item=nowhere`);
    await chat.page.getByRole('alert').filter({ hasText: 'not in the catalogue any more' }).waitFor();
    expect(await chat.questions.count()).toBe(0);
  });

  it('is an answer as text', async () => {
    const chat = await open('en', COPYING);
    await chat.askAndWait(QUESTIONS.en);
    await chat.page.getByRole('button', { name: 'Copy answer' }).click();
    await chat.page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(chat)).toContain(await chat.cards.first().locator('.item-title').innerText());
  });
});

describe('the voice', () => {
  it('of the visitor writes the question', async () => {
    visitor = await newVisitor(browser, 'en');
    await visitor.addInitScript(SPEECH);
    const chat = await ChatPage.open(visitor, server.url);
    await chat.page.getByRole('button', { name: 'Speak your question' }).click();
    await chat.page.getByRole('button', { name: 'Listening: press to end' }).waitFor();
    await chat.page.evaluate(`hear('museums'); hear('museums in Beijing')`);
    await eventually(async () => expect(await chat.field.inputValue()).toBe('museums in Beijing'));
    await chat.page.getByRole('button', { name: 'Listening: press to end' }).click();
    await chat.page.getByRole('button', { name: 'Speak your question' }).waitFor();
    await chat.field.press('Enter');
    await chat.answered(1);
  });

  it.each<Locale>(['en', 'zh'])('of the browser reads an answer out, and stops (%s)', async (locale) => {
    visitor = await newVisitor(browser, locale);
    await visitor.addInitScript(SPEECH);
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.page.getByRole('button', { name: locale === 'en' ? 'Read aloud' : '朗读', exact: true }).click();
    const stop = chat.page.getByRole('button', { name: locale === 'en' ? 'Stop reading' : '停止朗读' });
    await stop.waitFor();
    const spoken = () => chat.page.evaluate('spoken') as Promise<{ text: string; lang: string }[]>;
    await chat.page.evaluate('finishSentence()');
    await eventually(async () => expect((await spoken()).length).toBe(2));
    expect((await spoken()).every(({ lang }) => lang.startsWith(locale))).toBe(true);
    await stop.click();
    await stop.waitFor({ state: 'detached' });
    await chat.page.evaluate('finishSentence()');
    expect((await spoken()).length).toBe(2);
  });
});

describe('a visitor’s own data', () => {
  const WORDS = {
    en: {
      me: 'You and your taste',
      download: 'Download my data',
      ask: 'Delete all my data',
      yes: 'Yes, delete everything',
    },
    zh: { me: '我的喜好与收藏', download: '下载我的数据', ask: '删除我的全部数据', yes: '确定全部删除' },
  };

  it.each<Locale>(['en', 'zh'])(
    'is taken along, and deleted here, in other tabs and at the server (%s)',
    async (locale) => {
      const words = WORDS[locale];
      const chat = await open(locale);
      await chat.askAndWait(QUESTIONS[locale]);
      await chat.field.fill('a draft');
      const other = await ChatPage.open(visitor, server.url);
      await other.answered(1);
      const token = JSON.parse(await stored(chat)) as Record<string, string>;
      const old = Object.entries(token).find(([key]) => key.endsWith(':token'))![1];
      await chat.page.getByRole('button', { name: words.me }).click();
      const panel = chat.page.getByRole('dialog', { name: words.me });
      const downloading = chat.page.waitForEvent('download');
      await panel.getByRole('button', { name: words.download }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toBe('docent-my-data.json');
      expect(await readFile(await file.path(), 'utf8')).toContain(QUESTIONS[locale]);

      await panel.getByRole('button', { name: words.ask }).click();
      await panel.getByRole('button', { name: words.yes }).click();
      await panel.waitFor({ state: 'detached' });
      for (const { page } of [chat, other]) await page.locator('.welcome').waitFor();
      expect(await chat.field.inputValue()).toBe('');
      const bearer = { headers: { authorization: `Bearer ${old}` } };
      expect((await server.request('/api/me/data', bearer)).status).toBe(401);
      await eventually(async () => {
        const kept = await stored(chat);
        for (const trace of [old, QUESTIONS[locale], 'a draft']) expect(kept).not.toContain(trace);
      });
      // Both tabs go on, as one new visitor.
      await chat.askAndWait(QUESTIONS[locale]);
      await other.answered(1);
    },
  );
});

describe('an empty catalogue', () => {
  let empty: TestServer;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docent-empty-'));
    empty = await TestServer.start({ dataDir: folder, env: { DOCENT_DEMO: 'off' } });
  });

  afterAll(async () => {
    await empty?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['en', 'Nothing is in our catalogue yet', 'still empty'],
    ['zh', '目录里还没有内容', '目录还是空的'],
  ] as const)('is said, and nothing is suggested that cannot be answered: %s', async (locale, said, answer) => {
    visitor = await newVisitor(browser, locale);
    const chat = await ChatPage.open(visitor, empty.url);
    await chat.page.getByText(said).waitFor();
    expect(await chat.page.locator('.starters button').count()).toBe(0);
    await chat.askAndWait(QUESTIONS[locale]);
    expect(await chat.page.locator('.answer').innerText()).toContain(answer);
    const kiosk = await KioskPage.open(visitor, empty.url);
    await kiosk.begin(locale);
    await kiosk.page.getByText(said).waitFor();
    expect(await kiosk.page.locator('.suggestions button').count()).toBe(0);
  });
});
