import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  notAgain,
  OnIntent,
  PluginConfig,
  Presenter,
  Recommendation,
  showList,
  type Constraints,
  type Item,
  type PluginBlock,
  type Reason,
  type Turn,
} from '#plugin-api';
import type { Config } from './config.js';

const TEXTS = {
  zh: {
    kept: (name: string) => `${name}的这几件值得细看：`,
    similar: (name: string) => `和${name}相近的有这几件：`,
    none: '目录里没有找到这样的藏品。可以换个门类或年代再试试。',
    noneKept: (name: string) => `目录里还没有收录${name}的藏品，先看看别处相近的：`,
  },
  en: {
    kept: (name: string) => `At ${name}, these reward a close look:`,
    similar: (name: string) => `These are close to ${name}:`,
    none: 'I found no such object in the catalogue. You could try another kind or period.',
    noneKept: (name: string) => `The catalogue lists no objects of ${name} yet; these come close, elsewhere:`,
  },
} as const;

/** "Paintings in Paris", 在巴黎能看到的画: what only comes from there, or shows it, will not do. */
const KEPT_THERE = /\b(?:in|at|around|where)\b|在|哪[里儿]|能看到/iu;

/** "给我看几件青铜器", "what are the treasures of the British Museum?" */
@Injectable()
export class ArtefactFinder {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly recommendation: Recommendation,
    private readonly presenter: Presenter,
    private readonly config: PluginConfig<Config>,
  ) {}

  @OnIntent('find-artefacts')
  async *find(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const subjects = turn.subjects.map((id) => this.catalogue.get(id)).filter((item) => item !== undefined);
    const museum = subjects.find(({ kind }) => kind === 'attraction');
    const models = subjects.filter(({ kind }) => kind === 'artefact');
    const elsewhere = museum ? this.notKeptIn(museum) : new Set<string>();
    const keptAny = elsewhere.size < this.catalogue.all(['artefact']).length;
    const { near: _near, place, open: _open, price: _price, ...wishes } = turn.constraints;
    // A museum says where; without one, the place does.
    const standing = KEPT_THERE.test(turn.text) && ({ standing: true } as const);
    const constraints: Constraints = museum || !place ? wishes : { ...wishes, place: { ...place, ...standing } };

    const list = await this.recommendation.list({
      text: turn.understanding.topic,
      vector: await turn.vector(),
      kinds: ['artefact'],
      constraints,
      similarTo: models.map(({ id }) => id),
      exclude: new Set([...notAgain(turn), ...(keptAny ? elsewhere : [])]),
      taste: turn.taste,
      language: turn.language,
      now: turn.now,
      limit: turn.constraints.count ?? this.config.values.listLength,
    });
    yield* showList(turn, list, {
      presenter: this.presenter,
      constraints: { ...constraints, kind: 'artefact' },
      introduction: this.introduction(turn, museum, keptAny, models[0]),
      none: texts.none,
      card: ({ hit, reasons }) => {
        const isKept = museum !== undefined && hit.item.attributes.museumId === museum.id;
        const telling = reasons.filter(({ type }) => type !== 'meaning');
        const own = isKept ? [this.keptReason(museum, turn), ...telling] : reasons;
        return this.presenter.card(hit.item, { language: turn.language, reasons: own, now: turn.now });
      },
    });
  }

  private keptReason(museum: Item, { language }: Turn): Reason {
    const name = this.presenter.name(museum, language);
    return { type: 'constraint', text: language === 'zh' ? `藏于${name}` : `kept at ${name}`, itemId: museum.id };
  }

  private notKeptIn(museum: Item): Set<string> {
    const others = this.catalogue.all(['artefact']).filter(({ attributes }) => attributes.museumId !== museum.id);
    return new Set(others.map(({ id }) => id));
  }

  private introduction(turn: Turn, museum: Item | undefined, keptAny: boolean, model: Item | undefined) {
    const texts = TEXTS[turn.language];
    if (museum) return texts[keptAny ? 'kept' : 'noneKept'](this.presenter.name(museum, turn.language));
    return model && texts.similar(this.presenter.name(model, turn.language));
  }
}
