import type { AssignmentView } from '@docket/contracts';
import { Button, Group } from '@mantine/core';
import { IconFileCertificate, IconPencil, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageFallback } from '../../page/page-fallback.js';
import { short } from '../../format/text.js';
import { assignments as t, common } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { assignmentQuery } from './api/get-assignment.js';
import { useActivation } from './assignment-changes.js';
import { AssignmentProgress } from './assignment-progress.js';
import { useComplianceReport } from './use-compliance-report.js';
import { Breadcrumbs } from '../../page/breadcrumbs.js';

const route = getRouteApi('/organization/assignments/$id');

/** One assignment: figures, details and the progress of each assignee. */
export function AssignmentPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(assignmentQuery(id));
  return (
    <>
      <TabTitle>{data ? short(data.title) : t.assignment}</TabTitle>
      <Crumbs>
        <span className="quiet">{t.assignment}</span>
      </Crumbs>
      {data ? (
        <Assignment assignment={data} />
      ) : (
        <AssignmentMissing error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

/** Breadcrumbs of the pages of one assignment. */
export function Crumbs({ children }: { children: ReactNode }) {
  return (
    <Breadcrumbs>
      <Link className="link" to="/organization/assignments">
        {t.title}
      </Link>
      {children}
    </Breadcrumbs>
  );
}

/** Placeholder while an assignment loads, and the message if it does not exist. */
export const AssignmentMissing = (state: { error: unknown; retry: () => void }) => (
  <PageFallback record="assignment" {...state} />
);

function Assignment({ assignment }: { assignment: AssignmentView }) {
  return (
    <>
      <PageHeader title={assignment.title} action={<Actions assignment={assignment} />} />
      <AssignmentProgress assignment={assignment} />
    </>
  );
}

function Actions({ assignment }: { assignment: AssignmentView }) {
  const { id, active } = assignment;
  const report = useComplianceReport(id);
  const activation = useActivation(assignment);
  return (
    <Group gap="xs">
      <Button
        leftSection={<IconFileCertificate size={16} />}
        loading={report.isPending}
        onClick={report.generate}
      >
        {t.generateReport}
      </Button>
      <Button
        component={Link}
        to="/organization/assignments/$id/edit"
        params={{ id } as never}
        variant="default"
        leftSection={<IconPencil size={16} />}
      >
        {common.edit}
      </Button>
      <Button
        variant="default"
        leftSection={active ? <IconPlayerStop size={16} /> : <IconPlayerPlay size={16} />}
        loading={activation.isPending}
        onClick={activation.confirm}
      >
        {active ? t.deactivate : t.reactivate}
      </Button>
    </Group>
  );
}
