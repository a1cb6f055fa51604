import type { FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { DocentError } from '../config/errors.js';
import type { Page, PageQuery } from '../protocol/admin/index.js';

/**
 * `%` and `_` of a search are meant as they stand; SQLite knows no default escape, so they become "any one character". So do
 * the backslash, which escapes in PostgreSQL, and NUL, which PostgreSQL refuses.
 */
export function escapeLike(text: string): string {
  return text.replaceAll(/[%\\\0]/g, '_');
}

/** What `sort` asks for: a field, with `-` before it for falling order. @throws DocentError `bad-request` for another field */
export function sortOf<Field extends string>(
  sort: string | undefined,
  fields: readonly Field[],
  standard: Field | `-${Field}`,
): { field: Field; direction: 'ASC' | 'DESC' } {
  const asked = sort ?? standard;
  const name = asked.replace(/^-/, '');
  const field = fields.find((each) => each === name);
  if (!field)
    throw new DocentError('bad-request', {
      zh: `不能按“${name.slice(0, 40)}”排序。可用：${fields.join('、')}`,
      en: `Cannot sort by "${name.slice(0, 40)}". Known: ${fields.join(', ')}`,
    });
  return { field, direction: asked.startsWith('-') ? 'DESC' : 'ASC' };
}

export function orderOf<Entity extends ObjectLiteral, Field extends string = string>(
  sort: string | undefined,
  fields: readonly Field[],
  standard: Field | `-${Field}`,
): FindOptionsOrder<Entity> {
  const { field, direction } = sortOf(sort, fields, standard);
  return { [field]: direction } as FindOptionsOrder<Entity>;
}

export function pageFrom<Item>(items: Item[], total: number, { page, pageSize }: PageQuery): Page<Item> {
  return { items, total, page, pageSize };
}

/** One page of what is in memory already. */
export function slicePage<Item>(items: readonly Item[], query: PageQuery): Page<Item> {
  const start = (query.page - 1) * query.pageSize;
  return pageFrom(items.slice(start, start + query.pageSize), items.length, query);
}
