import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { teams as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { teamsQuery } from './api/list-teams.js';
import { type EditedTeam, TeamDialog } from './team-dialog.js';
import type { TeamsSearch } from './teams-search.js';
import { TeamsTable } from './teams-table.js';

const route = getRouteApi('/organization/teams');

/** List of teams. */
export function TeamsPage() {
  const [editing, setEditing] = useState<EditedTeam | null>(null);
  const add = () => setEditing('new');
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader
        title={t.title}
        action={
          <Button leftSection={<IconPlus size={16} />} onClick={add}>
            {t.add}
          </Button>
        }
      >
        {t.description}
      </PageHeader>
      <TeamList edit={setEditing} />
      <TeamDialog editing={editing} close={() => setEditing(null)} />
    </>
  );
}

function TeamList({ edit }: { edit: (editing: EditedTeam) => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const teams = useQuery(teamsQuery(query));
  const change = (part: Partial<TeamsSearch>) => void navigate(changedSearch<TeamsSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={teams}
      query={query}
      change={change}
      exported={{ path: 'teams', query }}
      counted={t.counted}
      filters={
        <search className={list['filters']}>
          <SearchInput
            label={t.search}
            placeholder={t.searchPlaceholder}
            value={search.search ?? ''}
            change={(typed) => change({ search: typed || undefined })}
          />
        </search>
      }
      filtered={search.search !== undefined}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState
          title={t.empty}
          action={
            <Button mt="xs" size="xs" onClick={() => edit('new')}>
              {t.add}
            </Button>
          }
        >
          {t.emptyHint}
        </EmptyState>
      }
    >
      {(items, stale) => (
        <TeamsTable
          teams={items}
          stale={stale}
          sort={search.sort ?? 'name'}
          changeSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
          rename={edit}
        />
      )}
    </ListSection>
  );
}
