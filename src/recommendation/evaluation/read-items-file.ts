import { parseInBackground } from '../../catalogue/files/background.js';
import { DataFile } from '../../catalogue/files/data-file.js';
import { detectEncoding, readText } from '../../catalogue/files/encoding.js';
import { itemsParser } from '../../catalogue/import/read-items.js';
import type { Item } from '../../catalogue/item.js';
import { normaliseItem } from '../../catalogue/normalise.js';
import { DocentError } from '../../config/errors.js';

/** Flags of u.item where the file has no header line. */
const GENRES =
  "unknown|Action|Adventure|Animation|Children's|Comedy|Crime|Documentary|Drama|Fantasy|Film-Noir|Horror|Musical|Mystery|Romance|Sci-Fi|Thriller|War|Western".split(
    '|',
  );
const FIRST_FLAG = 5;

/**
 * Items for a comparison of models: a catalogue file (see `import`), or u.item of MovieLens.
 * @throws DocentError `import-invalid` when there is no such file, or no item in it
 */
export async function readItemsFile(path: string): Promise<Item[]> {
  // Says clearly what is wrong with a missing, empty or binary file.
  await DataFile.open(path);
  const head = await firstText(path);
  const firstLine = head.split(/\r\n|\n|\r/, 1)[0]!;
  const items = firstLine.split('|').length > FIRST_FLAG + 1 ? await readMovieLens(path) : await readCatalogue(path);
  if (items.length === 0)
    throw new DocentError('import-invalid', {
      zh: `${path} 中没有可用的条目。`,
      en: `There are no usable items in ${path}.`,
    });
  return items;
}

async function readCatalogue(path: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const parsed of parseInBackground(itemsParser, { path }))
    if ('batch' in parsed) items.push(...parsed.batch.values.map(({ value }) => value));
  return items;
}

/** `id|title|release date|video release date|URL|flag of each genre`, with or without a header line. */
async function readMovieLens(path: string): Promise<Item[]> {
  let text = '';
  for await (const piece of readText(path, await detectEncoding(path))) text += piece;
  const rows = text.split(/\r\n|\n|\r/).map((line) => line.split('|').map((cell) => cell.trim()));
  const isHeader = rows[0]![FIRST_FLAG] !== '0' && rows[0]![FIRST_FLAG] !== '1';
  const genres = isHeader ? rows[0]!.slice(FIRST_FLAG) : GENRES;
  return rows
    .slice(isHeader ? 1 : 0)
    .filter(([id, title]) => id && title)
    .map(([id, title, released, , , ...flags]) => {
      const year = Number(/(\d{4})$/.exec(released ?? '')?.[1] ?? /\((\d{4})\)\s*$/.exec(title!)?.[1]);
      return normaliseItem({
        ...{ id: id!, kind: 'video', name: title! },
        categories: genres.filter((_, index) => flags[index] === '1'),
        ...(year > 0 && { year }),
      });
    });
}

async function firstText(path: string): Promise<string> {
  for await (const piece of readText(path, await detectEncoding(path))) return piece;
  return '';
}
