import { LEASE_MS, type Run, type RunProgress, type ReportRuns } from '@docket/domain';

/** Minimum time between two heartbeats, in milliseconds. */
const HEARTBEAT_MS = 250;
/** Interval between heartbeats without progress, in milliseconds. Also the maximum delay of a cancellation. */
const IDLE_HEARTBEAT_MS = 1_000;

/** Reason for stopping a run. */
export type StopReason = 'cancel' | 'superseded' | 'shutdown' | 'timeout';

/**
 * Sends the heartbeats of a run: renews the lease, writes the progress and checks whether to stop. It runs in the
 * worker's main thread, which rendering never blocks.
 */
export class ReportHeartbeat {
  private timer: NodeJS.Timeout | undefined;
  private lastWritten = '';
  /** On the monotonic clock of the process, which is not affected by changes of the system time. */
  private lastHeartbeatAt = performance.now();
  private pendingHeartbeat: Promise<void> = Promise.resolve();

  constructor(
    private readonly runs: ReportRuns,
    private readonly run: Run,
    private progress: RunProgress,
    private readonly stop: (reason: StopReason) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.pendingHeartbeat = this.sendHeartbeat().then(() => {
        if (this.timer) this.start();
      });
    }, HEARTBEAT_MS);
  }

  /** Stops the heartbeats. Resolves when the last one has been written. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.pendingHeartbeat;
  }

  report(progress: RunProgress): void {
    this.progress = progress;
  }

  private async sendHeartbeat(): Promise<void> {
    const serialized = JSON.stringify(this.progress);
    const elapsedMs = performance.now() - this.lastHeartbeatAt;
    if (serialized === this.lastWritten && elapsedMs < IDLE_HEARTBEAT_MS) return;
    try {
      const result = await this.runs.heartbeat(this.run, this.progress);
      this.lastHeartbeatAt = performance.now();
      this.lastWritten = serialized;
      if (result !== 'continue') this.stop(result);
    } catch {
      // The database is unreachable. It may recover within the lease; after that, another worker may own the report.
      if (performance.now() - this.lastHeartbeatAt > LEASE_MS) this.stop('superseded');
    }
  }
}
