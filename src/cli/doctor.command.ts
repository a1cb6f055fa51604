import { access, constants } from 'node:fs/promises';
import { Command } from 'commander';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { loadConfig } from '../config/config.js';
import { asError } from '../config/errors.js';
import { EmbeddingService } from '../embedding/embedding.service.js';
import { PluginHostService } from '../plugin-host/plugin-host.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { terminalLanguage, withContext } from './terminal.js';

interface Finding {
  check: string;
  ok: boolean;
  detail: string;
}

/** Looks whether an installation is sound; exit code 1 when it is not. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('checks this installation: data folder, database, catalogue, encoder, plugins')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine();
      if (json) console.log(JSON.stringify(findings, null, 2));
      else for (const { check, ok, detail } of findings) console.log(`${ok ? 'ok   ' : 'FAULT'} ${check}: ${detail}`);
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

async function examine(): Promise<Finding[]> {
  const config = loadConfig();
  const findings: Finding[] = [{ check: 'node', ok: true, detail: process.version }];
  try {
    await withContext(async (context) => {
      await access(config.dataDir, constants.W_OK);
      findings.push({ check: 'data folder', ok: true, detail: config.dataDir });
      const catalogue = context.get(CatalogueService, { strict: false });
      const reviews = context.get(ReviewsService, { strict: false });
      const items = catalogue.all();
      const reviewed = items.filter(({ id }) => reviews.count(id) > 0).length;
      findings.push({ check: 'catalogue', ok: true, detail: `${items.length} items, ${reviewed} with reviews` });
      findings.push(await examineEncoder(context.get(EmbeddingService, { strict: false })));
      const host = context.get(PluginHostService, { strict: false });
      await host.start();
      for (const { id, state, fault } of host.list()) {
        findings.push({ check: `plugin ${id}`, ok: state !== 'failed', detail: fault ?? state });
      }
    });
  } catch (cause) {
    findings.push({ check: 'server', ok: false, detail: asError(cause).message });
  }
  return findings;
}

async function examineEncoder(embedding: EmbeddingService): Promise<Finding> {
  try {
    await embedding.ready();
    const { encoder, problem } = embedding.status();
    const detail = `${encoder?.id}, ${encoder?.dimension} dimensions, ${encoder?.backend}`;
    return { check: 'encoder', ok: !problem, detail: problem ? `${detail}; ${problem[terminalLanguage()]}` : detail };
  } catch (cause) {
    return { check: 'encoder', ok: false, detail: asError(cause).message };
  }
}
