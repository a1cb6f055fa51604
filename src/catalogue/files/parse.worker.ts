import { parentPort, workerData } from 'node:worker_threads';
import { DocentError } from '../../config/errors.js';
import type { FromWorker, Parsed } from './background.js';

const { parser, job } = workerData as { parser: string; job: unknown };
const { parse } = (await import(parser)) as { parse: (job: unknown) => AsyncGenerator<Parsed<unknown>> };
const results = parse(job);
const answer = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', () => {
  results.next().then(
    ({ value, done }) => answer(done ? { done: true } : { item: value as Parsed<unknown> }),
    (error: unknown) =>
      answer({
        failure:
          error instanceof DocentError
            ? { code: error.code, text: error.text }
            : { text: { zh: String(error), en: String(error) } },
      }),
  );
});
