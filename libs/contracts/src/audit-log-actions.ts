/** Label of each action of the audit log. Codes are stable, labels may change. */
const labels: Record<string, string> = {
  'apikey.created': 'Created API key',
  'apikey.revoked': 'Revoked API key',
  'assignment.created': 'Created assignment',
  'assignment.updated': 'Updated assignment',
  'attempts.recorded': 'Recorded attempts',
  'auditlog.exported': 'Exported audit log',
  'operator.added': 'Added operator',
  'operator.removed': 'Removed operator access',
  'invitation.accepted': 'Accepted invitation',
  'report.cancelled': 'Cancelled report',
  'report.downloaded': 'Downloaded report',
  'report.expired': 'Deleted report file (retention policy)',
  'report.file_deleted': 'Deleted report file',
  'report.held': 'Placed report on legal hold',
  'report.hold_lifted': 'Lifted legal hold of report',
  'report.requested': 'Requested report',
  'report.retried': 'Retried report',
  'settings.updated': 'Updated settings',
  'framework.added': 'Added framework pack',
  'framework.updated': 'Replaced framework pack',
  'framework.removed': 'Removed framework pack',
  'framework.item_overridden': 'Customized CWE set of framework item',
  'framework.item_restored': 'Restored CWE set of framework item',
  'team.created': 'Created team',
  'team.deleted': 'Deleted team',
  'team.updated': 'Updated team',
  'topic.created': 'Added topic',
  'topic.updated': 'Updated topic',
  'training.imported': 'Imported training records',
  'user.created': 'Added person',
  'user.exported': 'Exported people',
  'user.invited': 'Invited person',
  'user.reactivated': 'Reactivated person',
  'user.removed': 'Deactivated person',
  'user.updated': 'Updated person',
  'worker.drained': 'Drained worker',
  'worker.resumed': 'Resumed worker',
};

/** Actions that have a label. */
export const knownAuditActions: readonly string[] = Object.keys(labels);

/** Returns the label of an action. An action without a label is formatted: `pack.was_moved` becomes "Pack: was moved". */
export function actionLabel(action: string): string {
  const label = Object.hasOwn(labels, action) ? labels[action] : undefined;
  if (label) return label;
  const [subject = '', ...rest] = action.split('.');
  const verb = rest.join(' ').replace(/[_-]/g, ' ');
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${verb && `: ${verb}`}`;
}
