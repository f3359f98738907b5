import type { PersonView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';
import { PersonMenu, type PersonDialogs } from './person-menu.js';
import type { PersonSort } from './people-search.js';
import { accessLabels, PersonState, roleLabels } from './person-labels.js';

type Props = {
  people: PersonView[];
  stale: boolean;
  sort: PersonSort;
  changeSort: (sort: PersonSort) => void;
  dialogs: PersonDialogs;
};

/** People as a table, or as sheets where a table would not fit. */
export function PeopleTable({ people, stale, sort, changeSort, dialogs }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone, dialogs), [timeZone, dialogs]);
  return (
    <DataTable
      label="People"
      rows={people}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sort={sort}
      changeSort={(next) => changeSort(next as PersonSort)}
      sheet={(person) => <Sheet person={person} timeZone={timeZone} dialogs={dialogs} />}
    />
  );
}

const columnsOf = (timeZone: string, dialogs: PersonDialogs): Column<PersonView>[] => [
  { header: 'Name', sort: 'name', cell: (person) => <Name person={person} /> },
  { header: 'E-mail', sort: 'email', width: '26%', cell: ({ email }) => <Address>{email}</Address> },
  { header: 'Role', width: 116, cell: ({ role }) => roleLabels[role] },
  { header: 'Team', sort: 'team', width: '14%', cell: ({ team }) => <TeamName team={team} /> },
  {
    header: 'Joined',
    sort: 'joinedAt',
    width: 116,
    cell: ({ joinedAt }) => <Day instant={joinedAt} timeZone={timeZone} />,
  },
  { header: 'State', width: 128, cell: (person) => <Standing person={person} /> },
  {
    header: 'What to do',
    headerHidden: true,
    width: 60,
    align: 'end',
    cell: (person) => <PersonMenu person={person} dialogs={dialogs} />,
  },
];

function Sheet({
  person,
  timeZone,
  dialogs,
}: {
  person: PersonView;
  timeZone: string;
  dialogs: PersonDialogs;
}) {
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <div style={{ minWidth: 0 }}>
          <Name person={person} />
          <Address quiet>{person.email}</Address>
        </div>
        <PersonMenu person={person} dialogs={dialogs} />
      </div>
      <div className="quiet">
        {roleLabels[person.role]} · <TeamName team={person.team} inline /> · joined{' '}
        <Day instant={person.joinedAt} timeZone={timeZone} />
      </div>
      <Standing person={person} />
    </>
  );
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

function Address({ children, quiet = false }: { children: string; quiet?: boolean }) {
  return (
    <Text truncate className={quiet ? 'quiet' : undefined} title={children}>
      <bdi>{children}</bdi>
    </Text>
  );
}

function TeamName({ team, inline = false }: { team: PersonView['team']; inline?: boolean }) {
  if (!team) return <span className="quiet">No team</span>;
  if (inline) return <bdi>{short(team.name)}</bdi>;
  return (
    <Text component="span" lineClamp={2} title={team.name.slice(0, 500)}>
      <bdi>{team.name}</bdi>
    </Text>
  );
}

/** Whether the person is here, and what they can do. Learners have no use for signing in, so only exceptions are told. */
function Standing({ person: { status, access, role } }: { person: PersonView }) {
  const tells = status === 'active' && (role !== 'learner' || access !== 'none');
  return (
    <>
      <PersonState status={status} />
      {tells && (
        <Text className="quiet" fz="xs">
          {accessLabels[access]}
        </Text>
      )}
    </>
  );
}

function Day({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <time dateTime={instant} className="figures" style={{ whiteSpace: 'nowrap' }}>
      {exact(instant, timeZone).slice(0, 10)}
    </time>
  );
}
