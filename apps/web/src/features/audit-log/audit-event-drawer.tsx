import { actionLabels, type AuditEventView } from '@docket/contracts';
import { Button, Drawer, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { exact } from '../../format/instant.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import { useSession } from '../auth/use-session.js';
import { AuditChanges, AuditValue } from './audit-changes.js';
import { differenceOf } from './audit-difference.js';
import { actorLabels, fieldLabels, roleLabels, targetLabels } from './audit-labels.js';
import { TargetLink } from './target-link.js';
import classes from './audit-log.module.css';

/** One event beside the list: what changed in words, who and when, and all as it was recorded. */
export function AuditEventDrawer({ event, close }: { event: AuditEventView | null; close: () => void }) {
  // While the drawer slides away, it still shows what it was opened for.
  const [last, setLast] = useState(event);
  if (event && event !== last) setLast(event);
  const shown = event ?? last;
  return (
    <Drawer
      opened={event !== null}
      onClose={close}
      position="right"
      size="lg"
      title={shown ? actionLabels(shown.action) : ''}
      styles={{ title: { overflowWrap: 'anywhere', fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {shown && <Event event={shown} />}
    </Drawer>
  );
}

function Event({ event }: { event: AuditEventView }) {
  const { timeZone } = useSession().organization;
  const difference = differenceOf(event.metadata);
  const { name } = actorLabels(event);
  const facts: [string, ReactNode][] = [
    ['When', `${exact(event.createdAt, timeZone, true)} ${timeZone}`],
    ['In UTC', event.createdAt.replace('T', ' ').replace('Z', '')],
    ['Who', name],
    ...(name === event.actorEmail ? [] : [['Recorded as', event.actorEmail] as [string, ReactNode]]),
    ['Role', roleLabels(event.actorRole)],
    ['From address', event.ipAddress ?? '–'],
    [targetLabels(event.targetType), <TargetLink key="target" event={event} />],
    ...difference.facts.map(({ field, value }): [string, ReactNode] => [
      field.split('.').map(fieldLabels).join(', '),
      <AuditValue key={field} value={value} />,
    ]),
  ];
  return (
    <>
      <AuditChanges difference={difference} />
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Recorded event={event} />
    </>
  );
}

/** The event as the API gives it, for who wants every letter. */
function Recorded({ event }: { event: AuditEventView }) {
  const json = JSON.stringify(event, null, 2);
  const copy = async () =>
    announce((await copyText(json)) ? 'The event is copied' : 'It could not be copied');
  return (
    <details className={classes['recorded']}>
      <summary>As recorded</summary>
      <div className={classes['recordedBar']}>
        <Title order={3} fz="0.875rem">
          <span className={classes['code']}>{event.action}</span>
        </Title>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void copy()}
        >
          Copy
        </Button>
      </div>
      <pre className="hash" tabIndex={0} aria-label="The event as JSON">
        {json}
      </pre>
    </details>
  );
}
