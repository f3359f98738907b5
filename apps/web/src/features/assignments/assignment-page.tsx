import type { AssignmentView } from '@docket/contracts';
import { Breadcrumbs, Button, Group, Skeleton, Title } from '@mantine/core';
import { IconFileCertificate, IconPencil, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiFailure } from '../../api/failure.js';
import { EmptyState, ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { assignmentQuery } from './api/get-assignment.js';
import { Assignees } from './assignees.js';
import { useActivity } from './assignment-changes.js';
import { AssignmentFacts } from './assignment-facts.js';
import { shortTitle } from './assignment-words.js';
import { useComplianceReport } from './use-compliance-report.js';

const route = getRouteApi('/organization/assignments/$id');

/** One assignment: what it asks of whom, and where each of them stands. */
export function AssignmentPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(assignmentQuery(id));
  return (
    <>
      <TabTitle>{data ? shortTitle(data.title) : 'Assignment'}</TabTitle>
      <Crumbs>
        <span className="quiet">Assignment</span>
      </Crumbs>
      {data ? (
        <Assignment assignment={data} />
      ) : (
        <AssignmentMissing error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

/** Where an assignment's pages stand. */
export function Crumbs({ children }: { children: ReactNode }) {
  return (
    <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
      <Link className="link" to="/organization/assignments">
        Assignments
      </Link>
      {children}
    </Breadcrumbs>
  );
}

/** What stands in the place of an assignment that is not there yet, or not at all. */
export function AssignmentMissing({ error, retry }: { error: unknown; retry: () => void }) {
  if (!error) {
    return (
      <div role="status" aria-label="Loading the assignment">
        <Skeleton h={28} w="40%" mb="md" />
        <Skeleton h={14} w="60%" mb="xl" />
        <Skeleton h={180} />
      </div>
    );
  }
  if (error instanceof ApiFailure && [404, 422].includes(error.status)) {
    return (
      <section className="paper">
        <EmptyState
          title="There is no such assignment"
          action={
            <Button component={Link} to="/organization/assignments" variant="default" size="xs" mt="xs">
              Show all assignments
            </Button>
          }
        >
          The address may be incomplete, or the assignment belongs to another organization.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="paper">
      <ErrorState what="The assignment" error={error} retry={retry} />
    </section>
  );
}

function Assignment({ assignment }: { assignment: AssignmentView }) {
  return (
    <>
      <PageHeader title={assignment.title} action={<Actions assignment={assignment} />} />
      <AssignmentFacts assignment={assignment} />
      <Title order={2} fz="1.125rem" mt="xl" mb="sm">
        Assignees
      </Title>
      <Assignees assignment={assignment} />
    </>
  );
}

function Actions({ assignment }: { assignment: AssignmentView }) {
  const { id, active } = assignment;
  const report = useComplianceReport(id);
  const activity = useActivity(assignment);
  return (
    <Group gap="xs">
      <Button
        leftSection={<IconFileCertificate size={16} />}
        loading={report.isPending}
        onClick={report.generate}
      >
        Generate Compliance Report
      </Button>
      <Button
        component={Link}
        to="/organization/assignments/$id/edit"
        params={{ id } as never}
        variant="default"
        leftSection={<IconPencil size={16} />}
      >
        Edit
      </Button>
      <Button
        variant="default"
        leftSection={active ? <IconPlayerStop size={16} /> : <IconPlayerPlay size={16} />}
        loading={activity.isPending}
        onClick={activity.ask}
      >
        {active ? 'Deactivate' : 'Reactivate'}
      </Button>
    </Group>
  );
}
