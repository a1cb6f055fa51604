import { Injectable } from '@nestjs/common';
import { Catalogue, Presenter, type Item, type PluginBlock, type Turn } from '#plugin-api';
import { asksFor } from './asked.js';
import { latestFilms } from './film-request.js';
import { makersOf, TEXTS } from './wording.js';

/** "Has he made another one?", 这位导演还拍过什么 */
@Injectable()
export class FilmsByMaker {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
  ) {}

  isAskedFor(turn: Turn): boolean {
    return (
      (asksFor('sameMaker', turn.text) && this.filmOf(turn) !== undefined) || this.shownByNamed(turn) !== undefined
    );
  }

  async *show(turn: Turn): AsyncGenerator<PluginBlock> {
    const { language, now } = turn;
    const texts = TEXTS[language];
    const film = this.shownByNamed(turn) ?? this.filmOf(turn)!;
    const name = this.presenter.name(film, language);
    const makers = makersOf(film, language);
    if (makers.length === 0) {
      yield { type: 'text', markdown: texts.noMaker(name) };
      return;
    }
    const maker = makers.join(language === 'zh' ? '、' : ' and ');
    const others = this.catalogue.all(['video']).filter((other) => other !== film && sharesMaker(other, film));
    const reason = (other: Item) => {
      const shared = makersOf(other, language).filter((each) => makers.includes(each));
      return {
        type: 'constraint' as const,
        text: language === 'zh' ? `出自${shared.join('、')}` : `by ${shared.join(' and ')}`,
      };
    };
    yield { type: 'text', markdown: others.length > 0 ? texts.byMaker(maker) : texts.onlyOne(maker, name) };
    const shown = others.length > 0 ? others : [film];
    yield {
      type: 'items',
      items: shown.map((other) => this.presenter.card(other, { language, now, reasons: [reason(other)] })),
    };
    yield { type: 'quick-replies', replies: [texts.shorter, texts.lighter] };
  }

  /** 班克斯还有别的吗: a film that was shown, of the maker who is named. */
  private shownByNamed({ understanding, shown }: Turn): Item | undefined {
    const { constraints, references, links } = understanding;
    const [name, ...more] = constraints.creator?.any ?? [];
    const asksForOthers = references.some(({ relation }) => relation === 'other');
    // Who names anything else wishes for more than other work.
    const isAlone = Object.keys(constraints).every((slot) => slot === 'kind' || slot === 'creator' || slot === 'count');
    if (!name || more.length + links.length > 0 || !asksForOthers || !isAlone) return undefined;
    const films = shown.map(({ itemId }) => this.catalogue.get(itemId));
    return films.findLast(
      (film) => film?.kind === 'video' && film.creators.some(({ zh, en }) => zh === name || en === name),
    );
  }

  /** The film whose maker is meant: one that was named, else the one that was spoken of last. */
  private filmOf(turn: Turn): Item | undefined {
    const named = turn.understanding.links.map(({ itemId }) => this.catalogue.get(itemId));
    const subjects = turn.subjects.map((id) => this.catalogue.get(id));
    return [...named, ...subjects, ...latestFilms(turn, this.catalogue)].find((item) => item?.kind === 'video');
  }
}

function sharesMaker(a: Item, b: Item): boolean {
  const names = (item: Item) => item.creators.flatMap(({ zh, en }) => [zh, en]).filter(Boolean);
  return names(a).some((name) => names(b).includes(name));
}
