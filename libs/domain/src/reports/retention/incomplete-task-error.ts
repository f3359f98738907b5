/**
 * Some of what a sweep found could not be done. The rest was, and what was left is found again by the next one. The first
 * failure is its cause.
 */
export class IncompleteTaskError extends Error {
  override readonly name = 'IncompleteTaskError';

  constructor(
    /** What was done all the same. */
    readonly done: number,
    /** How many could not be done. */
    readonly failed: number,
    override readonly cause: unknown,
  ) {
    super(`${failed} could not be done, ${done} could. ${cause instanceof Error ? cause.message : ''}`);
  }
}

/** What a sweep did so far. */
export class CollectionResult {
  done = 0;
  private readonly failures: unknown[] = [];

  get failed(): number {
    return this.failures.length;
  }

  /** Does one thing, or notes that it failed, so that one that fails does not hold up the others. */
  async each(apply: () => Promise<boolean>): Promise<void> {
    try {
      if (await apply()) this.done += 1;
    } catch (error) {
      this.failures.push(error);
    }
  }

  /** @returns how many were done @throws IncompleteTaskError when some failed */
  end(): number {
    if (this.failed > 0) throw new IncompleteTaskError(this.done, this.failed, this.failures[0]);
    return this.done;
  }
}
