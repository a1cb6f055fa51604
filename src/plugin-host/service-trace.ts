import { AsyncLocalStorage } from 'node:async_hooks';

/** Is told what plugins asked of the shared services, and what they were given. */
export interface ServiceTrace {
  call(name: string, request: unknown, result: unknown): void;
}

/** Set while somebody watches how a question is answered; costs one look-up a call while nobody does. */
export const serviceTrace = new AsyncLocalStorage<ServiceTrace>();

/** Calls `work` and tells whoever watches. */
export async function traced<Result>(name: string, request: unknown, work: () => Promise<Result>): Promise<Result> {
  const result = await work();
  serviceTrace.getStore()?.call(name, request, result);
  return result;
}
