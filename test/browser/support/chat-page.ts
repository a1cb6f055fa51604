import { expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

export type Locale = 'zh' | 'en';

export const QUESTIONS: Record<Locale, string> = {
  zh: '推荐几个北京的博物馆',
  en: 'Recommend some museums in Beijing',
};

/** A visitor's browser: storage of its own, shared by its tabs. */
export function newVisitor(
  browser: Browser,
  locale: Locale,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: 'reduce', ...options });
}

/** What a visitor sees and does in a chat. */
export class ChatPage {
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  static async open(context: BrowserContext, url: string): Promise<ChatPage> {
    const chat = new ChatPage(await context.newPage());
    await chat.page.goto(url);
    return chat;
  }

  /** Waits until the server has let this visitor in. */
  async online(): Promise<void> {
    // Not `waitForFunction`: it evaluates text in the page, which the server's content policy forbids.
    const asks = `Object.keys(localStorage).some((key) => key.endsWith(':token'))`;
    await eventually(async () => expect(await this.page.evaluate(asks)).toBe(true));
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: /^(Your question|您的问题)$/ });
  }

  get exchanges(): Locator {
    return this.page.locator('.exchange');
  }

  get questions(): Locator {
    return this.page.locator('.question');
  }

  get cards(): Locator {
    return this.page.locator('.item');
  }

  get banner(): Locator {
    return this.page.locator('.banner');
  }

  /** The live region. */
  get spoken(): Locator {
    return this.page.getByRole('log');
  }

  private get log(): Locator {
    return this.page.locator('.log');
  }

  scrolled(): Promise<number> {
    return this.log.evaluate((log) => log.scrollTop);
  }

  async scrollTo(top: number): Promise<void> {
    await this.log.evaluate((log, to) => log.scrollTo(0, to), top);
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Waits until `count` questions have their whole answer. */
  async answered(count: number): Promise<void> {
    await this.page
      .locator('.exchange[aria-busy="false"]')
      .nth(count - 1)
      .waitFor();
  }

  async askAndWait(text: string): Promise<void> {
    const before = await this.exchanges.count();
    await this.ask(text);
    await this.answered(before + 1);
  }

  /** All that is read on the page, to compare two tabs. */
  async transcript(): Promise<string> {
    return (await this.exchanges.allInnerTexts()).join('\n---\n');
  }
}
