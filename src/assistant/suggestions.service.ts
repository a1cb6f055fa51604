import { Injectable } from '@nestjs/common';
import { PluginHostService } from '../plugin-host/plugin-host.service.js';
import type { Language } from '../protocol/text.js';

/** How many questions a blank chat offers. */
const STARTERS = 6;

export interface Suggestion {
  label: string;
  text: string;
}

/** What a visitor who does not know what to ask may ask: the first examples of what the running plugins declare. */
@Injectable()
export class SuggestionsService {
  constructor(private readonly plugins: PluginHostService) {}

  /** The first examples of every intent, then the second ones, until there are enough. */
  starters(language: Language): Suggestion[] {
    const examples = this.plugins
      .intents()
      // Neither what follows something said before, nor what a visitor brings a text for.
      .filter(({ intent }) => !intent.needsSubject && !intent.needsMemory && !intent.takesText)
      .map(({ intent }) => intent.examples[language]);
    const inTurn = [0, 1, 2].flatMap((round) => examples.flatMap((texts) => texts[round] ?? []));
    return [...new Set(inTurn.map(capitalised))].slice(0, STARTERS).map((text) => ({ label: text, text }));
  }
}

/** Examples are written as visitors type them; what Docent offers begins like a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
