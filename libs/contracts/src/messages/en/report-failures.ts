import type { ReportFailure } from '../../choices.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: Record<ReportFailure, string> = {
  worker_lost:
    'Ten workers stopped in a row while they generated this report. Select Retry. If it fails again, ask an operator to check the worker logs.',
  collect_failed:
    'The training records could not be read. Select Retry. If it fails again, ask an operator to check the database.',
  render_failed:
    'The document could not be rendered. The collected data is saved. Report this problem to an operator, with the report ID.',
  render_memory:
    'Rendering the document needed more memory than allowed. Ask an operator to increase RENDER_MEMORY_MB, then select Retry.',
  render_timeout:
    'The report took longer than allowed, or its rendering stopped responding. Select Retry when the system is less busy. If it fails again, ask an operator to check the worker logs.',
  storage_failed:
    'The document could not be stored. Ask an operator to check the disk space and permissions of the storage, then select Retry.',
  subject_not_found:
    'The subject of this report no longer exists. Choose another subject and generate a new report.',
  population_mismatch:
    'Two independent counts of the eligible people differ, so the figures cannot be relied on. No document was made. Report this problem to an operator, with the report ID.',
  comparison_unavailable:
    'The earlier report can no longer be compared: its data was deleted, or it was made by an earlier version of Docket. Generate the report without a comparison, or compare it with another report.',
  deadline_exceeded:
    'No worker started this report within 24 hours. Ask an operator to check that workers are running, then select Retry.',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: Record<ReportFailure, string> = {
  worker_lost:
    'Ten workers were lost in a row while they generated this report. Check whether the system killed worker processes, for example because they ran out of memory.',
  collect_failed: 'The records could not be read. Check the database and the worker logs for this report.',
  render_failed:
    'The document could not be rendered from the collected data. A retry uses the same data and will fail again. Report this problem.',
  render_memory: 'Rendering needed more memory than allowed. Increase RENDER_MEMORY_MB before you retry.',
  render_timeout:
    'The run took longer than RENDER_TIMEOUT_SECONDS, or the render thread sent no heartbeat for RENDER_STALL_SECONDS. The worker log says which. Retry when the system is less busy, give the workers more CPU, or increase the limit.',
  storage_failed:
    'The document could not be stored. Check the disk space and permissions of the storage before you retry.',
  subject_not_found:
    'The subject of the report was deleted. Do not retry the report, because it will fail again.',
  population_mismatch:
    'Two independent queries counted different numbers of eligible people. This is a bug: do not retry the report, and report the problem with the worker log of this report.',
  comparison_unavailable:
    'The snapshot of the earlier report is missing or has an older format. Do not retry the report, because it will fail again.',
  deadline_exceeded:
    'No worker started the report within 24 hours. Check that workers are running before you retry.',
};
