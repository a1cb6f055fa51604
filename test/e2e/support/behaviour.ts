import { join } from 'node:path';
import Database from 'better-sqlite3';

const GROUPS = 4;
const ITEMS = 48;
const DAY = 86_400_000;

/** A small generator with a seed, so that the behaviour is the same at each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
}

/**
 * Writes what visitors did into the database of a server that does not run: each visitor likes items of one group, so
 * that there is something to learn.
 */
export function writeBehaviour(dataDir: string, { visitors = 120, each = 12 } = {}): void {
  const database = new Database(join(dataDir, 'docent.sqlite'));
  const next = random(11);
  const items = database.prepare('SELECT id FROM item ORDER BY id LIMIT ?').all(ITEMS) as { id: string }[];
  const insert = database.prepare(
    "INSERT OR IGNORE INTO interaction (stateKey, visitorId, itemId, type, value, conversationId, createdAt) VALUES (?, ?, ?, 'like', NULL, NULL, ?)",
  );
  const likings = Array.from({ length: visitors * each }, (_, deed) => {
    const visitor = deed % visitors;
    const place = Math.floor(next() * Math.floor(items.length / GROUPS)) * GROUPS;
    const item = next() < 0.9 ? place + (visitor % GROUPS) : Math.floor(next() * items.length);
    return { visitor: `visitor-${visitor}`, item: items[item]!.id, at: Date.now() - Math.floor(next() * 20 * DAY) };
  });
  database.transaction(() => {
    for (const { visitor, item, at } of likings)
      insert.run(`test ${visitor} ${item}`, visitor, item, new Date(at).toISOString());
  })();
  database.close();
}

/** A conversation that ended so many days ago, with a deed of its visitor. */
export function writeOldVisit(dataDir: string, id: string, daysAgo: number): void {
  const database = new Database(join(dataDir, 'docent.sqlite'));
  const at = new Date(Date.now() - daysAgo * DAY).toISOString();
  database
    .prepare(
      "INSERT INTO conversation (id, visitorId, lastSequence, memory, createdAt, updatedAt) VALUES (?, ?, 1, '{}', ?, ?)",
    )
    .run(id, id, at, at);
  database
    .prepare(
      "INSERT INTO message (id, conversationId, visitorId, clientMessageId, text, locale, state, sequence, createdAt) VALUES (?, ?, ?, ?, 'hello', 'en', 'answered', 1, ?)",
    )
    .run(`${id}-message`, id, id, `${id}-client`, at);
  database
    .prepare(
      "INSERT INTO conversation_event (conversationId, sequence, messageId, type, payload, createdAt) VALUES (?, 1, ?, 'question', '{}', ?)",
    )
    .run(id, `${id}-message`, at);
  database
    .prepare("INSERT INTO interaction (visitorId, itemId, type, createdAt) VALUES (?, 'palace-museum', 'view', ?)")
    .run(id, at);
  database.close();
}

/** How many rows of a visitor are left, by table. */
export function rowsOf(dataDir: string, visitorId: string): Record<string, number> {
  const database = new Database(join(dataDir, 'docent.sqlite'), { readonly: true });
  const count = (table: string, column: string) =>
    (database.prepare(`SELECT COUNT(*) AS rows FROM ${table} WHERE ${column} = ?`).get(visitorId) as { rows: number })
      .rows;
  const rows = {
    conversation: count('conversation', 'visitorId'),
    message: count('message', 'visitorId'),
    event: count('conversation_event', 'conversationId'),
    interaction: count('interaction', 'visitorId'),
  };
  database.close();
  return rows;
}

const REVIEWS = [
  '服务很热情，风景非常美。',
  '排队两个小时，太挤了。',
  '厕所太脏了，门票也贵。',
  'The guide was wonderful.',
];

/** A file of reviews of one item, month by month; the last months complain. */
export function reviewsFile(itemId: string, months = 12): string {
  const rows = Array.from({ length: months * 6 }, (_, index) => {
    const month = Math.floor(index / 6);
    const date = new Date(Date.UTC(2025, month, 5 + (index % 6))).toISOString().slice(0, 10);
    const text =
      month >= months - 3 ? `厕所太脏了，第${index}次失望，再也不来。` : `${REVIEWS[index % 4]}（第${index}次）`;
    return `${itemId},"${text}",${month >= months - 3 ? 1 : 4},${date}`;
  });
  return `itemId,text,rating,createdAt\n${rows.join('\n')}\n`;
}
