import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ImportOptions } from '../../catalogue/files/import-file.js';
import { previewFile } from '../../catalogue/files/preview.js';
import { CatalogueImporter } from '../../catalogue/import/catalogue-importer.js';
import { fieldLabel, suggestColumns } from '../../catalogue/import/field-labels.js';
import { FIELD_NAMES } from '../../catalogue/import/fields.js';
import { checkMapping } from '../../catalogue/import/mapping.js';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { JobsService, type ResumableHandle } from '../../jobs/jobs.service.js';
import {
  importSubjectSchema,
  runImportSchema,
  type ImportPreview,
  type JobStarted,
  type RunImport,
} from '../../protocol/admin/index.js';
import { itemKindSchema, type ItemKind } from '../../protocol/blocks.js';
import { REVIEW_FIELDS } from '../../reviews/review-record.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import { AuditService } from '../audit/audit.service.js';
import { importJobType } from '../installation/job-roles.js';
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

/** What a run needs to begin again after the server was killed in the middle of it. */
interface Order {
  id: string;
  request: RunImport;
  staff: Pick<Staff, 'accountId' | 'username'>;
}

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
    for (const mode of runImportSchema.shape.mode.options)
      for (const subject of importSubjectSchema.options)
        jobs.register(importJobType(mode, subject), (job, order) => this.execute(order as Order, job));
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
    // Faults of the mapping are told at once, not by a job that fails.
    mappingOf(preview.subject, request);
    const { accountId, username } = staff;
    const order: Order = { id, request, staff: { accountId, username } };
    return { jobId: await this.jobs.startResumable(importJobType(request.mode, preview.subject), order) };
  }

  private async execute({ id, request, staff }: Order, job: ResumableHandle): Promise<unknown> {
    const preview = await this.uploads.preview(id);
    const { subject, file } = preview;
    const path = this.uploads.path(id, file);
    const { columns, mapping } = mappingOf(subject, request);
    if (request.mode === 'analyse') return this.analysis.analyse(path, columns, job);
    const options: ImportOptions = {
      dryRun: request.mode === 'dry-run',
      signal: job.signal,
      onProgress: ({ fraction, records }) => job.progress(fraction, String(records)),
    };
    const { kind } = request;
    const report =
      subject === 'items'
        ? await this.importer.import(path, { ...options, ...(kind && { kind }), ...(mapping && { mapping }) })
        : await this.reviews.import(path, { ...options, ...(columns && { columns }) });
    if (request.mode === 'import') {
      if (job.resumed) report.notes.unshift(CUT_OFF);
      const { total, added, updated, faultyCount } = report;
      const target = { type: 'import', id, label: file };
      await this.audit.record(staff, `${subject}.import`, target, undefined, { total, added, updated, faultyCount });
      await this.uploads.remove(id);
    }
    return { ...report, file };
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

const CUT_OFF = {
  zh: '服务在导入途中停止过，之后从头再来：停止前已写入的记录计为“未变”，没有重复写入。',
  en: 'The server stopped in the middle of this import, which then began again: records that had gone in before count as unchanged, nothing went in twice.',
};

/** How the file's columns are to be read. @throws DocentError `import-invalid` */
function mappingOf(
  subject: Subject,
  { mapping }: RunImport,
): { mapping?: ReturnType<typeof checkMapping>; columns?: Record<string, string> } {
  if (!mapping) return {};
  return subject === 'items' ? { mapping: checkMapping(mapping) } : { columns: columnsOf(mapping.fields) };
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
