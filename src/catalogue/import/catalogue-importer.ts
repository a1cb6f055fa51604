import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../../protocol/blocks.js';
import { CatalogueService } from '../catalogue.service.js';
import { importFile, type ImportOptions, type ImportReport } from '../files/import-file.js';
import type { FieldMapping } from './mapping.js';
import { itemsParser } from './read-items.js';

export interface CatalogueImportOptions extends ImportOptions {
  kind?: ItemKind;
  mapping?: FieldMapping;
}

/** Brings operators' files into the catalogue. */
@Injectable()
export class CatalogueImporter {
  constructor(private readonly catalogue: CatalogueService) {}

  /**
   * Imports a file; importing it again changes nothing. Faulty records are reported, the others go in, each batch in a
   * transaction of its own, so that what was imported before a fault or an abort stays.
   * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
   */
  import(path: string, options: CatalogueImportOptions = {}): Promise<ImportReport> {
    const job = { path, kind: options.kind, mapping: options.mapping };
    return importFile(itemsParser, job, options, async (values) => {
      const items = values.map(({ value }) => value);
      const result = await (options.dryRun ? this.catalogue.compare(items) : this.catalogue.upsertMany(items));
      return { added: result.added.length, updated: result.updated.length, unchanged: result.unchanged.length };
    });
  }
}
