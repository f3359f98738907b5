import { actionLabel, type OperationsEventView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExactInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { operations } from '../../messages/index.js';
import { EmptyState } from '../../page/page-states.js';
import { eventsQuery } from './api/list-events.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import classes from './operations.module.css';

const t = operations.log;
const s = operations.signIns;

/** Names of actors that are no e-mail address. */
const actorNames: Record<string, string> = { 'command-line': t.commandLine, several: s.severalAddresses };

/** Latest actions in the operations log. */
export function OperationsLog() {
  const events = useQuery(eventsQuery('action'));
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

/** Latest sign-ins and refused sign-ins of all accounts. */
export function SignIns() {
  const events = useQuery(eventsQuery('sign-in'));
  return (
    <ListSection
      label={s.title}
      result={events}
      counted={(total) => (total > 10 ? t.latest(10, total) : t.count(total))}
      filters={<Text className="quiet">{s.note}</Text>}
      filtered={false}
      clear={() => undefined}
      pages={null}
      empty={<EmptyState title={s.empty}>{s.emptyHint}</EmptyState>}
    >
      {(items) => <DataTable label={s.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
    </ListSection>
  );
}

/** Returns the reason and the number of refused sign-ins; null for other events. */
function refusalLabel({ action, metadata: { reason, count } }: OperationsEventView): string | null {
  if (action !== 'session.refused') return null;
  return s.refusals(s.reasons[String(reason)] ?? String(reason), Number(count));
}

const columns: Column<OperationsEventView>[] = [
  {
    header: t.columns.action,
    cell: (event) => (
      <>
        {actionLabel(event.action)}
        <div className={classes['minor']}>
          {refusalLabel(event) ?? (event.targetType === 'account' ? null : event.targetLabel)}{' '}
          {event.targetId !== null && event.action.startsWith('worker.') && (
            <span className="hash">{event.targetId}</span>
          )}
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
          {actorNames[actorEmail] ?? actorEmail}
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
