import type { AssigneePage, AssigneeView, AssignmentView } from '@docket/contracts';
import { Button, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AssignTraining } from '../../assign-training/assign-training.js';
import { exact } from '../../format/instant.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { useSelection } from '../../list/selection.js';
import { assignments as t, common } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { SelectedPeople } from '../../selected-people/selected-people.js';
import { useSession } from '../auth/use-session.js';
import { GrantExemption } from '../../exemption-grant/grant-exemption.js';
import type { SubjectChoice } from '../../exemption-grant/subject-picker.js';
import { assignmentFiguresQuery } from './api/get-figures.js';
import { assigneesQuery } from './api/list-assignees.js';
import { AssignmentDetails } from './assignment-details.js';
import { AssignmentFigures } from './assignment-figures.js';
import { AssigneesTable } from './assignees-table.js';
import type { AssigneeSearch } from './assignment-search.js';
import { StateBar } from './state-bar.js';
import classes from './assignment-page.module.css';

const route = getRouteApi('/organization/assignments/$id');

/**
 * Figures and details of an assignment, and the progress of all assignees, overdue ones first. All pages of the list show the same
 * instant.
 */
export function AssignmentProgress({ assignment }: { assignment: AssignmentView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { viewKey, refresh } = useViewKey(assignment.updatedAt);
  const query = listQueryOf(search);
  const assignees = useQuery(assigneesQuery(assignment.id, viewKey, query));
  const change = (part: Partial<AssigneeSearch>) => void navigate(changedSearch<AssigneeSearch>(part));
  const { data } = assignees;
  const figures = useQuery({
    ...assignmentFiguresQuery(assignment.id, { asOf: data?.asOf ?? '', knownAt: data?.knownAt ?? '' }),
    enabled: data !== undefined,
  });
  const cache = useQueryClient();
  const selection = useSelection();
  const subject = subjectOf(assignment);
  const readPage = async (page: number, pageSize: number) => {
    const found = await cache.fetchQuery(
      assigneesQuery(assignment.id, viewKey, { ...query, page, pageSize }),
    );
    return { ...found, items: found.items.map(choiceOf) };
  };
  return (
    <>
      <AssignmentFigures assignment={assignment} result={figures} />
      {data && (
        <section className={`paper ${classes['states']}`} aria-label={t.assignees.byStatus}>
          <StateBar counts={data.counts} chosen={search.state} choose={(state) => change({ state })} />
          <AsOf page={data} refresh={refresh} busy={assignees.isFetching} />
        </section>
      )}
      <AssignmentDetails assignment={assignment} assigneesOverdue={figures.data?.byState.overdue} />
      <Title order={2} fz="1.125rem" mt="xl" mb="sm">
        {t.assignees.title}
      </Title>
      <ListSection
        label={t.assignees.title}
        result={assignees}
        query={query}
        change={change}
        exported={{ path: `assignments/${assignment.id}/assignees`, query }}
        counted={common.people}
        filters={
          <search className={classes['search']}>
            <SearchInput
              label={t.assignees.search}
              placeholder={t.assignees.searchPlaceholder}
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
            <AssignTraining people={readPage} draft={() => draftOf(assignment)} />
            <GrantExemption subject={subject} granted={refresh} />
          </search>
        }
        filtered={Boolean(search.search ?? search.state)}
        clear={() => void navigate({ search: {} })}
        empty={<NoAssignees assignment={assignment} />}
      >
        {(items, stale) => (
          <>
            <SelectedPeople
              selection={selection}
              draft={() => draftOf(assignment)}
              subject={subject}
              granted={refresh}
            />
            <AssigneesTable
              assignment={assignment}
              assignees={items}
              stale={stale}
              selectable={{ selection, choiceOf }}
            />
          </>
        )}
      </ListSection>
    </>
  );
}

/** Former members cannot be assigned to. */
const choiceOf = ({ personId: id, name, email, leftAt }: AssigneeView) =>
  leftAt === null ? { id, name, about: email } : null;

const subjectOf = ({ id, title, target }: AssignmentView): SubjectChoice => ({
  id,
  name: title,
  about: target.title,
  subject: { type: 'assignment', id },
});

/** Returns the title and content of an assignment as a draft. A family, a module or a course is chosen again. */
const draftOf = ({ title, target: { type, id, items, title: content } }: AssignmentView) => {
  const single = type === 'topic' || type === 'scenario';
  return { title, items: items ?? (single ? [{ type, id: id!, title: content }] : []) };
};

/** Returns the key of the current view. The key changes on a refresh and when the assignment is edited. */
function useViewKey(version: string) {
  const [openedAt, setOpenedAt] = useState(() => Date.now());
  return { viewKey: `${openedAt} ${version}`, refresh: () => setOpenedAt(Date.now()) };
}

type AsOfProps = { page: AssigneePage; refresh: () => void; busy: boolean };

function AsOf({ page, refresh, busy }: AsOfProps) {
  const { timeZone } = useSession().organization;
  return (
    <Text className="quiet" fz="xs" mt="sm" component="div">
      {t.assignees.asOf} <time dateTime={page.asOf}>{exact(page.asOf, timeZone, true)}</time> {timeZone}{' '}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconRefresh size={14} />}
        loading={busy}
        onClick={refresh}
      >
        {common.refresh}
      </Button>
    </Text>
  );
}

function NoAssignees({ assignment: { scope, active } }: { assignment: AssignmentView }) {
  if (scope.type === 'person') {
    return <EmptyState title={t.assignees.none}>{t.assignees.personLeft}</EmptyState>;
  }
  const { emptyTeam, emptySelection, emptyOrganization } = t.assignees;
  const reasons = { team: emptyTeam, selection: emptySelection, organization: emptyOrganization };
  return (
    <EmptyState title={t.assignees.none}>
      {reasons[scope.type]}
      {!active && ` ${t.assignees.inactive}`}
    </EmptyState>
  );
}
