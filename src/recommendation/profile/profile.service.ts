import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { DocentError } from '../../config/errors.js';
import { InteractionsService } from '../../interactions/interactions.service.js';
import type { VisitorProfile } from '../../protocol/visitor.js';
import { localize, type Language } from '../../protocol/text.js';
import { likingsOf, type Liking } from './likings.js';
import { summarise } from './summary.js';
import { labelOfTerm, TERM_GROUPS, type TermGroup } from './terms.js';
import { TermStatistics } from './term-statistics.js';
import { termTastes, type TermTaste } from './term-tastes.js';

/** A taste below this is not worth telling. */
const TOLD_FROM = 0.12;
const TOLD = { terms: 12, avoids: 6, because: 3, items: 100 };

/** What a visitor seems to like, in words; the visitor can see, correct and clear it. */
@Injectable()
export class ProfileService {
  private cached: TermStatistics | undefined;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly interactions: InteractionsService,
  ) {
    catalogue.onChange(() => (this.cached = undefined));
  }

  /** How rare the terms of the catalogue are. */
  get statistics(): TermStatistics {
    return (this.cached ??= new TermStatistics(this.catalogue.all()));
  }

  /** Told whether or not it may be used: who switched personalisation off still sees what is stored. */
  async of(visitorId: string, language: Language, now = new Date()): Promise<VisitorProfile> {
    const [personalised, history, vetoes, stated] = await Promise.all([
      this.interactions.isPersonalised(visitorId),
      this.interactions.historyOf(visitorId),
      this.interactions.vetoesOf(visitorId),
      this.interactions.statedBy(visitorId),
    ]);
    const likings = likingsOf(history, now.getTime()).filter(({ itemId }) => this.catalogue.get(itemId));
    const tastes = [...termTastes(likings, (id) => this.catalogue.get(id), this.statistics, vetoes, stated).values()];
    const named = this.naming(likings, language);
    const label = (key: string) => labelOfTerm(key, language, this.statistics.nameOf(key));
    const terms = tastes
      .filter(({ weight }) => weight >= TOLD_FROM)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, TOLD.terms)
      .map((taste) => ({
        ...{ term: taste.key, group: groupOf(taste.key), label: label(taste.key) },
        ...{ weight: Number(taste.weight.toFixed(3)), because: named(taste, 1) },
        ...(taste.isStated && { stated: true }),
      }));
    const avoids = tastes
      .filter(({ weight }) => weight <= -TOLD_FROM)
      .sort((a, b) => a.weight - b.weight)
      .slice(0, TOLD.avoids)
      .map((taste) => ({
        ...{ term: taste.key, label: label(taste.key), because: named(taste, -1) },
        ...(taste.isStated && { stated: true }),
      }));
    const dropped = vetoes
      .filter(({ itemId, because }) => itemId === undefined && groupOf(because))
      .map(({ because }) => ({ term: because, label: label(because) }));
    const items = likings
      .toReversed()
      .slice(0, TOLD.items)
      .map(({ itemId, did, at }) => {
        const { kind, name } = this.catalogue.get(itemId)!;
        return { itemId, kind, name: localize(name, language), did: told(did), at: new Date(at).toISOString() };
      });
    return {
      personalised,
      summary: summarise({ personalised, terms, avoids, items }, language),
      terms,
      avoids,
      dropped,
      items,
    };
  }

  /**
   * Takes a term out of the profile, or lets it count again.
   * @throws DocentError `not-found` when no item of the catalogue bears it
   */
  async setTerm(visitorId: string, term: string, counts: boolean): Promise<void> {
    const isStated = async () => (await this.interactions.statedBy(visitorId)).some((each) => each.term === term);
    if (!counts && !this.statistics.isKnown(term) && !(await isStated()))
      throw new DocentError('not-found', {
        zh: '画像里没有这一项。可用 GET /api/me/profile 查看。',
        en: 'There is no such term in the profile; GET /api/me/profile lists them.',
      });
    await this.interactions.setVeto(visitorId, { because: term }, !counts);
  }

  /** The term of a maker who goes by a name in either language; undefined for one of whom the catalogue has nothing. */
  makerTerm(name: string): string | undefined {
    return this.statistics.keyOfName(name);
  }

  /** Forgets all that the visitor did to an item. */
  async dropItem(visitorId: string, itemId: string): Promise<number> {
    return this.interactions.forgetItem(visitorId, itemId);
  }

  /** Forgets everything that the profile is made of; the switch stays as the visitor set it. */
  clear(visitorId: string): Promise<number> {
    return this.interactions.clear(visitorId);
  }

  private naming(likings: readonly Liking[], language: Language) {
    const did = new Map(likings.map((liking) => [liking.itemId, liking.did]));
    return ({ because }: TermTaste, sign: 1 | -1) =>
      because
        .filter(({ weight }) => weight * sign > 0)
        .slice(0, TOLD.because)
        .map(({ itemId }) => ({
          itemId,
          name: localize(this.catalogue.get(itemId)!.name, language),
          did: told(did.get(itemId)!),
        }));
  }
}

function groupOf(term: string): TermGroup {
  return TERM_GROUPS.find((group) => term.startsWith(`${group}:`))!;
}

function told(did: Liking['did']): VisitorProfile['items'][number]['did'] {
  return did === 'not-because' ? 'view' : did;
}
