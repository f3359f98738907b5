import type { RiskItemDetail, RiskItemPerson } from '@docket/contracts';
import { Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExactInstant } from '../../format/instant.js';
import { counted, score } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { itemPeopleQuery } from './api/list-item-people.js';
import { addressOf } from './framework-address.js';
import type { RiskItemSearch } from './compliance-search.js';
import classes from './compliance.module.css';

const route = getRouteApi('/organization/compliance/$kind/$frameworkId/items/$itemId');
const shown = [
  { value: 'no', label: 'Not yet trained' },
  { value: 'yes', label: 'Trained' },
  { value: 'all', label: 'Everyone eligible' },
];

/** The eligible people of an item, those not yet trained unless asked otherwise. */
export function ItemPeople({ item }: { item: RiskItemDetail }) {
  const address = addressOf(route.useParams());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { trained, ...rest } = listQueryOf(search);
  const query = {
    ...rest,
    ...(trained !== 'all' && { trained: trained === 'yes' ? ('true' as const) : ('false' as const) }),
  };
  const people = useQuery(itemPeopleQuery(address, query));
  const change = (part: Partial<RiskItemSearch>) => void navigate(changedSearch<RiskItemSearch>(part));
  return (
    <>
      <Title order={2} fz="1rem" mt="xl" mb="xs">
        People
      </Title>
      <ListSection
        label="People"
        result={people}
        query={query}
        change={change}
        counted={(total) => counted(total, 'person', 'people')}
        filters={
          <search className={list['filters']}>
            <SearchInput
              label="Search people"
              placeholder="Search by name, e-mail or team"
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
            <Select
              aria-label="Who is shown"
              allowDeselect={false}
              data={shown}
              value={trained ?? 'no'}
              onChange={(chosen) =>
                change({ trained: chosen === 'yes' || chosen === 'all' ? chosen : undefined })
              }
            />
          </search>
        }
        filtered={search.search !== undefined}
        clear={() => void navigate({ search: { asOf: search.asOf }, replace: true })}
        empty={<Nobody item={item} trained={trained} />}
      >
        {(rows, stale) => (
          <DataTable
            label="People"
            rows={rows}
            columns={item.counts === 'languages' ? languageColumns : columns}
            keyOf={({ id }) => id}
            stale={stale}
          />
        )}
      </ListSection>
    </>
  );
}

function Nobody({ item, trained }: { item: RiskItemDetail; trained: RiskItemSearch['trained'] }) {
  if (item.eligible === 0) {
    return (
      <EmptyState title="Nobody is eligible">
        Only active people with the role learner count, and there is none at this instant.
      </EmptyState>
    );
  }
  if (item.status === 'no-content') {
    return <EmptyState title="Nobody can be trained">No topic maps to this item yet.</EmptyState>;
  }
  return trained === 'yes' ? (
    <EmptyState title="Nobody is trained yet">A pass of one of the topics above trains a person.</EmptyState>
  ) : (
    <EmptyState title="Everyone eligible is trained">Nobody is missing on this item.</EmptyState>
  );
}

const person: Column<RiskItemPerson> = {
  header: 'Person',
  cell: ({ name, email }) => (
    <>
      <Text lineClamp={2}>{name}</Text>
      <div className={classes['minor']}>{email}</div>
    </>
  ),
};
const team: Column<RiskItemPerson> = {
  header: 'Team',
  width: '18%',
  cell: (row) => row.team ?? <span className="quiet">No team</span>,
};
const state: Column<RiskItemPerson> = {
  header: 'State',
  width: 128,
  cell: ({ trained }) => <TrainedState trained={trained} />,
};

const columns: Column<RiskItemPerson>[] = [
  person,
  team,
  state,
  {
    header: 'Best score',
    width: 104,
    align: 'end',
    cell: ({ bestScore }) => (bestScore === null ? '–' : score(bestScore)),
  },
  { header: 'Last pass', width: '27%', cell: ({ lastPassedAt }) => <Passed at={lastPassedAt} /> },
];

const languageColumns: Column<RiskItemPerson>[] = [
  person,
  team,
  state,
  { header: 'Last pass by language', width: '34%', cell: (row) => <Languages row={row} /> },
];

function Languages({ row }: { row: RiskItemPerson }) {
  if (row.languages.length === 0) {
    return (
      <>
        <Passed at={row.lastPassedAt} />
        <div className={classes['minor']}>No language declared: any counts</div>
      </>
    );
  }
  return (
    <ul className={classes['languages']}>
      {row.languages.map(({ language, trained, lastPassedAt }) => (
        <li key={language}>
          <TrainedState trained={trained}>{language}</TrainedState> <Passed at={lastPassedAt} />
        </li>
      ))}
    </ul>
  );
}

function TrainedState({ trained, children }: { trained: boolean; children?: string }) {
  const word = trained ? 'Trained' : 'Not trained';
  return (
    <State shape={trained ? 'filled' : 'triangle'} tone={trained ? 'good' : 'bad'}>
      {children === undefined ? (
        word
      ) : (
        <>
          {children}
          <span className="visually-hidden">: {word.toLowerCase()}, last pass</span>
        </>
      )}
    </State>
  );
}

function Passed({ at }: { at: string | null }) {
  const { timeZone } = useSession().organization;
  return at === null ? (
    <span className="quiet">Never</span>
  ) : (
    <ExactInstant instant={at} timeZone={timeZone} />
  );
}
