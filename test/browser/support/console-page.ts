import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { TestServer } from '../../e2e/support/server.js';
import { ADMIN_PASSWORD } from '../../e2e/support/staff.js';
import type { Locale } from './chat-page.js';

export { ADMIN_PASSWORD };

/** As `startServer`, with a password that the tests know. */
export function startConsoleServer(env: Record<string, string> = {}): Promise<TestServer> {
  return TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off', ADMIN_PASSWORD, ...env } });
}

interface StaffOptions {
  locale?: Locale;
  username?: string;
  password?: string;
}

/** What a member of staff sees and does in the console. */
export class ConsolePage {
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly server: TestServer,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** A browser of its own at the console's door. */
  static async open(browser: Browser, server: TestServer, locale: Locale = 'en'): Promise<ConsolePage> {
    const context = await browser.newContext({
      locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 860 },
    });
    const console = new ConsolePage(await context.newPage(), context, server);
    await console.goto('');
    return console;
  }

  static async signedIn(browser: Browser, server: TestServer, options: StaffOptions = {}): Promise<ConsolePage> {
    const { locale = 'en', username = 'admin', password = ADMIN_PASSWORD } = options;
    const console = await ConsolePage.open(browser, server, locale);
    await console.signIn(username, password);
    await console.navigation.waitFor();
    return console;
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.server.url}/admin/${path}`);
  }

  /** Opens a page and waits until what it shows has been read from the server. */
  async show(path: string): Promise<void> {
    await this.goto(path);
    await this.heading.waitFor();
    await this.page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  /** Waits until a list shows what its address asks for. */
  async listed(): Promise<void> {
    await this.page.locator('.table-frame[aria-busy=false] tbody tr').first().waitFor();
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.page.getByLabel(/^(Name|用户名)$/).fill(username);
    await this.page.getByLabel(/^(Password|密码)$/).fill(password);
    await this.button(/^(Sign in|登录)$/).click();
  }

  get navigation(): Locator {
    return this.page.locator('nav.navigation');
  }

  get heading(): Locator {
    return this.page.locator('h1');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What went wrong, as it is told. */
  get problem(): Locator {
    return this.page.locator('.problem');
  }

  get toast(): Locator {
    return this.page.locator('.toast');
  }

  /** Whether there is something unsaved. */
  get saveBar(): Locator {
    return this.page.locator('.save-bar [role=status]');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async save(): Promise<void> {
    await this.button('Save').click();
    await this.toast.filter({ hasText: 'Saved' }).first().waitFor();
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
