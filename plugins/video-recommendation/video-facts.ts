import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  localize,
  OnIntent,
  Presenter,
  Search,
  subjectsOf,
  tellItems,
  type Item,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import { asksFor } from './asked.js';
import { filmSentences } from './film-sentences.js';
import { latestFilms } from './film-request.js';
import { FilmsByMaker } from './films-by-maker.js';

/** How many films one answer tells of. */
const AT_MOST = 4;

const TEXTS = {
  zh: {
    which: '您想了解哪一部？请告诉我片名。',
    asked: '您问到的影片',
    similar: (name: string) => ({ label: '类似的影片', text: `还有和${name}类似的影片吗？` }),
    reviews: (name: string) => ({ label: '观众评价', text: `大家怎么评价${name}？` }),
  },
  en: {
    which: 'Which film would you like to know about? Please tell me its title.',
    asked: 'the film you asked about',
    similar: (name: string) => ({ label: 'Films like it', text: `Are there films like ${name}?` }),
    reviews: (name: string) => ({ label: 'What viewers say', text: `What do people say about ${name}?` }),
  },
} as const;

/** "Who directed it?", 这部片子讲了什么, "which is longer, Hero or Amadeus?" */
@Injectable()
export class VideoFacts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly search: Search,
    private readonly byMaker: FilmsByMaker,
  ) {}

  @OnIntent('video-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    if (this.byMaker.isAskedFor(turn)) {
      yield* this.byMaker.show(turn);
      return;
    }
    const films = this.filmsOf(turn);
    const replies = (film: Item) => {
      const name = this.presenter.name(film, turn.language);
      return [texts.similar(name), texts.reviews(name)];
    };
    const { comparison } = turn.understanding;
    if (films.length === 0 || (films.length > 1 && (comparison || asksFor('compare', turn.text)))) {
      const compared = { ...turn, understanding: { ...turn.understanding, comparison: comparison ?? true } } as Turn;
      yield* tellItems(films.length > 0 ? compared : turn, films, {
        ...{ presenter: this.presenter, search: this.search, which: texts.which, asked: texts.asked, replies },
      });
      return;
    }
    for (const film of films) yield { type: 'text', markdown: this.about(film, turn) };
    const { language, now } = turn;
    const reasons = [{ type: 'name' as const, text: texts.asked }];
    yield { type: 'items', items: films.map((film) => this.presenter.card(film, { language, now, reasons })) };
    yield { type: 'quick-replies', replies: replies(films[0]!) };
  }

  /** Films that were named or referred to; else those of the last answer. */
  private filmsOf(turn: Turn): Item[] {
    const subjects = subjectsOf(turn, this.catalogue, ['video']);
    return (subjects.length > 0 ? subjects : latestFilms(turn, this.catalogue)).slice(0, AT_MOST);
  }

  private about(film: Item, turn: Turn): string {
    const { language, now, understanding } = turn;
    const sentences = filmSentences(film, understanding.askedFacts, turn.text, {
      language,
      now,
      presenter: this.presenter,
    });
    if (sentences.length > 0) return sentences.join(language === 'zh' ? '' : ' ');
    return localize(film.description, language) || this.presenter.name(film, language);
  }
}
