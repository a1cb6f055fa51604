import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../dist/src/cli.js');

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

describe('docent evaluate', () => {
  let folder: string;
  let ratings: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docent-evaluate-'));
    ratings = join(folder, 'ratings.csv');
    const rows = Array.from({ length: 60 }, (_, v) =>
      Array.from(
        { length: 12 },
        (_, i) => `v${v},i${(v * 7 + i * i) % 30},${1 + (i % 5)},${1_700_000_000 + v * 1000 + i * 60}`,
      ),
    ).flat();
    await writeFile(ratings, ['visitorId,itemId,value,timestamp', ...rows].join('\n'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const docent = (...args: string[]) =>
    new Promise<Outcome>((resolve) => {
      const env = {
        ...process.env,
        NODE_OPTIONS: '',
        LANG: 'en_GB.UTF-8',
        LC_ALL: '',
        DOCENT_DATA_DIR: join(folder, 'data'),
      };
      execFile(process.execPath, [CLI, 'evaluate', ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  it('prints the promised figures of the shipped recommender and the trivial ones', async () => {
    const html = join(folder, 'report.html');
    const { code, stdout } = await docent(
      '--ratings',
      ratings,
      '--split',
      'leave-one-out',
      '--k',
      '5',
      '--json',
      '--html',
      html,
    );
    expect(code).toBe(0);
    const { models } = JSON.parse(stdout) as { models: Record<string, Record<string, unknown>> };
    expect(Object.keys(models)).toEqual(['docent', 'popularity', 'recency', 'random']);
    for (const figures of Object.values(models))
      for (const name of [
        ...['map', 'ndcg', 'precision', 'recall', 'auc', 'coverage', 'novelty', 'diversity'],
        ...['trainSeconds', 'millisecondsPerVisitor'],
      ])
        expect(figures[name]).toEqual(expect.any(Number));
    expect(await readFile(html, 'utf8')).toContain('</svg>');
  }, 120_000);

  it.each([
    [['--ratings', 'nowhere.csv'], /no file/],
    [['--ratings', 'RATINGS', '--test', '2'], /between 0 and 1/],
    [['--train', 'RATINGS'], /must name the file/],
    [['--ratings', 'RATINGS', '--k', 'many'], /whole number/],
    [['--ratings', 'RATINGS', '--train', 'RATINGS'], /not both/],
    [[], /no preferences to learn from/],
  ])(
    'ends with code 1 and says what is wrong: %j',
    async (args, message) => {
      const { code, stdout, stderr } = await docent(...args.map((arg) => (arg === 'RATINGS' ? ratings : arg)));
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/ at .*\.js/);
    },
    60_000,
  );
});
