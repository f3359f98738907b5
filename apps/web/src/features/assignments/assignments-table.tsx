import type { AssignmentSummary } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { count, printedShare } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { scopeName } from '../../format/scope.js';
import { assignments as t, common } from '../../messages/index.js';
import { ProgressBar } from '../../page/progress-bar.js';
import { useSession } from '../auth/use-session.js';
import { AssignmentMenu } from './assignment-menu.js';
import type { AssignmentSort } from './assignment-search.js';
import { AssignmentState } from '../../page/assignment-state.js';

type Props = {
  assignments: AssignmentSummary[];
  stale: boolean;
  sort: AssignmentSort;
  changeSort: (sort: AssignmentSort) => void;
};

/** Assignments as a table, or as cards on narrow screens. */
export function AssignmentsTable({ assignments, stale, sort, changeSort }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  return (
    <DataTable
      label={t.title}
      rows={assignments}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sort={sort}
      changeSort={(next) => changeSort(next as AssignmentSort)}
      card={(assignment) => <Card assignment={assignment} timeZone={timeZone} />}
    />
  );
}

const columnsOf = (timeZone: string): Column<AssignmentSummary>[] => [
  { header: t.columns.assignment, sort: 'title', cell: (assignment) => <Title assignment={assignment} /> },
  { header: t.columns.assignedTo, width: '19%', cell: (assignment) => <Scope assignment={assignment} /> },
  {
    header: t.columns.deadline,
    sort: 'deadline',
    width: '15%',
    cell: ({ deadline }) => <Deadline deadline={deadline} timeZone={timeZone} />,
  },
  {
    header: t.columns.completed,
    sort: 'completionRate',
    width: '16%',
    cell: (assignment) => <Completed assignment={assignment} />,
  },
  {
    header: t.columns.overdue,
    sort: 'assigneesOverdue',
    width: 104,
    align: 'end',
    cell: ({ assigneesOverdue }) => <Overdue people={assigneesOverdue} />,
  },
  {
    header: t.columns.status,
    width: '12%',
    cell: (assignment) => <AssignmentState {...assignment} />,
  },
  {
    header: common.actions,
    headerHidden: true,
    width: 64,
    align: 'end',
    cell: (assignment) => <AssignmentMenu assignment={assignment} />,
  },
];

type RowProps = { assignment: AssignmentSummary };

function Card({ assignment, timeZone }: RowProps & { timeZone: string }) {
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <div style={{ minWidth: 0 }}>
          <Title assignment={assignment} />
        </div>
        <AssignmentMenu assignment={assignment} />
      </div>
      <Scope assignment={assignment} />
      <Completed assignment={assignment} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem' }}>
        <AssignmentState {...assignment} />
        <span className="quiet">
          <Deadline deadline={assignment.deadline} timeZone={timeZone} format={t.due} />
        </span>
      </div>
    </>
  );
}

function Title({ assignment: { id, title, targetType, targetTitle, mandatory } }: RowProps) {
  const about = [t.targets[targetType], ...(targetTitle === title ? [] : [targetTitle])].join(': ');
  return (
    <>
      <Text component="span" lineClamp={2} title={title.length > 60 ? title.slice(0, 500) : undefined}>
        <Link className="link" to="/organization/assignments/$id" params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
      </Text>
      <Text className="quiet" fz="xs" lineClamp={2}>
        <bdi>{mandatory ? about : t.optionalMarker(about)}</bdi>
      </Text>
    </>
  );
}

function Scope({ assignment }: RowProps) {
  return (
    <>
      <Text component="span" lineClamp={2}>
        <bdi>{scopeName(assignment)}</bdi>
      </Text>
      <Text className="quiet figures" fz="xs">
        {common.people(assignment.assignees)}
      </Text>
    </>
  );
}

function Completed({ assignment }: RowProps) {
  const { assignees, assigneesCompleted, completionRate, completionRatePrinted } = assignment;
  if (assigneesCompleted === null) return <span className="quiet">–</span>;
  return (
    <>
      <span className="figures">{printedShare(completionRatePrinted)}</span>{' '}
      <Text component="span" className="quiet figures" fz="xs">
        {common.partOf(assigneesCompleted, assignees)}
      </Text>
      <ProgressBar share={completionRate} />
    </>
  );
}

const Overdue = ({ people }: { people: number | null }) => (
  <span className={people ? undefined : 'quiet'}>{people === null ? '–' : count(people)}</span>
);

type DeadlineProps = { deadline: string | null; timeZone: string; format?: (deadline: string) => string };

function Deadline({ deadline, timeZone, format = (text) => text }: DeadlineProps) {
  if (!deadline) return <span className="quiet">{common.noDeadline}</span>;
  return (
    <time className="figures" dateTime={deadline} title={common.utc(exact(deadline, 'UTC'))}>
      {format(exact(deadline, timeZone))}
    </time>
  );
}
