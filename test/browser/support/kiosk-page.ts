import { expect } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

// What runs in the page is text: these files are compiled without a browser's types.
const REMAINS = `(async () => {
  const dump = (area) => Object.entries({ ...area }).flat();
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const cached = 'caches' in window ? await caches.keys() : [];
  const shown = [document.documentElement.outerHTML, window.name, location.href, document.cookie];
  const written = [...document.querySelectorAll('textarea, input')].map(({ value }) => value);
  return [...dump(localStorage), ...dump(sessionStorage), ...databases, ...cached, ...shown, ...written].join('\\n');
})()`;

/** What can be read, touched or seen only badly: the beginnings of such elements. */
const FAULTS_TO_THE_EYE = `(() => {
  const seen = (element) => element.checkVisibility() && !element.closest('.visually-hidden');
  const all = [...document.querySelectorAll('#kiosk *')].filter(seen);
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const small = all.filter((element) => hasText(element) && parseFloat(getComputedStyle(element).fontSize) < 24);
  const tight = all.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.matches('button, a[href], textarea') && (width < 44 || height < 44);
  });
  const outside = all.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return element.matches('button, p, h1, h2') && (left < -1 || right > window.innerWidth + 1);
  });
  return [...small, ...tight, ...outside].map((element) => element.outerHTML.slice(0, 160));
})()`;

const FOLLOW_A_LINK = `(() => {
  const link = document.createElement('a');
  link.href = 'https://example.org/elsewhere';
  document.body.append(link);
  link.click();
  link.remove();
})()`;

/** What a visitor sees and does at a kiosk. */
export class KioskPage {
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** @param place its id; @param clock lets `pass` move the page's time on */
  static async open(
    context: BrowserContext,
    url: string,
    { place, clock = false }: { place?: string; clock?: boolean } = {},
  ): Promise<KioskPage> {
    const kiosk = new KioskPage(await context.newPage());
    if (clock) await kiosk.page.clock.install();
    await kiosk.page.goto(`${url}/kiosk${place ? `?place=${place}` : ''}`);
    await kiosk.attract.waitFor();
    return kiosk;
  }

  /** Time goes by without anybody doing anything. */
  async pass(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000);
  }

  /** The same, minute by minute: what the page does every few seconds is done. */
  async live(seconds: number): Promise<void> {
    await this.page.clock.runFor(seconds * 1000);
  }

  get attract(): Locator {
    return this.page.locator('.attract');
  }

  get warning(): Locator {
    return this.page.getByRole('alertdialog', { name: /Are you still there|您还在吗/ });
  }

  get field(): Locator {
    return this.page.getByRole('textbox');
  }

  get questions(): Locator {
    return this.page.locator('.question');
  }

  async begin(language: 'zh' | 'en'): Promise<void> {
    await this.page.getByRole('button', { name: language === 'zh' ? '用中文开始' : 'Begin in English' }).click();
    await this.page.locator('.visit').waitFor();
  }

  /** On the screen's keys, one after the other; a space is the long key. */
  async type(text: string): Promise<void> {
    await this.field.click();
    for (const key of text) {
      const name = key === ' ' ? '{space}' : key;
      await this.page.locator(`.hg-button[data-skbtn="${name}"]`).click();
    }
  }

  async press(key: 'ask' | 'hide' | 'bksp' | 'mode' | 'clear'): Promise<void> {
    await this.page.locator(`.hg-button[data-skbtn="{${key}}"]`).click();
  }

  async choose(candidate: string): Promise<void> {
    await this.page.locator('.hg-candidate-box-list-item', { hasText: new RegExp(`^${candidate}$`) }).click();
  }

  faultsToTheEye(): Promise<string[]> {
    return this.page.evaluate(FAULTS_TO_THE_EYE);
  }

  async followLink(): Promise<void> {
    await this.page.evaluate(FOLLOW_A_LINK);
  }

  async answered(count: number): Promise<void> {
    await this.page
      .locator('.exchange[aria-busy="false"]')
      .nth(count - 1)
      .waitFor();
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** All that the page's memory holds once what is unreachable has been collected. */
  async memory(): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page);
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return chunks.join('');
  }

  /** All that the browser keeps for the page, and all that the page shows, as one text. */
  remains(): Promise<string> {
    return this.page.evaluate(REMAINS);
  }

  async token(): Promise<string> {
    let token: string | null = null;
    await eventually(async () => {
      token = await this.page.evaluate(`sessionStorage.getItem('docent:kiosk-visit:token')`);
      expect(token).toBeTruthy();
    });
    return String(token);
  }
}
