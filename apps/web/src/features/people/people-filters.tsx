import { personStatuses, roles } from '@docket/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import list from '../../list/list.module.css';
import { SearchInput } from '../../list/search-input.js';
import { common, people as t } from '../../messages/index.js';
import type { Choice } from '../../picker/picker.js';
import { teamQuery } from '../../picker/search-teams.js';
import { TeamPicker } from '../../picker/team-picker.js';
import { jobFunctionsQuery } from './api/list-job-functions.js';
import type { PeopleSearch } from './people-search.js';

type Props = { search: PeopleSearch; change: (part: Partial<PeopleSearch>) => void };

const noTeam: Choice = { id: 'none', name: common.noTeam, about: t.filters.noTeamHint };

/** Search and filters of the list; their values are in the URL. */
export function PeopleFilters({ search, change }: Props) {
  return (
    <search className={`${list['filters']} ${list['oneLine']}`}>
      <SearchInput
        label={t.filters.search}
        placeholder={common.picker.searchPeople}
        value={search.search ?? ''}
        change={(typed) => change({ search: typed || undefined })}
      />
      <Select
        aria-label={t.filters.role}
        placeholder={t.filters.allRoles}
        data={roles.map((role) => ({ value: role, label: t.roles[role] }))}
        value={search.role ?? null}
        onChange={(role) => change({ role: roles.find((each) => each === role) })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAllRoles }}
      />
      <TeamFilter team={search.team} choose={(team) => change({ team })} />
      <JobFunctionFilter jobFunction={search.jobFunction} change={(jobFunction) => change({ jobFunction })} />
      <Select
        aria-label={t.filters.status}
        placeholder={t.filters.allStatuses}
        data={personStatuses.map((status) => ({ value: status, label: t.statuses[status] }))}
        value={search.status ?? null}
        onChange={(status) => change({ status: personStatuses.find((each) => each === status) })}
        clearable
        clearButtonProps={{ 'aria-label': t.filters.showAllStatuses }}
      />
    </search>
  );
}

type JobFunctionProps = {
  jobFunction: string | undefined;
  change: (jobFunction: string | undefined) => void;
};

function JobFunctionFilter({ jobFunction, change }: JobFunctionProps) {
  const names = useQuery(jobFunctionsQuery).data ?? [];
  // The value of the URL may have another case, or belong only to people who have left.
  const same = (name: string) => name.toLowerCase() === jobFunction?.toLowerCase();
  const selected = names.find(same) ?? jobFunction ?? null;
  const data = selected === null || names.includes(selected) ? names : [selected, ...names];
  if (data.length === 0) return null;
  return (
    <Select
      aria-label={t.filters.jobFunction}
      placeholder={t.filters.allJobFunctions}
      data={data}
      value={selected}
      onChange={(name) => change(name ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t.filters.showAllJobFunctions }}
    />
  );
}

function TeamFilter({
  team,
  choose,
}: {
  team: string | undefined;
  choose: (id: string | undefined) => void;
}) {
  const selected = useQuery({ ...teamQuery(team ?? ''), enabled: team !== undefined && team !== 'none' });
  // The URL contains only the ID, and a deleted team has no name.
  const name = selected.data?.name ?? (selected.error ? t.filters.deletedTeam : '…');
  const chosen = team === undefined ? null : team === 'none' ? noTeam : { id: team, name, about: '' };
  return (
    <TeamPicker
      label={t.filters.team}
      labelHidden
      placeholder={t.filters.allTeams}
      error={null}
      chosen={chosen}
      choose={(choice) => choose(choice?.id)}
      extra={noTeam}
    />
  );
}
