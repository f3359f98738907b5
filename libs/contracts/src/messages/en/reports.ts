import type { ReportStatus } from '../../choices.js';

/** Details of a deleted report file. `date` is `YYYY-MM-DD`; each field is null if it is unknown. */
interface FileDeletion {
  date: string | null;
  /** Whether a person deleted the file; otherwise the retention policy did. */
  byPerson: boolean;
  /** Retention period of the policy, in days. */
  afterDays: number | null;
}

/** Messages of errors about reports. */
export const reports = {
  notFound: 'Report not found. Check the ID, or reload the list.',
  tooManyQueued: (max: number) =>
    `Your organization already has ${max} queued reports. Wait until some of them are finished, or cancel some.`,
  storageFull: (gibibytes: number) =>
    `The files of your organization's reports and attendance sheets have reached the quota of ${gibibytes.toLocaleString('en')} GiB. Delete files that are no longer needed, or ask the operator for a larger quota.`,
  unknownKind: (kind: string, kinds: string[]) =>
    `Unknown report kind "${kind}". Use one of: ${kinds.join(', ')}.`,
  unknownKindIssue: 'Unknown report kind. Use one of the kinds from GET /report-kinds.',
  invalidParameters: (title: string) => `The parameters of the ${title} are invalid. See the issues.`,
  idempotencyKeyReused:
    'This Idempotency-Key was already used for a different request. Send a new key, or repeat the original request unchanged.',
  idempotencyKeyReusedIssue: 'This key was already used for a different request. Send a new key.',
  noEarlierReport:
    'There is no earlier report of this kind and subject whose data is still stored. Omit compareWith, or generate this report once more later.',
  notComparable:
    'This report cannot be compared with. Choose a completed report of the same kind and subject that describes an earlier instant and whose data is still stored.',
  alreadyRunning: 'The same report is already queued or running. Wait for it to finish, or cancel it first.',
  notReady: (status: ReportStatus) =>
    `This report has no file to download because its status is "${status}". Only completed reports have a file.`,
  fileDeleted: ({ date, byPerson, afterDays }: FileDeletion) => {
    const on = date ? ` on ${date}` : '';
    const policy = afterDays
      ? `the retention policy of ${afterDays === 1 ? '1 day' : `${afterDays} days`}`
      : 'the retention policy';
    const by = byPerson ? 'an administrator' : policy;
    return `The file was deleted${on} by ${by}. The report's details and SHA-256 are kept. Generate the report again to get a new file.`;
  },
  fileCorrupt:
    'The stored file does not match the published SHA-256, so it cannot be downloaded. Ask an operator to restore the storage, then generate the report again.',
  storageUnavailable:
    'The file storage is currently unavailable. Try again in a minute. If the problem persists, ask an operator to check the storage.',
  onLegalHold: (reason: string) =>
    `This report is on legal hold ("${reason}"). Lift the hold before you delete the file.`,
  alreadyOnLegalHold: (reason: string) =>
    `This report is already on legal hold ("${reason}"). Lift that hold before you place a new one.`,
  notOnLegalHold:
    'This report is not on legal hold. The hold may have been lifted already. Reload the report.',
  cannotHold:
    'This report cannot be placed on legal hold because its file has been deleted. Generate the report again, then place the new report on legal hold.',
  cannotCancel: (status: ReportStatus) =>
    `This report cannot be cancelled because its status is "${status}". Only queued and running reports can be cancelled.`,
  cannotRetry: (status: ReportStatus) =>
    `This report cannot be retried because its status is "${status}". Only failed and cancelled reports can be retried.`,
  cannotDeleteFile: (status: ReportStatus) =>
    `This report has no file to delete because its status is "${status}". Only completed reports have a file.`,
  invalidTransition: (action: string, status: ReportStatus) =>
    `The action "${action}" is not possible because the status of the report is "${status}". Reload the report to see its current status.`,
  runSuperseded: (run: number, reportId: string) =>
    `Run ${run} of report ${reportId} has been superseded by a newer run. Its result is discarded.`,
};
