import type { ListedPerson, PersonView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { day } from '../../format/instant.js';
import { count, printedShare } from '../../format/number.js';
import { type Column, DataTable, type Selectable } from '../../list/data-table.js';
import { short } from '../../format/text.js';
import { ProgressBar } from '../../page/progress-bar.js';
import { common, people as t } from '../../messages/index.js';
import { TeamLink } from '../../page/team-link.js';
import { useSession } from '../auth/use-session.js';
import { PersonMenu, type PersonDialogs } from './person-menu.js';
import type { PersonSort } from './people-search.js';
import { PersonStatus } from './person-status.js';

type Props = {
  people: ListedPerson[];
  stale: boolean;
  sort: PersonSort;
  changeSort: (sort: PersonSort) => void;
  dialogs: PersonDialogs;
  selectable: Selectable<ListedPerson>;
};

/** People as a table, or as cards on narrow screens. */
export function PeopleTable({ people, stale, sort, changeSort, dialogs, selectable }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone, dialogs), [timeZone, dialogs]);
  return (
    <DataTable
      label={t.title}
      rows={people}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      selectable={selectable}
      sort={sort}
      changeSort={(next) => changeSort(next as PersonSort)}
      card={(person) => <Card person={person} timeZone={timeZone} dialogs={dialogs} />}
    />
  );
}

const columnsOf = (timeZone: string, dialogs: PersonDialogs): Column<ListedPerson>[] => [
  {
    header: t.columns.name,
    sort: 'name',
    cell: (person) => (
      <>
        <Name person={person} />
        <Address>{person.email}</Address>
      </>
    ),
  },
  { header: t.columns.role, width: 104, cell: ({ role }) => t.roles[role] },
  { header: t.columns.team, sort: 'team', width: '14%', cell: ({ team }) => <TeamName team={team} /> },
  {
    header: t.columns.trained,
    sort: 'trainedShare',
    width: 120,
    cell: ({ figures }) => figures && <Trained figures={figures} />,
  },
  {
    header: t.columns.lastAttempt,
    sort: 'lastAttemptAt',
    width: 124,
    cell: ({ figures }) => figures && <LastAttempt figures={figures} timeZone={timeZone} />,
  },
  {
    header: t.columns.overdue,
    width: 96,
    align: 'end',
    cell: ({ figures }) => figures && <Overdue figures={figures} />,
  },
  { header: t.columns.status, width: 112, cell: (person) => <Status person={person} /> },
  {
    header: common.actions,
    headerHidden: true,
    width: 60,
    align: 'end',
    cell: (person) => <PersonMenu person={person} dialogs={dialogs} />,
  },
];

function Card({
  person,
  timeZone,
  dialogs,
}: {
  person: ListedPerson;
  timeZone: string;
  dialogs: PersonDialogs;
}) {
  const { figures } = person;
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <div style={{ minWidth: 0 }}>
          <Name person={person} />
          <Address>{person.email}</Address>
        </div>
        <PersonMenu person={person} dialogs={dialogs} />
      </div>
      <div className="quiet">
        {t.roles[person.role]} · <TeamName team={person.team} inline /> ·{' '}
        {t.joined(day(person.joinedAt, timeZone))}
      </div>
      {figures && (
        <>
          <Trained figures={figures} />
          <div className="quiet">
            {t.columns.lastAttempt}: <LastAttempt figures={figures} timeZone={timeZone} />
          </div>
          <div className="quiet">
            {t.columns.overdue}: <Overdue figures={figures} />
          </div>
        </>
      )}
      <Status person={person} />
    </>
  );
}

type FiguresProps = { figures: NonNullable<ListedPerson['figures']> };

function Trained({ figures: { topics, topicsTrained, trainedShare, trainedSharePrinted } }: FiguresProps) {
  return (
    <span title={`${t.progress.topicsTrained}: ${common.partOf(topicsTrained, topics)}`}>
      <span className="figures">{printedShare(trainedSharePrinted)}</span>
      <ProgressBar share={trainedShare} />
    </span>
  );
}

function LastAttempt({ figures: { lastAttemptAt }, timeZone }: FiguresProps & { timeZone: string }) {
  if (!lastAttemptAt) return <span className="quiet">–</span>;
  return <Day instant={lastAttemptAt} timeZone={timeZone} />;
}

function Overdue({ figures: { assignmentsOverdue } }: FiguresProps) {
  const isNone = assignmentsOverdue === 0;
  return <span className={isNone ? 'quiet' : undefined}>{count(assignmentsOverdue)}</span>;
}

function Name({ person: { id, name } }: { person: PersonView }) {
  return (
    <Text component="span" lineClamp={2} title={name.length > 60 ? name.slice(0, 500) : undefined}>
      <Link className="link" to="/organization/people/$id" params={{ id }}>
        <bdi>{name}</bdi>
      </Link>
    </Text>
  );
}

function Address({ children }: { children: string }) {
  return (
    // From left to right also in an Arabic page, so that the end is cut off, not the beginning.
    <Text truncate className="quiet" fz="xs" title={children} dir="ltr" style={{ textAlign: 'match-parent' }}>
      {children}
    </Text>
  );
}

function TeamName({ team, inline = false }: { team: PersonView['team']; inline?: boolean }) {
  if (!team) return <span className="quiet">{common.noTeam}</span>;
  if (inline) return <bdi>{short(team.name)}</bdi>;
  return <TeamLink team={team} />;
}

/**
 * Membership status and access. Learners do not need to sign in, so their access is shown only if they have
 * any.
 */
function Status({ person: { status, access, role } }: { person: PersonView }) {
  const showAccess = status !== 'left' && (role !== 'learner' || access !== 'none');
  return (
    <>
      <PersonStatus status={status} />
      {showAccess && (
        <Text className="quiet" fz="xs">
          {t.access[access]}
        </Text>
      )}
    </>
  );
}

function Day({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <time dateTime={instant} className="figures" style={{ whiteSpace: 'nowrap' }}>
      {day(instant, timeZone)}
    </time>
  );
}
