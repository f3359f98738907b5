import { actionLabels, type AuditEventView } from '@docket/contracts';
import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { createContext, useContext, useState } from 'react';
import { exact } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { useSession } from '../auth/use-session.js';
import { AuditEventDrawer } from './audit-event-drawer.js';
import { TargetLink } from './target-link.js';
import { actorLabels, targetLabels } from './audit-labels.js';
import classes from './audit-log.module.css';

/** Opens an event beside the list; the columns stand outside of the component that knows how. */
const Opening = createContext<(event: AuditEventView) => void>(() => undefined);

/** The events as a table, or as a list of sheets where a table would not fit; each opens beside it. */
export function AuditTable({ events, stale }: { events: AuditEventView[]; stale: boolean }) {
  const [shown, show] = useState<AuditEventView | null>(null);
  return (
    <Opening value={show}>
      <DataTable
        label="Events"
        rows={events}
        columns={columns}
        keyOf={({ id }) => id}
        stale={stale}
        sheet={(event) => <Sheet event={event} />}
      />
      <AuditEventDrawer event={shown} close={() => show(null)} />
    </Opening>
  );
}

type RowProps = { event: AuditEventView };

const columns: Column<AuditEventView>[] = [
  { header: 'What', width: '26%', cell: (event) => <What event={event} /> },
  { header: 'When', width: '20%', cell: (event) => <When event={event} /> },
  { header: 'Who', width: '23%', cell: (event) => <Who event={event} /> },
  { header: 'Target', cell: (event) => <Target event={event} /> },
];

function What({ event }: RowProps) {
  const show = useContext(Opening);
  const words = actionLabels(event.action);
  return (
    <>
      <UnstyledButton
        className="link"
        aria-haspopup="dialog"
        aria-label={`${words}: show what changed`}
        onClick={() => show(event)}
      >
        {words}
      </UnstyledButton>
      <span className={classes['code']}>{event.action}</span>
    </>
  );
}

/** In the organization's time zone, which the page names once. */
function When({ event }: RowProps) {
  const { timeZone } = useSession().organization;
  return (
    <Tooltip label={`${exact(event.createdAt, 'UTC', true)} UTC`}>
      <time className="figures" dateTime={event.createdAt}>
        {exact(event.createdAt, timeZone, true)}
      </time>
    </Tooltip>
  );
}

function Who({ event }: RowProps) {
  const { name, address } = actorLabels(event);
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
      <div className={classes['minor']}>{targetLabels(event.targetType)}</div>
    </>
  );
}

function Sheet({ event }: RowProps) {
  const { name } = actorLabels(event);
  return (
    <>
      <div>
        <What event={event} />
      </div>
      <TargetLink event={event} />
      <div className={classes['minor']}>
        {name} · <When event={event} />
      </div>
    </>
  );
}
