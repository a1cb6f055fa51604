/** The parts that are used here of packages which have no types of their own. */
declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream';
  interface Header {
    name: string;
    size?: number;
    type?: string;
  }
  export interface Pack extends Readable {
    entry(header: Header, callback?: (error?: Error) => void): Writable;
    finalize(): void;
  }
  interface Extract extends Writable {
    on(event: 'entry', listener: (header: Header, entry: Readable, next: (error?: unknown) => void) => void): this;
  }
  export function pack(): Pack;
  export function extract(): Extract;
}

declare module 'better-sqlite3' {
  interface Statement {
    get(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): unknown;
  }
  export default class Database {
    constructor(path: string, options?: { readonly?: boolean; timeout?: number });
    exec(sql: string): this;
    prepare(sql: string): Statement;
    transaction(work: () => void): () => void;
    pragma(sql: string, options?: { simple?: boolean }): unknown;
    backup(target: string, options?: { progress?: () => number }): Promise<unknown>;
    close(): void;
  }
}
