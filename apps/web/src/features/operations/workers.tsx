import type { WorkerProcessView, WorkInHandView } from '@docket/contracts';
import { Button, Progress, Text, VisuallyHidden } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { announce } from '../../page/announcer.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { workersQuery } from './api/list-workers.js';
import { setDraining } from './api/set-draining.js';
import { HERE } from './here.js';
import { workerLooks, workLabels } from './operations-labels.js';
import classes from './operations.module.css';

/** Worker processes, what they are making, and the wish that they take no more. */
export function Workers() {
  const workers = useQuery(workersQuery);
  return (
    <ListSection
      label="Workers"
      result={workers}
      counted={(total) => counted(total, 'worker')}
      filters={<Text className="quiet">A worker that ends leaves the list; a lost one after an hour.</Text>}
      filtered={false}
      clear={() => undefined}
      pages={null}
      empty={
        <EmptyState title="No worker is running">
          Reports wait until one is started: node dist/apps/worker/src/main.js, or docker compose up -d
          worker.
        </EmptyState>
      }
    >
      {(items) => <DataTable label="Workers" rows={items} columns={columns} keyOf={({ id }) => id} />}
    </ListSection>
  );
}

const columns: Column<WorkerProcessView>[] = [
  {
    header: 'Worker',
    width: '24%',
    cell: ({ id, host, pid, startedAt }) => (
      <>
        <Text fw={550} lineClamp={2} title={id}>
          {host}
        </Text>
        <div className={classes['minor']}>
          Process <span className="figures">{pid}</span> · started{' '}
          <RelativeInstant instant={startedAt} timeZone={HERE} />
        </div>
      </>
    ),
  },
  {
    header: 'State',
    width: '18%',
    cell: ({ state, seenAt }) => {
      const { word, shape, tone } = workerLooks[state];
      return (
        <>
          <State shape={shape} tone={tone}>
            {word}
          </State>
          {state === 'lost' && (
            <div className={classes['minor']}>
              Last seen <RelativeInstant instant={seenAt} timeZone={HERE} />
            </div>
          )}
        </>
      );
    },
  },
  { header: 'Is making', cell: (worker) => <Making worker={worker} /> },
  {
    header: 'What to do',
    headerHidden: true,
    width: 124,
    align: 'end',
    cell: (worker) => <DrainOrResume worker={worker} />,
  },
];

function Making({ worker: { reports, concurrency, state } }: { worker: WorkerProcessView }) {
  if (reports.length === 0) {
    const idle = `Nothing; it can make ${counted(concurrency, 'report')} at once`;
    return <span className="quiet">{state === 'idle' ? idle : 'Nothing'}</span>;
  }
  return (
    <ul className={classes['work']}>
      {reports.map((work) => (
        <Work key={work.reportId} work={work} />
      ))}
    </ul>
  );
}

function Work({ work }: { work: WorkInHandView }) {
  const words = workLabels(work);
  return (
    <li>
      {work.title} <span className="quiet">for {work.organization.name}</span>
      <Progress.Root size={6} mt={5} mb={4} transitionDuration={400}>
        <Progress.Section
          value={work.percent}
          color="var(--docket-link)"
          aria-label={`${work.title} for ${work.organization.name}`}
          aria-valuetext={words}
        />
      </Progress.Root>
      <div className={`figures ${classes['minor']}`}>
        {words}
        {work.since && (
          <>
            {' · '}since <RelativeInstant instant={work.since} timeZone={HERE} />
          </>
        )}
      </div>
    </li>
  );
}

function DrainOrResume({ worker }: { worker: WorkerProcessView }) {
  const cache = useQueryClient();
  const drains = worker.drainRequestedAt !== null;
  const name = `${worker.host}, process ${worker.pid}`;
  const change = useMutation({
    mutationFn: () => setDraining(worker.id, !drains),
    onSuccess: () => announce(`${name} ${drains ? 'takes work again' : 'takes no more work'}`),
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: drains ? 'The worker was not resumed' : 'The worker was not drained',
        message: messageOf(error),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['operations'] }),
  });
  if (worker.state === 'lost' || worker.state === 'stopping') return null;
  const ask = () =>
    modals.openConfirmModal({
      title: `Drain ${name}?`,
      children:
        'It finishes what it is making and takes no more work until it is resumed or started anew. Other workers go on.',
      labels: { confirm: 'Drain the worker', cancel: 'Let it work' },
      onConfirm: () => change.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      loading={change.isPending}
      onClick={() => (drains ? change.mutate() : ask())}
    >
      {drains ? 'Resume' : 'Drain'}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </Button>
  );
}
