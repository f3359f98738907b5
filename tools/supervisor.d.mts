/** A process as a supervisor sees it; `ended` resolves to words such as "was killed (SIGKILL)". */
export interface SupervisedProcess {
  pid?: number | undefined;
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface Program {
  name: string;
  start(spawned: (process: SupervisedProcess) => void): Promise<void>;
  lastWords(): string;
  giveUp(reason: string): void;
  say(text: string): void;
  firstDelayMs?: number;
  wait?(ms: number, signal: AbortSignal): Promise<void>;
  now?(): number;
}

export interface Supervisor {
  started: Promise<void>;
  release(): void;
  stop(): Promise<void>;
}

export function supervise(program: Program): Supervisor;
