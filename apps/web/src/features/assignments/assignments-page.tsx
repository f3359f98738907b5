import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { assignments as t } from '../../messages/index.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { assignmentListQuery } from './api/list-assignments.js';
import { AssignmentFilters } from './assignment-filters.js';
import type { AssignmentSearch } from './assignment-search.js';
import { AssignmentsTable } from './assignments-table.js';

const route = getRouteApi('/organization/assignments');

/** List of assignments. */
export function AssignmentsPage() {
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title} action={<CreateButton />}>
        {t.description}
      </PageHeader>
      <AssignmentList />
    </>
  );
}

const CreateButton = () => (
  <Button component={Link} to="/organization/assignments/new" leftSection={<IconPlus size={16} />}>
    {t.create}
  </Button>
);

/** Returns the API query for the filters. */
function queryOf({ state, mandatory, ...rest }: AssignmentSearch) {
  const flag = (value: boolean) => (value ? ('true' as const) : ('false' as const));
  return {
    ...listQueryOf(rest),
    ...(mandatory !== undefined && { mandatory: flag(mandatory) }),
    ...(state === 'overdue' && { overdue: flag(true) }),
    ...(state !== undefined && state !== 'overdue' && { active: flag(state === 'active') }),
  };
}

function AssignmentList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = queryOf(search);
  const assignments = useQuery(assignmentListQuery(query));
  const change = (part: Partial<AssignmentSearch>) => void navigate(changedSearch<AssignmentSearch>(part));
  const { search: text, state, mandatory, targetType, scopeType } = search;
  return (
    <ListSection
      label={t.title}
      result={assignments}
      query={query}
      change={change}
      exported={{ path: 'assignments', query }}
      counted={t.counted}
      filters={<AssignmentFilters search={search} change={change} />}
      filtered={[text, state, mandatory, targetType, scopeType].some((filter) => filter !== undefined)}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState title={t.empty} action={<CreateButton />}>
          {t.emptyHint}
        </EmptyState>
      }
    >
      {(items, stale) => (
        <AssignmentsTable
          assignments={items}
          stale={stale}
          sort={search.sort ?? '-createdAt'}
          changeSort={(sort) => change({ sort: sort === '-createdAt' ? undefined : sort })}
        />
      )}
    </ListSection>
  );
}
