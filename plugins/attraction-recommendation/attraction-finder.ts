import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  PluginConfig,
  Presenter,
  Recommendation,
  type PluginBlock,
  type RecommendedList,
  type Turn,
} from '#plugin-api';
import type { Config } from './config.js';

const TEXTS = {
  zh: {
    fitting: (wishes: string) => `符合“${wishes}”的，我会先看这几处：`,
    plain: '我会先看这几处：',
    similar: (name: string) => `和${name}气质相近的有这几处：`,
    none: '目录里没有找到合适的地方。您可以放宽一点条件，或者换个城市试试。',
    more: [
      { label: '换一批', text: '换一批' },
      { label: '要免费的', text: '要免费的' },
      { label: '第一个怎么样？', text: '大家怎么评价第一个？' },
    ],
  },
  en: {
    fitting: (wishes: string) => `For ${wishes}, I would look at these first:`,
    plain: 'I would look at these first:',
    similar: (name: string) => `These are close in spirit to ${name}:`,
    none: 'I found no suitable place in the catalogue. You could relax a wish, or try another city.',
    more: [
      { label: 'Show others', text: 'Show me others' },
      { label: 'Free ones', text: 'Free ones, please' },
      { label: 'What do reviews say?', text: 'What do people say about the first one?' },
    ],
  },
} as const;

/** "周末带孩子去哪个安静的博物馆？" */
@Injectable()
export class AttractionFinder {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly recommendation: Recommendation,
    private readonly presenter: Presenter,
    private readonly config: PluginConfig<Config>,
  ) {}

  @OnIntent('find-attractions')
  async *find(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const similarTo = this.similarTo(turn);
    const list = await this.recommendation.list({
      text: turn.understanding.topic,
      vector: await turn.vector(),
      kinds: ['attraction'],
      constraints: turn.constraints,
      similarTo,
      exclude: this.exclude(turn),
      taste: turn.taste,
      language: turn.language,
      now: turn.now,
      limit: turn.constraints.count ?? this.config.values.listLength,
    });
    if (list.items.length === 0) {
      yield { type: 'text', markdown: texts.none };
      return;
    }
    if (list.relaxed.length > 0) {
      yield this.presenter.relaxedNotice(list.relaxed, { ...turn.constraints, kind: 'attraction' }, turn.language);
    } else {
      yield { type: 'text', markdown: this.introduction(turn, similarTo) };
    }
    yield { type: 'items', items: this.cards(turn, list) };
    yield { type: 'quick-replies', replies: [...texts.more] };
  }

  /** "More like the second": the second; "near the Louvre" is a wish, not a likeness. */
  private similarTo(turn: Turn): string[] {
    const alike = turn.understanding.references.filter(({ relation }) => relation === 'similar');
    return alike.flatMap(({ itemIds }) => itemIds);
  }

  private exclude(turn: Turn): Set<string> {
    const others = turn.understanding.references.some(({ relation }) => relation !== 'same');
    return new Set([...turn.subjects, ...(others ? turn.shown.map(({ itemId }) => itemId) : [])]);
  }

  private introduction(turn: Turn, similarTo: string[]): string {
    const texts = TEXTS[turn.language];
    const model = similarTo[0] ? this.catalogue.get(similarTo[0]) : undefined;
    if (model) return texts.similar(this.presenter.name(model, turn.language));
    const wishes = this.presenter.describe({ ...turn.constraints, kind: 'attraction' }, turn.language);
    return wishes ? texts.fitting(wishes) : texts.plain;
  }

  private cards(turn: Turn, { items }: RecommendedList) {
    return items.map(({ hit, reasons }) =>
      this.presenter.card(hit.item, {
        language: turn.language,
        reasons,
        now: turn.now,
        ...(hit.distance !== undefined && { distance: hit.distance }),
      }),
    );
  }
}
