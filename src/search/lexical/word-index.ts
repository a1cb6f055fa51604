import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Item } from '../../catalogue/item.js';
import { normalise } from '../../language/normalise.js';
import { nameTokens, searchTokens, stem } from '../../language/segment.js';
import type { LocalizedText } from '../../protocol/text.js';
import { attributeTexts } from '../text/attributes.js';
import { labelWordsOf } from '../text/labels.js';
import { hasHan, namesOf } from '../text/normalise.js';

/** Fields of the index and how much a word in them counts. */
const BOOST = { name: 4, creators: 3, place: 2, labels: 2, description: 1, attributes: 0.8 } as const;
type Field = keyof typeof BOOST;
type Document = Record<Field, string[]> & { id: string };

/** Shorter words have too many neighbours for a typing error to be recognised. */
const MIN_FUZZY = 5;
const MIN_PREFIX = 3;
/** A longer "word" is none; comparing it with all others would cost much. */
const LONGEST_WORD = 40;
/** A word in more than this share of all items says little, and costs much to score. */
const COMMON = 0.05;
const ALWAYS_TELLING = 80;

export interface WordMatch {
  /** Share of the question's words that were found, rare words counting more: 0-1. */
  coverage: number;
  /** BM25, relative to the best item of this question: 0-1. */
  strength: number;
  words: string[];
}

/** The whole index as plain data. */
export interface SavedWords {
  documents: Document[];
  frequencies: [word: string, items: number][];
  index: AsPlainObject;
}

const OPTIONS: Options<Document> = {
  fields: Object.keys(BOOST),
  // Tokens come ready-made, joined by a character that is part of none.
  tokenize: (text) => (text === '' ? [] : text.split('\n')),
  processTerm: (term) => term,
  extractField: (document, field) =>
    field === 'id' ? document.id : ((document[field as Field] as string[] | undefined)?.join('\n') ?? ''),
};

/** Words of items in both languages: names, places, labels, makers, descriptions, attributes. */
export class WordIndex {
  private index = new MiniSearch<Document>(OPTIONS);
  private documents = new Map<string, Document>();
  /** In how many items each word stands. */
  private frequencies = new Map<string, number>();

  get size(): number {
    return this.documents.size;
  }

  save(): SavedWords {
    return {
      documents: [...this.documents.values()],
      frequencies: [...this.frequencies],
      index: this.index.toJSON(),
    };
  }

  restore({ documents, frequencies, index }: SavedWords): void {
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.frequencies = new Map(frequencies);
    this.index = MiniSearch.loadJS<Document>(index, OPTIONS);
  }

  set(item: Item): void {
    this.delete(item.id);
    const document = this.documentOf(item);
    this.documents.set(item.id, document);
    for (const word of wordsOf(document)) this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
    this.index.add(document);
  }

  delete(itemId: string): void {
    const document = this.documents.get(itemId);
    if (!document) return;
    for (const word of wordsOf(document)) {
      const left = this.frequencies.get(word)! - 1;
      if (left === 0) this.frequencies.delete(word);
      else this.frequencies.set(word, left);
    }
    this.index.remove(document);
    this.documents.delete(itemId);
  }

  find(question: string): Map<string, WordMatch> {
    const terms = this.termsOf(question);
    if (terms.size === 0) return new Map();
    const results = this.index.search([...terms.keys()].join('\n'), {
      boost: BOOST,
      prefix: (term) => !this.frequencies.has(term) && !hasHan(term) && term.length >= MIN_PREFIX,
      fuzzy: (term) => (!this.frequencies.has(term) && !hasHan(term) && term.length >= MIN_FUZZY ? 0.25 : false),
      weights: { fuzzy: 0.6, prefix: 0.5 },
    });
    const rarity = new Map([...terms.keys()].map((term) => [term, this.rarityOf(term)]));
    const total = [...rarity.values()].reduce((sum, value) => sum + value, 0);
    const best = results[0]?.score ?? 1;
    return new Map(
      results.map(({ id, score, queryTerms }) => {
        const found = [...new Set(queryTerms)];
        const coverage = found.reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0) / total;
        return [
          id as string,
          { coverage, strength: score / best, words: found.map((term) => terms.get(term) ?? term) },
        ];
      }),
    );
  }

  /** The telling terms of a question with the words they come from; of very common ones only the rarest, when there are no others. */
  private termsOf(question: string): Map<string, string> {
    const typed = new Map(
      (normalise(question).match(/[\p{Script=Latin}\p{N}]+/gu) ?? []).map((word) => [stem(word), word]),
    );
    const terms = new Map<string, string>();
    for (const token of searchTokens(question)) {
      if (token.length > LONGEST_WORD) continue;
      const word = typed.get(token) ?? token;
      // A word that is misspelt has no stem worth looking for.
      terms.set(this.frequencies.has(token) ? token : word, word);
    }
    const limit = Math.max(ALWAYS_TELLING, this.documents.size * COMMON);
    const frequency = ([term]: [string, string]) => this.frequencies.get(term) ?? 0;
    const telling = [...terms].filter((term) => frequency(term) <= limit);
    return new Map(telling.length > 0 ? telling : [...terms].sort((a, b) => frequency(a) - frequency(b)).slice(0, 1));
  }

  private rarityOf(term: string): number {
    const frequency = this.frequencies.get(term) ?? 0;
    return Math.log(1 + (this.documents.size - frequency + 0.5) / (frequency + 0.5));
  }

  private documentOf(item: Item): Document {
    return {
      id: item.id,
      name: [...new Set(namesOf(item).flatMap((name) => [...nameTokens(name), ...latinWords(name)]))],
      creators: tokensOf(item.creators, nameTokens),
      place: unique([
        ...tokensOf([item.city, item.district, item.country], nameTokens),
        ...tokensOf([item.address], searchTokens),
      ]),
      labels: unique(labelWordsOf(item).flatMap(searchTokens)),
      description: unique(tokensOf([item.description, item.medium], searchTokens)),
      attributes: [...new Set([...attributeTexts(item).flatMap(searchTokens), item.id.toLowerCase()])],
    };
  }
}

function tokensOf(texts: (LocalizedText | undefined)[], tokenise: (text: string) => string[]): string[] {
  return texts.flatMap((text) => [text?.zh, text?.en].flatMap((part) => (part ? tokenise(part) : [])));
}

/** Unstemmed, so that a misspelt word is compared with what it should have been. */
function latinWords(name: string): string[] {
  return normalise(name).match(/[\p{Script=Latin}\p{N}]{3,}/gu) ?? [];
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}

function wordsOf(document: Document): Set<string> {
  return new Set([
    ...document.name,
    ...document.creators,
    ...document.place,
    ...document.labels,
    ...document.description,
    ...document.attributes,
  ]);
}
