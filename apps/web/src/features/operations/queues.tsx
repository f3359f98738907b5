import { MAX_COUNTED_REPORTS, type OperationsStatusView, type QueueStatusView } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RelativeInstant } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { Figures } from '../../page/figures.js';
import { operations } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { ErrorState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { statusQuery } from './api/get-status.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import classes from './operations.module.css';

const t = operations.queues;

/** Numbers of reports and workers from PostgreSQL, and the state of the queues in Redis. */
export function Queues() {
  const status = useQuery(statusQuery);
  if (!status.data) {
    return (
      <section className={`paper ${classes['waiting']}`} aria-label={t.title}>
        {status.error ? (
          <ErrorState title={t.failed} error={status.error} retry={() => void status.refetch()} />
        ) : (
          <div role="status" aria-label={t.loading}>
            <Skeleton h={14} w="40%" mb="md" />
            <Skeleton h={28} w="70%" />
          </div>
        )}
      </section>
    );
  }
  const { reports, workers, queues } = status.data;
  return (
    <>
      <Figures label={t.figures} figures={figuresOf(reports, workers)} />
      <section className="paper" aria-label={t.title}>
        {reports.oldestQueuedAt && (
          <Text className={`quiet ${classes['note']}`}>
            <RichText
              text={t.oldest}
              values={{
                instant: <RelativeInstant instant={reports.oldestQueuedAt} timeZone={BROWSER_TIME_ZONE} />,
              }}
            />
          </Text>
        )}
        <DataTable label={t.title} rows={queues} columns={columns} keyOf={({ name }) => name} />
        {status.error && (
          <p role="alert" className={classes['outdated']}>
            {t.outOfDate(status.error.message)}
          </p>
        )}
      </section>
    </>
  );
}

const figuresOf = (
  { queued, waitingForSlot, running, undispatched }: OperationsStatusView['reports'],
  { alive, lost }: OperationsStatusView['workers'],
) => [
  { label: t.queued, value: cappedCount(queued) },
  { label: t.waitingForSlot, value: cappedCount(waitingForSlot) },
  { label: t.undispatched, value: cappedCount(undispatched) },
  { label: t.running, value: count(running) },
  { label: t.alive, value: count(alive) },
  { label: t.lost, value: count(lost) },
];

/** Formats a number of reports. The server stops counting at MAX_COUNTED_REPORTS. */
const cappedCount = (value: number): string =>
  value < MAX_COUNTED_REPORTS ? count(value) : t.atLeast(value);

const jobCount = (value: number | null) =>
  value === null ? <span className="quiet">{t.noValue}</span> : count(value);

const columns: Column<QueueStatusView>[] = [
  { header: t.columns.queue, cell: ({ name }) => <span className="hash">{name}</span> },
  {
    header: t.columns.redis,
    width: '34%',
    cell: ({ reachable }) =>
      reachable ? (
        <State shape="filled" tone="good">
          {t.reachable}
        </State>
      ) : (
        <>
          <State shape="triangle" tone="bad">
            {t.unreachable}
          </State>
          <div className={classes['minor']}>{t.unreachableHint}</div>
        </>
      ),
  },
  { header: t.columns.waiting, width: '13%', align: 'end', cell: ({ waiting }) => jobCount(waiting) },
  { header: t.columns.active, width: '13%', align: 'end', cell: ({ active }) => jobCount(active) },
  { header: t.columns.delayed, width: '13%', align: 'end', cell: ({ delayed }) => jobCount(delayed) },
];
