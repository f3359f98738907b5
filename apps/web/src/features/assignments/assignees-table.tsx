import type { AssigneeView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { count, counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { AssigneeState } from '../../page/assignee-state.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { scoreLabels } from './assignment-labels.js';
import classes from './assignment-page.module.css';

/** Assignees as a table, or as sheets where a table would not fit. */
export function AssigneesTable({ assignees, stale }: { assignees: AssigneeView[]; stale: boolean }) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  return (
    <DataTable
      label="Assignees"
      rows={assignees}
      columns={columns}
      keyOf={({ personId }) => personId}
      stale={stale}
      sheet={(assignee) => <Sheet assignee={assignee} timeZone={timeZone} />}
    />
  );
}

const columnsOf = (timeZone: string): Column<AssigneeView>[] => [
  { header: 'Person', cell: (assignee) => <Person assignee={assignee} /> },
  {
    header: 'Team',
    width: '15%',
    cell: ({ team }) =>
      team ? (
        <Text component="span" lineClamp={2}>
          <bdi>{team}</bdi>
        </Text>
      ) : (
        <span className="quiet">No team</span>
      ),
  },
  { header: 'State', width: '17%', cell: (assignee) => <Standing assignee={assignee} timeZone={timeZone} /> },
  { header: 'Progress', width: '12%', cell: (assignee) => <Progress assignee={assignee} /> },
  {
    header: 'Completed at',
    width: '14%',
    cell: ({ completedAt }) =>
      completedAt ? (
        <time className="figures" dateTime={completedAt} title={`${exact(completedAt, 'UTC')} UTC`}>
          {exact(completedAt, timeZone)}
        </time>
      ) : (
        <span className="quiet">–</span>
      ),
  },
  { header: 'Score', width: '9%', align: 'end', cell: ({ score }) => scoreLabels(score) },
  { header: 'Attempts', width: '9%', align: 'end', cell: ({ attempts }) => count(attempts) },
];

type RowProps = { assignee: AssigneeView };

function Sheet({ assignee, timeZone }: RowProps & { timeZone: string }) {
  const { team, completedAt, score, attempts } = assignee;
  return (
    <>
      <Person assignee={assignee} />
      <Standing assignee={assignee} timeZone={timeZone} />
      <Progress assignee={assignee} />
      <span className="quiet figures">
        {[
          team ?? 'No team',
          ...(completedAt ? [`completed ${exact(completedAt, timeZone)}`] : []),
          ...(score === null ? [] : [`score ${scoreLabels(score)}`]),
          counted(attempts, 'attempt'),
        ].join(' · ')}
      </span>
    </>
  );
}

function Person({ assignee: { personId, name, email } }: RowProps) {
  return (
    <>
      <Text component="span" lineClamp={2} title={name.length > 60 ? name.slice(0, 500) : undefined}>
        <Link className="link" to="/organization/people/$id" params={{ id: personId }}>
          <bdi>{name}</bdi>
        </Link>
      </Text>
      <Text className="quiet" fz="xs" lineClamp={1} title={email}>
        <bdi>{email}</bdi>
      </Text>
    </>
  );
}

function Standing({ assignee: { state, leftAt }, timeZone }: RowProps & { timeZone: string }) {
  return (
    <>
      <AssigneeState state={state} />
      {leftAt && (
        <div>
          <State shape="dash" tone="quiet">
            Left {exact(leftAt, timeZone).slice(0, 10)}
          </State>
        </div>
      )}
    </>
  );
}

function Progress({ assignee: { complete, tracked } }: RowProps) {
  return (
    <>
      <span className="figures">
        {count(complete)} of {count(tracked)}
      </span>
      <span className={classes['progress']} aria-hidden="true">
        <span style={{ width: tracked > 0 ? `${(complete / tracked) * 100}%` : 0 }} />
      </span>
    </>
  );
}
