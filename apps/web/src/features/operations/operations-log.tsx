import { actionLabel, type OperationsEventView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExactInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { operations } from '../../messages/operations.js';
import { EmptyState } from '../../page/page-states.js';
import { eventsQuery } from './api/list-events.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import classes from './operations.module.css';

const t = operations.log;

/** Latest events of the operations log. */
export function OperationsLog() {
  const events = useQuery(eventsQuery);
  return (
    <ListSection
      label={t.title}
      result={events}
      counted={(total) => (total > 10 ? t.latest(10, total) : t.count(total))}
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

const columns: Column<OperationsEventView>[] = [
  {
    header: t.columns.action,
    cell: ({ action, targetLabel, targetId }) => (
      <>
        {actionLabel(action)}
        <div className={classes['minor']}>
          {targetLabel}{' '}
          {targetId !== null && action.startsWith('worker.') && <span className="hash">{targetId}</span>}
        </div>
      </>
    ),
  },
  {
    header: t.columns.actor,
    width: '28%',
    cell: ({ actorEmail, ipAddress }) => (
      <>
        <Text truncate title={actorEmail}>
          {actorEmail === 'command-line' ? t.commandLine : actorEmail}
        </Text>
        {ipAddress && <div className={classes['minor']}>{ipAddress}</div>}
      </>
    ),
  },
  {
    header: t.columns.time,
    width: '26%',
    cell: ({ createdAt }) => <ExactInstant instant={createdAt} timeZone={BROWSER_TIME_ZONE} />,
  },
];
