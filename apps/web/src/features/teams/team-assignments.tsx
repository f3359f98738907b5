import type { AssignmentSummary, PageQuery, TeamView } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { exact } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { assignments as a, common, people, teams as t } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { AssignmentState } from '../../page/assignment-state.js';
import { useSession } from '../auth/use-session.js';
import { teamAssignmentsQuery } from './api/list-team-assignments.js';

/** The assignments of a team. The address of the page has only the page of its people. */
export function TeamAssignments({ team: { id } }: { team: TeamView }) {
  const [query, setQuery] = useState<PageQuery>({ page: 1, pageSize: 10 });
  const { timeZone } = useSession().organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  const result = useQuery(teamAssignmentsQuery(id, query));
  return (
    <>
      <Title order={2} fz="1rem" mt="xl" mb="xs">
        {a.title}
      </Title>
      <ListSection
        label={a.title}
        result={result}
        query={query}
        exported={{ path: 'assignments', query: { team: id } }}
        change={({ page = 1, pageSize = query.pageSize }) => setQuery({ page, pageSize })}
        counted={people.progress.assignmentCount}
        filtered={false}
        clear={() => setQuery({ ...query, page: 1 })}
        empty={<EmptyState title={t.page.noAssignments}>{t.page.noAssignmentsHint}</EmptyState>}
      >
        {(rows, stale) => (
          <DataTable
            label={a.title}
            rows={rows}
            columns={columns}
            keyOf={(assignment) => assignment.id}
            stale={stale}
          />
        )}
      </ListSection>
    </>
  );
}

const columnsOf = (timeZone: string): Column<AssignmentSummary>[] => [
  {
    header: a.columns.assignment,
    cell: ({ id, title }) => (
      <Text component="span" lineClamp={2}>
        <Link className="link" to="/organization/assignments/$id" params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
      </Text>
    ),
  },
  {
    header: a.columns.deadline,
    width: '20%',
    cell: ({ deadline }) =>
      deadline ? (
        <time dateTime={deadline} className="figures">
          {exact(deadline, timeZone)}
        </time>
      ) : (
        <span className="quiet">{common.noDeadline}</span>
      ),
  },
  { header: t.columns.people, width: '16%', align: 'end', cell: ({ assignees }) => count(assignees) },
  { header: a.columns.status, width: '16%', cell: (assignment) => <AssignmentState {...assignment} /> },
];
