import type { MailMessageView, MailState } from '@docket/contracts';
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { common, mail as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { type Shape, State, type Tone } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { sendAgain } from './api/send-again.js';

/** Table of e-mail messages. */
export function MailTable({ messages, stale }: { messages: MailMessageView[]; stale: boolean }) {
  return <DataTable label={t.title} rows={messages} columns={columns} keyOf={({ id }) => id} stale={stale} />;
}

type RowProps = { row: MailMessageView };

const columns: Column<MailMessageView>[] = [
  {
    header: t.columns.recipient,
    cell: ({ person, recipient }) => (
      <>
        <Text component="span" lineClamp={2}>
          <Link className="link" to="/organization/people/$id" params={{ id: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
        </Text>
        <Text className="quiet" fz="xs" lineClamp={1} title={recipient}>
          <bdi>{recipient}</bdi>
        </Text>
      </>
    ),
  },
  { header: t.columns.kind, width: '15%', cell: ({ kind }) => t.kinds[kind] },
  { header: common.status, width: '38%', cell: (row) => <StateAndReason row={row} /> },
  { header: t.columns.created, width: '13%', cell: ({ createdAt }) => <When instant={createdAt} /> },
  {
    header: common.actions,
    headerHidden: true,
    width: 132,
    align: 'end',
    cell: (row) => row.canSendAgain && <SendAgain row={row} />,
  },
];

const styles: Record<MailState, [Shape, Tone]> = {
  queued: ['ring', 'quiet'],
  sending: ['half', 'partial'],
  sent: ['filled', 'good'],
  failed: ['triangle', 'bad'],
  held: ['dash', 'partial'],
};

function StateAndReason({ row: { state, reason, answer, sentAt, nextAttemptAt, attempts } }: RowProps) {
  const [shape, tone] = styles[state];
  const retried = attempts > 0 && nextAttemptAt;
  return (
    <>
      <State shape={shape} tone={tone}>
        {t.states[state]}
      </State>
      <Text className="quiet" fz="xs">
        {sentAt && <When instant={sentAt} />}
        {retried && <RichText text={t.nextAttempt} values={{ instant: <When instant={nextAttemptAt} /> }} />}
      </Text>
      {reason && <Text fz="xs">{t.reasons[reason]}</Text>}
      {answer && (
        <Text className="quiet" fz="xs" lineClamp={3} title={answer} style={{ overflowWrap: 'anywhere' }}>
          {t.answer} <bdi>{answer}</bdi>
        </Text>
      )}
    </>
  );
}

function When({ instant }: { instant: string }) {
  const { organization } = useSession();
  return <RelativeInstant instant={instant} timeZone={organization.timeZone} />;
}

function SendAgain({ row: { id, recipient } }: RowProps) {
  const cache = useQueryClient();
  const send = useMutation({
    mutationFn: () => sendAgain(id),
    onSuccess: () => announce(t.sendAgain.done(recipient)),
    onError: (error) =>
      notifications.show({ color: 'red', title: t.sendAgain.failed(recipient), message: messageOf(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['mail'] }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t.sendAgain.label(recipient)}
      loading={send.isPending}
      onClick={() => send.mutate()}
    >
      {t.sendAgain.button}
    </Button>
  );
}
