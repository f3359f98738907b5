/** A maintenance task failed for some of its items. It is thrown after the other items are done; `cause` is the first failure. */
export class IncompleteTaskError extends Error {
  override readonly name = 'IncompleteTaskError';

  constructor(
    /** Number of items done. */
    readonly done: number,
    /** Number of failed items. */
    readonly failed: number,
    override readonly cause: unknown,
  ) {
    super(`${failed} items failed, ${done} succeeded. ${cause instanceof Error ? cause.message : ''}`);
  }
}

/** Counts the successes and failures of a maintenance task. */
export class TaskTally {
  done = 0;
  private readonly failures: unknown[] = [];

  get failed(): number {
    return this.failures.length;
  }

  /** Processes one item and catches its failure, so that the task continues with the next item. */
  async run(apply: () => Promise<boolean>): Promise<void> {
    try {
      if (await apply()) this.done += 1;
    } catch (error) {
      this.failures.push(error);
    }
  }

  /** @returns the number of items done @throws IncompleteTaskError if any item failed */
  finish(): number {
    if (this.failed > 0) throw new IncompleteTaskError(this.done, this.failed, this.failures[0]);
    return this.done;
  }
}
