import { Injectable } from '@nestjs/common';
import { Catalogue, localize, OnIntent, Presenter, type Item, type PluginBlock, type Turn } from '#plugin-api';

/** How many objects one answer tells of. */
const AT_MOST = 3;

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
  ) {}

  @OnIntent('artefact-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const texts = TEXTS[turn.language];
    const objects = turn.subjects
      .map((id) => this.catalogue.get(id))
      .filter((item): item is Item => item?.kind === 'artefact')
      .slice(0, AT_MOST);
    if (objects.length === 0) {
      yield { type: 'text', markdown: texts.which };
      return;
    }
    for (const object of objects) yield { type: 'text', markdown: this.about(object, turn) };
    yield {
      type: 'items',
      items: objects.map((object) =>
        this.presenter.card(object, {
          language: turn.language,
          reasons: [{ type: 'name', text: texts.asked }],
          now: turn.now,
        }),
      ),
    };
    const name = this.presenter.name(objects[0]!, turn.language);
    yield { type: 'quick-replies', replies: [texts.film(name), texts.similar(name)] };
  }

  private about(object: Item, turn: Turn): string {
    const { askedFacts } = turn.understanding;
    const name = this.presenter.name(object, turn.language);
    if (askedFacts.length === 0) return localize(object.description, turn.language) || name;
    const sentences = this.presenter.facts(object, askedFacts, turn.language, turn.now);
    return sentences.join(turn.language === 'zh' ? '' : ' ');
  }
}
