import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../config/version.js';
import { DocentError } from '../../config/errors.js';
import { crossLingualScore } from '../../embedding/benchmark/cross-lingual.js';
import { EncoderFactory } from '../../embedding/encoder-factory.js';
import { withContext } from '../terminal.js';
import { percentiles, tenth } from './percentiles.js';
import { benchmarkQuestions } from './questions.js';

const SINGLE_TEXTS = 200;

/** @param pairs paths of two aligned files, Chinese and English; without them the project's own aligned sentences serve */
export async function benchmarkEmbedding(pairs?: readonly string[]) {
  const { zh, en } = pairs ? await readPairs(pairs) : await ownPairs();
  return withContext(async (context) => {
    // Past the cache: what is measured is the encoder.
    const encoder = await context.get(EncoderFactory, { strict: false }).create('lite');
    const begun = performance.now();
    const vectors = await encoder.encode([...zh, ...en], { priority: 'background' });
    const seconds = (performance.now() - begun) / 1000;
    const { zhToEn, enToZh } = crossLingualScore(vectors.slice(0, zh.length), vectors.slice(zh.length));

    const single: number[] = [];
    for (const question of await benchmarkQuestions(SINGLE_TEXTS)) {
      const start = performance.now();
      await encoder.encode([question], { priority: 'interactive' });
      single.push(performance.now() - start);
    }
    await encoder.close();
    return {
      encoder: encoder.id,
      dimension: encoder.dimension,
      alignedPairs: zh.length,
      zhToEnTop1: percent(zhToEn.top1),
      enToZhTop1: percent(enToZh.top1),
      zhToEnMrr10: percent(zhToEn.mrr10),
      enToZhMrr10: percent(enToZh.mrr10),
      textsPerSecond: Math.round((zh.length + en.length) / seconds),
      singleQuestionMilliseconds: percentiles(single),
    };
  });
}

function percent(share: number): number {
  return tenth(share * 100);
}

interface Aligned {
  zh: string[];
  en: string[];
}

async function readPairs(paths: readonly string[]): Promise<Aligned> {
  const lines = async (path: string) =>
    (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
  const [zh, en] = await Promise.all(paths.slice(0, 2).map(lines));
  if (zh && en && zh.length === en.length && zh.length > 1) return { zh, en };
  throw new DocentError('bad-request', {
    zh: '--pairs 需要两个行数相同的文件：先中文，后英文，每行一句。',
    en: '--pairs needs two files of as many lines: Chinese, then English, a sentence a line.',
  });
}

async function ownPairs(): Promise<Aligned> {
  const path = join(PACKAGE_ROOT, 'test', 'fixtures', 'embedding', 'aligned.json');
  const pairs = JSON.parse(await readFile(path, 'utf8')) as { zh: string; en: string }[];
  return { zh: pairs.map(({ zh }) => zh), en: pairs.map(({ en }) => en) };
}
