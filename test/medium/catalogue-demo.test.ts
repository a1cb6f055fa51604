import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE_ENTITIES } from '../../src/catalogue/catalogue.module.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { DemoLoader } from '../../src/catalogue/demo/demo-loader.js';
import { CatalogueImporter } from '../../src/catalogue/import/catalogue-importer.js';
import { ItemsRepository } from '../../src/catalogue/items.repository.js';
import { ConfigService } from '../../src/config/config.service.js';
import { SettingsRepository } from '../../src/database/settings.repository.js';
import { REVIEWS_ENTITIES } from '../../src/reviews/reviews.module.js';
import { ReviewsRepository } from '../../src/reviews/reviews.repository.js';
import { ReviewsService } from '../../src/reviews/reviews.service.js';
import { makeItem } from '../factories/item.factory.js';
import { temporaryDatabase } from './temporary-database.js';

describe('the demo catalogue', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let folder: string;

  async function open(demo = true) {
    const { database, revisions } = storage;
    const settings = new SettingsRepository(database);
    const catalogue = await CatalogueService.open(new ItemsRepository(database), revisions);
    const reviews = await ReviewsService.open(new ReviewsRepository(database), catalogue, revisions, settings);
    const config = new ConfigService({ ...storage.config, demo });
    const loader = new DemoLoader(config, settings, catalogue, new CatalogueImporter(catalogue), reviews);
    return { catalogue, reviews, loader };
  }

  beforeEach(async () => {
    storage = await temporaryDatabase([...CATALOGUE_ENTITIES, ...REVIEWS_ENTITIES]);
    folder = await mkdtemp(join(tmpdir(), 'docent-demo-'));
    await writeFile(join(folder, 'places.json'), '[{"id":"a","kind":"attraction","name":"甲"}]');
    await writeFile(join(folder, 'videos.json'), '[{"id":"b","kind":"video","name":"B"}]');
    await writeFile(join(folder, 'reviews.places.jsonl'), '{"itemId":"a","text":"好","rating":4,"sample":true}\n');
  });
  afterEach(async () => {
    await storage.remove();
    await rm(folder, { recursive: true });
  });

  it('fills an empty installation once', async () => {
    const { catalogue, reviews, loader } = await open();
    await loader.loadIfEmpty(folder);
    expect(catalogue.size).toBe(2);
    expect(catalogue.get('a')).toMatchObject({ rating: 4, ratingSource: 'reviews' });
    expect(reviews.hasOnlySamples('a')).toBe(true);

    await catalogue.remove(['a', 'b']);
    await loader.loadIfEmpty(folder);
    expect(catalogue.size).toBe(0);
  });

  it('is completed after a start that was cut short', async () => {
    const { loader, catalogue } = await open();
    await writeFile(join(folder, 'zz.json'), 'not readable');
    await expect(loader.loadIfEmpty(folder)).rejects.toThrow();
    expect(catalogue.size).toBe(2);

    await rm(join(folder, 'zz.json'));
    const next = await open();
    await next.loader.loadIfEmpty(folder);
    expect(next.reviews.count('a')).toBe(1);
  });

  it('stays away from an installation with items, and where it is not wanted', async () => {
    const unwanted = await open(false);
    await unwanted.loader.loadIfEmpty(folder);
    expect(unwanted.catalogue.size).toBe(0);
    const { catalogue, loader } = await open();
    await catalogue.upsertMany([makeItem({ id: 'own' })]);
    await loader.loadIfEmpty(folder);
    expect(catalogue.all().map((item) => item.id)).toEqual(['own']);
  });
});
