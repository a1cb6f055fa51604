import { ItemEntity } from '../../catalogue/item.entity.js';
import type { Item } from '../../catalogue/item.js';
import { ItemsRepository } from '../../catalogue/items.repository.js';
import type { DocentConfig } from '../../config/config.js';
import { Database } from '../../database/database.js';
import { RevisionEntity } from '../../database/revision.entity.js';
import { SettingEntity } from '../../database/setting.entity.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { InteractionEntity } from '../../interactions/interaction.entity.js';
import { InteractionsRepository, type Interaction } from '../../interactions/interactions.repository.js';
import { ReasonVetoEntity, VisitorChoiceEntity } from '../../interactions/visitor-choice.entity.js';
import { VisitorChoicesRepository } from '../../interactions/visitor-choices.repository.js';
import { ItemVectorEntity } from '../../search/vectors/item-vector.entity.js';
import { ItemVectorsRepository } from '../../search/vectors/item-vectors.repository.js';
import { restore } from '../../search/vectors/quantise.js';
import { loadRules, readStoredEvents } from '../behaviour/index.js';
import type { TrainingInput } from './training-task.js';

const ENTITIES = [
  ...[SettingEntity, RevisionEntity, ItemEntity, ItemVectorEntity],
  ...[InteractionEntity, VisitorChoiceEntity, ReasonVetoEntity],
];

/**
 * Reads what a training needs over a connection of its own, so that no visitor waits for it. Who switched
 * personalisation off is left out.
 */
export async function readTrainingData(
  config: DocentConfig,
): Promise<Pick<TrainingInput, 'events' | 'items' | 'embeddingOf' | 'rules'>> {
  const database = await Database.open(config, ENTITIES);
  try {
    const rules = await loadRules(new SettingsRepository(database));
    const optedOut = await new VisitorChoicesRepository(database).optedOut();
    const events = await readStoredEvents(without(optedOut, new InteractionsRepository(database).all()));
    const items: Item[] = [];
    for await (const page of new ItemsRepository(database).changedSince(-1)) items.push(...page.items);
    items.sort((a, b) => (a.id < b.id ? -1 : 1));
    const vectors = await readVectors(new ItemVectorsRepository(database));
    return { events, items, rules, embeddingOf: (itemId) => vectors.get(itemId) };
  } finally {
    await database.onApplicationShutdown();
  }
}

async function* without(
  visitors: ReadonlySet<string>,
  pages: AsyncIterable<Interaction[]>,
): AsyncGenerator<Interaction[]> {
  for await (const page of pages) yield page.filter(({ visitorId }) => !visitors.has(visitorId));
}

/** Of the encoder that has embedded the most items. */
async function readVectors(repository: ItemVectorsRepository): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  const [encoder] = (await repository.encoders()).sort((a, b) => b.count - a.count);
  if (encoder)
    for await (const page of repository.of(encoder.encoderId, encoder.dimension))
      for (const { itemId, vector } of page) vectors.set(itemId, restore(vector));
  return vectors;
}
