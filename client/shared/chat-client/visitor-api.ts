import type {
  Card,
  ErrorBody,
  Language,
  Personalisation,
  VisitorMarks,
  VisitorProfile,
} from '../../../src/protocol/index.js';
import type { BrowserStorage } from './browser-storage.js';

/** The server's refusal, in the visitor's language where there is one. */
export class RefusedError extends Error {}

/** What the server knows of this visitor, and what the visitor changes of it. @throws RefusedError, or what `fetch` throws */
export class VisitorApi {
  constructor(
    private readonly server: URL,
    private readonly storage: BrowserStorage,
  ) {}

  profile(locale: Language): Promise<VisitorProfile> {
    return this.ask('GET', `me/profile?locale=${locale}`);
  }

  marks(): Promise<VisitorMarks> {
    return this.ask('GET', 'me/items');
  }

  async setPersonalised(personalised: boolean): Promise<void> {
    await this.ask<Personalisation>('PUT', 'me/personalisation', { personalised });
    this.tellTabs();
  }

  async setTerm(term: string, counts: boolean): Promise<void> {
    await this.ask(counts ? 'PUT' : 'DELETE', `me/profile/terms/${encodeURIComponent(term)}`);
    this.tellTabs();
  }

  async forgetItem(itemId: string): Promise<void> {
    await this.ask('DELETE', `me/profile/items/${encodeURIComponent(itemId)}`);
    this.tellTabs();
  }

  async clear(): Promise<void> {
    await this.ask('DELETE', 'me/profile');
    this.tellTabs();
  }

  /** All that the server keeps of the visitor. */
  ownData(): Promise<object> {
    return this.ask('GET', 'me/data');
  }

  /** Has all of the visitor erased, and their session ended. */
  async leave(): Promise<void> {
    await this.ask('DELETE', 'me');
  }

  /** A handful to begin with; none for a visitor who has said something already. */
  async onboarding(locale: Language, limit: number): Promise<Card[]> {
    return (await this.ask<{ items: Card[] }>('GET', `onboarding?locale=${locale}&limit=${limit}`)).items;
  }

  async recommendations(locale: Language, limit: number): Promise<Card[]> {
    return (await this.ask<{ items: Card[] }>('GET', `recommendations?locale=${locale}&limit=${limit}`)).items;
  }

  /** A visitor is asked for their taste until they say something or wave it away. */
  offersOnboarding(): boolean {
    return !this.storage.get('onboarded') && Object.keys(this.storage.getJson('marks', {})).length === 0;
  }

  skipOnboarding(): void {
    this.storage.set('onboarded', 'yes');
  }

  /** Tells when another tab changed what the server knows. Returns what ends it. */
  onChange(listener: () => void): () => void {
    return this.storage.onChange((name) => {
      if (name === 'taste-changed') listener();
    });
  }

  private tellTabs(): void {
    this.storage.set('taste-changed', String(Date.now()));
  }

  private async ask<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    const token = this.storage.get('token');
    const response = await fetch(new URL(`api/${path}`, this.server), {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const reply = (await response.json()) as Reply & { error?: ErrorBody };
    if (!response.ok) throw new RefusedError(reply.error?.message);
    return reply;
  }
}
