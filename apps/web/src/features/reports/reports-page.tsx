import { Button, Group, Pagination, Select, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { count, counted } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { EmptyState, ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../session/use-session.js';
import { reportKindsQuery } from './api/list-report-kinds.js';
import { reportsQuery } from './api/list-reports.js';
import { isLive } from './polling.js';
import { ReportFilters } from './report-filters.js';
import { ReportKindCard } from './report-kind-card.js';
import { listQueryOf, pageSizes, type ReportSearch } from './report-search.js';
import { ReportsSkeleton, ReportsTable } from './reports-table.js';
import { useWatchedReports } from './watched-reports.js';
import classes from './reports-page.module.css';

const route = getRouteApi('/organization/reports');

/** Ask for a document; follow and download all that were asked for. */
export function ReportsPage() {
  return (
    <>
      <TabTitle>Reports</TabTitle>
      <PageHeader title="Reports">Documents that never change and that anyone can check.</PageHeader>
      <KindCards />
      <ReportList />
    </>
  );
}

function KindCards() {
  const kinds = useQuery(reportKindsQuery);
  if (kinds.error) {
    return (
      <section className="paper">
        <ErrorState what="The kinds of report" error={kinds.error} retry={() => void kinds.refetch()} />
      </section>
    );
  }
  return (
    <section className={classes['cards']} aria-label="Generate a report">
      {kinds.data?.map((kind) => <ReportKindCard key={kind.id} kind={kind} />) ??
        [0, 1].map((card) => (
          <div key={card} className="paper" style={{ padding: '1.25rem' }}>
            <Skeleton h={18} w="45%" mb="md" />
            <Skeleton h={12} mb="xs" />
            <Skeleton h={12} w="80%" mb="lg" />
            <Skeleton h={36} w={180} />
          </div>
        ))}
    </section>
  );
}

function ReportList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const { organization } = useSession();
  const reports = useQuery(reportsQuery(query));
  useAnnouncements(reports.data?.items);
  const change = (part: Partial<ReportSearch>) =>
    void navigate({
      search: (before) => ({ ...before, page: undefined, ...part }),
      replace: true,
      resetScroll: false,
    });
  const filtered = Boolean(search.status ?? search.kind ?? search.search);
  const { data, error } = reports;

  return (
    <section className="paper" aria-label="Reports" style={{ marginTop: '1.5rem' }}>
      <div className={classes['bar']}>
        <ReportFilters search={search} change={change} />
        <Text className="quiet figures" fz="xs" role="status">
          {data ? counted(data.total, 'report') : ''}
        </Text>
      </div>
      {!data && !error && <ReportsSkeleton />}
      {!data && error && <ErrorState what="The reports" error={error} retry={() => void reports.refetch()} />}
      {data && error && (
        <Text role="alert" px="lg" pb="sm" fz="xs" c="var(--docket-bad)">
          The list may be out of date: {error.message}
        </Text>
      )}
      {data && data.items.length > 0 && (
        <ReportsTable
          reports={data.items}
          timeZone={organization.timeZone}
          stale={reports.isPlaceholderData}
        />
      )}
      {data?.items.length === 0 && (
        <NoReports filtered={filtered} beyond={data.total > 0} clear={() => void navigate({ search: {} })} />
      )}
      {data && data.total > pageSizes[0] && <Pages query={query} total={data.total} change={change} />}
    </section>
  );
}

function NoReports({ filtered, beyond, clear }: { filtered: boolean; beyond: boolean; clear: () => void }) {
  if (!filtered && !beyond) {
    return (
      <EmptyState title="No reports yet">
        Press Generate on one of the documents above. It is made in the background and appears here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={beyond ? 'This page of the list is empty' : 'No report matches'}
      action={
        <Button variant="default" size="xs" mt="xs" onClick={clear}>
          {beyond ? 'Go to the first page' : 'Clear the filters'}
        </Button>
      }
    >
      {beyond ? 'The list has become shorter.' : 'Try another word, or fewer filters.'}
    </EmptyState>
  );
}

type PagesProps = {
  query: { page: number; pageSize: number };
  total: number;
  change: (part: Partial<ReportSearch>) => void;
};

function Pages({ query: { page, pageSize }, total, change }: PagesProps) {
  const last = Math.min(page * pageSize, total);
  return (
    <nav aria-label="Pages of the list" className={classes['pages']}>
      <Group gap="xs">
        <Select
          aria-label="Rows per page"
          size="xs"
          w={128}
          allowDeselect={false}
          data={pageSizes.map((rows) => ({ value: String(rows), label: `${rows} per page` }))}
          value={String(pageSize)}
          onChange={(rows) => change({ pageSize: pageSizes.find((each) => String(each) === rows) })}
        />
        <Text className="quiet figures" fz="xs">
          {count(Math.min((page - 1) * pageSize + 1, last))}–{count(last)} of {count(total)}
        </Text>
      </Group>
      <Pagination
        size="sm"
        total={Math.ceil(total / pageSize)}
        value={page}
        siblings={0}
        onChange={(next) => change({ page: next > 1 ? next : undefined })}
        getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
        getControlProps={(control) => ({ 'aria-label': `${control} page` })}
      />
    </nav>
  );
}

/** Says when a report of the list becomes ready; those asked for in this tab have a watch of their own. */
function useAnnouncements(
  items: { id: string; status: string; title: string; subject: string }[] | undefined,
): void {
  const live = useRef(new Set<string>());
  const watched = useWatchedReports();
  useEffect(() => {
    for (const { id, status, title, subject } of items ?? []) {
      if (isLive({ status: status as 'queued' })) live.current.add(id);
      else if (live.current.delete(id) && status === 'completed' && !watched.includes(id)) {
        announce(`Report ready: ${title}, ${subject}`);
      }
    }
  }, [items, watched]);
}
