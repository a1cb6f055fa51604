import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  Presenter,
  Search,
  subjectsOf,
  tellItems,
  type PluginBlock,
  type Turn,
} from '#plugin-api';

const TEXTS = {
  zh: {
    which: '您想了解哪一件？请告诉我它的名字。',
    asked: '您问到的藏品',
    film: (name: string) => ({ label: '相关影片', text: `有没有和${name}有关的影片？` }),
    similar: (name: string) => ({ label: '相近的藏品', text: `还有和${name}相近的文物吗？` }),
  },
  en: {
    which: 'Which object would you like to know about? Please tell me its name.',
    asked: 'the object you asked about',
    film: (name: string) => ({ label: 'A film about it', text: `Is there a film about ${name}?` }),
    similar: (name: string) => ({ label: 'Objects like it', text: `Which objects are similar to ${name}?` }),
  },
} as const;

/** "马踏飞燕在哪个博物馆", "how old is the Rosetta Stone?" */
@Injectable()
export class ArtefactFacts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly search: Search,
  ) {}

  @OnIntent('artefact-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    yield* tellItems(turn, subjectsOf(turn, this.catalogue, ['artefact']), {
      presenter: this.presenter,
      search: this.search,
      which: texts.which,
      asked: texts.asked,
      replies: (object) => {
        const name = this.presenter.name(object, turn.language);
        return [texts.film(name), texts.similar(name)];
      },
    });
  }
}
