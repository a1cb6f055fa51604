import { Injectable } from '@nestjs/common';
import { Catalogue, Recommendation } from '../plugin-api/index.js';
import type { Item } from '../catalogue/item.js';
import type { Names } from '../protocol/names.js';
import { NameCompletion } from '../search/lexical/name-completion.js';

/** Names of the catalogue for those who are writing one. */
@Injectable()
export class NamesService {
  private items: readonly Item[] | undefined;
  private completion!: NameCompletion;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly recommendation: Recommendation,
  ) {}

  complete(text: string, limit: number): Names {
    const items = this.catalogue.all();
    if (items !== this.items) {
      this.items = items;
      this.completion = new NameCompletion(items, (id) => this.recommendation.popularity(id));
    }
    const found = this.completion.complete(text, limit);
    return {
      names: found.map(({ item, name, language, from }) => ({
        itemId: item.id,
        kind: item.kind,
        name,
        language,
        from,
      })),
    };
  }
}
