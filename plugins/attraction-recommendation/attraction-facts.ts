import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  Presenter,
  Reviews,
  Search,
  subjectsOf,
  tellItems,
  type Item,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';

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
    private readonly search: Search,
  ) {}

  @OnIntent('attraction-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const { which, asked } = TEXTS[turn.language];
    yield* tellItems(turn, subjectsOf(turn, this.catalogue, ['attraction']), {
      presenter: this.presenter,
      search: this.search,
      which,
      asked,
      replies: (place) => this.followUps(place, turn.language),
    });
  }

  private followUps(place: Item, language: Language) {
    const texts = TEXTS[language];
    const name = this.presenter.name(place, language);
    return [...(this.reviews.count(place.id) > 0 ? [texts.reviews(name)] : []), texts.nearby(name), texts.film(name)];
  }
}
