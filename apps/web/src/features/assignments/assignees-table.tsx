import type { AssigneeView, AssignmentView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { day, exact } from '../../format/instant.js';
import { count, scoreOrDash } from '../../format/number.js';
import { type Column, DataTable, type Selectable } from '../../list/data-table.js';
import { assignments as t, common, exemptions } from '../../messages/index.js';
import { AssigneeState } from '../../page/assignee-state.js';
import { ProgressBar } from '../../page/progress-bar.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { AssigneeItems } from './assignee-items.js';

type Props = {
  assignment: AssignmentView;
  assignees: AssigneeView[];
  stale: boolean;
  selectable: Selectable<AssigneeView>;
};

/** Assignees as a table, or as cards on narrow screens. */
export function AssigneesTable({ assignment, assignees, stale, selectable }: Props) {
  const { timeZone } = useSession().organization;
  const { deadline } = assignment;
  const columns = useMemo(() => columnsOf(timeZone, deadline), [timeZone, deadline]);
  return (
    <DataTable
      label={t.assignees.title}
      rows={assignees}
      columns={columns}
      keyOf={({ personId }) => personId}
      stale={stale}
      selectable={selectable}
      card={(assignee) => <Card assignee={assignee} timeZone={timeZone} deadline={deadline} />}
    />
  );
}

const columnsOf = (timeZone: string, deadline: string | null): Column<AssigneeView>[] => [
  { header: t.assignees.person, cell: (assignee) => <Person assignee={assignee} /> },
  {
    header: t.assignees.team,
    width: '15%',
    cell: ({ team }) =>
      team ? (
        <Text component="span" lineClamp={2}>
          <bdi>{team}</bdi>
        </Text>
      ) : (
        <span className="quiet">{common.noTeam}</span>
      ),
  },
  {
    header: t.assignees.status,
    width: '17%',
    cell: (assignee) => <Status assignee={assignee} timeZone={timeZone} deadline={deadline} />,
  },
  { header: t.assignees.progress, width: '12%', cell: (assignee) => <Progress assignee={assignee} /> },
  {
    header: t.assignees.completedAt,
    width: '14%',
    cell: ({ completedAt }) =>
      completedAt ? (
        <time className="figures" dateTime={completedAt} title={common.utc(exact(completedAt, 'UTC'))}>
          {exact(completedAt, timeZone)}
        </time>
      ) : (
        <span className="quiet">–</span>
      ),
  },
  { header: t.assignees.score, width: '9%', align: 'end', cell: ({ score }) => scoreOrDash(score) },
  { header: t.assignees.attempts, width: '9%', align: 'end', cell: ({ attempts }) => count(attempts) },
];

type RowProps = { assignee: AssigneeView };
/** `deadline` is the deadline of the assignment; an assignee may have a later one. */
type StatusProps = RowProps & { timeZone: string; deadline: string | null };

function Card({ assignee, timeZone, deadline }: StatusProps) {
  const { team, completedAt, score, attempts } = assignee;
  return (
    <>
      <Person assignee={assignee} />
      <Status assignee={assignee} timeZone={timeZone} deadline={deadline} />
      <Progress assignee={assignee} />
      <span className="quiet figures">
        {[
          team ?? common.noTeam,
          ...(completedAt ? [t.assignees.completed(exact(completedAt, timeZone))] : []),
          ...(score === null ? [] : [t.assignees.scored(scoreOrDash(score))]),
          common.attempts(attempts),
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

function Status({ assignee, timeZone, deadline }: StatusProps) {
  const { state, leftAt, learner, exemption, daysOverdue, deadline: own } = assignee;
  return (
    <>
      <AssigneeState state={exemption ? 'exempt' : state} />
      {daysOverdue !== null && !exemption && (
        <Text className="quiet" fz="xs">
          {t.assignees.daysOverdue(daysOverdue)}
        </Text>
      )}
      {exemption && <Exemption exemption={exemption} timeZone={timeZone} />}
      {own && own !== deadline && !exemption && (
        <Text className="quiet" fz="xs">
          {t.due(exact(own, timeZone))}
        </Text>
      )}
      {!learner && (
        <div>
          <State shape="dash" tone="quiet">
            {t.assignees.notLearner}
          </State>
        </div>
      )}
      {leftAt && (
        <div>
          <State shape="dash" tone="quiet">
            {t.assignees.left(day(leftAt, timeZone))}
          </State>
        </div>
      )}
    </>
  );
}

type ExemptionProps = { exemption: NonNullable<AssigneeView['exemption']>; timeZone: string };

/** Why and until when an assignee is exempt. */
const Exemption = ({ exemption: { reason, approver, endsAt }, timeZone }: ExemptionProps) => (
  <Text className="quiet" fz="xs" lineClamp={4} title={reason} dir="auto">
    {exemptions.exemptUntil(exact(endsAt, timeZone))}. {exemptions.approvedBy(approver)}: {reason}
  </Text>
);

function Progress({ assignee }: RowProps) {
  const { complete, tracked, recognizedEarlier } = assignee;
  return (
    <>
      <AssigneeItems assignee={assignee} />
      <ProgressBar share={tracked > 0 ? complete / tracked : null} />
      {recognizedEarlier > 0 && (
        <Text className="quiet" fz="xs">
          {t.assignees.recognizedEarlier(recognizedEarlier)}
        </Text>
      )}
    </>
  );
}
