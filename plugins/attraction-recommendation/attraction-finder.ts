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
  type Turn,
} from '#plugin-api';
import type { Config } from './config.js';

const TEXTS = {
  zh: {
    similar: (name: string) => `和${name}气质相近的有这几处：`,
    none: '目录里没有找到合适的地方。您可以放宽一点条件，或者换个城市试试。',
    more: [
      { label: '换一批', text: '换一批' },
      { label: '要免费的', text: '要免费的' },
      { label: '第一个怎么样？', text: '大家怎么评价第一个？' },
    ],
  },
  en: {
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
    const similarTo = likenessOf(turn);
    const list = await this.recommendation.list({
      text: turn.understanding.topic,
      wording: turn.text,
      vector: await turn.vector(),
      kinds: ['attraction'],
      constraints: turn.constraints,
      similarTo,
      exclude: notAgain(turn),
      taste: turn.taste,
      language: turn.language,
      now: turn.now,
      limit: turn.constraints.count ?? this.config.values.listLength,
    });
    const [model] = similarTo.map((id) => this.catalogue.get(id));
    yield* showList(turn, list, {
      presenter: this.presenter,
      constraints: { ...turn.constraints, kind: 'attraction' },
      introduction: model && texts.similar(this.presenter.name(model, turn.language)),
      none: texts.none,
      replies: [...texts.more],
    });
  }
}
