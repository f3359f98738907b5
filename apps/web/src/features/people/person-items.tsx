import type { AssignmentProgress, PersonProgress } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { RowsSkeleton } from '../../list/data-table.js';
import { assignments as t, common, people } from '../../messages/index.js';
import { ItemsDialog } from '../../page/items-dialog.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { TrackedItems } from '../../page/tracked-items.js';
import { useSession } from '../auth/use-session.js';
import { assigneeQuery } from './api/get-assignee.js';

type Props = { assignment: AssignmentProgress; person: PersonProgress['person'] };

/** Number of completed items of an assignment. Opens a dialog with each item: the attempt that completes it, or missing. */
export const PersonItems = ({ assignment: { id, title, complete, tracked }, person }: Props) => (
  <ItemsDialog title={title} complete={complete} tracked={tracked}>
    <Items assignmentId={id} person={person} />
  </ItemsDialog>
);

function Items({ assignmentId, person }: { assignmentId: string; person: Props['person'] }) {
  const { timeZone } = useSession().organization;
  const { data, error, refetch } = useQuery(assigneeQuery(assignmentId, person));
  if (data?.items) return <TrackedItems items={data.items} timeZone={timeZone} />;
  if (data === null) return <EmptyState title={people.progress.noAssignments}>{null}</EmptyState>;
  if (!error) return <RowsSkeleton label={t.assignees.items} />;
  return (
    <ErrorState title={common.loadFailed(t.assignees.items)} error={error} retry={() => void refetch()} />
  );
}
