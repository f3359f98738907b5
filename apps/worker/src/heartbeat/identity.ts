import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { WorkerIdentity } from '@docket/domain';

/** Injection token for the identity of this worker process. */
export const WORKER_IDENTITY = Symbol('WORKER_IDENTITY');

/** Returns the identity of this process. The ID is unique across hosts and restarts and ends with the process ID. */
export function createWorkerIdentity(concurrency: number): WorkerIdentity {
  const host = hostname();
  const { pid } = process;
  return { id: `${host}:${randomBytes(3).toString('hex')}:${pid}`, host, pid, concurrency };
}
