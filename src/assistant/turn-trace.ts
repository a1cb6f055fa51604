import type { Catalogue, FittingHit, RecommendedList, FittingResult } from '../plugin-api/index.js';
import type { ServiceTrace } from '../plugin-host/service-trace.js';
import type { Trace, TracePart, TraceRanking } from '../protocol/admin/index.js';
import type { Constraints, Slot } from '../language/constraints.js';
import { wishPhrase, type NameOf } from '../presentation/wishes.js';
import type { PlannedPart } from './routing/planner.js';

const SHOWN_INTENTS = 12;
const SHOWN_HITS = 20;

/** Writes down how one question is understood, routed and ranked: for staff who try the assistant out. */
export class TurnTrace implements ServiceTrace {
  private readonly parts: TracePart[] = [];
  private readonly rankings: TraceRanking[] = [];
  private readonly steps: Trace['steps'] = [];
  private readonly began = performance.now();

  constructor(private readonly catalogue: Pick<Catalogue, 'get'>) {}

  async time<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.step(step, performance.now() - began);
    }
  }

  step(step: string, milliseconds: number): void {
    this.steps.push({ step, milliseconds: rounded(milliseconds) });
  }

  part({ understanding, ranked, choice, unsure }: PlannedPart, held: Constraints): void {
    const { text, language, topic, followUp, startOver, links, references, constraints } = understanding;
    this.parts.push({
      ...{ text, language, topic, followUp, startOver },
      links: links.map(({ itemId, words, confidence }) => ({
        itemId,
        ...this.nameOf(itemId),
        text: words,
        confidence,
      })),
      constraints: { ...constraints },
      wishes: this.inWords(held),
      references: references.map(({ words, itemIds }) => ({
        text: words,
        items: itemIds.map((itemId) => ({ itemId, ...this.nameOf(itemId) })),
      })),
      intents: ranked.slice(0, SHOWN_INTENTS).map(({ plugin, intent, wording, score, confidence }) => {
        return { plugin, intent, wording, evidence: score - wording, score, confidence };
      }),
      choice: { plugin: choice.plugin, intent: choice.intent, confidence: choice.confidence },
      unsure: unsure !== undefined,
      pluginMilliseconds: null,
    });
  }

  /** Of the part that was written down last. */
  plugin(id: string, milliseconds: number): void {
    const part = this.parts.at(-1);
    if (part) part.pluginMilliseconds = rounded(milliseconds);
    this.step(id, milliseconds);
  }

  call(name: string, request: unknown, result: unknown): void {
    const { text = '' } = request as { text?: string };
    const { relaxed } = result as RecommendedList | FittingResult;
    const hits =
      name === 'recommendation.list'
        ? (result as RecommendedList).items.map(({ hit }) => hit)
        : (result as FittingResult).hits;
    const items = hits.slice(0, SHOWN_HITS).map((hit) => this.hit(hit));
    this.rankings.push({ source: name, text, relaxed: [...relaxed], items });
  }

  result(): Trace {
    const { parts, rankings, steps } = this;
    return { parts, rankings, steps, milliseconds: rounded(performance.now() - this.began) };
  }

  private hit({ item, score, similarity, lexical, distance, match }: FittingHit): TraceRanking['items'][number] {
    const parts = { similarity, lexical, ...(distance !== undefined && { distance }) };
    const { met, unmet, unknown } = match;
    return { itemId: item.id, name: item.name, kind: item.kind, score, parts, met, unmet, unknown };
  }

  private inWords(wishes: Constraints): TracePart['wishes'] {
    const nameIn: NameOf = (itemId, language) => {
      const name = this.catalogue.get(itemId)?.name;
      return name?.[language] ?? name?.zh ?? name?.en;
    };
    const phrase = (slot: Slot, language: 'zh' | 'en') => wishPhrase(slot, wishes, language, nameIn);
    return Object.entries(wishes)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name as Slot)
      .map((slot) => ({ slot, text: { zh: phrase(slot, 'zh'), en: phrase(slot, 'en') } }))
      .filter(({ text }) => text.zh !== '');
  }

  private nameOf(itemId: string) {
    const name = this.catalogue.get(itemId)?.name;
    return name && { name };
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
