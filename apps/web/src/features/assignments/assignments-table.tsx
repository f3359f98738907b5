import type { AssignmentOption } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { useSession } from '../auth/use-session.js';
import { AssignmentMenu } from './assignment-menu.js';
import type { AssignmentSort } from './assignment-search.js';
import { AssignmentState, scopeLabels, targetLabels } from './assignment-labels.js';

type Props = {
  assignments: AssignmentOption[];
  stale: boolean;
  sort: AssignmentSort;
  changeSort: (sort: AssignmentSort) => void;
};

/** Assignments as a table, or as sheets where a table would not fit. */
export function AssignmentsTable({ assignments, stale, sort, changeSort }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  return (
    <DataTable
      label="Assignments"
      rows={assignments}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sort={sort}
      changeSort={(next) => changeSort(next as AssignmentSort)}
      sheet={(assignment) => <Sheet assignment={assignment} timeZone={timeZone} />}
    />
  );
}

const columnsOf = (timeZone: string): Column<AssignmentOption>[] => [
  { header: 'Assignment', sort: 'title', cell: (assignment) => <Title assignment={assignment} /> },
  { header: 'Given to', width: '19%', cell: (assignment) => <Scope assignment={assignment} /> },
  {
    header: 'Deadline',
    sort: 'deadline',
    width: '15%',
    cell: ({ deadline }) => <Deadline deadline={deadline} timeZone={timeZone} />,
  },
  {
    header: 'Given on',
    sort: 'createdAt',
    width: '12%',
    cell: ({ createdAt }) => (
      <span className="figures" style={{ whiteSpace: 'nowrap' }}>
        {exact(createdAt, timeZone).slice(0, 10)}
      </span>
    ),
  },
  {
    header: 'State',
    width: '12%',
    cell: ({ active, overdue }) => <AssignmentState active={active} overdue={overdue} />,
  },
  {
    header: 'What to do',
    headerHidden: true,
    width: 64,
    align: 'end',
    cell: (assignment) => <AssignmentMenu assignment={assignment} />,
  },
];

type RowProps = { assignment: AssignmentOption };

function Sheet({ assignment, timeZone }: RowProps & { timeZone: string }) {
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <div style={{ minWidth: 0 }}>
          <Title assignment={assignment} />
        </div>
        <AssignmentMenu assignment={assignment} />
      </div>
      <Scope assignment={assignment} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem' }}>
        <AssignmentState active={assignment.active} overdue={assignment.overdue} />
        <span className="quiet">
          {assignment.deadline ? 'Due ' : ''}
          <Deadline deadline={assignment.deadline} timeZone={timeZone} />
        </span>
      </div>
    </>
  );
}

function Title({ assignment: { id, title, targetType, targetTitle, mandatory } }: RowProps) {
  const about = [targetLabels[targetType], ...(targetTitle === title ? [] : [targetTitle])].join(': ');
  return (
    <>
      <Text component="span" lineClamp={2} title={title.length > 60 ? title.slice(0, 500) : undefined}>
        <Link className="link" to="/organization/assignments/$id" params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
      </Text>
      <Text className="quiet" fz="xs" lineClamp={2}>
        <bdi>{about}</bdi>
        {mandatory ? '' : ' · optional'}
      </Text>
    </>
  );
}

function Scope({ assignment: { scopeType, scopeTitle, assignees } }: RowProps) {
  return (
    <>
      <Text component="span" lineClamp={2}>
        <bdi>{scopeType === 'organization' ? scopeLabels.organization : scopeTitle}</bdi>
      </Text>
      <Text className="quiet figures" fz="xs">
        {counted(assignees, 'person', 'people')}
      </Text>
    </>
  );
}

function Deadline({ deadline, timeZone }: { deadline: string | null; timeZone: string }) {
  if (!deadline) return <span className="quiet">No deadline</span>;
  return (
    <time className="figures" dateTime={deadline} title={`${exact(deadline, 'UTC')} UTC`}>
      {exact(deadline, timeZone)}
    </time>
  );
}
