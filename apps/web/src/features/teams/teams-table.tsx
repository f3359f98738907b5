import type { TeamView } from '@docket/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { day } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { short } from '../../format/text.js';
import { common, teams as t } from '../../messages/index.js';
import { TeamLink } from '../../page/team-link.js';
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

/** Teams with their number of people; each name links to the page of the team. */
export function TeamsTable({ teams, stale, sort, changeSort, rename }: Props) {
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone, rename), [timeZone, rename]);
  return (
    <DataTable
      label={t.title}
      rows={teams}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sort={sort}
      changeSort={(next) => changeSort(next as TeamSort)}
      card={(team) => <Card team={team} rename={rename} />}
    />
  );
}

function Card({ team, rename }: { team: TeamView; rename: Props['rename'] }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
      <div style={{ minWidth: 0 }}>
        <TeamLink team={team} />
        <div className="quiet figures">{t.members(team.people, team.eligible)}</div>
      </div>
      <TeamMenu team={team} rename={rename} />
    </div>
  );
}

const columnsOf = (timeZone: string, rename: Props['rename']): Column<TeamView>[] => [
  { header: t.columns.team, sort: 'name', cell: (team) => <TeamLink team={team} /> },
  {
    header: t.columns.people,
    sort: 'people',
    width: '16%',
    align: 'end',
    cell: ({ people }) => count(people),
  },
  { header: t.columns.learners, width: '16%', align: 'end', cell: ({ eligible }) => count(eligible) },
  {
    header: t.columns.added,
    width: '16%',
    cell: ({ createdAt }) => <span className="figures">{day(createdAt, timeZone)}</span>,
  },
  {
    header: common.actions,
    headerHidden: true,
    width: 64,
    align: 'end',
    cell: (team) => <TeamMenu team={team} rename={rename} />,
  },
];

function TeamMenu({ team, rename }: { team: TeamView; rename: Props['rename'] }) {
  const { confirm, isPending } = useDeleteTeam(team);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={common.actionsFor(short(team.name))}
          loading={isPending}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => rename(team)}>
          {t.rename}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={confirm}>
          {common.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
