import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { counted } from '../../format/number.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState, PageHeader, TabTitle } from '../../page/page-states.js';
import { assignmentListQuery } from './api/list-assignments.js';
import { AssignmentFilters } from './assignment-filters.js';
import type { AssignmentSearch } from './assignment-search.js';
import { AssignmentsTable } from './assignments-table.js';

const route = getRouteApi('/organization/assignments');

/** What people are asked to train. */
export function AssignmentsPage() {
  return (
    <>
      <TabTitle>Assignments</TabTitle>
      <PageHeader title="Assignments" action={<GiveButton />}>
        What people are asked to train, by when, and where they stand.
      </PageHeader>
      <AssignmentList />
    </>
  );
}

const GiveButton = () => (
  <Button component={Link} to="/organization/assignments/new" leftSection={<IconPlus size={16} />}>
    Give an assignment
  </Button>
);

/** The question to the server behind the filters. */
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
  const { search: words, state, mandatory, targetType, scopeType } = search;
  return (
    <ListSection
      label="Assignments"
      result={assignments}
      query={query}
      change={change}
      counted={(total) => counted(total, 'assignment')}
      filters={<AssignmentFilters search={search} change={change} />}
      filtered={[words, state, mandatory, targetType, scopeType].some((set) => set !== undefined)}
      clear={() => void navigate({ search: {} })}
      empty={
        <EmptyState title="No assignments yet" action={<GiveButton />}>
          Choose content, whom it is for and by when; from then on everybody's progress shows here.
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
