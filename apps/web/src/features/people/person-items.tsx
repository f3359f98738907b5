import type { AssignmentProgress, PersonProgress } from '@docket/contracts';
import { Modal, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { short } from '../../format/text.js';
import { RowsSkeleton } from '../../list/data-table.js';
import { assignments as t, common, people } from '../../messages/index.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { TrackedItems } from '../../page/tracked-items.js';
import { useSession } from '../auth/use-session.js';
import { assigneeQuery } from './api/get-assignee.js';

type Props = { assignment: AssignmentProgress; person: PersonProgress['person'] };

/** Number of completed items of an assignment. Opens a dialog with each item: the attempt that completes it, or missing. */
export function PersonItems({ assignment, person }: Props) {
  const [opened, setOpened] = useState(false);
  const { title, complete, tracked } = assignment;
  const progress = common.partOf(complete, tracked);
  return (
    <>
      <UnstyledButton
        className="link figures"
        aria-label={t.assignees.showItems(short(title), progress)}
        onClick={() => setOpened(true)}
      >
        {progress}
      </UnstyledButton>
      <Modal
        centered
        size="xl"
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.assignees.itemsOf(short(title))}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        <Items assignmentId={assignment.id} person={person} />
      </Modal>
    </>
  );
}

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
