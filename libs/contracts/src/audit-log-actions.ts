/** What each action of the audit log is called in plain words: "Somebody <words>". Codes are stable; words may change. */
const words: Record<string, string> = {
  'apikey.created': 'Made an API key',
  'apikey.revoked': 'Revoked an API key',
  'assignment.created': 'Made an assignment',
  'assignment.updated': 'Changed an assignment',
  'attempts.recorded': 'Recorded attempts',
  'auditlog.exported': 'Exported the audit log',
  'operator.added': 'Made somebody an operator',
  'operator.removed': 'Took the operator mark away',
  'invitation.accepted': 'Accepted an invitation',
  'report.cancelled': 'Cancelled a report',
  'report.downloaded': 'Downloaded a report',
  'report.expired': 'Deleted a report’s file by policy',
  'report.file_deleted': 'Deleted a report’s file',
  'report.held': 'Put a report on legal hold',
  'report.hold_lifted': 'Lifted a report’s legal hold',
  'report.requested': 'Asked for a report',
  'report.retried': 'Started a report over',
  'settings.updated': 'Changed the settings',
  'framework.added': 'Added a framework pack',
  'framework.updated': 'Replaced a framework pack',
  'framework.removed': 'Removed a framework pack',
  'framework.item_overridden': 'Put an own CWE set on a framework item',
  'framework.item_restored': 'Put the pack’s CWE set back on a framework item',
  'team.created': 'Made a team',
  'team.deleted': 'Deleted a team',
  'team.updated': 'Changed a team',
  'topic.created': 'Added a topic',
  'topic.updated': 'Changed a topic',
  'training.imported': 'Imported training records',
  'user.created': 'Added a person',
  'user.exported': 'Exported people',
  'user.invited': 'Invited a person',
  'user.reactivated': 'Reactivated a person',
  'user.removed': 'Deactivated a person',
  'user.updated': 'Changed a person',
  'worker.drained': 'Asked a worker to take no more work',
  'worker.resumed': 'Let a worker take work again',
};

/** The actions that have words. */
export const describedActions: readonly string[] = Object.keys(words);

/** An action in plain words; one without words of its own is taken apart: `pack.was_moved` is "Pack: was moved". */
export function actionLabels(action: string): string {
  const known = Object.hasOwn(words, action) ? words[action] : undefined;
  if (known) return known;
  const [thing = '', ...verbs] = action.split('.');
  const verb = verbs.join(' ').replace(/[_-]/g, ' ');
  return `${thing.charAt(0).toUpperCase()}${thing.slice(1)}${verb && `: ${verb}`}`;
}
