import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { EmbeddingService } from '../embedding/embedding.service.js';
import { withContext } from './terminal.js';

const BATCH = 64;

export function embedCommand(): Command {
  return new Command('embed')
    .description('lines on standard input -> one JSON array of numbers a line, in order')
    .action(() =>
      withContext(async (context) => {
        const embedding = context.get(EmbeddingService, { strict: false });
        await embedding.ready();
        const flush = async (lines: string[]) => {
          const vectors = await embedding.encode(lines, { priority: 'background' });
          process.stdout.write(vectors.map((vector) => `${JSON.stringify(Array.from(vector, round))}\n`).join(''));
        };
        let lines: string[] = [];
        for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
          lines.push(line);
          if (lines.length < BATCH) continue;
          await flush(lines);
          lines = [];
        }
        if (lines.length > 0) await flush(lines);
      }),
    );
}

function round(value: number): number {
  return Number(value.toFixed(6));
}
