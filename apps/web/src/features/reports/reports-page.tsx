import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { reports as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { EmptyState, ErrorState, PageHeader, TabTitle } from '../../page/page-states.js';
import { reportKindsQuery } from '../../report-request/list-report-kinds.js';
import { reportsQuery } from './api/list-reports.js';
import { isLive } from '../../report-request/polling.js';
import { NewReport } from './new-report.js';
import { ReportFilters } from './report-filters.js';
import { ReportKindCard } from './report-kind-card.js';
import type { ReportSearch } from './report-search.js';
import { ReportsTable } from './reports-table.js';
import { useWatchedReports } from '../../report-request/watched-reports.js';
import classes from './reports-page.module.css';

const route = getRouteApi('/organization/reports');

/** Number of kinds with a card. The server lists the kinds that are requested most first. */
const CARDS = 2;

/** Page to request, follow and download reports. */
export function ReportsPage() {
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <RequestSection />
      <ReportList />
    </>
  );
}

/** Header of the page and the forms: the first kinds as cards, the others behind a menu. */
function RequestSection() {
  const kinds = useQuery(reportKindsQuery);
  const others = kinds.data?.slice(CARDS) ?? [];
  return (
    <>
      <PageHeader title={t.title} action={others.length > 0 && <NewReport kinds={others} />}>
        {t.intro}
      </PageHeader>
      {kinds.error ? (
        <section className="paper">
          <ErrorState title={t.generate.kindsFailed} error={kinds.error} retry={() => void kinds.refetch()} />
        </section>
      ) : (
        <section className={classes['cards']} aria-label={t.generate.section}>
          {kinds.data?.slice(0, CARDS).map((kind) => <ReportKindCard key={kind.id} kind={kind} />) ??
            Array.from({ length: CARDS }, (_, card) => <CardSkeleton key={card} />)}
        </section>
      )}
    </>
  );
}

const CardSkeleton = () => (
  <div className="paper" style={{ padding: '1.25rem' }}>
    <Skeleton h={18} w="45%" mb="md" />
    <Skeleton h={12} mb="xs" />
    <Skeleton h={12} w="80%" mb="lg" />
    <Skeleton h={36} w={180} />
  </div>
);

function ReportList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf(search);
  const reports = useQuery(reportsQuery(query));
  useAnnouncements(reports.data?.items);
  const change = (part: Partial<ReportSearch>) => void navigate(changedSearch<ReportSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={reports}
      query={query}
      change={change}
      exported={{ path: 'reports', query }}
      counted={t.count}
      filters={<ReportFilters search={search} change={change} />}
      filtered={Boolean(search.status ?? search.kind ?? search.search)}
      clear={() => void navigate({ search: {} })}
      empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
    >
      {(items, stale) => <ReportsTable reports={items} stale={stale} />}
    </ListSection>
  );
}

/** Announces when a listed report becomes ready, unless ReportWatch announces it. */
function useAnnouncements(
  items: { id: string; status: string; title: string; subject: string }[] | undefined,
): void {
  const live = useRef(new Set<string>());
  const watched = useWatchedReports();
  useEffect(() => {
    for (const { id, status, title, subject } of items ?? []) {
      if (isLive({ status: status as 'queued' })) live.current.add(id);
      else if (live.current.delete(id) && status === 'completed' && !watched.includes(id)) {
        announce(t.request.announceReady(t.name(title, subject)));
      }
    }
  }, [items, watched]);
}
