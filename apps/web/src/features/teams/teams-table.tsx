import type { TeamView } from '@docket/contracts';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { exact } from '../../format/instant.js';
import { count, counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';
import { useDeleteTeam } from './team-changes.js';
import type { TeamSort } from './teams-search.js';

type Props = {
  teams: TeamView[];
  stale: boolean;
  sort: TeamSort;
  changeSort: (sort: TeamSort) => void;
  rename: (team: TeamView) => void;
};

/** Teams with their counts; a name leads to the people in it. */
export function TeamsTable({ teams, stale, sort, changeSort, rename }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone, rename), [timeZone, rename]);
  return (
    <DataTable
      label="Teams"
      rows={teams}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sort={sort}
      changeSort={(next) => changeSort(next as TeamSort)}
      sheet={(team) => <Sheet team={team} rename={rename} />}
    />
  );
}

function Sheet({ team, rename }: { team: TeamView; rename: Props['rename'] }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
      <div style={{ minWidth: 0 }}>
        <Name team={team} />
        <div className="quiet figures">
          {counted(team.people, 'active person', 'active people')}, {counted(team.eligible, 'learner')}
        </div>
      </div>
      <TeamMenu team={team} rename={rename} />
    </div>
  );
}

function Name({ team: { id, name } }: { team: TeamView }) {
  return (
    <Text component="span" lineClamp={2} title={name.length > 60 ? name.slice(0, 500) : undefined}>
      <Link className="link" to="/organization/people" search={{ team: id, status: 'active' }}>
        <bdi>{name}</bdi>
      </Link>
    </Text>
  );
}

const columnsOf = (timeZone: string, rename: Props['rename']): Column<TeamView>[] => [
  { header: 'Team', sort: 'name', cell: (team) => <Name team={team} /> },
  {
    header: 'Active people',
    sort: 'people',
    width: '16%',
    align: 'end',
    cell: ({ people }) => count(people),
  },
  { header: 'Learners', width: '16%', align: 'end', cell: ({ eligible }) => count(eligible) },
  {
    header: 'Added',
    width: '16%',
    cell: ({ createdAt }) => <span className="figures">{exact(createdAt, timeZone).slice(0, 10)}</span>,
  },
  {
    header: 'What to do',
    headerHidden: true,
    width: 64,
    align: 'end',
    cell: (team) => <TeamMenu team={team} rename={rename} />,
  },
];

function TeamMenu({ team, rename }: { team: TeamView; rename: Props['rename'] }) {
  const { ask, isPending } = useDeleteTeam(team);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={`What to do with ${short(team.name)}`}
          loading={isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => rename(team)}>
          Rename
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
