import type { RiskItemDetail, RiskItemPerson } from '@docket/contracts';
import { Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExactInstant } from '../../format/instant.js';
import { score } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { common } from '../../messages/common.js';
import { frameworks } from '../../messages/frameworks.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { itemPeopleQuery } from './api/list-item-people.js';
import { addressOf } from './framework-address.js';
import type { RiskItemSearch } from './compliance-search.js';
import classes from './compliance.module.css';

const t = frameworks.people;
const route = getRouteApi('/organization/compliance/$kind/$frameworkId/items/$itemId');
const filters = [
  { value: 'no', label: t.filters.no },
  { value: 'yes', label: t.filters.yes },
  { value: 'all', label: t.filters.all },
];

/** List of the eligible people of an item. By default, only those who are not trained. */
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
        {t.title}
      </Title>
      <ListSection
        label={t.title}
        result={people}
        query={query}
        change={change}
        counted={common.people}
        filters={
          <search className={list['filters']}>
            <SearchInput
              label={t.search}
              placeholder={t.searchPlaceholder}
              value={search.search ?? ''}
              change={(typed) => change({ search: typed || undefined })}
            />
            <Select
              aria-label={t.show}
              allowDeselect={false}
              data={filters}
              value={trained ?? 'no'}
              onChange={(chosen) =>
                change({ trained: chosen === 'yes' || chosen === 'all' ? chosen : undefined })
              }
            />
          </search>
        }
        filtered={search.search !== undefined}
        clear={() => void navigate({ search: { asOf: search.asOf }, replace: true })}
        empty={<NoPeople item={item} trained={trained} />}
      >
        {(rows, stale) => (
          <DataTable
            label={t.title}
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

function NoPeople({ item, trained }: { item: RiskItemDetail; trained: RiskItemSearch['trained'] }) {
  if (item.eligible === 0) {
    return <EmptyState title={frameworks.noLearners.title}>{frameworks.noLearners.hint}</EmptyState>;
  }
  if (item.status === 'no-content') {
    return <EmptyState title={t.noContent}>{t.noContentHint}</EmptyState>;
  }
  return trained === 'yes' ? (
    <EmptyState title={t.noneTrained}>{t.noneTrainedHint}</EmptyState>
  ) : (
    <EmptyState title={t.allTrained}>{t.allTrainedHint}</EmptyState>
  );
}

const person: Column<RiskItemPerson> = {
  header: t.columns.person,
  cell: ({ name, email }) => (
    <>
      <Text lineClamp={2}>{name}</Text>
      <div className={classes['minor']}>{email}</div>
    </>
  ),
};
const team: Column<RiskItemPerson> = {
  header: t.columns.team,
  width: '18%',
  cell: (row) => row.team ?? <span className="quiet">{common.noTeam}</span>,
};
const status: Column<RiskItemPerson> = {
  header: common.status,
  width: 128,
  cell: ({ trained }) => <TrainedState trained={trained} />,
};

const columns: Column<RiskItemPerson>[] = [
  person,
  team,
  status,
  {
    header: t.columns.bestScore,
    width: 104,
    align: 'end',
    cell: ({ bestScore }) => (bestScore === null ? frameworks.noValue : score(bestScore)),
  },
  {
    header: t.columns.lastPassed,
    width: '27%',
    cell: ({ lastPassedAt }) => <LastPassed at={lastPassedAt} />,
  },
];

const languageColumns: Column<RiskItemPerson>[] = [
  person,
  team,
  status,
  { header: t.columns.lastPassedByLanguage, width: '34%', cell: (row) => <Languages row={row} /> },
];

function Languages({ row }: { row: RiskItemPerson }) {
  if (row.languages.length === 0) {
    return (
      <>
        <LastPassed at={row.lastPassedAt} />
        <div className={classes['minor']}>{t.noLanguages}</div>
      </>
    );
  }
  return (
    <ul className={classes['languages']}>
      {row.languages.map(({ language, trained, lastPassedAt }) => (
        <li key={language}>
          <TrainedState trained={trained}>{language}</TrainedState> <LastPassed at={lastPassedAt} />
        </li>
      ))}
    </ul>
  );
}

function TrainedState({ trained, children }: { trained: boolean; children?: string }) {
  const label = trained ? t.trained : t.notTrained;
  return (
    <State shape={trained ? 'filled' : 'triangle'} tone={trained ? 'good' : 'bad'}>
      {children === undefined ? (
        label
      ) : (
        <>
          {children}
          <span className="visually-hidden">{trained ? t.languageTrained : t.languageNotTrained}</span>
        </>
      )}
    </State>
  );
}

function LastPassed({ at }: { at: string | null }) {
  const { timeZone } = useSession().organization;
  return at === null ? (
    <span className="quiet">{t.never}</span>
  ) : (
    <ExactInstant instant={at} timeZone={timeZone} />
  );
}
