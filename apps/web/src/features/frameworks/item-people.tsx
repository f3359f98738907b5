import {
  MAX_CUSTOM_ITEMS,
  type AppliedExemption,
  type RiskItemDetail,
  type RiskItemPerson,
} from '@docket/contracts';
import { Group, Select, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AssignTraining } from '../../assign-training/assign-training.js';
import { exact, ExactInstant } from '../../format/instant.js';
import { score } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import list from '../../list/list.module.css';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { SearchInput } from '../../list/search-input.js';
import { useSelection } from '../../list/selection.js';
import { common, exemptions, frameworks } from '../../messages/index.js';
import { emptyReason } from '../../page/no-eligible.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { SelectedPeople } from '../../selected-people/selected-people.js';
import { useSession } from '../auth/use-session.js';
import { GrantExemption } from '../../exemption-grant/grant-exemption.js';
import { itemSubject } from '../../exemption-grant/subject-picker.js';
import { itemPeopleQuery } from './api/list-item-people.js';
import { addressOf, segmentOf } from './framework-address.js';
import { instantsOf, type RiskItemSearch, trainedFilter } from './compliance-search.js';
import classes from './compliance.module.css';

const t = frameworks.people;
const route = getRouteApi('/organization/compliance/$kind/$frameworkId/items/$itemId');
const filters = [
  { value: 'no', label: t.filters.no },
  { value: 'yes', label: t.filters.yes },
  { value: 'exempt', label: t.filters.exempt },
  { value: 'all', label: t.filters.all },
];

/** Returns the API query for the filter. Exempt people are neither trained nor not trained. */
const filterOf = (trained: RiskItemSearch['trained']) => {
  if (trained === 'all') return {};
  if (trained === 'exempt') return { exempt: 'true' as const };
  return { trained: trained === 'yes' ? ('true' as const) : ('false' as const) };
};

/** List of the eligible people of an item. By default, only those who are not trained. */
export function ItemPeople({ item }: { item: RiskItemDetail }) {
  const address = addressOf(route.useParams());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { trained, ...rest } = listQueryOf(search);
  const query = {
    ...rest,
    ...filterOf(trained),
  };
  const people = useQuery(itemPeopleQuery(address, query));
  const cache = useQueryClient();
  const selection = useSelection();
  const change = (part: Partial<RiskItemSearch>) => void navigate(changedSearch<RiskItemSearch>(part));
  const readPage = async (page: number, pageSize: number) => {
    const found = await cache.fetchQuery(itemPeopleQuery(address, { ...query, page, pageSize }));
    return { ...found, items: found.items.map(choiceOf) };
  };
  const subject = itemSubject(item);
  return (
    <>
      <Group justify="space-between" mt="xl" mb="xs" gap="sm">
        <Title order={2} fz="1rem">
          {t.title}
        </Title>
        <Group gap="sm">
          <AssignTraining people={readPage} draft={() => draftOf(item)} />
          <GrantExemption subject={subject} />
        </Group>
      </Group>
      <ListSection
        label={t.title}
        result={people}
        query={query}
        change={change}
        exported={{
          path: `compliance/${segmentOf(address.kind)}/${address.frameworkId}/items/${address.itemId}/people`,
          query,
        }}
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
              onChange={(chosen) => change({ trained: trainedFilter(chosen) })}
            />
          </search>
        }
        filtered={search.search !== undefined}
        clear={() => void navigate({ search: instantsOf(search), replace: true })}
        empty={<NoPeople item={item} trained={trained} />}
      >
        {(rows, stale) => (
          <>
            <SelectedPeople selection={selection} draft={() => draftOf(item)} subject={subject} />
            <DataTable
              label={t.title}
              rows={rows}
              columns={item.counts === 'languages' ? languageColumns : columns}
              keyOf={({ id }) => id}
              stale={stale}
              selectable={{ selection, choiceOf }}
            />
          </>
        )}
      </ListSection>
    </>
  );
}

const choiceOf = ({ id, name, email }: RiskItemPerson) => ({ id, name, about: email });

/** Returns the title and the topics of training on an item. Any topic trains on a person-based item, so none is chosen. */
const draftOf = ({ id, title, topics }: RiskItemDetail) => ({
  title: `${id} ${title}`,
  items: topics
    .slice(0, MAX_CUSTOM_ITEMS)
    .map(({ slug, title: topic }) => ({ type: 'topic' as const, id: slug, title: topic })),
});

function NoPeople({ item, trained }: { item: RiskItemDetail; trained: RiskItemSearch['trained'] }) {
  const { noun } = item.framework;
  if (item.eligible === 0) {
    const { title, text } = emptyReason(item);
    return <EmptyState title={title}>{text}</EmptyState>;
  }
  if (item.status === 'no-content') {
    return <EmptyState title={t.noContent}>{t.noContentHint(noun)}</EmptyState>;
  }
  if (trained === 'exempt') {
    return <EmptyState title={t.noneExempt}>{t.noneExemptHint(noun)}</EmptyState>;
  }
  return trained === 'yes' ? (
    <EmptyState title={t.noneTrained}>{t.noneTrainedHint}</EmptyState>
  ) : (
    <EmptyState title={t.allTrained}>{t.allTrainedHint(noun)}</EmptyState>
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
  width: 168,
  cell: ({ trained, exemption }) =>
    exemption ? <Exempt exemption={exemption} /> : <TrainedState trained={trained} />,
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

/** Why and until when a person is exempt. */
function Exempt({ exemption: { reason, approver, endsAt } }: { exemption: AppliedExemption }) {
  const { timeZone } = useSession().organization;
  return (
    <>
      <State shape="dash" tone="quiet">
        {exemptions.exempt}
      </State>
      <Text className="quiet" fz="xs" lineClamp={4} title={reason} dir="auto">
        {exemptions.exemptUntil(exact(endsAt, timeZone))}. {exemptions.approvedBy(approver)}: {reason}
      </Text>
    </>
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
