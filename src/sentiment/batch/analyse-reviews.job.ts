import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobHandle } from '../../plugin-api/services.js';
import { SentimentService } from '../sentiment.service.js';
import { analyseFile } from './analyse-file.js';
import { CSV_HEADER, csvOfRow } from './row-formats.js';

export const ANALYSE_REVIEWS = 'analyse-reviews';

const inputSchema = z.object({ path: z.string(), result: z.string() });

export interface AnalyseReviewsResult {
  /** Name of the table in the folder `analyses` of the data folder. */
  file: string;
  total: number;
  skipped: number;
}

/** Analyses a file in the background. After a kill it goes on behind the last record that had reached the disk. */
@Injectable()
export class AnalyseReviewsJob {
  private readonly folder: string;

  constructor(
    private readonly sentiment: SentimentService,
    private readonly jobs: JobsService,
    config: ConfigService,
  ) {
    this.folder = join(config.values.dataDir, 'analyses');
    jobs.register(ANALYSE_REVIEWS, (job, input) => this.run(job, inputSchema.parse(input)));
  }

  /**
   * @param path a file that stays where it is until the job has ended
   * @param name of the table that is written, without folder
   * @returns the job's id; the job's result is an `AnalyseReviewsResult`
   * @throws DocentError `import-invalid` when there is no such file
   */
  async start(path: string, name: string): Promise<string> {
    await stat(path).catch(() => {
      throw new DocentError('import-invalid', { zh: `没有这个文件：${path}`, en: `There is no file ${path}` });
    });
    return this.jobs.startResumable(ANALYSE_REVIEWS, { path, result: basename(name) });
  }

  /** Where the table of a finished job is. */
  pathOf(result: string): string {
    return join(this.folder, basename(result));
  }

  private async run(job: JobHandle, { path, result }: z.infer<typeof inputSchema>): Promise<AnalyseReviewsResult> {
    await mkdir(this.folder, { recursive: true });
    const finished = this.pathOf(result);
    const partial = `${finished}.part`;
    const mark = `${finished}.mark`;
    let { total, skipped, bytes } = await readMark(mark);
    const file = await open(partial, bytes > 0 ? 'r+' : 'w');
    try {
      await file.truncate(bytes);
      if (bytes === 0) bytes += (await file.write(CSV_HEADER, bytes)).bytesWritten;
      const analyse = this.sentiment.analyse.bind(this.sentiment);
      for await (const step of analyseFile(path, analyse, { signal: job.signal, skip: total })) {
        if (!('rows' in step)) continue;
        bytes += (await file.write(step.rows.map(csvOfRow).join(''), bytes)).bytesWritten;
        total += step.rows.length;
        skipped += step.rows.filter(({ fault }) => fault).length;
        await file.datasync();
        await writeMark(mark, { total, skipped, bytes });
        job.progress(step.fraction, `${total}`);
      }
    } finally {
      await file.close();
    }
    await rename(partial, finished);
    await rm(mark, { force: true });
    return { file: result, total, skipped };
  }
}

const markSchema = z.object({ total: z.number(), skipped: z.number(), bytes: z.number() });
/** How much of the table is whole on the disk. */
type Mark = z.infer<typeof markSchema>;

async function readMark(path: string): Promise<Mark> {
  try {
    return markSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // None yet, or cut off by the kill: begin again.
    return { total: 0, skipped: 0, bytes: 0 };
  }
}

async function writeMark(path: string, mark: Mark): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(mark));
  await rename(`${path}.new`, path);
}
