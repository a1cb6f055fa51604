import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../../protocol/blocks.js';
import { CatalogueService } from '../catalogue.service.js';
import { FIELD_NAMES } from '../import/fields.js';
import type { Item } from '../item.js';
import { cellsOf, csvLine } from './item-cells.js';

export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  format: ExportFormat;
  /** All kinds when absent. */
  kinds?: readonly ItemKind[];
}

/** Writes the catalogue as the operator wrote it; importing the file again changes nothing. */
@Injectable()
export class CatalogueExporter {
  constructor(private readonly catalogue: CatalogueService) {}

  /** The file's text in pieces. */
  text({ format, kinds }: ExportOptions): Generator<string> {
    const items = this.catalogue.all(kinds).map((item) => this.catalogue.ownRecord(item.id) ?? item);
    return WRITERS[format](items);
  }

  /** Writes the file, whole or not at all, and returns how many items it holds. */
  async toFile(path: string, options: ExportOptions): Promise<number> {
    const unfinished = `${path}.part`;
    try {
      await pipeline(Readable.from(this.text(options)), createWriteStream(unfinished));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return this.catalogue.all(options.kinds).length;
  }
}

const WRITERS: Record<ExportFormat, (items: readonly Item[]) => Generator<string>> = {
  *json(items) {
    yield '[';
    for (const [index, item] of items.entries()) {
      const text = JSON.stringify(item, null, 2).replaceAll('\n', '\n  ');
      yield `${index > 0 ? ',' : ''}\n  ${text}`;
    }
    yield '\n]\n';
  },

  *jsonl(items) {
    for (const item of items) yield `${JSON.stringify(item)}\n`;
  },

  *csv(items) {
    const used = new Set(items.flatMap((item) => [...cellsOf(item).keys()]));
    const columns = FIELD_NAMES.filter((name) => used.has(name) || name === 'id' || name === 'kind');
    // Without this mark Excel takes UTF-8 for the system's own encoding.
    yield '\ufeff';
    yield csvLine(columns);
    for (const item of items) {
      const cells = cellsOf(item);
      yield csvLine(columns.map((column) => cells.get(column) ?? ''));
    }
  },

  *geojson(items) {
    yield '{"type": "FeatureCollection", "features": [';
    for (const [index, item] of items.entries()) {
      const { id, latitude, longitude, ...properties } = item;
      const geometry = latitude === undefined ? null : { type: 'Point', coordinates: [longitude, latitude] };
      yield `${index > 0 ? ',' : ''}\n${JSON.stringify({ type: 'Feature', id, geometry, properties })}`;
    }
    yield '\n]}\n';
  },
};
