import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import type { ImportOptions, ImportReport } from '../catalogue/files/import-file.js';
import { CatalogueImporter } from '../catalogue/import/catalogue-importer.js';
import { readMapping } from '../catalogue/import/mapping.js';
import { DocentError } from '../config/errors.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { itemKindSchema, type ItemKind } from '../protocol/blocks.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { endProgress, showProgress, terminalLanguage, withContext } from './terminal.js';

/** Faulty records that are printed; the JSON report lists more. */
const SHOWN_FAULTS = 20;

interface Options {
  kind?: ItemKind;
  map?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function importCommand(): Command {
  return command('import', 'items from JSON, JSON lines, CSV, TSV or GeoJSON; importing again changes nothing')
    .addOption(new Option('--kind <kind>', 'kind of records that name none').choices(itemKindSchema.options))
    .option('--map <file>', 'MAP.json: our field -> their column')
    .action((file: string, options: Options) =>
      run(file, options, async (context, progress) => {
        const mapping = options.map === undefined ? undefined : await readMapping(options.map);
        return context.get(CatalogueImporter, { strict: false }).import(file, {
          ...progress,
          ...(options.kind && { kind: options.kind }),
          ...(mapping && { mapping }),
        });
      }),
    );
}

export function importReviewsCommand(): Command {
  return command('import-reviews', 'reviews: itemId?, text, rating?, author?, createdAt? as CSV or JSON lines').action(
    (file: string, options: Options) =>
      run(file, options, (context, progress) => context.get(ReviewsService, { strict: false }).import(file, progress)),
  );
}

export function importRatingsCommand(): Command {
  return command(
    'import-ratings',
    'ratings: visitorId, itemId, value, timestamp? as CSV or TSV; with a column type also views, likes, watching ...',
  ).action((file: string, options: Options) =>
    run(file, options, (context, progress) =>
      context.get(InteractionsService, { strict: false }).importRatings(file, progress),
    ),
  );
}

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<file>')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'print the report as JSON');
}

async function run(
  file: string,
  options: Options,
  work: (context: INestApplicationContext, progress: ImportOptions) => Promise<ImportReport>,
): Promise<void> {
  if (!existsSync(file)) {
    throw new DocentError('import-invalid', { zh: `没有这个文件：${file}`, en: `There is no such file: ${file}` });
  }
  const report = await withContext((context) =>
    work(context, {
      ...(options.dryRun && { dryRun: true }),
      onProgress: ({ records, fraction }) =>
        showProgress(records, Math.round(records / Math.max(fraction, 0.001)), 'records'),
    }),
  );
  endProgress();
  console.log(options.json ? JSON.stringify(report, null, 2) : reportAsText(report));
  if (report.faultyCount > 0 && report.faultyCount === report.total) process.exitCode = 1;
}

function reportAsText(report: ImportReport): string {
  const language = terminalLanguage();
  const { file, format, encoding, total, added, updated, unchanged, faultyCount, dryRun } = report;
  const summary =
    language === 'zh'
      ? `${file}（${format}，${encoding}）：共 ${total} 条，新增 ${added}，更新 ${updated}，未变 ${unchanged}，有误 ${faultyCount}${dryRun ? '（试运行，未写入）' : ''}`
      : `${file} (${format}, ${encoding}): ${total} records, ${added} added, ${updated} updated, ${unchanged} unchanged, ${faultyCount} faulty${dryRun ? ' (dry run, nothing written)' : ''}`;
  const notes = report.notes.map((note) => note[language]);
  const faults = report.faulty.slice(0, SHOWN_FAULTS).map(({ line, id, field, reason }) => {
    const place = [language === 'zh' ? `第 ${line} 行` : `line ${line}`, id, field].filter(Boolean).join(', ');
    return `  ${place}: ${reason[language]}`;
  });
  const more = faultyCount - faults.length;
  if (more > 0)
    faults.push(
      language === 'zh' ? `  …… 另有 ${more} 条（--json 可见更多）` : `  ... and ${more} more (--json lists them)`,
    );
  return [summary, ...notes, ...faults].join('\n');
}
