import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { CatalogueExporter, type ExportOptions } from '../../catalogue/export/catalogue-exporter.js';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { listReasons, reasonsOf } from '../../catalogue/files/reasons.js';
import { FIELD_NAMES } from '../../catalogue/import/fields.js';
import { itemRecordSchema, type Item } from '../../catalogue/item.js';
import { normaliseItem } from '../../catalogue/normalise.js';
import { DocentError } from '../../config/errors.js';
import {
  gapSchema,
  type CatalogueFilters,
  type Gaps,
  type ItemDetail,
  type ItemRow,
  type ItemsQuery,
  type Page,
  type Undo,
} from '../../protocol/admin/index.js';
import { itemKindSchema, type ItemKind } from '../../protocol/blocks.js';
import { localize, type LocalizedText } from '../../protocol/text.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import { AuditService } from '../audit/audit.service.js';
import { conflict } from '../conflict.js';
import { slicePage, sortOf } from '../paging.js';
import type { Staff } from '../security/staff.js';
import { UndoService } from '../undo/undo.service.js';
import { GAP_LABELS } from './gaps.js';
import { GapsService } from './gaps.service.js';

const SORTABLE = ['id', 'kind', 'name', 'city', 'updatedAt'] as const;
const SHOWN_FILTERS = 200;

/** The operator's items, as staff see and edit them. */
@Injectable()
export class ItemsService implements OnModuleInit {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly reviews: ReviewsService,
    private readonly exporter: CatalogueExporter,
    private readonly gaps: GapsService,
    private readonly audit: AuditService,
    private readonly undos: UndoService,
  ) {}

  onModuleInit(): void {
    this.undos.register('item', (payload, staff) => this.restore(payload as { item: Item; createdAt: string }, staff));
  }

  /** The catalogue is in memory: filters look at all of it, and one page is read from the database. */
  async list(query: ItemsQuery): Promise<Page<ItemRow>> {
    const { field, direction } = sortOf(query.sort, SORTABLE, 'id');
    const found = this.own(query.kind).filter((item) => this.fits(item, query));
    const sorted = field === 'updatedAt' ? await this.byUpdate(found) : found.sort((a, b) => compare(a, b, field));
    // `byUpdate` begins with the latest.
    if ((direction === 'DESC') !== (field === 'updatedAt')) sorted.reverse();
    const page = slicePage(sorted, query);
    const versions = await this.catalogue.versions(page.items.map(({ id }) => id));
    const items = page.items.map((item) => this.row(item, versions.get(item.id)?.updatedAt ?? ''));
    return { ...page, items };
  }

  async get(id: string): Promise<ItemDetail> {
    const item = this.catalogue.ownRecord(id);
    const version = (await this.catalogue.versions([id])).get(id);
    if (!item || !version)
      throw new DocentError('item-not-found', { zh: '目录里没有这个条目。', en: 'This item is not in the catalogue.' });
    const { revision, createdAt, updatedAt } = version;
    return { item, gaps: this.gaps.of(item), revision, createdAt, updatedAt };
  }

  async create(record: Record<string, unknown>, staff: Staff): Promise<ItemDetail> {
    const item = itemFrom(record);
    if (!(await this.catalogue.put(item))) throw conflict(await this.get(item.id));
    await this.audit.record(staff, 'item.create', targetOf(item), undefined, item);
    return this.get(item.id);
  }

  async save(id: string, record: Record<string, unknown>, revision: number, staff: Staff): Promise<ItemDetail> {
    const { item: before } = await this.get(id);
    const item = itemFrom({ ...record, id });
    if (!(await this.catalogue.put(item, revision))) throw conflict(await this.get(id));
    await this.audit.record(staff, 'item.update', targetOf(item), before, item);
    return this.get(id);
  }

  async remove(id: string, revision: number, staff: Staff): Promise<Undo> {
    const { item, createdAt } = await this.get(id);
    if (!(await this.catalogue.removeAt(id, revision))) throw conflict(await this.get(id));
    await this.audit.record(staff, 'item.delete', targetOf(item as Item), item, undefined);
    return this.undos.offer('item', { item, createdAt }, staff);
  }

  countGaps(kind?: ItemKind): Gaps {
    const items = this.own(kind);
    const counts = new Map<string, number>();
    for (const item of items) for (const gap of this.gaps.of(item)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    const gaps = gapSchema.options.map((gap) => ({ gap, label: GAP_LABELS[gap], count: counts.get(gap) ?? 0 }));
    return { total: items.length, gaps };
  }

  filters(): CatalogueFilters {
    const items = this.own();
    const count = (values: string[]) => mostFrequent(values).slice(0, SHOWN_FILTERS);
    return {
      kinds: itemKindSchema.options.map((value) => ({ value, count: this.catalogue.all([value]).length })),
      cities: count(items.flatMap(({ city }) => localize(city, 'zh') || [])),
      categories: count(items.flatMap(({ categories }) => categories)),
    };
  }

  export(options: ExportOptions): Generator<string> {
    return this.exporter.text(options);
  }

  private async restore({ item, createdAt }: { item: Item; createdAt: string }, staff: Staff): Promise<void> {
    if (!(await this.catalogue.put(item, undefined, createdAt))) throw conflict(await this.get(item.id));
    await this.audit.record(staff, 'item.undelete', targetOf(item), undefined, item);
  }

  private own(kind?: ItemKind): Item[] {
    return this.catalogue.all(kind && [kind]).map((item) => this.catalogue.ownRecord(item.id) ?? item);
  }

  private fits(item: Item, { gap, city, category, search }: ItemsQuery): boolean {
    if (gap && !this.gaps.of(item).includes(gap)) return false;
    if (city && !texts(item.city).includes(city)) return false;
    if (category && !item.categories.includes(category)) return false;
    const wanted = search.toLowerCase();
    const haystack = [item.id, ...texts(item.name), ...item.aliases, ...texts(item.city), ...item.tags];
    return wanted === '' || haystack.some((text) => text.toLowerCase().includes(wanted));
  }

  private async byUpdate(items: Item[]): Promise<Item[]> {
    const place = new Map((await this.catalogue.idsByUpdate()).map((id, index) => [id, index]));
    return items.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }

  private row(item: Item, updatedAt: string): ItemRow {
    const { id, kind, name, city, categories } = item;
    const row = { id, kind, name, categories, gaps: this.gaps.of(item), reviews: this.reviews.count(id), updatedAt };
    return { ...row, ...(city && { city }) };
  }
}

/** @throws DocentError `import-invalid` with the faulty fields */
function itemFrom(record: Record<string, unknown>): Item {
  const parsed = itemRecordSchema.safeParse(record);
  if (parsed.success) return normaliseItem(parsed.data);
  const reasons = reasonsOf(parsed.error, record, FIELD_NAMES);
  const fields = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: reasonsOf(new z.ZodError([issue]), record, FIELD_NAMES)[0]?.reason ?? {
      zh: issue.message,
      en: issue.message,
    },
  }));
  throw new DocentError('import-invalid', listReasons(reasons), { details: { fields } });
}

function targetOf({ id, name }: Pick<Item, 'id' | 'name'>) {
  return { type: 'item', id, label: localize(name, 'zh') };
}

function texts(text: LocalizedText | undefined): string[] {
  return [text?.zh, text?.en].filter((each): each is string => Boolean(each));
}

function compare(a: Item, b: Item, field: 'id' | 'kind' | 'name' | 'city'): number {
  const key = (item: Item) => (field === 'id' || field === 'kind' ? item[field] : localize(item[field], 'zh'));
  return key(a).localeCompare(key(b), 'zh') || (a.id < b.id ? -1 : 1);
}

function mostFrequent(values: string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
