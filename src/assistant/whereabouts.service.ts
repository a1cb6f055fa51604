import { Injectable } from '@nestjs/common';
import type { Constraints } from '../language/constraints.js';
import { placeIdOf } from '../language/vocabulary/places.js';
import { liesAt } from '../search/constraints/near.js';
import { Catalogue, Search } from '../plugin-api/index.js';
import type { Position } from '../protocol/chat.js';
import { aroundIt } from './memory.js';
import { museumOf } from './museums.js';
import { isAroundMe, isNearNothing } from './position.js';
import type { PlannedPart } from './routing/planner.js';
import type { ConversationMemory } from './turn.types.js';

/** Kilometres. */
const NEAR = 3;
const HAN = /\p{Script=Han}/u;
const NEXT_TO = /周边|附近还|nearby/iu;
const THERE =
  /\b(?:something|anything|anywhere|somewhere|what|any|others?|museums?|places?|else|ones?)\b[^,.]{0,30}\b(?:there|in (?:that|the same) (?:city|town|place))\b|(?:那里|那儿|那边|当地|同一?个?城市)(?:还)?(?:有|能|可以)/iu;

/** Where wishes are to be met, as far as the conversation tells it. */
@Injectable()
export class Whereabouts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly search: Search,
  ) {}

  async placed(
    wishes: Constraints,
    part: PlannedPart,
    memory: ConversationMemory,
    position: Position | undefined,
  ): Promise<Constraints> {
    const named = await this.withUnknownPlace(wishes, part);
    return this.nearWhatIsMeant(this.stillInCity(named, part, memory), part, memory, position);
  }

  /** 亚特兰蒂斯的博物馆: a name that no item speaks of is a place that is not here, and is said to be. */
  private async withUnknownPlace(wishes: Constraints, { understanding }: PlannedPart): Promise<Constraints> {
    // 我在天安门: no city and no item, and where some of them are.
    const unknown = wishes.place?.any.find((name) => HAN.test(name)) ?? understanding.unknownNames?.[0];
    const isOpen = !wishes.near || isNearNothing(wishes.near);
    if (unknown && isOpen && this.isAddress(unknown)) {
      const { place: _place, near, ...others } = wishes;
      return { ...others, near: { radius: NEAR, ...near, name: unknown } };
    }
    const [name] = understanding.unknownNames ?? [];
    if (!name || wishes.place || wishes.kind === 'video') return wishes;
    const hits = await this.search.find({ text: name, limit: 3 });
    const isSpokenOf = hits.some(({ item }) => JSON.stringify(item).includes(name));
    return isSpokenOf ? wishes : this.inCity(wishes, name);
  }

  /** 远点也没事: farther from the tower, and still in its city. */
  private stillInCity(wishes: Constraints, { understanding }: PlannedPart, { constraints }: ConversationMemory) {
    const city = this.cityOf(constraints.near?.itemId);
    const isFarther = understanding.dropped.includes('near') && !wishes.near && !wishes.place;
    return isFarther && city ? this.inCity(wishes, city) : wishes;
  }

  /** "..., and what else is nearby?": near what the part before has just found. */
  private nearWhatIsMeant(
    wishes: Constraints,
    { understanding }: PlannedPart,
    { subjects, shown }: ConversationMemory,
    position: Position | undefined,
  ): Constraints {
    const { near } = wishes;
    const [spokenOf] = subjects;
    // "Something free there": in the city of what was spoken of.
    const city = !near && !wishes.place && THERE.test(understanding.text) ? this.cityOf(spokenOf) : undefined;
    if (city) return this.inCity(wishes, city);
    const first = spokenOf && (museumOf(spokenOf, (id) => this.catalogue.get(id)) ?? spokenOf);
    const isOpen = isNearNothing(near);
    const isNextTo = first !== undefined && NEXT_TO.test(understanding.text) && !isAroundMe(understanding.text);
    if (isOpen && position && !isNextTo) return { ...wishes, near: { ...near, position } };
    if (wishes.sort === 'distance') return wishes;
    if (!isOpen || !first || shown.length === 0 || this.catalogue.get(first)?.kind !== 'attraction') return wishes;
    const isNew = shown.at(-1)?.itemId === spokenOf || understanding.followUp || NEXT_TO.test(understanding.text);
    return isNew ? { ...aroundIt(wishes, understanding.constraints), near: { ...near, itemId: first } } : wishes;
  }

  private isAddress(name: string): boolean {
    return this.catalogue.all(['attraction']).some((item) => liesAt(item, name));
  }

  private cityOf(itemId: string | undefined): string | undefined {
    return itemId ? placeIdOf(this.catalogue.get(itemId)?.city) : undefined;
  }

  private inCity(wishes: Constraints, city: string): Constraints {
    return { ...wishes, place: { any: [city], not: [] } };
  }
}
