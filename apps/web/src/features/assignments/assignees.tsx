import type { AssigneePage, AssignmentView } from '@docket/contracts';
import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { exact } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { EmptyState } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { assigneesQuery } from './api/list-assignees.js';
import { AssignmentFigures } from './assignment-figures.js';
import { AssigneesTable } from './assignees-table.js';
import type { AssigneeSearch } from './assignment-search.js';
import { StateBar } from './state-bar.js';
import classes from './assignment-page.module.css';

const route = getRouteApi('/organization/assignments/$id');

/** Where each person stands, overdue ones first; all pages hold for the instant at which one began to look. */
export function Assignees({ assignment }: { assignment: AssignmentView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { look, lookAgain } = useLook(assignment.updatedAt);
  const query = listQueryOf(search);
  const assignees = useQuery(assigneesQuery(assignment.id, look, query));
  const change = (part: Partial<AssigneeSearch>) => void navigate(changedSearch<AssigneeSearch>(part));
  const { data } = assignees;
  return (
    <>
      <AssignmentFigures id={assignment.id} asOf={data?.asOf} />
      {data && (
        <section className={`paper ${classes['states']}`} aria-label="Where they stand">
          <StateBar counts={data.counts} chosen={search.state} choose={(state) => change({ state })} />
          <AsOf page={data} again={lookAgain} busy={assignees.isFetching} />
        </section>
      )}
      <ListSection
        label="Assignees"
        result={assignees}
        query={query}
        change={change}
        counted={(total) => counted(total, 'person', 'people')}
        filters={
          <search className={classes['search']}>
            <SearchInput
              label="Search assignees"
              placeholder="Search by name or e-mail"
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
          </search>
        }
        filtered={Boolean(search.search ?? search.state)}
        clear={() => void navigate({ search: {} })}
        empty={<Nobody assignment={assignment} />}
      >
        {(items, stale) => <AssigneesTable assignees={items} stale={stale} />}
      </ListSection>
    </>
  );
}

/** One look at the assignees; an edit of the assignment, or pressing Refresh, begins another. */
function useLook(version: string) {
  const [began, setBegan] = useState(() => Date.now());
  return { look: `${began} ${version}`, lookAgain: () => setBegan(Date.now()) };
}

function AsOf({ page, again, busy }: { page: AssigneePage; again: () => void; busy: boolean }) {
  const { timeZone } = useSession().organization;
  return (
    <Text className="quiet" fz="xs" mt="sm" component="div">
      As of <time dateTime={page.asOf}>{exact(page.asOf, timeZone, true)}</time> {timeZone}.{' '}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconRefresh size={14} />}
        loading={busy}
        onClick={again}
      >
        Refresh
      </Button>
    </Text>
  );
}

function Nobody({ assignment: { scope, active } }: { assignment: AssignmentView }) {
  if (scope.type === 'person') {
    return <EmptyState title="It reaches nobody now">The person is not active any more.</EmptyState>;
  }
  return (
    <EmptyState title="It reaches nobody now">
      {scope.type === 'team'
        ? 'The team has no active learners. Whoever joins it is reached at once.'
        : 'The organization has no active learners yet. Whoever joins is reached at once.'}
      {active ? '' : ' The assignment is inactive, too.'}
    </EmptyState>
  );
}
