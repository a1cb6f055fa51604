import { Injectable } from '@nestjs/common';
import { Catalogue, localize, OnIntent, Presenter, type Item, type PluginBlock, type Turn } from '#plugin-api';

/** How many films one answer tells of. */
const AT_MOST = 3;

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

/** "who directed it?", "这部片子讲了什么" */
@Injectable()
export class VideoFacts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
  ) {}

  @OnIntent('video-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const films = turn.subjects
      .map((id) => this.catalogue.get(id))
      .filter((item): item is Item => item?.kind === 'video')
      .slice(0, AT_MOST);
    if (films.length === 0) {
      yield { type: 'text', markdown: texts.which };
      return;
    }
    for (const film of films) yield { type: 'text', markdown: this.about(film, turn) };
    yield {
      type: 'items',
      items: films.map((film) =>
        this.presenter.card(film, {
          language: turn.language,
          reasons: [{ type: 'name', text: texts.asked }],
          now: turn.now,
        }),
      ),
    };
    const name = this.presenter.name(films[0]!, turn.language);
    yield { type: 'quick-replies', replies: [texts.similar(name), texts.reviews(name)] };
  }

  private about(film: Item, turn: Turn): string {
    const { askedFacts } = turn.understanding;
    const name = this.presenter.name(film, turn.language);
    if (askedFacts.length === 0) return localize(film.description, turn.language) || name;
    const sentences = this.presenter.facts(film, askedFacts, turn.language, turn.now);
    return sentences.join(turn.language === 'zh' ? '' : ' ');
  }
}
