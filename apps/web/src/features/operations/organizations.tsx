import type { OrganizationUsageView, PageQuery } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { binarySize, count, percent } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { changedSearch, type ListSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { operations } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { organizationsQuery } from './api/list-organizations.js';
import type { OperationsSearch } from './operations-search.js';
import classes from './operations.module.css';

const t = operations.organizations;
const route = getRouteApi('/operations/');

/** From this share of a quota on, the state says that it is nearly reached. */
const NEARLY_REACHED = 0.8;
const MEBIBYTE = 1024 ** 2;

/** List of the organizations with their use of quotas, the highest share first. */
export function Organizations() {
  const { organizationsPage, organizationsPageSize } = route.useSearch();
  const navigate = route.useNavigate();
  const { page, pageSize } = listQueryOf({ page: organizationsPage, pageSize: organizationsPageSize });
  // The reports that need attention keep their page.
  const change = (part: Pick<ListSearch, 'page' | 'pageSize'>) =>
    void navigate({
      ...changedSearch<OperationsSearch>({}),
      search: (before: OperationsSearch) => ({
        ...before,
        organizationsPage: part.page,
        organizationsPageSize: part.pageSize ?? before.organizationsPageSize,
      }),
    });
  return <QuotaList query={{ page, pageSize }} change={change} />;
}

type Props = { query: PageQuery; change: (part: Pick<ListSearch, 'page' | 'pageSize'>) => void };

/** Page of the list. */
export function QuotaList({ query, change }: Props) {
  const organizations = useQuery(organizationsQuery(query));
  return (
    <ListSection
      label={t.title}
      result={organizations}
      query={query}
      change={change}
      counted={t.count}
      filters={<Text className="quiet">{t.note}</Text>}
      filtered={false}
      clear={() => change({})}
      empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
    >
      {(items, stale) => (
        <DataTable
          label={t.title}
          rows={items}
          columns={columns}
          keyOf={({ organization }) => organization.id}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

const columns: Column<OrganizationUsageView>[] = [
  {
    header: t.columns.organization,
    width: '28%',
    cell: ({ organization }) => (
      <Text fw={550} lineClamp={2}>
        {organization.name}
      </Text>
    ),
  },
  {
    header: t.columns.stored,
    cell: ({ storedBytes }) => <Quota use={storedBytes} format={binarySize} />,
  },
  {
    header: t.columns.uploads,
    cell: ({ uploadedMebibytes }) => (
      <Quota use={uploadedMebibytes} format={(value) => binarySize(value * MEBIBYTE)} />
    ),
  },
  {
    header: t.columns.queued,
    cell: ({ queuedReports }) => <Quota use={queuedReports} format={count} />,
  },
];

type QuotaProps = { use: { used: number; quota: number }; format: (value: number) => string };

function Quota({ use: { used, quota }, format }: QuotaProps) {
  return (
    <div className={classes['quota']}>
      <span className="figures">{t.used(format(used), format(quota))}</span>
      <span className={classes['track']} aria-hidden="true">
        <span
          className={classes['fill']}
          data-tone={used >= quota ? 'bad' : used >= NEARLY_REACHED * quota ? 'partial' : undefined}
          style={{ width: `${Math.min(1, used / quota) * 100}%` }}
        />
      </span>
      <QuotaState used={used} quota={quota} />
    </div>
  );
}

function QuotaState({ used, quota }: QuotaProps['use']) {
  if (used >= quota) {
    return (
      <State shape="triangle" tone="bad">
        {t.reached}
      </State>
    );
  }
  if (used >= NEARLY_REACHED * quota) {
    return (
      <State shape="triangle" tone="partial">
        {t.nearlyReached}
      </State>
    );
  }
  return <span className={`figures ${classes['minor']}`}>{t.share(percent(used, quota))}</span>;
}
