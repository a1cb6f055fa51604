import { Logger } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import type { Item } from '../../catalogue/item.js';
import type { JobHandle } from '../../plugin-api/services.js';
import type { Encoding, ItemSource, JobStarter, OpenedEncoder } from '../ports.js';
import type { ItemVectorsRepository, StoredVector } from './item-vectors.repository.js';
import { hashOf, itemTexts } from './item-text.js';
import { meanDirection, quantise } from './quantise.js';
import { VectorIndex } from './vector-index.js';

/** Items whose texts go to the encoder together; each batch is stored before the next, so that a kill loses one at most. */
const BATCH = 16;
/** More items than this are embedded as a job that staff can see. */
const JOB_SIZE = 20;

/** The vectors of all items under one encoder. */
interface Space {
  encoderId: string;
  index: VectorIndex;
  hashes: Map<string, string>;
}

/**
 * Keeps a vector of every item, as the catalogue and the encoder change. When the encoder has changed, the vectors of
 * the old one serve until all items have been embedded anew; a job that was cut off goes on at the next start.
 */
export class ItemVectors {
  private readonly logger = new Logger(ItemVectors.name);
  private serving: Space | undefined;
  private target: Space | undefined;
  /** Encodes questions while the vectors of an earlier encoder serve. */
  private formerEncoder: OpenedEncoder | undefined;
  private pending = new Set<string>();
  private working: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly items: ItemSource,
    private readonly encoding: Encoding,
    private readonly repository: Pick<ItemVectorsRepository, 'encoders' | 'of' | 'save' | 'remove' | 'keepOnly'>,
    private readonly jobs: JobStarter,
  ) {}

  /** Loads what is stored, and sees to what is missing; nothing waits for the latter. */
  async open(): Promise<void> {
    await this.encoding.ready();
    const { encoderId, dimension } = this.encoding;
    const stored = await this.repository.encoders();
    this.target = await this.load(encoderId, dimension);
    const former = stored
      .filter((other) => other.encoderId !== encoderId && other.count > this.target!.index.size)
      .sort((a, b) => b.count - a.count)[0];
    this.serving = (former && (await this.loadFormer(former.encoderId, former.dimension))) ?? this.target;

    const known = new Set(this.items.all().map((item) => item.id));
    const gone = [...this.target.hashes.keys()].filter((id) => !known.has(id));
    if (gone.length > 0) await this.forget(gone);
    this.embed(this.items.all());
  }

  /** Takes in that items have changed. */
  update(change: { changed: readonly string[]; removed: readonly string[] }): void {
    if (!this.target) return;
    if (change.removed.length > 0)
      this.forget(change.removed).catch((error: unknown) =>
        this.logger.error('Vectors of removed items remain', error),
      );
    this.embed(change.changed.map((id) => this.items.get(id)).filter((item) => item !== undefined));
  }

  /**
   * The question in the space that serves; undefined while no item has a vector.
   * @param given the text's vector by the current encoder, or with an empty text a vector made of the items' own
   */
  async encode(text: string, given?: Float32Array): Promise<Float32Array | undefined> {
    if (!this.serving?.index.size) return undefined;
    if (text === '') return given;
    if (this.formerEncoder) return (await this.formerEncoder.encode([text], { priority: 'interactive' }))[0];
    return given ?? (await this.encoding.encode([text], { priority: 'interactive' }))[0];
  }

  /** Cosine of the query with each item, by id; 0 for an item without a vector. */
  async scan(query: Float32Array): Promise<(itemId: string) => number> {
    return (await this.serving?.index.scan(query)) ?? (() => 0);
  }

  of(itemId: string): Float32Array | undefined {
    return this.serving?.index.get(itemId);
  }

  similarity(itemId: string, otherId: string): number {
    return this.serving?.index.similarity(itemId, otherId) ?? 0;
  }

  /** Resolves when every item has its vector, or the work was given up. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  get status(): { encoderId?: string; embedded: number; pending: number } {
    return { encoderId: this.serving?.encoderId, embedded: this.serving?.index.size ?? 0, pending: this.pending.size };
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.working;
    await this.formerEncoder?.close();
  }

  private async load(encoderId: string, dimension: number): Promise<Space> {
    const space: Space = { encoderId, index: new VectorIndex(dimension), hashes: new Map() };
    for await (const page of this.repository.of(encoderId, dimension)) for (const row of page) put(space, row);
    return space;
  }

  private async loadFormer(encoderId: string, dimension: number): Promise<Space | undefined> {
    try {
      const encoder = await this.encoding.open(encoderId.startsWith('lite') ? 'lite' : 'transformers');
      if (encoder.id !== encoderId) {
        await encoder.close();
        return undefined;
      }
      this.formerEncoder = encoder;
      return await this.load(encoderId, dimension);
    } catch (error) {
      this.logger.warn(`The encoder of the stored vectors is gone, search goes by words: ${asError(error).message}`);
      return undefined;
    }
  }

  private async forget(itemIds: readonly string[]): Promise<void> {
    for (const space of new Set([this.serving, this.target]))
      for (const id of itemIds) {
        space?.index.delete(id);
        space?.hashes.delete(id);
        this.pending.delete(id);
      }
    await this.repository.remove(itemIds);
  }

  private embed(items: readonly Item[]): void {
    for (const item of items) {
      const texts = itemTexts(item);
      if (this.target!.hashes.get(item.id) !== hashOf(texts)) this.pending.add(item.id);
    }
    if (this.pending.size === 0) return this.adoptTarget();
    if (this.working || this.closed) return;
    this.working = this.work()
      .catch((error: unknown) => this.logger.error(`Items could not be embedded: ${asError(error).message}`))
      .finally(() => (this.working = undefined));
  }

  private async work(): Promise<void> {
    if (this.pending.size <= JOB_SIZE) return this.embedPending();
    // A job that was cancelled before its turn came has ended too.
    await this.jobs.finished(await this.jobs.start('embed-catalogue', (job) => this.embedPending(job)));
  }

  private async embedPending(job?: JobHandle): Promise<void> {
    const target = this.target!;
    let done = 0;
    while (this.pending.size > 0 && !this.closed && !job?.signal.aborted) {
      const items = [...this.pending].slice(0, BATCH).map((id) => [id, this.items.get(id)] as const);
      for (const [id] of items) this.pending.delete(id);
      const rows = await this.encodeItems(items.map(([, item]) => item).filter((item) => item !== undefined));
      await this.repository.save(target.encoderId, rows);
      for (const row of rows) put(target, row);
      done += items.length;
      job?.progress(done / (done + this.pending.size), `${done} / ${done + this.pending.size}`);
    }
    if (this.pending.size === 0) this.adoptTarget();
  }

  private async encodeItems(items: readonly Item[]): Promise<StoredVector[]> {
    const texts = items.map((item) => itemTexts(item));
    const vectors = await this.encoding.encode(texts.flat(), { priority: 'background' });
    return items.flatMap((item, i) => {
      const own = vectors.splice(0, texts[i]!.length);
      const mean = meanDirection(own);
      return mean ? [{ itemId: item.id, contentHash: hashOf(texts[i]!), vector: quantise(mean) }] : [];
    });
  }

  /** The new encoder's vectors are complete: they serve from now on, and the old ones are forgotten. */
  private adoptTarget(): void {
    if (this.serving === this.target) return;
    this.serving = this.target;
    const former = this.formerEncoder;
    this.formerEncoder = undefined;
    Promise.all([former?.close(), this.repository.keepOnly(this.target!.encoderId)]).catch((error: unknown) =>
      this.logger.warn(`Vectors of the former encoder remain stored: ${asError(error).message}`),
    );
    this.logger.log(`Vectors of ${this.target!.encoderId} serve now`);
  }
}

function put(space: Space, row: StoredVector): void {
  space.index.set(row.itemId, row.vector);
  space.hashes.set(row.itemId, row.contentHash);
}
