import type { AttentionPerson, AttentionReason } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExactInstant } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { attention as t, common } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { attentionPeopleQuery } from './api/list-attention.js';
import type { AttentionSearch } from './attention-search.js';

const route = getRouteApi('/organization/attention');

/** People who need attention for a reason, the most urgent first. */
export function PeopleInNeed({ reason }: { reason: AttentionReason }) {
  const { list: _, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { ...listQueryOf(search), reason };
  const people = useQuery(attentionPeopleQuery(query));
  const change = (part: Partial<AttentionSearch>) => void navigate(changedSearch<AttentionSearch>(part));
  return (
    <ListSection
      label={t.tabs[reason]}
      result={people}
      query={query}
      change={change}
      counted={common.people}
      filtered={false}
      clear={() => change({})}
      empty={<EmptyState title={t.none[reason]}>{t.noneHint}</EmptyState>}
    >
      {(rows, stale) => (
        <DataTable
          label={t.tabs[reason]}
          rows={rows}
          columns={columns[reason]}
          keyOf={({ personId }) => personId}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

const person: Column<AttentionPerson> = {
  header: t.columns.person,
  cell: ({ personId, name, email }) => (
    <>
      <Link className="link" to="/organization/people/$id" params={{ id: personId }}>
        {name}
      </Link>
      <Text className="quiet" fz="xs">
        {email}
      </Text>
    </>
  ),
};
const team: Column<AttentionPerson> = {
  header: t.columns.team,
  width: '22%',
  cell: (row) => row.team ?? <span className="quiet">{common.noTeam}</span>,
};
const instantColumn = (header: string): Column<AttentionPerson> => ({
  header,
  width: '26%',
  cell: ({ at }) => <At instant={at} />,
});
const assignments: Column<AttentionPerson> = {
  header: t.columns.assignments,
  width: 130,
  align: 'end',
  cell: (row) => count(row.assignments ?? 0),
};

const columns: Record<AttentionReason, Column<AttentionPerson>[]> = {
  overdue: [person, team, instantColumn(t.columns.overdueSince), assignments],
  due: [person, team, instantColumn(t.columns.due), assignments],
  lapsing: [person, team, instantColumn(t.columns.lapses)],
};

function At({ instant }: { instant: string }) {
  return <ExactInstant instant={instant} timeZone={useSession().organization.timeZone} />;
}
