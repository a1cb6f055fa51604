import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS, type Locale } from './support/chat-page.js';
import { HostSite } from './support/host-site.js';
import { startServer } from './support/server.js';
import { violations } from './support/accessibility.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const REVIEWS: Record<Locale, string> = {
  zh: '大家对故宫的评价怎么样？',
  en: 'What do reviews say about the Palace Museum?',
};

const PLAN: Record<Locale, string> = {
  zh: '周六在北京安排一天行程，9点到17点',
  en: 'Plan a Saturday in Beijing from 9 to 17',
};

const COMPARISON: Record<Locale, string> = {
  zh: '比较故宫博物院和中国国家博物馆的门票和开放时间',
  en: 'Compare the Palace Museum with the National Museum of China',
};

const ME: Record<Locale, string> = { zh: '我的喜好与收藏', en: 'You and your taste' };

describe.each<Locale>(['en', 'zh'])('in %s', (locale) => {
  it.each(['light', 'dark', 'high-contrast'])('nothing bars anybody in the %s theme', async (theme) => {
    const visitor = await newVisitor(browser, locale);
    const chat = await ChatPage.open(visitor, server.url);
    await chat.page.getByRole('combobox').selectOption(theme);
    await chat.page.locator('.tastes button').first().waitFor();
    expect(await violations(chat.page)).toEqual([]);
    await chat.page.locator('.tastes button').first().click();
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.askAndWait(REVIEWS[locale]);
    expect(await violations(chat.page)).toEqual([]);
    await chat.page.getByRole('button', { name: ME[locale] }).click();
    await chat.page.locator('.me-terms li').first().waitFor();
    expect(await violations(chat.page)).toEqual([]);
    await chat.page.getByRole('button', { name: /Delete all|删除我的全部/ }).click();
    expect(await violations(chat.page)).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await chat.field.fill(locale === 'zh' ? '故宫' : 'the palace');
    await chat.page.locator('.names li').first().waitFor();
    await chat.field.press('ArrowDown');
    expect(await violations(chat.page)).toEqual([]);
    await visitor.close();
  });

  it.each(['light', 'dark', 'high-contrast'])('nothing bars anybody in the floating widget, %s', async (theme) => {
    const site = await HostSite.start(
      `<script type="module" src="${server.url}/widget/docent-chat.js" data-docent data-theme="${theme}"></script>`,
    );
    const visitor = await newVisitor(browser, locale);
    const chat = await ChatPage.open(visitor, site.url);
    await chat.page.locator('.launcher').click();
    await chat.page.locator('.starters button').first().waitFor();
    expect(await violations(chat.page, undefined, 'docent-chat')).toEqual([]);
    await chat.askAndWait(QUESTIONS[locale]);
    expect(await violations(chat.page, undefined, 'docent-chat')).toEqual([]);
    await chat.page.keyboard.press('Escape');
    await chat.page.locator('.panel').waitFor({ state: 'detached' });
    expect(await violations(chat.page, undefined, 'docent-chat')).toEqual([]);
    await visitor.close();
    await site.stop();
  });

  it.each(['light', 'dark', 'high-contrast'])(
    'nothing bars anybody from a plan, its map, a comparison, %s',
    async (theme) => {
      const visitor = await newVisitor(browser, locale);
      const chat = await ChatPage.open(visitor, server.url);
      await chat.page.getByRole('combobox').selectOption(theme);
      await chat.askAndWait(PLAN[locale]);
      await chat.page.locator('.map').scrollIntoViewIfNeeded();
      await chat.page.locator('.leaflet-container').waitFor();
      expect(await violations(chat.page)).toEqual([]);
      await chat.askAndWait(COMPARISON[locale]);
      await chat.page.locator('.exchange').last().getByRole('table').waitFor();
      expect(await violations(chat.page)).toEqual([]);
      await visitor.close();
    },
  );

  it('nothing bars anybody while the server is away, nor from what is told of it', async () => {
    const visitor = await newVisitor(browser, locale);
    await visitor.route('**/socket.io/**', (route) => route.abort());
    await visitor.routeWebSocket(/socket\.io/, (socket) => socket.close());
    const chat = await ChatPage.open(visitor, `${server.url}/?item=no-such-item`);
    await chat.banner.first().waitFor();
    await chat.ask(QUESTIONS[locale]);
    await chat.page.locator('.waiting').waitFor();
    for (const theme of ['light', 'dark', 'high-contrast']) {
      await chat.page.getByRole('combobox').selectOption(theme);
      expect(await violations(chat.page)).toEqual([]);
    }
    await visitor.close();
  });

  it('nothing bars anybody on a phone, nor in the embed panel', async () => {
    const visitor = await newVisitor(browser, locale, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const chat = await ChatPage.open(visitor, server.url);
    await chat.askAndWait(QUESTIONS[locale]);
    expect(await violations(chat.page)).toEqual([]);
    for (const button of await chat.page.getByRole('button').all()) {
      const box = await button.boundingBox();
      if (box) expect(Math.round(Math.min(box.width, box.height))).toBeGreaterThanOrEqual(44);
    }
    await chat.page.setViewportSize({ width: 320, height: 640 });
    expect(await chat.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    for (const button of await chat.page.locator('.masthead button').all()) {
      const box = await button.boundingBox();
      if (box) expect(Math.round(box.x + box.width)).toBeLessThanOrEqual(320);
    }
    const site = await HostSite.start(
      `<script type="module" src="${server.url}/widget/docent-chat.js" data-docent></script>`,
    );
    await visitor.close();
    const narrow = await newVisitor(browser, locale, { viewport: { width: 320, height: 640 } });
    const floating = await ChatPage.open(narrow, site.url);
    await floating.page.locator('.launcher').click();
    const close = (await floating.page.locator('.panel .header button').last().boundingBox())!;
    expect(close.x + close.width).toBeLessThanOrEqual(320);
    await narrow.close();
    await site.stop();
    const desk = await newVisitor(browser, locale);
    const { page } = await ChatPage.open(desk, server.url);
    await page.getByRole('button', { name: /Embed|嵌入网站/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await desk.close();
  });
});
