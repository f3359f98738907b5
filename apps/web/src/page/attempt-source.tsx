import { classroomSessionOf } from '@docket/contracts';
import { Link } from '@tanstack/react-router';
import { classroomSessions as t } from '../messages/index.js';

/** Where an attempt comes from: its source and source ID, or a link to its classroom session. */
export function AttemptSource({ source, sourceId }: { source: string | null; sourceId: string | null }) {
  if (source === null || sourceId === null) return '–';
  const session = classroomSessionOf({ source, sourceId });
  if (session === null) return <bdi>{`${source}: ${sourceId}`}</bdi>;
  return (
    <Link className="link" to="/organization/classroom-sessions/$id" params={{ id: session }}>
      {t.openSession}
    </Link>
  );
}
