import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  localize,
  OnIntent,
  Presenter,
  Search,
  subjectsOf,
  tellItems,
  type Constraints,
  type Item,
  type PluginBlock,
  type Slot,
  type Turn,
} from '#plugin-api';
import { asksFor } from './asked.js';
import { filmSentences } from './film-sentences.js';
import { latestFilms, meantFor, traitsIn } from './film-request.js';
import { FilmsByMaker } from './films-by-maker.js';

/** Wishes that films which are known are chosen by. */
const CHOSEN_BY: Slot[] = [
  'audience',
  'tag',
  'category',
  'duration',
  'year',
  'spokenLanguage',
  'creator',
  'rating',
  'accessibility',
];
/** How many films one answer tells of. */
const AT_MOST = 4;

const TEXTS = {
  zh: {
    oneOf: (wishes: string) => `其中符合的是（${wishes}）：`,
    noneOf: (wishes: string) => `其中没有${wishes}。`,
    which: '您想了解哪一部？请告诉我片名。',
    asked: '您问到的影片',
    similar: (name: string) => ({ label: '类似的影片', text: `还有和${name}类似的影片吗？` }),
    reviews: (name: string) => ({ label: '观众评价', text: `大家怎么评价${name}？` }),
  },
  en: {
    oneOf: (wishes: string) => `Of these, ${wishes}:`,
    noneOf: (wishes: string) => `Of these, none are ${wishes}.`,
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
    const chosen = this.chosen(turn, films);
    if (chosen) {
      yield* chosen;
      return;
    }
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

  /** "Which of them is for small children?": those of which it is true, and no others. */
  private *choose(turn: Turn, films: readonly Item[], wishes: Constraints): Generator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const { language, now } = turn;
    const traits = traitsIn(turn.text);
    const described = [
      ...(Object.keys(wishes).length > 0 ? [this.presenter.describe({ ...wishes, kind: 'video' }, language)] : []),
      ...traits.map((trait) => trait[language]),
    ].join(language === 'zh' ? '、' : ', ');
    const meets = (film: Item) => {
      const { unmet, unknown } = this.search.match(film, wishes, now);
      return unmet.length + unknown.length === 0 && traits.every((trait) => trait.holds(film));
    };
    const fitting = meantFor(films.filter(meets), wishes);
    if (fitting.length === 0) {
      yield { type: 'text', markdown: texts.noneOf(described) };
      return;
    }
    yield { type: 'text', markdown: texts.oneOf(described) };
    const hits = fitting.map((item) => ({ item, score: 1, similarity: 0, lexical: 0, matchedWords: [] }));
    const items = hits.map((hit) => {
      const match = this.search.match(hit.item, wishes, now);
      const reasons = this.presenter.reasons(hit.item, { ...hit, match }, wishes, language, now);
      return this.presenter.card(hit.item, {
        language,
        now,
        reasons: reasons.length > 0 ? reasons : [{ type: 'name', text: texts.asked }],
      });
    });
    yield { type: 'items', items };
  }

  private chosen(turn: Turn, films: readonly Item[]): Generator<PluginBlock> | undefined {
    const { comparison, constraints, askedFacts } = turn.understanding;
    const wishes = Object.fromEntries(
      Object.entries(constraints).filter(([slot]) => CHOSEN_BY.includes(slot as Slot)),
    ) as Constraints;
    const asksBy = Object.keys(wishes).length + traitsIn(turn.text).length;
    if (comparison !== 'choose' || films.length < 2 || askedFacts.length > 0 || asksBy === 0) return undefined;
    return this.choose(turn, films, wishes);
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
