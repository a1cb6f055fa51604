import { Command, InvalidArgumentError } from 'commander';
import { DocentError } from '../../config/errors.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { TrainingOutcome, VersionSummary } from '../../recommendation/life-cycle/model-version.js';
import { ModelVersions } from '../../recommendation/life-cycle/model-versions.service.js';
import { TrainingService } from '../../recommendation/life-cycle/training.service.js';
import { endProgress, showProgress, terminalLanguage, withContext } from '../terminal.js';

const LOOK_MILLISECONDS = 200;

/** `train recommendation`: on what visitors did; promoted only if it is better by more than noise. */
export function trainRecommendation(): Command {
  return new Command('recommendation')
    .description('the recommender, on what visitors did; it serves only if it beats what serves now')
    .option('--seed <n>', 'of all that is random', wholeNumber, 42)
    .option('--json', 'print the outcome as JSON')
    .action(({ seed, json }: { seed: number; json?: boolean }) =>
      withContext(async (context) => {
        const jobs = context.get(JobsService, { strict: false });
        await context.get(ModelVersions, { strict: false }).start();
        const id = await context.get(TrainingService, { strict: false }).start(seed);
        const cancel = () => void jobs.cancel(id);
        process.once('SIGINT', cancel);
        const timer = setInterval(() => {
          void jobs
            .get(id)
            .then(({ progress, message }) => showProgress(Math.round(progress * 100), 100, message ?? 'reading'));
        }, LOOK_MILLISECONDS);
        const job = await jobs.finished(id).finally(() => clearInterval(timer));
        process.off('SIGINT', cancel);
        endProgress();
        if (job.state !== 'done')
          throw new DocentError('conflict', {
            zh: job.fault ? `训练失败：${job.fault.zh}` : '训练已取消，没有留下任何东西；现有模型照常服务。',
            en: job.fault
              ? `The training failed: ${job.fault.en}`
              : 'The training was cancelled and left nothing behind; what served goes on serving.',
          });
        report(job.result as TrainingOutcome, json ?? false);
      }),
    );
}

function report(outcome: TrainingOutcome, json: boolean): void {
  if (json) console.log(JSON.stringify(outcome, null, 2));
  if (outcome.outcome === 'too-little') {
    process.exitCode = 1;
    if (!json) console.error(outcome.text[terminalLanguage()]);
  } else if (!json) console.log(`${outcome.version}\n${summaryAsText(outcome.summary)}`);
}

/** The figures of one training, and what came of it. */
export function summaryAsText({ data, metrics, verdict, trainSeconds }: VersionSummary): string {
  const zh = terminalLanguage() === 'zh';
  const rows = Object.entries(metrics).map(
    ([id, { ndcg, precision, recall, coverage }]) =>
      `  ${id.padEnd(16)} ${[ndcg, precision, recall, coverage].map((value) => value.toFixed(4).padStart(9)).join('')}`,
  );
  return [
    zh
      ? `${data.visitors} 位访客，${data.items} 个条目，${data.preferences} 条偏好（留出 ${data.heldOut} 条），训练 ${trainSeconds.toFixed(1)} 秒`
      : `${data.visitors} visitors, ${data.items} items, ${data.preferences} preferences (${data.heldOut} held out), trained in ${trainSeconds.toFixed(1)} s`,
    `  ${''.padEnd(16)} ${['nDCG@10', 'P@10', 'R@10', 'coverage'].map((name) => name.padStart(9)).join('')}`,
    ...rows,
    verdict.text[terminalLanguage()],
  ].join('\n');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is needed');
  return number;
}
