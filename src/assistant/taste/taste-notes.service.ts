import { Injectable } from '@nestjs/common';
import { InteractionsService } from '../../interactions/interactions.service.js';
import { isCanonical, labelOfId } from '../../language/vocabulary/vocabulary.js';
import { Catalogue, Presenter } from '../../plugin-api/index.js';
import { list, quote } from '../../presentation/format/words.js';
import type { Block } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import { ProfileService } from '../../recommendation/profile/profile.service.js';
import type { PlannedPart } from '../routing/planner.js';
import { ASSISTANT } from '../routing/routing.service.js';
import type { TurnRequest } from '../turn.types.js';
import { toldTaste, type ToldTaste, type ToldTheme, type Verdict } from './told-taste.js';

/** What became of what a message told of taste. */
export interface TasteNote {
  /** What is said to it, ahead of all else. */
  blocks: Block[];
  /** What remains to be answered; nothing where that is all. */
  parts: PlannedPart[];
  /** What was spoken of. */
  itemIds: string[];
  /** Being spoken of is no sign of interest in these. */
  dismissed: ReadonlySet<string>;
  /** More than that something is known already. */
  judges: boolean;
}

const ACTIONS = { like: 'like', save: 'save', dismiss: 'dismiss', seen: 'watch' } as const;
const VERDICTS: readonly Verdict[] = ['like', 'save', 'seen', 'dismiss'];
/** The visitor chooses among so many which one was meant. */
const CHOICES = 5;

const TEXTS = {
  zh: {
    noted: (said: string) => `记下了：${said}。`,
    off: (said: string) => `${said}——个性化推荐已关闭，所以我没有记录。`,
    between: '；',
    verdicts: {
      like: (names: string) => `您喜欢${names}`,
      save: (names: string) => `收藏了${names}`,
      seen: (names: string) => `您已经看过或去过${names}，先不再推荐`,
      dismiss: (names: string) => `${names}不合您的口味，不再推荐`,
    },
    likes: (themes: string) => `您喜欢${themes}，会多留意`,
    avoids: (themes: string) => `您不喜欢${themes}，除非您问起，不再推荐`,
    which: '您说的是哪一个？',
    choice: { like: (name: string) => `我很喜欢${name}`, save: (name: string) => `把${name}收藏一下` },
    similar: (name: string) => ({ label: '类似的', text: `还有和${name}类似的吗？` }),
    known: { label: '你了解我什么？', text: '你了解我什么？' },
  },
  en: {
    noted: (said: string) => `Noted: ${said}.`,
    off: (said: string) => `Understood: ${said}. Personalisation is off, so I keep no record of it.`,
    between: '; ',
    verdicts: {
      like: (names: string) => `you like ${names}`,
      save: (names: string) => `I saved ${names}`,
      seen: (names: string) => `you know ${names} already, which I leave out for now`,
      dismiss: (names: string) => `you do not care for ${names}, which I will not suggest again`,
    },
    likes: (themes: string) => `you like ${themes}, and I will look out for that`,
    avoids: (themes: string) => `you do not care for ${themes}, which I leave out unless you ask for it`,
    which: 'Which one do you mean?',
    choice: { like: (name: string) => `I loved ${name}`, save: (name: string) => `Save ${name}` },
    similar: (name: string) => ({ label: 'More like it', text: `Is there anything like ${name}?` }),
    known: { label: 'What do you know about me?', text: 'What do you know about me?' },
  },
} as const;

/** Keeps what visitors say of their taste in passing, as it keeps taps: where personalisation is off, not at all. */
@Injectable()
export class TasteNotes {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly profile: ProfileService,
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
  ) {}

  /** @returns undefined for a message that tells nothing of taste */
  async take(parts: readonly PlannedPart[], request: TurnRequest, language: Language): Promise<TasteNote | undefined> {
    const { memory, forced } = request;
    if (forced || parts.some(({ choice }) => choice.definition?.takesText)) return undefined;
    const last = memory.shown.at(-1)?.messageId;
    const told = toldTaste(
      parts.map(({ understanding }) => understanding),
      {
        subjects: memory.subjects,
        latest: memory.shown.filter(({ messageId }) => messageId === last).map(({ itemId }) => itemId),
      },
    );
    if (!told) return undefined;
    if (told.items.length + told.themes.length === 0) return this.ofUnclear(told, parts, language);
    const isKept = request.trace ? true : await this.keep(told, request);
    const note = {
      itemIds: [...new Set(told.items.map(({ itemId }) => itemId))],
      dismissed: new Set(told.items.filter(({ verdict }) => verdict === 'dismiss').map(({ itemId }) => itemId)),
      judges: told.items.some(({ verdict }) => verdict === 'like' || verdict === 'dismiss'),
    };
    const remaining = told.isAll ? this.remaining(told, parts) : [...parts];
    const text: Block = { type: 'text', markdown: this.inWords(told, isKept, language) };
    const replies = remaining.length === 0 ? [this.replies(note.itemIds, language)] : [];
    return { ...note, blocks: [text, ...replies], parts: remaining };
  }

  /** "I loved that one" after a list of four: asks which. Of what is not liked, others are shown. */
  private ofUnclear(
    { unclear, isAll }: ToldTaste,
    parts: readonly PlannedPart[],
    language: Language,
  ): TasteNote | undefined {
    if (!unclear || !isAll) return undefined;
    const { verdict, among } = unclear;
    const note = { itemIds: [...among], dismissed: new Set<string>(), judges: false };
    if (verdict === 'seen' || verdict === 'dismiss')
      return { ...note, blocks: [], parts: [othersThan(among, parts, this.catalogue.get(among[0]!)?.kind)] };
    const texts = TEXTS[language];
    const replies = among.slice(0, CHOICES).map((id) => {
      const name = this.nameOf(id, language);
      return { label: name, text: texts.choice[verdict](name) };
    });
    return {
      ...note,
      parts: [],
      blocks: [
        { type: 'text', markdown: texts.which },
        { type: 'quick-replies', replies },
      ],
    };
  }

  private async keep({ items, themes }: ToldTaste, { visitorId, conversationId }: TurnRequest): Promise<boolean> {
    let isKept = true;
    for (const { itemId, verdict } of items) {
      const feedback = { itemId, action: ACTIONS[verdict], conversationId, ...(verdict === 'seen' && { value: 1 }) };
      isKept = (await this.interactions.recordFeedback(visitorId, feedback)) && isKept;
    }
    for (const theme of themes) {
      for (const term of this.termsOf(theme))
        isKept = (await this.interactions.state(visitorId, { term, likes: theme.likes })) && isKept;
    }
    return isKept;
  }

  /** What an answer should still show: others than what is known or not liked; what is of a theme, as it was asked. */
  private remaining({ items, themes }: ToldTaste, parts: readonly PlannedPart[]): PlannedPart[] {
    const gone = items.filter(({ verdict }) => verdict === 'seen' || verdict === 'dismiss').map(({ itemId }) => itemId);
    if (gone.length > 0 && !items.some(({ verdict }) => verdict === 'like' || verdict === 'save'))
      return [othersThan(gone, parts, this.catalogue.get(gone[0]!)?.kind)];
    const isSearch = ({ choice, unsure }: PlannedPart) =>
      !unsure && choice.plugin !== ASSISTANT && !choice.definition?.needsSubject;
    return items.length === 0 && themes.length > 0 ? parts.filter(isSearch) : [];
  }

  private inWords({ items, themes }: ToldTaste, isKept: boolean, language: Language): string {
    const texts = TEXTS[language];
    const said = VERDICTS.flatMap((verdict) => {
      const isTold = (itemId: string) =>
        verdict === 'seen' && items.some((each) => each.itemId === itemId && each.verdict !== 'seen');
      const own = items.filter((each) => each.verdict === verdict && !isTold(each.itemId));
      const ids = [...new Set(own.map(({ itemId }) => itemId))];
      const names = list(
        ids.map((id) => this.nameOf(id, language)),
        language,
      );
      return ids.length > 0 ? [texts.verdicts[verdict](names)] : [];
    });
    const labels = (likes: boolean) =>
      list(
        [...new Set(themes.filter((theme) => theme.likes === likes).map((theme) => labelOf(theme, language)))],
        language,
      );
    const [likes, avoids] = [labels(true), labels(false)];
    if (likes) said.push(texts.likes(likes));
    if (avoids) said.push(texts.avoids(avoids));
    return texts[isKept ? 'noted' : 'off'](said.join(texts.between));
  }

  private replies([itemId]: readonly string[], language: Language): Block {
    const texts = TEXTS[language];
    const name = itemId && this.nameOf(itemId, language);
    return { type: 'quick-replies', replies: [...(name ? [texts.similar(name)] : []), texts.known] };
  }

  private nameOf(itemId: string, language: Language): string {
    const item = this.catalogue.get(itemId);
    if (!item) return itemId;
    const name = this.presenter.name(item, language);
    if (language === 'en') return quote(name);
    return item.kind === 'video' ? `《${name}》` : name;
  }

  /** What objects are may be what places and films are about: bronzes. */
  private termsOf({ group, value }: ToldTheme): string[] {
    if (group === 'creator') return [this.profile.makerTerm(value) ?? []].flat();
    return [`${group}:${value}`, ...(group === 'category' && isCanonical('tag', value) ? [`tag:${value}`] : [])];
  }
}

const labelOf = ({ group, value }: ToldTheme, language: Language): string =>
  group === 'creator' ? value : labelOfId(group, value, language);

/** A search for others of the kind, with the wishes that hold. */
function othersThan(itemIds: readonly string[], [part]: readonly PlannedPart[], kind: string | undefined): PlannedPart {
  const { unsure: _, ...known } = part!;
  const { understanding, ranked } = known;
  const { text } = understanding;
  const search = ranked.find(
    ({ definition }) =>
      definition?.kinds?.some((each) => each === kind) && !definition.needsSubject && !definition.needsMemory,
  );
  return {
    ...known,
    ...(search && { choice: { ...search, confidence: 1 } }),
    subjects: [],
    understanding: {
      ...understanding,
      ...{ constraints: {}, mentions: [], links: [], askedFacts: [], namedFacts: [] },
      ...{ topic: '', followUp: true, startOver: false },
      references: [{ words: text, start: 0, end: text.length, itemIds: [...itemIds], relation: 'other' }],
    },
  };
}
