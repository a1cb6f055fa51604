import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ImportOptions, ImportReport } from '../../catalogue/files/import-file.js';
import { previewFile } from '../../catalogue/files/preview.js';
import { CatalogueImporter } from '../../catalogue/import/catalogue-importer.js';
import { fieldLabel, suggestColumns } from '../../catalogue/import/field-labels.js';
import { FIELD_NAMES } from '../../catalogue/import/fields.js';
import { checkMapping } from '../../catalogue/import/mapping.js';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobHandle } from '../../plugin-api/index.js';
import type { ImportPreview, JobStarted, RunImport } from '../../protocol/admin/index.js';
import { itemKindSchema, type ItemKind } from '../../protocol/blocks.js';
import { REVIEW_FIELDS } from '../../reviews/review-record.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { Staff } from '../security/staff.js';
import { ReviewAnalysisService } from './review-analysis.service.js';
import { Uploads } from './uploads.js';

const DAY = 86_400_000;
const MAX_SAMPLES = 3;

const SUBJECTS = {
  items: { fields: FIELD_NAMES, required: ['id', 'name'] },
  reviews: { fields: REVIEW_FIELDS, required: ['text'] },
} as const;
type Subject = keyof typeof SUBJECTS;

/** Files from staff's own computers: looked at, tried, and then imported as a job. */
@Injectable()
export class ImportsService {
  private readonly uploads: Uploads;

  constructor(
    config: ConfigService,
    private readonly importer: CatalogueImporter,
    private readonly reviews: ReviewsService,
    private readonly analysis: ReviewAnalysisService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {
    this.uploads = new Uploads(join(config.values.dataDir, 'uploads'));
  }

  /** @throws DocentError `unsupported-media`, `import-invalid`; then nothing of the file is kept */
  async add(file: { path: string; name: string; bytes: number }, subject: Subject): Promise<ImportPreview> {
    const id = randomBytes(16).toString('hex');
    try {
      const path = await this.uploads.keep(file.path, id, file.name);
      const preview = await this.look(id, path, file, subject);
      await this.uploads.describe(preview);
      return preview;
    } catch (cause) {
      await this.uploads.remove(id);
      await rm(file.path, { force: true });
      throw cause;
    }
  }

  preview(id: string): Promise<ImportPreview> {
    return this.uploads.preview(id);
  }

  async remove(id: string): Promise<void> {
    await this.uploads.remove(id);
  }

  async run(id: string, request: RunImport, staff: Staff): Promise<JobStarted> {
    const preview = await this.uploads.preview(id);
    if (preview.subject === 'items' && request.mode === 'analyse')
      throw new DocentError('bad-request', { zh: '只有评论可以分析。', en: 'Only reviews can be analysed.' });
    const work = this.work(preview, this.uploads.path(id, preview.file), request);
    const jobId = await this.jobs.start(`${request.mode} ${preview.subject}`, async (job) => {
      const result = await work(job);
      if (request.mode === 'import') {
        const { total, added, updated, faultyCount } = result as ImportReport;
        const target = { type: 'import', id, label: preview.file };
        const action = `${preview.subject}.import`;
        await this.audit.record(staff, action, target, undefined, { total, added, updated, faultyCount });
        await this.uploads.remove(id);
      }
      return result;
    });
    return { jobId };
  }

  private work({ subject, file }: ImportPreview, path: string, { mode, kind, mapping }: RunImport) {
    // Faults of the mapping are told at once, not by a job that fails.
    const checked = mapping && subject === 'items' ? checkMapping(mapping) : undefined;
    const columns = mapping && subject === 'reviews' ? columnsOf(mapping.fields) : undefined;
    return async (job: JobHandle): Promise<unknown> => {
      if (mode === 'analyse') return this.analysis.analyse(path, columns, job);
      const options: ImportOptions = {
        dryRun: mode === 'dry-run',
        signal: job.signal,
        onProgress: ({ fraction, records }) => job.progress(fraction, String(records)),
      };
      const report =
        subject === 'items'
          ? await this.importer.import(path, {
              ...options,
              ...(kind && { kind }),
              ...(checked && { mapping: checked }),
            })
          : await this.reviews.import(path, { ...options, ...(columns && { columns }) });
      return { ...report, file };
    };
  }

  private async look(
    id: string,
    path: string,
    { name, bytes }: { name: string; bytes: number },
    subject: Subject,
  ): Promise<ImportPreview> {
    const { format, encoding, rows, columns, faults } = await previewFile(path);
    const { fields, required } = SUBJECTS[subject];
    const kinds = new Set(rows.map((row) => row.kind).filter(Boolean));
    const [kind] = kinds.size === 1 ? [...kinds] : [];
    return {
      ...{ id, subject, file: name, bytes, format, encoding, rows },
      columns: columns.map((column) => ({
        name: column,
        samples: [...new Set(rows.flatMap((row) => row[column] || []))].slice(0, MAX_SAMPLES),
      })),
      faults: faults.map(({ line, reason }) => ({ line, reason })),
      fields: fields.map((field) => {
        return { name: field, label: fieldLabel(field), required: (required as readonly string[]).includes(field) };
      }),
      suggestedMapping: suggestColumns(columns, fields),
      ...(isKind(kind) && { suggestedKind: kind }),
      expiresAt: new Date(Date.now() + DAY).toISOString(),
    };
  }
}

function isKind(kind: unknown): kind is ItemKind {
  return itemKindSchema.safeParse(kind).success;
}

/** @throws DocentError `import-invalid` for anything but the name of a column */
function columnsOf(fields: Record<string, unknown>): Record<string, string> {
  const faulty = Object.entries(fields).find(([ours, theirs]) => {
    return typeof theirs !== 'string' || !REVIEW_FIELDS.includes(ours);
  });
  if (faulty)
    throw new DocentError('import-invalid', {
      zh: `字段映射有误：${faulty[0]}。可用的字段：${REVIEW_FIELDS.join('、')}`,
      en: `The field mapping is wrong: ${faulty[0]}. Known fields: ${REVIEW_FIELDS.join(', ')}`,
    });
  return fields as Record<string, string>;
}
