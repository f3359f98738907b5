import type { TeamPerson, TeamView } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { day } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, type ListSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { useSelection } from '../../list/selection.js';
import { common, people, teams as t } from '../../messages/index.js';
import { AssigneeState } from '../../page/assignee-state.js';
import { EmptyState } from '../../page/page-states.js';
import { SelectedPeople } from '../../selected-people/selected-people.js';
import { useSession } from '../auth/use-session.js';
import { teamPeopleQuery } from './api/list-team-people.js';
import classes from './team-people.module.css';

const route = getRouteApi('/organization/teams/$id');
const { progress } = people;

/** Maximum number of open assignments that a row names. */
const NAMED = 3;

/** The active people of a team, with the assignments that each has not completed. */
export function TeamPeople({ team: { id } }: { team: TeamView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSession().organization;
  const query = listQueryOf(search);
  const members = useQuery(teamPeopleQuery(id, query));
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  const selection = useSelection();
  const change = (part: Partial<ListSearch>) => void navigate(changedSearch<ListSearch>(part));
  return (
    <>
      <Title order={2} fz="1rem" mt="xl" mb="xs">
        {people.title}
      </Title>
      <ListSection
        label={people.title}
        result={members}
        query={query}
        change={change}
        counted={common.people}
        filters={
          <search className={list['filters']}>
            <SearchInput
              label={people.filters.search}
              placeholder={common.picker.searchPeople}
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
          </search>
        }
        filtered={search.search !== undefined}
        clear={() => void navigate({ search: {}, replace: true })}
        empty={<EmptyState title={t.page.noPeople}>{t.page.noPeopleHint}</EmptyState>}
      >
        {(rows, stale) => (
          <>
            <SelectedPeople selection={selection} />
            <DataTable
              label={people.title}
              rows={rows}
              columns={columns}
              keyOf={(person) => person.id}
              stale={stale}
              selectable={{ selection, choiceOf }}
            />
          </>
        )}
      </ListSection>
    </>
  );
}

const choiceOf = ({ id, name, email }: TeamPerson) => ({ id, name, about: email });

const columnsOf = (timeZone: string): Column<TeamPerson>[] => [
  { header: people.columns.name, width: '28%', cell: (person) => <Name person={person} /> },
  {
    header: progress.topicsTrained,
    width: 150,
    align: 'end',
    cell: ({ topicsTrained, topics }) => common.partOf(topicsTrained, topics),
  },
  {
    header: progress.lastAttempt,
    width: 140,
    cell: ({ lastAttemptAt }) =>
      lastAttemptAt ? (
        <time dateTime={lastAttemptAt} className="figures">
          {day(lastAttemptAt, timeZone)}
        </time>
      ) : (
        <span className="quiet">–</span>
      ),
  },
  { header: t.page.open, cell: ({ open }) => <Open assignments={open} /> },
];

function Name({ person: { id, name, email } }: { person: TeamPerson }) {
  return (
    <>
      <Text component="span" lineClamp={2}>
        <Link className="link" to="/organization/people/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
      </Text>
      <Text className="quiet" fz="xs" truncate title={email} dir="ltr" style={{ textAlign: 'match-parent' }}>
        {email}
      </Text>
    </>
  );
}

/** The first open assignments, with the state and the number of completed items of each. */
function Open({ assignments }: { assignments: TeamPerson['open'] }) {
  if (assignments.length === 0) return <span className="quiet">{t.page.nothingOpen}</span>;
  return (
    <ul className={classes['open']}>
      {assignments.slice(0, NAMED).map(({ id, title, state, complete, tracked }) => (
        <li key={id}>
          <Link className="link" to="/organization/assignments/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
          <span className={classes['state']}>
            <AssigneeState state={state} />
            <span className="quiet figures">{common.partOf(complete, tracked)}</span>
          </span>
        </li>
      ))}
      {assignments.length > NAMED && <li className="quiet">{t.page.more(assignments.length - NAMED)}</li>}
    </ul>
  );
}
