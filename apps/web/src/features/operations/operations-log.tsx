import { actionLabels, type OperationsEventView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExactInstant } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { EmptyState } from '../../page/page-states.js';
import { eventsQuery } from './api/list-events.js';
import { HERE } from './here.js';
import classes from './operations.module.css';

/** The latest things that operators did to the installation. */
export function OperationsLog() {
  const events = useQuery(eventsQuery);
  return (
    <ListSection
      label="Operations log"
      result={events}
      counted={(total) =>
        total > 10 ? `The latest 10 of ${counted(total, 'event')}` : counted(total, 'event')
      }
      filters={
        <Text className="quiet">What is done to a report stands in the audit log of its organization.</Text>
      }
      filtered={false}
      clear={() => undefined}
      pages={null}
      empty={<EmptyState title="Nothing yet">Draining a worker, for example, is noted here.</EmptyState>}
    >
      {(items) => <DataTable label="Operations log" rows={items} columns={columns} keyOf={({ id }) => id} />}
    </ListSection>
  );
}

const columns: Column<OperationsEventView>[] = [
  {
    header: 'What',
    cell: ({ action, targetLabel, targetId }) => (
      <>
        {actionLabels(action)}
        <div className={classes['minor']}>
          {targetLabel}{' '}
          {targetId !== null && action.startsWith('worker.') && <span className="hash">{targetId}</span>}
        </div>
      </>
    ),
  },
  {
    header: 'Who',
    width: '28%',
    cell: ({ actorEmail, ipAddress }) => (
      <>
        <Text truncate title={actorEmail}>
          {actorEmail === 'command-line' ? 'The command line' : actorEmail}
        </Text>
        {ipAddress && <div className={classes['minor']}>{ipAddress}</div>}
      </>
    ),
  },
  {
    header: 'When',
    width: '26%',
    cell: ({ createdAt }) => <ExactInstant instant={createdAt} timeZone={HERE} />,
  },
];
