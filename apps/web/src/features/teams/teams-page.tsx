import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '../../format/number.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { teamsQuery } from './api/list-teams.js';
import { type Naming, TeamDialog } from './team-dialog.js';
import type { TeamsSearch } from './teams-search.js';
import { TeamsTable } from './teams-table.js';

const route = getRouteApi('/organization/teams');

/** The teams of the organization. */
export function TeamsPage() {
  const [naming, setNaming] = useState<Naming | null>(null);
  const add = () => setNaming('new');
  return (
    <>
      <TabTitle>Teams</TabTitle>
      <PageHeader
        title="Teams"
        action={
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            Add a team
          </Button>
        }
      >
        Flat groups of people. A person is in at most one; those in none are reported as “No team”.
      </PageHeader>
      <TeamList name={setNaming} />
      <TeamDialog naming={naming} close={() => setNaming(null)} />
    </>
  );
}

function TeamList({ name }: { name: (naming: Naming) => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const teams = useQuery(teamsQuery(query));
  const change = (part: Partial<TeamsSearch>) => void navigate(changedSearch<TeamsSearch>(part));
  return (
    <ListSection
      label="Teams"
      result={teams}
      query={query}
      change={change}
      counted={(total) => counted(total, 'team')}
      filters={
        <search className={list['filters']}>
          <SearchInput
            label="Search teams"
            placeholder="Search by name"
            value={search.search ?? ''}
            change={(typed) => change({ search: typed || undefined })}
          />
        </search>
      }
      filtered={search.search !== undefined}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState
          title="There are no teams yet"
          action={
            <Button mt="xs" size="xs" onClick={() => name('new')}>
              Add a team
            </Button>
          }
        >
          Teams let reports compare groups, and assignments reach them.
        </EmptyState>
      }
    >
      {(items, stale) => (
        <TeamsTable
          teams={items}
          stale={stale}
          sort={search.sort ?? 'name'}
          changeSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
          rename={name}
        />
      )}
    </ListSection>
  );
}
