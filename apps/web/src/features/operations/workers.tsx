import type { RunningReportView, WorkerProcessView } from '@docket/contracts';
import { Button, Progress, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { common, operations } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { EmptyState } from '../../page/page-states.js';
import { RichText } from '../../page/rich-text.js';
import { State } from '../../page/state.js';
import { workersQuery } from './api/list-workers.js';
import { setDraining } from './api/set-draining.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import { workerStateStyles, workLabel } from './operations-labels.js';
import classes from './operations.module.css';

const t = operations.workers;

/** List of worker processes with their current reports, and buttons to drain or resume them. */
export function Workers() {
  const workers = useQuery(workersQuery);
  return (
    <ListSection
      label={t.title}
      result={workers}
      counted={t.count}
      filters={<Text className="quiet">{t.note}</Text>}
      filtered={false}
      clear={() => undefined}
      pages={null}
      empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
    >
      {(items) => <DataTable label={t.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
    </ListSection>
  );
}

const columns: Column<WorkerProcessView>[] = [
  {
    header: t.columns.worker,
    width: '24%',
    cell: ({ id, host, pid, startedAt }) => (
      <>
        <Text fw={550} lineClamp={2} title={id}>
          {host}
        </Text>
        <div className={classes['minor']}>
          <RichText
            text={t.process}
            values={{
              pid: <span className="figures">{pid}</span>,
              instant: <RelativeInstant instant={startedAt} timeZone={BROWSER_TIME_ZONE} />,
            }}
          />
        </div>
      </>
    ),
  },
  {
    header: common.status,
    width: '18%',
    cell: ({ state, lastSeenAt }) => {
      const { shape, tone } = workerStateStyles[state];
      return (
        <>
          <State shape={shape} tone={tone}>
            {t.states[state]}
          </State>
          {state === 'lost' && (
            <div className={classes['minor']}>
              <RichText
                text={t.lastSeen}
                values={{
                  instant: <RelativeInstant instant={lastSeenAt} timeZone={BROWSER_TIME_ZONE} />,
                }}
              />
            </div>
          )}
        </>
      );
    },
  },
  { header: t.columns.work, cell: (worker) => <CurrentWork worker={worker} /> },
  {
    header: common.actions,
    headerHidden: true,
    width: 124,
    align: 'end',
    cell: (worker) => <DrainOrResume worker={worker} />,
  },
];

function CurrentWork({ worker: { reports, concurrency, state } }: { worker: WorkerProcessView }) {
  if (reports.length === 0) {
    return <span className="quiet">{state === 'idle' ? t.noWorkWithCapacity(concurrency) : t.noWork}</span>;
  }
  return (
    <ul className={classes['work']}>
      {reports.map((report) => (
        <RunningReport key={report.reportId} report={report} />
      ))}
    </ul>
  );
}

function RunningReport({ report }: { report: RunningReportView }) {
  const { title, organization, percent, since } = report;
  const name = t.reportFor(title, organization.name);
  const progress = workLabel(report);
  return (
    <li>
      {name}
      <Progress.Root size={6} mt={5} mb={4} transitionDuration={400}>
        <Progress.Section
          value={percent}
          color="var(--docket-link)"
          aria-label={name}
          aria-valuetext={progress}
        />
      </Progress.Root>
      <div className={`figures ${classes['minor']}`}>
        {since ? (
          <RichText
            text={t.progressSince}
            values={{
              progress,
              instant: <RelativeInstant instant={since} timeZone={BROWSER_TIME_ZONE} />,
            }}
          />
        ) : (
          progress
        )}
      </div>
    </li>
  );
}

function DrainOrResume({ worker }: { worker: WorkerProcessView }) {
  const cache = useQueryClient();
  const draining = worker.drainRequestedAt !== null;
  const name = t.name(worker.host, worker.pid);
  const change = useMutation({
    mutationFn: () => setDraining(worker.id, !draining),
    onSuccess: () => announce((draining ? t.resumed : t.drained)(name)),
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: draining ? t.resumeFailed : t.drainFailed,
        message: messageOf(error),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['operations'] }),
  });
  if (worker.state === 'lost' || worker.state === 'stopping') return null;
  const confirm = () =>
    modals.openConfirmModal({
      title: t.drainQuestion(name),
      children: t.drainConsequence,
      labels: { confirm: t.drainConfirm, cancel: t.drainDismiss },
      onConfirm: () => change.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={(draining ? t.resumeLabel : t.drainLabel)(name)}
      loading={change.isPending}
      onClick={() => (draining ? change.mutate() : confirm())}
    >
      {draining ? t.resume : t.drain}
    </Button>
  );
}
