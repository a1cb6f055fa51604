import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../config/version.js';

interface DemoItem {
  kind: string;
  name: { zh: string; en: string };
  city?: { zh: string; en: string };
  tags?: string[];
}

const TEMPLATES: ((item: DemoItem, other: DemoItem) => string)[] = [
  ({ name }) => `${name.zh}几点开门，门票多少钱？`,
  ({ name }) => `How do I get to ${name.en}, and is it open on Monday?`,
  ({ city }) => `周末带孩子去${city?.zh ?? '北京'}哪个安静的博物馆？`,
  ({ city }) => `A free museum in ${city?.en ?? 'Paris'} for a rainy afternoon`,
  ({ tags }, { name }) => `有没有和${name.zh}、${tags?.[0] ?? 'art'}有关的短片？`,
  ({ tags, name }) => `a documentary about ${tags?.at(-1) ?? 'craft'} and ${name.en}, under an hour`,
  ({ name }) => `大家怎么评价${name.zh}的排队？`,
  ({ name }) => `Do people complain about the crowds at ${name.en}?`,
  ({ name }, { tags }) => `${name.zh}附近有什么值得看的${tags?.includes('garden-art') ? '园林' : '地方'}，走路能到的`,
  ({ tags }, { city }) => `objects that have to do with ${tags?.[1] ?? 'silk'} from ${city?.en ?? 'China'}`,
];

/** Distinct questions in both languages, half Chinese and half English, the same at every run. */
export async function benchmarkQuestions(count: number): Promise<string[]> {
  const folder = join(PACKAGE_ROOT, 'data', 'demo');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const items: DemoItem[] = [];
  for (const file of files) items.push(...(JSON.parse(await readFile(join(folder, file), 'utf8')) as DemoItem[]));
  const places = items.filter(({ kind }) => kind === 'attraction');
  const questions = new Set<string>();
  for (let i = 0; questions.size < count && i < 20 * count; i++) {
    const template = TEMPLATES[i % TEMPLATES.length]!;
    questions.add(template(places[(i * 7) % places.length]!, items[(i * 31 + 5) % items.length]!));
  }
  return [...questions];
}
