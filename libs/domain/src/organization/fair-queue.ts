/** Limits of a queue. */
export interface QueueLimits {
  /** Maximum number of running tasks, of all organizations together. */
  running: number;
  /** Maximum number of running tasks of one organization. */
  runningPerOrganization: number;
  /** The same while tasks of another organization have started within the last second. Default: `runningPerOrganization`. */
  runningWhileShared?: number;
  /**
   * Maximum time for which an organization with waiting tasks lets the running tasks of organizations without waiting tasks
   * finish before it starts its next one, in milliseconds. Default: 0.
   */
  yieldMs?: number;
  /** Maximum number of waiting tasks of one organization. */
  waitingPerOrganization: number;
  /** Maximum time that a task waits, in milliseconds. */
  waitMs: number;
}

/** Numbers of running and waiting tasks of an organization, and of tasks that were refused since the start. */
export interface QueueUsage {
  running: number;
  waiting: number;
  refused: number;
}

/** Time after its last start for which an organization counts as active, in milliseconds. */
const ACTIVE_MS = 1_000;

/** Why a task does not start: the queue of its organization is full, it waited too long, or nobody waits for it any more. */
export type Refusal = 'full' | 'waited' | 'cancelled';

/** The tasks of an organization. */
interface Queue extends QueueUsage {
  /** Functions that start the waiting tasks, in the order of their arrival. */
  waitingTasks: Set<() => void>;
  /** Number of the last task that started, counted over all organizations. */
  lastStart: number;
  /** When it started, in milliseconds. */
  lastStartAt: number;
}

/**
 * Runs the tasks of organizations with limits. The next task is of the organization that waits for its turn longest, so that the
 * many tasks of one organization delay a task of another by at most one task.
 */
export class FairQueue {
  private readonly queues = new Map<string, Queue>();
  private running = 0;
  private starts = 0;
  /** The organization whose task started last, when it did, and when a task of another organization did. */
  private last: { queue: Queue | null; at: number; otherAt: number } = {
    queue: null,
    at: -Infinity,
    otherAt: -Infinity,
  };

  constructor(
    readonly limits: QueueLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Returns the numbers of tasks by organization. Organizations without tasks and refusals are absent. */
  usage(): Map<string, QueueUsage> {
    return new Map(
      [...this.queues].map(([id, { running, waiting, refused }]) => [id, { running, waiting, refused }]),
    );
  }

  /**
   * Waits until a task of an organization may start.
   * @returns a function to call once when the task has ended
   * @throws the error that `refuse` returns
   */
  async enter(
    organizationId: string,
    refuse: (reason: Refusal) => Error,
    signal?: AbortSignal,
  ): Promise<() => void> {
    const queue = this.queueOf(organizationId);
    const mayStart = this.running < this.limits.running && queue.running < this.limitOf(queue);
    if (!mayStart || queue.waiting > 0 || (queue.running > 0 && this.mustYield(queue))) {
      await this.wait(
        queue,
        (reason) => {
          queue.refused += 1;
          return refuse(reason);
        },
        signal,
      );
    } else this.start(queue);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      queue.running -= 1;
      this.running -= 1;
      this.startNext();
      if (queue.running + queue.waiting + queue.refused === 0) this.queues.delete(organizationId);
    };
  }

  private wait(
    queue: Queue,
    refuse: (reason: Refusal) => Error,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (signal?.aborted) return Promise.reject(refuse('cancelled'));
    if (queue.waiting >= this.limits.waitingPerOrganization) return Promise.reject(refuse('full'));
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancelled);
        queue.waitingTasks.delete(task);
        queue.waiting -= 1;
      };
      const stop = (reason: Refusal): void => {
        leave();
        reject(refuse(reason));
      };
      const cancelled = (): void => stop('cancelled');
      const timer = setTimeout(() => stop('waited'), this.limits.waitMs);
      const task = (): void => {
        leave();
        this.start(queue);
        resolve();
      };
      signal?.addEventListener('abort', cancelled, { once: true });
      queue.waitingTasks.add(task);
      queue.waiting += 1;
    });
  }

  private start(queue: Queue): void {
    queue.running += 1;
    this.running += 1;
    queue.lastStart = this.starts += 1;
    queue.lastStartAt = this.now();
    const { last } = this;
    this.last = { queue, at: this.now(), otherAt: last.queue === queue ? last.otherAt : last.at };
  }

  /** Returns how many tasks of an organization may run now. */
  private limitOf(queue: Queue): number {
    const { runningPerOrganization, runningWhileShared = runningPerOrganization } = this.limits;
    const otherAt = this.last.queue === queue ? this.last.otherAt : this.last.at;
    return this.now() - otherAt < ACTIVE_MS ? runningWhileShared : runningPerOrganization;
  }

  /** Returns whether an organization lets the tasks of others finish first. The end of each of them starts the next tasks. */
  private mustYield(queue: Queue): boolean {
    const { yieldMs = 0 } = this.limits;
    if (this.now() - queue.lastStartAt >= yieldMs) return false;
    return [...this.queues.values()].some(
      (other) => other !== queue && other.running > 0 && other.waiting === 0,
    );
  }

  private startNext(): void {
    while (this.running < this.limits.running) {
      const ready = [...this.queues.values()].filter(
        (queue) => queue.waiting > 0 && queue.running < this.limitOf(queue) && !this.mustYield(queue),
      );
      if (ready.length === 0) return;
      const next = ready.reduce((a, b) => (b.lastStart < a.lastStart ? b : a));
      const [start] = next.waitingTasks;
      start!();
    }
  }

  private queueOf(organizationId: string): Queue {
    const known = this.queues.get(organizationId);
    if (known) return known;
    const created: Queue = {
      running: 0,
      waiting: 0,
      refused: 0,
      waitingTasks: new Set(),
      lastStart: 0,
      lastStartAt: -Infinity,
    };
    this.queues.set(organizationId, created);
    return created;
  }
}
