import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { LanguageService } from '../language/language.service.js';
import type { IntentDefinition } from '../plugin-api/index.js';
import { PluginHostService } from '../plugin-host/plugin-host.service.js';
import { APPEARANCE_SETTING, type Appearance } from '../protocol/appearance.js';
import type { Language } from '../protocol/text.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { SearchService } from '../search/search.service.js';

/** How many questions a blank chat offers. */
const STARTERS = 6;
/** So many examples of an intent are tried. */
const ROUNDS = 8;

export interface Suggestion {
  label: string;
  text: string;
}

/** What is said to somebody who has said nothing yet. */
export interface Beginning {
  suggestions: Suggestion[];
  /** Staff's own. */
  greeting?: string;
  /** As `nothingYet`. */
  empty: boolean;
}

/**
 * What a visitor who does not know what to ask may ask: what staff chose, else the first examples of what the running
 * plugins declare, as far as this catalogue can answer them.
 */
@Injectable()
export class SuggestionsService {
  /** By example: whether something in the catalogue meets all that it asks for. */
  private readonly answerable = new Map<string, Promise<boolean>>();

  constructor(
    private readonly plugins: PluginHostService,
    private readonly catalogue: CatalogueService,
    private readonly reviews: ReviewsService,
    private readonly language: LanguageService,
    private readonly search: SearchService,
    private readonly settings: SettingsRepository,
  ) {
    catalogue.onChange(() => this.answerable.clear());
  }

  /** There is nothing that could be asked about. */
  get nothingYet(): boolean {
    return this.catalogue.size === 0;
  }

  async beginning(language: Language): Promise<Beginning> {
    const { scope, key } = APPEARANCE_SETTING;
    const staff = (await this.settings.get<{ appearance: Partial<Appearance> }>(scope, key))?.appearance;
    const empty = this.nothingYet;
    const chosen = empty ? [] : (staff?.suggestions?.[language] ?? []);
    const greeting = staff?.greeting?.[language] || staff?.greeting?.zh || staff?.greeting?.en;
    return {
      suggestions: chosen.length > 0 ? chosen.map(asSuggestion) : await this.starters(language),
      ...(greeting && { greeting }),
      empty,
    };
  }

  /** The first examples of every intent, then the second ones, until there are enough. */
  async starters(language: Language): Promise<Suggestion[]> {
    const intents = this.plugins
      .intents()
      .map(({ intent }) => intent)
      .filter((intent) => this.canBeFirst(intent));
    const starters = new Map<string, Suggestion>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const intent of intents) {
        const example = intent.examples[language][round];
        if (!example || !(await this.isAnswerable(example, intent))) continue;
        const suggestion = asSuggestion(capitalised(example));
        starters.set(suggestion.text, suggestion);
        if (starters.size === STARTERS) return [...starters.values()];
      }
    return [...starters.values()];
  }

  /** Neither what follows something said before, nor what a visitor brings a text for, nor what there is none of. */
  private canBeFirst({
    needsSubject,
    needsMemory,
    takesText,
    neverFirst,
    needsReviews,
    kinds,
  }: IntentDefinition): boolean {
    return (
      !needsSubject &&
      !needsMemory &&
      !takesText &&
      !neverFirst &&
      this.catalogue.all(kinds).length > 0 &&
      (!needsReviews || this.reviews.reviewedItems().length > 0)
    );
  }

  private isAnswerable(example: string, { kinds }: IntentDefinition): Promise<boolean> {
    const known = this.answerable.get(example);
    if (known) return known;
    const answer = this.meetsSomething(example, kinds);
    this.answerable.set(example, answer);
    return answer;
  }

  private async meetsSomething(example: string, kinds: IntentDefinition['kinds']): Promise<boolean> {
    const now = new Date();
    const { constraints, references, followUp, unknownNames, unknownSubject } = this.language.understand(example, {
      now,
    });
    if (followUp || references.length > 0 || unknownNames?.length || unknownSubject) return false;
    // What is open changes by the hour.
    const { open: _, ...lasting } = constraints;
    const query = { text: '', constraints: lasting, now, limit: 1, ...(kinds && { kinds }) };
    const { hits, relaxed } = await this.search.findFitting(query);
    return hits.length > 0 && relaxed.length === 0;
  }
}

const asSuggestion = (text: string): Suggestion => ({ label: text, text });

/** Examples are written as visitors type them; what Docent offers begins like a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
