import { LEASE_MS, type Run, type RunProgress, type ReportRuns } from '@docket/domain';

/** Progress is written at most this often. */
const BEAT_MS = 250;
/** Without news, a sign of life is given this often; it is also how soon a wish to cancel is seen. */
const QUIET_BEAT_MS = 1_000;

/** Why an run has to stop. */
export type StopReason = 'cancel' | 'superseded' | 'shutdown' | 'timeout';

/**
 * The sign of life of a running run: renews its lease, carries its progress, and learns whether to stop. It runs in
 * the worker's main thread, which rendering never blocks.
 */
export class ReportHeartbeat {
  private timer: NodeJS.Timeout | undefined;
  private lastWritten = '';
  /** On the process's own clock, which no change of the time of day moves. */
  private lastBeatAt = performance.now();
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly runs: ReportRuns,
    private readonly run: Run,
    private progress: RunProgress,
    private readonly stop: (reason: StopReason) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.beating = this.beat().then(() => {
        if (this.timer) this.start();
      });
    }, BEAT_MS);
  }

  /** Ends the signs of life; resolves when the last one has been written. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.beating;
  }

  report(progress: RunProgress): void {
    this.progress = progress;
  }

  private async beat(): Promise<void> {
    const news = JSON.stringify(this.progress);
    const silence = performance.now() - this.lastBeatAt;
    if (news === this.lastWritten && silence < QUIET_BEAT_MS) return;
    try {
      const answer = await this.runs.beat(this.run, this.progress);
      this.lastBeatAt = performance.now();
      this.lastWritten = news;
      if (answer !== 'held') this.stop(answer);
    } catch {
      // The database is away. Within the lease it may come back; after it, somebody else owns the report.
      if (performance.now() - this.lastBeatAt > LEASE_MS) this.stop('superseded');
    }
  }
}
