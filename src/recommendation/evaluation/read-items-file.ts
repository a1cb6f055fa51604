import { readFile } from 'node:fs/promises';
import { parseInBackground } from '../../catalogue/files/background.js';
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
  const table = await readIfMovieLens(path);
  const items = table ? itemsOf(table) : await readCatalogue(path);
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

/** Cells of `id|title|release date|video release date|URL|flag of each genre`; undefined for any other file. */
async function readIfMovieLens(path: string): Promise<string[][] | undefined> {
  // A file that cannot be read is reported by the reader of catalogues.
  const bytes = await readFile(path).catch(() => undefined);
  // MovieLens is in Latin-1; nothing that matters here differs from UTF-8.
  const text = new TextDecoder('latin1').decode(bytes);
  const firstLine = text.split(/\r\n|\n|\r/, 1)[0]!;
  if (firstLine.split('|').length <= FIRST_FLAG + 1 || firstLine.startsWith('{')) return undefined;
  return text.split(/\r\n|\n|\r/).map((line) => line.split('|').map((cell) => cell.trim()));
}

/** With or without a header line. */
function itemsOf(rows: string[][]): Item[] {
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
