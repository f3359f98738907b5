import { personStatuses, roles } from '@docket/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import type { Choice } from '../../picker/picker.js';
import { teamQuery } from '../../picker/search-teams.js';
import { TeamPicker } from '../../picker/team-picker.js';
import classes from './people-filters.module.css';
import type { PeopleSearch } from './people-search.js';
import { roleLabels } from './person-labels.js';

type Props = { search: PeopleSearch; change: (part: Partial<PeopleSearch>) => void };

const noTeam: Choice = { id: 'none', name: 'No team', about: 'People who are in none' };

/** Search, role, team and state; all of it lives in the URL. */
export function PeopleFilters({ search, change }: Props) {
  return (
    <search className={`${list['filters']} ${classes['filters']}`}>
      <SearchInput
        label="Search people"
        placeholder="Search by name or e-mail"
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label="Role"
        placeholder="All roles"
        data={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        value={search.role ?? null}
        onChange={(role) => change({ role: roles.find((each) => each === role) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show all roles' }}
      />
      <TeamFilter team={search.team} choose={(team) => change({ team })} />
      <Select
        aria-label="State"
        placeholder="Active and left"
        data={personStatuses.map((status) => ({
          value: status,
          label: status === 'active' ? 'Active' : 'Left',
        }))}
        value={search.status ?? null}
        onChange={(status) => change({ status: personStatuses.find((each) => each === status) })}
        clearable
        clearButtonProps={{ 'aria-label': 'Show active people and those who have left' }}
      />
    </search>
  );
}

function TeamFilter({
  team,
  choose,
}: {
  team: string | undefined;
  choose: (id: string | undefined) => void;
}) {
  const known = useQuery({ ...teamQuery(team ?? ''), enabled: team !== undefined && team !== 'none' });
  // The URL knows the id alone; a team that is gone has no name to show.
  const named = known.data?.name ?? (known.error ? 'A team that is gone' : '…');
  const chosen = team === undefined ? null : team === 'none' ? noTeam : { id: team, name: named, about: '' };
  return (
    <TeamPicker
      label="Team"
      labelHidden
      placeholder="All teams"
      error={null}
      chosen={chosen}
      choose={(choice) => choose(choice?.id)}
      extra={noTeam}
    />
  );
}
