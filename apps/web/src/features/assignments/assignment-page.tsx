import type { AssignmentView } from '@docket/contracts';
import { Breadcrumbs, Button, Group, Title } from '@mantine/core';
import { IconFileCertificate, IconPencil, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Missing } from '../../page/missing.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { assignmentQuery } from './api/get-assignment.js';
import { Assignees } from './assignees.js';
import { useActivity } from './assignment-changes.js';
import { AssignmentFacts } from './assignment-facts.js';
import { shortTitle } from './assignment-labels.js';
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
export const AssignmentMissing = (state: { error: unknown; retry: () => void }) => (
  <Missing what="assignment" all={{ words: 'assignments', to: '/organization/assignments' }} {...state} />
);

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
