import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { HostSite } from './support/host-site.js';
import { startServer } from './support/server.js';

let server: TestServer;
let browser: Browser;
let visitor: BrowserContext;
let site: HostSite;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterEach(async () => {
  await visitor?.close();
  await site?.stop();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function host(body: string): Promise<ChatPage> {
  site = await HostSite.start(body.replaceAll('SCRIPT', `${server.url}/widget/docent-chat.js`));
  visitor = await newVisitor(browser, 'en');
  return ChatPage.open(visitor, site.url);
}

/** What the widget offers to the page that it stands on. */
interface ChatElement {
  send(text: string): void;
  newChat(): void;
  setLocale(locale: string): void;
}

const command = (widget: Locator, name: keyof ChatElement, ...values: string[]): Promise<void> =>
  widget.evaluate(
    (element, [method, given]) => {
      const commands = element as unknown as Record<string, (...parameters: string[]) => void>;
      commands[method]!(...given);
    },
    [name, values] as const,
  );

const style = (locator: Locator, property: string): Promise<string | undefined> =>
  locator.evaluate((element, name) => {
    const page = globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> };
    return page.getComputedStyle(element)[name];
  }, property);

/** As it comes over the line to a browser that has nothing of it, or has the version called `etag`. */
async function fetchFile(url: string, etag = ''): Promise<{ status?: number; etag?: string; bytes: number }> {
  const headers = { 'accept-encoding': 'gzip, br', 'if-none-match': etag };
  const [response] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return { status: response.statusCode, etag: response.headers.etag, bytes };
}

describe('one line on a foreign site', () => {
  const LINE = '<script type="module" src="SCRIPT" data-docent data-locale="en" data-theme="light"></script>';

  it('puts a floating guide there that answers, undisturbed by the style of the site', async () => {
    const chat = await host(LINE);
    const { page } = chat;
    await page.getByRole('button', { name: 'Ask the guide' }).click();
    await chat.askAndWait(QUESTIONS.en);
    expect(await chat.cards.count()).toBeGreaterThan(0);
    const question = chat.questions.first();
    expect(await style(question, 'color')).toBe('rgb(31, 27, 22)');
    expect(await style(question, 'letterSpacing')).toBe('normal');
    expect(await style(question, 'textTransform')).toBe('none');
    expect(await style(question, 'fontFamily')).toContain('Docent Serif');
    expect(await style(page.locator('.field .send'), 'backgroundColor')).not.toBe('rgb(0, 255, 0)');
    const panel = await page.getByRole('dialog').boundingBox();
    expect(Math.round(panel!.width)).toBe(420);
    expect(chat.faults).toEqual([]);
  });

  it('weighs at most 60 KB before it is used', async () => {
    const chat = await host(LINE);
    await chat.page.getByRole('button', { name: 'Ask the guide' }).waitFor();
    let loaded: string[] = [];
    await eventually(async () => {
      loaded = await chat.page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)`);
      expect(loaded).toContain(`${server.url}/widget/chat.js`);
    });
    const files = await Promise.all(loaded.filter((name) => name.endsWith('.js')).map((name) => fetchFile(name)));
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
    const { bytes, etag } = await fetchFile(`${server.url}/widget/docent-chat.js`);
    expect(bytes).toBeLessThanOrEqual(6000);
    expect((await fetchFile(`${server.url}/widget/docent-chat.js`, etag)).status).toBe(304);
    expect(loaded.filter((name) => name.includes('socket.io'))).toEqual([]);
  });

  it('opens what was asked for before the chat had come, and after it could not be reached', async () => {
    let held: (() => void) | undefined;
    const script = `${server.url}/widget/chat.js*`;
    site = await HostSite.start(LINE.replaceAll('SCRIPT', `${server.url}/widget/docent-chat.js`));
    visitor = await newVisitor(browser, 'en');
    await visitor.route(script, (route) => route.abort());
    const chat = await ChatPage.open(visitor, site.url);
    const retry = chat.page.getByRole('button', { name: 'Cannot be reached: try again' });
    await retry.waitFor();
    await visitor.unroute(script);
    await visitor.route(script, async (route) => {
      await new Promise<void>((go) => (held = go));
      await route.continue();
    });
    await retry.click();
    await command(chat.page.locator('docent-chat'), 'send', QUESTIONS.en);
    await eventually(() => expect(held).toBeDefined());
    expect(await chat.page.getByRole('dialog').count()).toBe(0);
    held!();
    await chat.answered(1);
    expect(await chat.questions.first().innerText()).toContain(QUESTIONS.en);
  });

  it('leaves the style of the site alone', async () => {
    const chat = await host(LINE);
    const before = await style(chat.page.locator('#own'), 'fontFamily');
    await chat.page.getByRole('button', { name: 'Ask the guide' }).click();
    await chat.page.getByRole('dialog').waitFor();
    expect(await style(chat.page.locator('#own'), 'fontFamily')).toBe(before);
    expect(await style(chat.page.locator('#own'), 'color')).toBe('rgb(255, 0, 0)');
  });

  it('goes on with the conversation on the next page, and says that an answer waits', async () => {
    const chat = await host(LINE);
    const { page } = chat;
    await page.getByRole('button', { name: 'Ask the guide' }).click();
    await chat.askAndWait(QUESTIONS.en);
    await page.goto(`${site.url}next`);
    await page.getByRole('button', { name: 'Ask the guide' }).click();
    await chat.answered(1);
    await page.keyboard.press('Escape');
    await command(page.locator('docent-chat'), 'send', 'Thank you');
    await page.getByRole('button', { name: 'a new answer is waiting' }).click();
    await chat.answered(2);
  });
});

describe('placed by hand', () => {
  it('keeps two widgets on one page apart', async () => {
    const chat = await host(
      '<script type="module" src="SCRIPT"></script><docent-chat locale="en"></docent-chat><docent-chat locale="zh"></docent-chat>',
    );
    const [first, second] = [chat.page.locator('docent-chat').nth(0), chat.page.locator('docent-chat').nth(1)];
    await command(first, 'send', 'Hello');
    await command(second, 'send', '谢谢');
    await first.locator('.exchange[aria-busy="false"]').waitFor({ state: 'attached' });
    await second.locator('.exchange[aria-busy="false"]').waitFor({ state: 'attached' });
    expect(await first.locator('.question').allTextContents()).toEqual([expect.stringContaining('Hello')]);
    expect(await second.locator('.question').allTextContents()).toEqual([expect.stringContaining('谢谢')]);
    await chat.page.reload();
    await second.locator('.exchange[aria-busy="false"]').waitFor({ state: 'attached' });
    expect(await second.locator('.question').allTextContents()).toEqual([expect.stringContaining('谢谢')]);
  });

  it('leaves opening to a site that wants no button of ours', async () => {
    const chat = await host(
      '<button onclick="document.querySelector(`docent-chat`).open({ focus: true })">Our guide</button>' +
        '<script type="module" src="SCRIPT" data-docent data-locale="en" data-launcher="none"></script>',
    );
    const widget = chat.page.locator('docent-chat');
    await widget.waitFor({ state: 'attached' });
    const button = chat.page.getByRole('button', { name: 'Our guide' });
    expect(await widget.locator('.launcher').count()).toBe(0);
    await button.click();
    await chat.askAndWait(QUESTIONS.en);
    await chat.page.keyboard.press('Escape');
    await chat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.isVisible()).toBe(true);
  });

  it('tells the page what happens, and does as it is told', async () => {
    const chat = await host(
      '<script>window.seen = []; for (const name of ["ready", "message", "answer", "locale"]) addEventListener("docent-" + name, (event) => seen.push([name, event.detail]));</script>' +
        '<docent-chat locale="en" greeting="Welcome, dear guest"></docent-chat><script type="module" src="SCRIPT"></script>',
    );
    const element = chat.page.locator('docent-chat');
    await element.locator('.welcome h2').waitFor({ state: 'attached' });
    expect(await element.locator('.welcome h2').textContent()).toBe('Welcome, dear guest');
    await command(element, 'send', QUESTIONS.en);
    await element.locator('.exchange[aria-busy="false"]').waitFor({ state: 'attached' });
    await command(element, 'setLocale', 'zh');
    await element.locator('textarea[aria-label="您的问题"]').waitFor({ state: 'attached' });
    const told = () => chat.page.evaluate('seen') as Promise<[string, Record<string, unknown>][]>;
    await eventually(async () => expect((await told()).map(([name]) => name)).toEqual(['ready', 'message', 'answer']));
    const seen = await told();
    expect(seen[1]![1]).toMatchObject({ text: QUESTIONS.en });
    expect(seen[2]![1]).toMatchObject({ status: 'complete' });
    const messages = await chat.page.evaluate("document.querySelector('docent-chat').getMessages()");
    expect(messages).toEqual([
      expect.objectContaining({ text: QUESTIONS.en, status: 'complete', blocks: seen[2]![1]['blocks'] }),
    ]);
    await command(element, 'newChat');
    await element.locator('.welcome').waitFor({ state: 'attached' });
  });
});
