import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  localize,
  OnIntent,
  Presenter,
  Reviews,
  type Item,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';

/** How many places one answer tells of. */
const AT_MOST = 3;

const TEXTS = {
  zh: {
    which: '您想了解哪个地方？请告诉我它的名字。',
    asked: '您问到的地方',
    reviews: (name: string) => ({ label: '大家怎么评价', text: `大家怎么评价${name}？` }),
    nearby: (name: string) => ({ label: '附近还有什么', text: `${name}附近还有什么值得去？` }),
    film: (name: string) => ({ label: '相关影片', text: `有没有和${name}有关的影片？` }),
  },
  en: {
    which: 'Which place would you like to know about? Please tell me its name.',
    asked: 'the place you asked about',
    reviews: (name: string) => ({ label: 'What do reviews say?', text: `What do people say about ${name}?` }),
    nearby: (name: string) => ({ label: 'What else is near?', text: `What else is worth seeing near ${name}?` }),
    film: (name: string) => ({ label: 'A film about it', text: `Is there a film about ${name}?` }),
  },
} as const;

/** "故宫周一开放吗", "how do I get there?" */
@Injectable()
export class AttractionFacts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly reviews: Reviews,
  ) {}

  @OnIntent('attraction-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const places = turn.subjects
      .map((id) => this.catalogue.get(id))
      .filter((item): item is Item => item?.kind === 'attraction')
      .slice(0, AT_MOST);
    if (places.length === 0) {
      yield { type: 'text', markdown: texts.which };
      return;
    }
    for (const place of places) yield { type: 'text', markdown: this.about(place, turn) };
    yield {
      type: 'items',
      items: places.map((place) =>
        this.presenter.card(place, {
          language: turn.language,
          reasons: [{ type: 'name', text: texts.asked }],
          now: turn.now,
        }),
      ),
    };
    yield { type: 'quick-replies', replies: this.followUps(places[0]!, turn.language) };
  }

  private about(place: Item, turn: Turn): string {
    const { askedFacts } = turn.understanding;
    const name = this.presenter.name(place, turn.language);
    if (askedFacts.length === 0) return localize(place.description, turn.language) || name;
    const sentences = this.presenter.facts(place, askedFacts, turn.language, turn.now);
    return sentences.join(turn.language === 'zh' ? '' : ' ');
  }

  private followUps(place: Item, language: Language) {
    const texts = TEXTS[language];
    const name = this.presenter.name(place, language);
    return [...(this.reviews.count(place.id) > 0 ? [texts.reviews(name)] : []), texts.nearby(name), texts.film(name)];
  }
}
