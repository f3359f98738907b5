import type { ProblemReportView } from '@docket/contracts';
import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RelativeInstant } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { common, operations } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { problemReportsQuery } from './api/list-problem-reports.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import type { OperationsSearch } from './operations-search.js';
import { ProblemReportActions } from './problem-report-actions.js';
import classes from './operations.module.css';

const t = operations.problems;
const route = getRouteApi('/operations/');

/** List of the stuck or failed reports of all organizations. */
export function ProblemReports() {
  const { page, pageSize, problem = 'stuck' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = listQueryOf({ page, pageSize, problem });
  const reports = useQuery(problemReportsQuery(query));
  const change = (part: Partial<OperationsSearch>) => void navigate(changedSearch<OperationsSearch>(part));
  return (
    <ListSection
      label={t.title}
      result={reports}
      query={query}
      change={change}
      counted={t.count}
      filters={
        <SegmentedControl
          aria-label={t.show}
          size="xs"
          data={[
            { value: 'stuck', label: t.stuck },
            { value: 'failed', label: t.failed },
          ]}
          value={problem}
          onChange={(chosen) => change({ problem: chosen === 'failed' ? 'failed' : undefined })}
        />
      }
      filtered={false}
      clear={() => change({})}
      empty={
        problem === 'stuck' ? (
          <EmptyState title={t.noStuck}>{t.noStuckHint}</EmptyState>
        ) : (
          <EmptyState title={t.noFailed}>{t.noFailedHint}</EmptyState>
        )
      }
    >
      {(items, stale) => (
        <DataTable label={t.title} rows={items} columns={columns} keyOf={({ id }) => id} stale={stale} />
      )}
    </ListSection>
  );
}

const columns: Column<ProblemReportView>[] = [
  {
    header: t.columns.report,
    width: '24%',
    cell: ({ id, title, organization }) => (
      <>
        <Text fw={550}>{title}</Text>
        <Text className={classes['minor']} lineClamp={2}>
          {organization.name}
        </Text>
        <div className={`hash quiet ${classes['id']}`}>{id}</div>
      </>
    ),
  },
  { header: t.columns.reason, cell: (report) => <Reason report={report} /> },
  { header: t.columns.runs, width: '8%', align: 'end', cell: ({ runs }) => count(runs) },
  {
    header: t.columns.since,
    width: '14%',
    cell: ({ since }) => <RelativeInstant instant={since} timeZone={BROWSER_TIME_ZONE} />,
  },
  {
    header: common.actions,
    headerHidden: true,
    width: 124,
    align: 'end',
    cell: (report) => <ProblemReportActions report={report} />,
  },
];

function Reason({ report: { stuck, error, worker } }: { report: ProblemReportView }) {
  if (stuck) {
    const { reason, meaning } = t.reasons[stuck];
    return (
      <>
        <State shape={stuck === 'queued_too_long' ? 'ring' : 'half'} tone="partial">
          {reason}
        </State>
        <div className={classes['minor']}>{meaning}</div>
        {worker && <div className={`hash quiet ${classes['id']}`}>{worker}</div>}
      </>
    );
  }
  return (
    <>
      <State shape="triangle" tone="bad">
        {t.failed}
      </State>
      {error && (
        <div className={classes['minor']}>
          <span className="hash">{error.code}</span> · {error.message}
        </div>
      )}
    </>
  );
}
