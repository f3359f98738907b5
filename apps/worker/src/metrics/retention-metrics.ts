import { Counter, type Registry } from 'prom-client';

/** Metrics of file deletion in a worker. docs/metrics.md explains names and units. */
export class RetentionMetrics {
  /** Reports whose file was deleted by a retention policy. The audit log records each in the same transaction. */
  readonly expired: Counter;
  /** Deleted files that the storage removed only after a retry. */
  readonly lateRemovals: Counter;
  /** Deleted snapshots of reports without a document. */
  readonly snapshots: Counter;
  /** Objects that could not be deleted. The next run retries them. */
  readonly failures: Counter<'task'>;
  /** Files and uploads left behind by killed runs, by the task that removed them. */
  readonly leftovers: Counter<'task'>;
  private readonly garbageObjects: Counter;
  private readonly garbageBytes: Counter;

  constructor(registry: Registry) {
    const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
      new Counter({ name, help, labelNames, registers: [registry] });
    this.expired = counter(
      'docket_retention_expired_total',
      'Reports whose file this worker deleted by retention policy.',
    );
    this.lateRemovals = counter(
      'docket_retention_late_removals_total',
      'Deleted files that the storage removed only after a retry.',
    );
    this.snapshots = counter(
      'docket_retention_snapshots_removed_total',
      'Deleted snapshots of reports that ended without a document.',
    );
    this.failures = counter(
      'docket_retention_failures_total',
      'Files, snapshots and objects that a maintenance task could not delete. The next run retries them.',
      ['task'],
    );
    // Exposed as zero from the start, like the other counters of maintenance tasks.
    for (const task of ['expire', 'retry-removals', 'snapshots', 'garbage']) this.failures.inc({ task }, 0);
    this.garbageObjects = counter(
      'docket_garbage_objects_deleted_total',
      'Storage objects deleted because no database row references them.',
    );
    this.garbageBytes = counter(
      'docket_garbage_deleted_bytes_total',
      'Size of the deleted unreferenced objects, in bytes.',
    );
    this.leftovers = counter(
      'docket_leftovers_removed_total',
      'Files and uploads of killed runs that were removed, by task.',
      ['task'],
    );
  }

  /** Counts the deletion of an unreferenced object. */
  readonly garbageDeleted = ({ size }: { size: number }): void => {
    this.garbageObjects.inc();
    this.garbageBytes.inc(size);
  };
}
