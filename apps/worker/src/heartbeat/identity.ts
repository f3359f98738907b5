import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { WorkerIdentity } from '@docket/domain';

/** Injection token of who this process is. */
export const IDENTITY = Symbol('IDENTITY');

/** This process, under an id that no other process had or will have. */
export function identityOf(concurrency: number): WorkerIdentity {
  const host = hostname();
  const { pid } = process;
  return { id: `${host}:${randomBytes(3).toString('hex')}:${pid}`, host, pid, concurrency };
}
