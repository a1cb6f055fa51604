import { parseInBackground } from '../../catalogue/files/background.js';
import type { Fault } from '../../catalogue/files/fault.js';
import { DocentError, type BilingualText } from '../../config/errors.js';
import type { Interaction } from '../../interactions/interactions.repository.js';
import { ratingsParser } from '../../interactions/read-ratings.js';
import { EventLogBuilder, type EventLog } from './event-log.js';

export interface EventFile {
  log: EventLog;
  records: number;
  faultyCount: number;
  /** The first ones. */
  faults: Fault[];
  notes: BilingualText[];
}

const LISTED_FAULTS = 20;

/**
 * Reads events from a file (see `import-ratings`). Faulty records are left out and reported.
 * @throws DocentError `import-invalid` or `unsupported-media` when there is no such file, or nothing in it can be used
 */
export async function readEventFile(
  path: string,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (fraction: number) => void } = {},
): Promise<EventFile> {
  const builder = new EventLogBuilder();
  const read = { records: 0, faultyCount: 0, faults: [] as Fault[], notes: [] as BilingualText[] };
  let size = 1;
  for await (const parsed of parseInBackground(ratingsParser, { path }, signal)) {
    if ('facts' in parsed) size = parsed.facts.size;
    else if ('note' in parsed) read.notes.push(parsed.note);
    else {
      const { values, faults, records, bytes } = parsed.batch;
      for (const { value } of values)
        builder.add({ ...value, ...(value.createdAt && { time: Date.parse(value.createdAt) }) });
      read.records += records;
      read.faultyCount += faults.length;
      read.faults.push(...faults.slice(0, Math.max(0, LISTED_FAULTS - read.faults.length)));
      onProgress?.(Math.min(1, bytes / size));
    }
  }
  const log = builder.build();
  if (log.visitors.length === 0) throw nothingUsable(read.records, read.faults);
  return { log, ...read };
}

function nothingUsable(records: number, [first]: Fault[]): DocentError {
  if (!first)
    return new DocentError('import-invalid', { zh: '文件中没有记录。', en: 'There are no records in the file.' });
  return new DocentError('import-invalid', {
    zh: `${records} 条记录全部有误，例如第 ${first.line} 行 ${first.field ?? ''}：${first.reason.zh}。`,
    en: `All ${records} records are faulty; line ${first.line}${first.field ? `, ${first.field}` : ''}: ${first.reason.en}.`,
  });
}

/** The installation's own behaviour. */
export async function readStoredEvents(parts: AsyncIterable<Interaction[]>): Promise<EventLog> {
  const builder = new EventLogBuilder();
  for await (const part of parts)
    for (const { visitorId, itemId, type, value, createdAt } of part)
      builder.add({ visitorId, itemId, type, ...(value !== null && { value }), time: Date.parse(createdAt) });
  return builder.build();
}
