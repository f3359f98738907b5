import type { AuditEventView } from '@docket/contracts';
import { Link } from '@tanstack/react-router';
import { short } from '../../format/text.js';
import { targetTypeLabel } from './audit-labels.js';

/** Name of the event's target at the time of the event, linked to its page if there is one. */
export function TargetLink({
  event: { targetType, targetId, targetLabel },
}: {
  event: Pick<AuditEventView, 'targetType' | 'targetId' | 'targetLabel'>;
}) {
  const label = short(targetLabel ?? targetId ?? targetTypeLabel(targetType), 200);
  if (targetType === 'report' && targetId) {
    return (
      <Link className="link" to="/organization/reports/$id" params={{ id: targetId }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'person' && targetId) {
    return (
      <Link className="link" to="/organization/people/$id" params={{ id: targetId }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'assignment' && targetId) {
    return (
      <Link className="link" to="/organization/assignments/$id" params={{ id: targetId }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'team' && targetId) {
    return (
      <Link className="link" to="/organization/teams/$id" params={{ id: targetId }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'classroom_session' && targetId) {
    return (
      <Link className="link" to="/organization/classroom-sessions/$id" params={{ id: targetId }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'exemption' && targetLabel) {
    return (
      <Link className="link" to="/organization/exemptions" search={{ search: targetLabel.slice(0, 200) }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'topic' && targetLabel) {
    return (
      <Link className="link" to="/organization/content" search={{ search: targetLabel.slice(0, 200) }}>
        {label}
      </Link>
    );
  }
  if (targetType === 'framework' || targetType === 'framework_item') {
    return (
      <Link className="link" to="/organization/compliance/packs">
        {label}
      </Link>
    );
  }
  if (targetType === 'api_key') {
    return (
      <Link className="link" to="/organization/api-keys">
        {label}
      </Link>
    );
  }
  if (targetType === 'organization') {
    return (
      <Link className="link" to="/organization/settings">
        {label}
      </Link>
    );
  }
  return label;
}
