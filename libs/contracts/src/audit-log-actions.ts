import { auditActionLabels as labels } from './messages/index.js';

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
