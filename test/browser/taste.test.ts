import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS, type Locale } from './support/chat-page.js';
import { startServer } from './support/server.js';

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

async function open(locale: Locale): Promise<ChatPage> {
  visitor = await newVisitor(browser, locale);
  return ChatPage.open(visitor, server.url);
}

const LIKE = { en: 'Like', zh: '喜欢' };
const NOT_BECAUSE = { en: /^Not because of this/, zh: /^这条理由不算/ };
const UNDO = { en: 'Undo', zh: '撤销' };

describe.each<Locale>(['en', 'zh'])('a reason from the visitor’s taste (%s)', (locale) => {
  it('counts no more once objected to, and counts again once that is taken back', async () => {
    const chat = await open(locale);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.cards.first().getByRole('button', { name: LIKE[locale], exact: true }).click();
    await chat.askAndWait(QUESTIONS[locale]);

    const objection = chat.page.getByRole('button', { name: NOT_BECAUSE[locale] });
    const items = chat.exchanges.nth(1).locator('.item');
    const title = await items.filter({ has: objection }).first().locator('.item-title').innerText();
    const card = items.filter({ hasText: title });
    const reason = await card.locator('.reasons li').filter({ has: objection }).first().innerText();
    await card.getByRole('button', { name: NOT_BECAUSE[locale] }).first().click();
    await card.locator('.reasons s').waitFor();
    const reasonsOf = async (exchange: number): Promise<string[]> => {
      await chat.askAndWait(QUESTIONS[locale]);
      const again = chat.exchanges.nth(exchange).locator('.item').filter({ hasText: title });
      return again.locator('.reasons li').allInnerTexts();
    };
    expect(await reasonsOf(2)).not.toContainEqual(expect.stringContaining(reason));

    await card.locator('.reasons').getByRole('button', { name: UNDO[locale] }).click();
    await card.locator('.reasons s').waitFor({ state: 'detached' });
    expect(await reasonsOf(3)).toContainEqual(expect.stringContaining(reason));
  });
});

const ME = { en: 'You and your taste', zh: '我的喜好与收藏' };
const SAVE = { en: 'Save', zh: '收藏' };
const CLEAR = { en: ['Forget my taste', 'Yes, forget it'], zh: ['清空我的喜好', '确定清空'] };

describe.each<Locale>(['en', 'zh'])('what is known of a visitor (%s)', (locale) => {
  it('is shown in words, loses a theme and an item, and is cleared when that is confirmed', async () => {
    const chat = await open(locale);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.cards.nth(0).getByRole('button', { name: LIKE[locale], exact: true }).click();
    await chat.cards.nth(1).getByRole('button', { name: SAVE[locale], exact: true }).click();
    const saved = await chat.cards.nth(1).locator('.item-title').innerText();
    await chat.page.getByRole('button', { name: ME[locale] }).click();
    const panel = chat.page.getByRole('dialog', { name: ME[locale] });
    await panel.locator('.me-name').filter({ hasText: saved }).waitFor();

    const theme = await panel.locator('.me-terms li').first().innerText();
    await panel.locator('.me-terms button').first().click();
    await panel.locator('.me-terms s').filter({ hasText: theme }).waitFor();
    await panel.locator('summary').click();
    await panel.locator('details .me-items li').filter({ hasText: saved }).getByRole('button').click();
    await panel.locator('.me-name').waitFor({ state: 'detached' });

    await panel.getByRole('button', { name: CLEAR[locale][0] }).click();
    await panel.getByRole('button', { name: CLEAR[locale][1] }).click();
    await panel.locator('.me-terms').first().waitFor({ state: 'detached' });
    await chat.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await chat.page.locator('.item-actions button[aria-pressed="true"]').count()).toBe(0);
  });
});

describe('personalisation', () => {
  it('is switched off in every tab, by the keyboard, and says that nothing is kept', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    const other = await ChatPage.open(visitor, server.url);
    await other.answered(1);
    for (const { page } of [other, chat]) {
      await page.getByRole('button', { name: ME.en }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('switch', { checked: true }).waitFor();
    }
    await chat.page.getByRole('switch').focus();
    await chat.page.keyboard.press('Space');
    await Promise.all([chat, other].map(({ page }) => page.getByRole('switch', { checked: false }).waitFor()));
    await chat.page.keyboard.press('Escape');
    await chat.page.getByRole('dialog').waitFor({ state: 'detached' });
    await chat.cards.first().getByRole('button', { name: 'Like', exact: true }).click();
    await chat.banner.filter({ hasText: 'Personalisation is off' }).waitFor();
  });
});

describe.each<Locale>(['en', 'zh'])('a first visit (%s)', (locale) => {
  it('may tell its taste by three taps, which the next suggestions and answers follow', async () => {
    const chat = await open(locale);
    await chat.online();
    const tastes = chat.page.locator('.tastes button');
    for (const index of [0, 1, 2]) await tastes.nth(index).click();
    await chat.page.locator('.suits button').first().waitFor();
    expect(await chat.page.locator('.suits small').allInnerTexts()).toContainEqual(
      expect.stringMatching(/because you liked|your taste|因为你喜欢|口味/),
    );
    await chat.page.locator('.suits button').first().click();
    await chat.answered(1);
    expect(await chat.exchanges.first().locator('.answer').innerText()).not.toBe('');
  });

  it('may skip that for good', async () => {
    const chat = await open(locale);
    await chat.page.locator('.tell-taste header button').click();
    await chat.page.locator('.tell-taste').waitFor({ state: 'detached' });
    await chat.page.reload();
    await chat.page.locator('.starters button').first().waitFor();
    await chat.page.waitForLoadState('networkidle');
    expect(await chat.page.locator('.tell-taste').count()).toBe(0);
  });
});
