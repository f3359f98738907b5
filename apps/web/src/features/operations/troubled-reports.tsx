import type { TroubledReportView } from '@docket/contracts';
import { SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RelativeInstant } from '../../format/instant.js';
import { count, counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { changedSearch, listQueryOf } from '../../list/list-search.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { troubledQuery } from './api/list-troubled.js';
import { HERE } from './here.js';
import type { OperationsSearch } from './operations-search.js';
import { stuckLabels } from './operations-labels.js';
import { TroubledActions } from './troubled-actions.js';
import classes from './operations.module.css';

const route = getRouteApi('/operations/');

/** The reports of all organizations that are stuck or have failed. */
export function TroubledReports() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trouble = search.trouble ?? 'stuck';
  const query = { ...listQueryOf(search), trouble };
  const reports = useQuery(troubledQuery(query));
  const change = (part: Partial<OperationsSearch>) => void navigate(changedSearch<OperationsSearch>(part));
  return (
    <ListSection
      label="Reports that need a look"
      result={reports}
      query={query}
      change={change}
      counted={(total) => counted(total, 'report')}
      filters={
        <SegmentedControl
          aria-label="Which reports"
          size="xs"
          data={[
            { value: 'stuck', label: 'Stuck' },
            { value: 'failed', label: 'Failed' },
          ]}
          value={trouble}
          onChange={(chosen) => change({ trouble: chosen === 'failed' ? 'failed' : undefined })}
        />
      }
      filtered={false}
      clear={() => change({})}
      empty={
        trouble === 'stuck' ? (
          <EmptyState title="No report is stuck">Whatever waits or is being made moves.</EmptyState>
        ) : (
          <EmptyState title="No report has failed">For 30 days, none in any organization.</EmptyState>
        )
      }
    >
      {(items, stale) => (
        <DataTable
          label="Reports that need a look"
          rows={items}
          columns={columns}
          keyOf={({ id }) => id}
          stale={stale}
        />
      )}
    </ListSection>
  );
}

const columns: Column<TroubledReportView>[] = [
  {
    header: 'Report',
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
  { header: 'Reason', cell: (report) => <Reason report={report} /> },
  { header: 'Tries', width: '8%', align: 'end', cell: ({ tries }) => count(tries) },
  {
    header: 'Since',
    width: '14%',
    cell: ({ since }) => <RelativeInstant instant={since} timeZone={HERE} />,
  },
  {
    header: 'What to do',
    headerHidden: true,
    width: 124,
    align: 'end',
    cell: (report) => <TroubledActions report={report} />,
  },
];

function Reason({ report: { stuck, error, worker } }: { report: TroubledReportView }) {
  if (stuck) {
    const { reason, meaning } = stuckLabels[stuck];
    return (
      <>
        <State shape={stuck === 'waiting_long' ? 'ring' : 'half'} tone="partial">
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
        Failed
      </State>
      {error && (
        <div className={classes['minor']}>
          <span className="hash">{error.code}</span> · {error.message}
        </div>
      )}
    </>
  );
}
