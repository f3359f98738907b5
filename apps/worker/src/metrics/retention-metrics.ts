import { Counter, type Registry } from 'prom-client';

/** What a worker counts of deleting files. Names and units are explained in docs/metrics.md. */
export class RetentionMetrics {
  /** Reports whose file a policy deleted; the audit log certifies each in the same transaction. */
  readonly expired: Counter;
  /** Deleted files that the storage gave up only when it was asked again. */
  readonly removedLate: Counter;
  /** Snapshots that nothing was printed from. */
  readonly snapshots: Counter;
  /** What could not be deleted, and is tried again. */
  readonly failures: Counter<'task'>;
  /** What killed runs left behind, by the task that found it. */
  readonly leftovers: Counter<'task'>;
  private readonly garbageObjects: Counter;
  private readonly garbageBytes: Counter;

  constructor(registry: Registry) {
    const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
      new Counter({ name, help, labelNames, registers: [registry] });
    this.expired = counter(
      'docket_retention_expired_total',
      'Reports whose file this worker deleted by policy, each with a certificate in the audit log.',
    );
    this.removedLate = counter(
      'docket_retention_removed_late_total',
      'Deleted files that the storage did not give up at once, and gave up when asked again.',
    );
    this.snapshots = counter(
      'docket_retention_snapshots_removed_total',
      'Snapshots removed of reports that ended without a document.',
    );
    this.failures = counter(
      'docket_retention_failures_total',
      'Files, snapshots and objects that a task could not delete; the next one tries again.',
      ['task'],
    );
    // Told as zero from the start, as counters of maintenance are.
    for (const task of ['expire', 'remove', 'snapshots', 'garbage']) this.failures.inc({ task }, 0);
    this.garbageObjects = counter(
      'docket_garbage_objects_deleted_total',
      'Objects of the storage that were deleted because no row speaks of them.',
    );
    this.garbageBytes = counter('docket_garbage_deleted_bytes_total', 'Bytes of these objects.');
    this.leftovers = counter('docket_leftovers_removed_total', 'What killed runs left, by task.', ['task']);
  }

  /** Notes that an object that no row speaks of was deleted. */
  readonly garbageDeleted = ({ size }: { size: number }): void => {
    this.garbageObjects.inc();
    this.garbageBytes.inc(size);
  };
}
