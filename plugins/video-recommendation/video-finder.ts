import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  PluginConfig,
  Presenter,
  Recommendation,
  type Item,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import type { Config } from './config.js';

const TEXTS = {
  zh: {
    fitting: (wishes: string) => `符合“${wishes}”的，可以从这几部看起：`,
    plain: '可以从这几部看起：',
    about: (name: string) => `和${name}有关的，可以看看这几部：`,
    similar: (name: string) => `喜欢${name}的话，这几部也许合您的口味：`,
    none: '目录里没有找到这样的影片。可以换个主题，或者放宽片长和年代再试试。',
    more: [
      { label: '短一点的', text: '短一点的' },
      { label: '轻松一点的', text: '要轻松一点的' },
      { label: '换一批', text: '换一批' },
    ],
  },
  en: {
    fitting: (wishes: string) => `For ${wishes}, you could begin with these:`,
    plain: 'You could begin with these:',
    about: (name: string) => `These have to do with ${name}:`,
    similar: (name: string) => `If you like ${name}, these may be to your taste:`,
    none: 'I found no such film in the catalogue. You could try another theme, or relax length and year.',
    more: [
      { label: 'Shorter ones', text: 'Something shorter' },
      { label: 'Lighter ones', text: 'Something lighter' },
      { label: 'Show others', text: 'Show me others' },
    ],
  },
} as const;

/** "a short film about bronze casting", "something like the second but lighter" */
@Injectable()
export class VideoFinder {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly recommendation: Recommendation,
    private readonly presenter: Presenter,
    private readonly config: PluginConfig<Config>,
  ) {}

  @OnIntent('find-videos')
  async *find(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const subjects = turn.subjects.map((id) => this.catalogue.get(id)).filter((item) => item !== undefined);
    const models = subjects.filter(({ kind }) => kind === 'video');
    const themes = subjects.filter(({ kind }) => kind !== 'video');
    const list = await this.recommendation.list({
      text: turn.understanding.topic,
      vector: await turn.vector(),
      kinds: ['video'],
      constraints: withoutPlace(turn),
      // A film about the Terracotta Army is one that is near it in meaning.
      similarTo: [...models, ...themes].map(({ id }) => id),
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
    yield list.relaxed.length > 0
      ? this.presenter.relaxedNotice(list.relaxed, { ...turn.constraints, kind: 'video' }, turn.language)
      : { type: 'text', markdown: this.introduction(turn, models[0], themes[0]) };
    yield {
      type: 'items',
      items: list.items.map(({ hit, reasons }) =>
        this.presenter.card(hit.item, { language: turn.language, reasons, now: turn.now }),
      ),
    };
    yield { type: 'quick-replies', replies: [...texts.more] };
  }

  private exclude(turn: Turn): Set<string> {
    const others = turn.understanding.references.some(({ relation }) => relation !== 'same');
    return new Set([...turn.subjects, ...(others ? turn.shown.map(({ itemId }) => itemId) : [])]);
  }

  private introduction(turn: Turn, model: Item | undefined, theme: Item | undefined): string {
    const texts = TEXTS[turn.language];
    if (model) return texts.similar(this.presenter.name(model, turn.language));
    if (theme) return texts.about(this.presenter.name(theme, turn.language));
    const wishes = this.presenter.describe({ ...withoutPlace(turn), kind: 'video' }, turn.language);
    return wishes ? texts.fitting(wishes) : texts.plain;
  }
}

/** Where one is does not matter for a film: "the Louvre" in the question is its theme. */
function withoutPlace({ constraints }: Turn): Turn['constraints'] {
  const { near: _near, place: _place, open: _open, price: _price, ...rest } = constraints;
  return rest;
}
