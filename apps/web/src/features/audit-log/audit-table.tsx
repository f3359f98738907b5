import { actionLabel, type AuditEventView } from '@docket/contracts';
import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { createContext, useContext, useState } from 'react';
import { exact } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { auditLog as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { AuditEventDrawer } from './audit-event-drawer.js';
import { TargetLink } from './target-link.js';
import { actorLabel, targetTypeLabel } from './audit-labels.js';
import classes from './audit-log.module.css';

/** Opens the details of an event. A context, because the columns are defined outside the component. */
const OpenEvent = createContext<(event: AuditEventView) => void>(() => undefined);

/** The events as a table, or as a list of cards on narrow screens. Selecting an event opens its details in a drawer. */
export function AuditTable({ events, stale }: { events: AuditEventView[]; stale: boolean }) {
  const [shown, show] = useState<AuditEventView | null>(null);
  return (
    <OpenEvent value={show}>
      <DataTable
        label={t.events}
        rows={events}
        columns={columns}
        keyOf={({ id }) => id}
        stale={stale}
        card={(event) => <Card event={event} />}
      />
      <AuditEventDrawer event={shown} close={() => show(null)} />
    </OpenEvent>
  );
}

type RowProps = { event: AuditEventView };

const columns: Column<AuditEventView>[] = [
  { header: t.columns.action, width: '26%', cell: (event) => <Action event={event} /> },
  { header: t.columns.time, width: '20%', cell: (event) => <Time event={event} /> },
  { header: t.columns.actor, width: '23%', cell: (event) => <Actor event={event} /> },
  { header: t.columns.target, cell: (event) => <Target event={event} /> },
];

function Action({ event }: RowProps) {
  const show = useContext(OpenEvent);
  const label = actionLabel(event.action);
  return (
    <>
      <UnstyledButton
        className="link"
        aria-haspopup="dialog"
        aria-label={t.showDetails(label)}
        onClick={() => show(event)}
      >
        {label}
      </UnstyledButton>
      <span className={classes['code']}>{event.action}</span>
    </>
  );
}

/** Time in the organization's time zone. The tooltip shows UTC. */
function Time({ event }: RowProps) {
  const { timeZone } = useSession().organization;
  return (
    <Tooltip label={`${exact(event.createdAt, 'UTC', true)} UTC`}>
      <time className="figures" dateTime={event.createdAt}>
        {exact(event.createdAt, timeZone, true)}
      </time>
    </Tooltip>
  );
}

function Actor({ event }: RowProps) {
  const { name, address } = actorLabel(event);
  return (
    <>
      <Text lineClamp={2} title={event.actorEmail}>
        {name}
      </Text>
      {address && <div className={classes['minor']}>{address}</div>}
    </>
  );
}

function Target({ event }: RowProps) {
  return (
    <>
      <Text component="div" lineClamp={2}>
        <TargetLink event={event} />
      </Text>
      <div className={classes['minor']}>{targetTypeLabel(event.targetType)}</div>
    </>
  );
}

function Card({ event }: RowProps) {
  const { name } = actorLabel(event);
  return (
    <>
      <div>
        <Action event={event} />
      </div>
      <TargetLink event={event} />
      <div className={classes['minor']}>
        {name} · <Time event={event} />
      </div>
    </>
  );
}
