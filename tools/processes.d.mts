import type { ChildProcess } from 'node:child_process';
import type { SupervisedProcess } from './supervisor.mjs';

export function ownProcess(
  child: ChildProcess,
  stopSignal: NodeJS.Signals,
  deadlineMs: number,
): SupervisedProcess;
export function foreignProcess(pid: number, everyMs?: number): SupervisedProcess;
