import { COUNTED_REPORTS, type OperationsStatusView, type QueueStatusView } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RelativeInstant } from '../../format/instant.js';
import { count } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { Figures } from '../../page/figures.js';
import { ErrorState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { statusQuery } from './api/get-status.js';
import { HERE } from './here.js';
import classes from './operations.module.css';

/** How many reports wait and run, by the rows that are the truth, and what Redis holds of them. */
export function Queues() {
  const status = useQuery(statusQuery);
  if (!status.data) {
    return (
      <section className={`paper ${classes['waiting']}`} aria-label="Queues">
        {status.error ? (
          <ErrorState what="The queues" error={status.error} retry={() => void status.refetch()} />
        ) : (
          <div role="status" aria-label="Loading the queues">
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
      <Figures label="Reports and workers" figures={figuresOf(reports, workers)} />
      <section className="paper" aria-label="Queues">
        {reports.oldestQueuedAt && (
          <Text className={`quiet ${classes['note']}`}>
            The report that waits longest was queued{' '}
            <RelativeInstant instant={reports.oldestQueuedAt} timeZone={HERE} />.
          </Text>
        )}
        <DataTable label="Queues" rows={queues} columns={columns} keyOf={({ name }) => name} />
        {status.error && (
          <p role="alert" className={classes['outdated']}>
            These figures may be out of date: {status.error.message}
          </p>
        )}
      </section>
    </>
  );
}

const figuresOf = (
  { queued, waitingTurn, running, undispatched }: OperationsStatusView['reports'],
  { alive, lost }: OperationsStatusView['workers'],
) => [
  { label: 'Reports waiting', value: upTo(queued) },
  { label: 'Waiting their turn', value: upTo(waitingTurn) },
  { label: 'Not yet in the queue', value: upTo(undispatched) },
  { label: 'Reports being made', value: count(running) },
  { label: 'Workers alive', value: count(alive) },
  { label: 'Workers lost', value: count(lost) },
];

/** The server counts so far and no further. */
const upTo = (value: number): string => (value < COUNTED_REPORTS ? count(value) : `${count(value)}+`);

const jobs = (value: number | null) => (value === null ? <span className="quiet">–</span> : count(value));

const columns: Column<QueueStatusView>[] = [
  { header: 'Queue', cell: ({ name }) => <span className="hash">{name}</span> },
  {
    header: 'Redis',
    width: '34%',
    cell: ({ reachable }) =>
      reachable ? (
        <State shape="filled" tone="good">
          Reachable
        </State>
      ) : (
        <>
          <State shape="triangle" tone="bad">
            Away
          </State>
          <div className={classes['minor']}>Reports wait in PostgreSQL until it is back.</div>
        </>
      ),
  },
  { header: 'Jobs waiting', width: '13%', align: 'end', cell: ({ waiting }) => jobs(waiting) },
  { header: 'Active', width: '13%', align: 'end', cell: ({ active }) => jobs(active) },
  { header: 'Delayed', width: '13%', align: 'end', cell: ({ delayed }) => jobs(delayed) },
];
