import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  likenessOf,
  notAgain,
  OnIntent,
  PluginConfig,
  Presenter,
  Recommendation,
  showList,
  type PluginBlock,
  type RecommendedList,
  type Slot,
  type Turn,
} from '#plugin-api';
import type { Config } from './config.js';

const TEXTS = {
  zh: {
    similar: (name: string) => `和${name}气质相近的有这几处：`,
    none: '目录里没有找到合适的地方。您可以放宽一点条件，或者换个城市试试。',
    others: { label: '换一批', text: '换一批' },
    free: { label: '要免费的', text: '要免费的' },
    reviews: { label: '第一个怎么样？', text: '大家怎么评价第一个？' },
  },
  en: {
    similar: (name: string) => `These are close in spirit to ${name}:`,
    none: 'I found no suitable place in the catalogue. You could relax a wish, or try another city.',
    others: { label: 'Show others', text: 'Show me others' },
    free: { label: 'Free ones', text: 'Free ones, please' },
    reviews: { label: 'What do reviews say?', text: 'What do people say about the first one?' },
  },
} as const;

/** The wishes of this turn, where others were said before. */
function justSaid({ understanding, constraints }: Turn): Slot[] {
  const said = Object.keys(understanding.constraints) as Slot[];
  return said.length < Object.keys(constraints).length ? said : [];
}

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
    const similarTo = likenessOf(turn);
    const limit = turn.constraints.count ?? this.config.values.listLength;
    const list = await this.recommendation.list({
      text: turn.understanding.topic,
      wording: turn.text,
      vector: await turn.vector(),
      kinds: ['attraction'],
      constraints: turn.constraints,
      justSaid: justSaid(turn),
      similarTo,
      exclude: notAgain(turn),
      taste: turn.taste,
      language: turn.language,
      now: turn.now,
      limit,
    });
    const [model] = similarTo.map((id) => this.catalogue.get(id));
    yield* showList(turn, list, {
      presenter: this.presenter,
      constraints: { ...turn.constraints, kind: 'attraction' },
      introduction: model && texts.similar(this.presenter.name(model, turn.language)),
      none: texts.none,
      replies: followUps(list, limit, turn),
    });
  }
}

/** What leads on from a list: others where there may be some, and nothing that all of it is already. */
function followUps({ items }: RecommendedList, limit: number, { language, constraints }: Turn) {
  const { others, free, reviews } = TEXTS[language];
  const isFree = constraints.price?.max === 0 || items.every(({ hit }) => hit.item.price?.amount === 0);
  return [...(items.length >= limit ? [others] : []), ...(isFree ? [] : [free]), reviews];
}
