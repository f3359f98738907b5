import { actionLabel, type AuditEventView } from '@docket/contracts';
import { Button, Drawer, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { exact } from '../../format/instant.js';
import { auditLog as t, common } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import { reportKindsQuery } from '../../report-request/list-report-kinds.js';
import { useSession } from '../auth/use-session.js';
import { AuditChanges, AuditValue } from './audit-changes.js';
import { differenceOf } from './audit-difference.js';
import { actorLabel, fieldLabel, roleLabel, targetTypeLabel } from './audit-labels.js';
import { TargetLink } from './target-link.js';
import classes from './audit-log.module.css';

/** Drawer with the details of an event: changes, actor, time, target and the raw JSON. */
export function AuditEventDrawer({ event, close }: { event: AuditEventView | null; close: () => void }) {
  // Keeps the last event, so that the drawer does not become empty while it closes.
  const [last, setLast] = useState(event);
  if (event && event !== last) setLast(event);
  const shown = event ?? last;
  return (
    <Drawer
      opened={event !== null}
      onClose={close}
      position="right"
      size="lg"
      title={shown ? actionLabel(shown.action) : ''}
      styles={{ title: { overflowWrap: 'anywhere', fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {shown && <EventDetails event={shown} />}
    </Drawer>
  );
}

function EventDetails({ event }: { event: AuditEventView }) {
  const { timeZone } = useSession().organization;
  const difference = differenceOf(event.metadata);
  const { name } = actorLabel(event);
  const details: [string, ReactNode][] = [
    [t.details.time, `${exact(event.createdAt, timeZone, true)} ${timeZone}`],
    [t.details.timeInUtc, event.createdAt.replace('T', ' ').replace('Z', '')],
    [t.details.actor, name],
    ...(name === event.actorEmail
      ? []
      : [
          [event.actorEmail.includes('@') ? t.details.email : t.details.actorId, event.actorEmail] as [
            string,
            ReactNode,
          ],
        ]),
    [t.details.role, roleLabel(event.actorRole)],
    [t.details.ipAddress, event.ipAddress ?? '–'],
    [targetTypeLabel(event.targetType), <TargetLink key="target" event={event} />],
    ...difference.details.map(({ field, value }): [string, ReactNode] =>
      event.targetType === 'report' && field === 'kind'
        ? [t.reportType, <ReportType key={field} kind={value} />]
        : [field.split('.').map(fieldLabel).join(', '), <AuditValue key={field} value={value} />],
    ),
  ];
  return (
    <>
      <AuditChanges difference={difference} />
      <dl className={classes['details']}>
        {details.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RawEvent event={event} />
    </>
  );
}

/** Title of a report kind, or its ID while the titles load and for kinds that no longer exist. */
function ReportType({ kind }: { kind: unknown }) {
  const { data } = useQuery(reportKindsQuery);
  return <AuditValue value={data?.find(({ id }) => id === kind)?.title ?? kind} />;
}

/** The event as returned by the API. */
function RawEvent({ event }: { event: AuditEventView }) {
  const json = JSON.stringify(event, null, 2);
  const copy = async () => announce((await copyText(json)) ? t.raw.copied : t.raw.copyFailed);
  return (
    <details className={classes['raw']}>
      <summary>{t.raw.title}</summary>
      <div className={classes['rawBar']}>
        <Title order={3} fz="0.875rem">
          <span className={classes['code']}>{event.action}</span>
        </Title>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void copy()}
        >
          {t.raw.copy}
        </Button>
      </div>
      <pre className="hash" tabIndex={0} aria-label={t.raw.label}>
        {json}
      </pre>
    </details>
  );
}
