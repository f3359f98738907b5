import type { ReportStatus } from '@docket/contracts';

/** The word of each state. */
export const statusLabels: Record<ReportStatus, string> = {
  queued: 'Queued',
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

const events: Record<string, string> = {
  queued: 'Requested',
  claimed: 'Taken up by a worker',
  collected: 'Records read',
  rendered: 'Document drawn',
  completed: 'Stored and ready',
  run_failed: 'Attempt failed',
  worker_lost: 'Worker lost, to be taken up again',
  released: 'Given back to the queue',
  failed: 'Failed',
  cancel_requested: 'Cancel asked for',
  cancelled: 'Cancelled',
  retried: 'Retry asked for',
  held: 'Put on legal hold',
  hold_lifted: 'Legal hold lifted',
  expired: 'File deleted by policy',
  file_deleted: 'File deleted',
  file_removed: 'File gone from the storage',
  snapshot_removed: 'Records let go; a retry reads them anew',
};

/** A line of the timeline in words; an event that this page does not know yet is shown by its name. */
export const eventLabels = (event: string): string =>
  events[event] ?? event.charAt(0).toUpperCase() + event.slice(1).replaceAll('_', ' ');
