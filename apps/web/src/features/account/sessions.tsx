import type { AccountSessionView } from '@docket/contracts';
import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { ListSection } from '../../list/list-section.js';
import { account, common } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { EmptyState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { sessionsQuery } from './api/list-sessions.js';
import { revokeSession } from './api/revoke-session.js';
import { describeDevice } from './describe-device.js';

const t = account.sessions;

/** Sessions of the account, with buttons to end them. Instants are shown in `timeZone`. */
export function Sessions({ timeZone }: { timeZone: string }) {
  const sessions = useQuery(sessionsQuery);
  const columns = useMemo(() => columnsFor(timeZone), [timeZone]);
  return (
    <>
      <Title order={2} fz="1rem" mt="xl" mb="xs">
        {t.title}
      </Title>
      <ListSection
        label={t.title}
        result={sessions}
        counted={t.count}
        filters={<Text className="quiet">{t.hint}</Text>}
        filtered={false}
        clear={() => undefined}
        pages={null}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      >
        {(items) => <DataTable label={t.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
      </ListSection>
    </>
  );
}

const columnsFor = (timeZone: string): Column<AccountSessionView>[] => [
  {
    header: t.columns.device,
    cell: ({ userAgent, current }) => (
      <>
        <Text fw={550} lineClamp={2} title={userAgent ?? undefined}>
          {describeDevice(userAgent)}
        </Text>
        {current && (
          <State shape="filled" tone="good">
            {t.current}
          </State>
        )}
      </>
    ),
  },
  {
    header: t.columns.address,
    cell: ({ ipAddress }) => <span className="figures">{ipAddress ?? t.unknownAddress}</span>,
  },
  {
    header: t.columns.lastUsed,
    cell: ({ lastUsedAt }) => <RelativeInstant instant={lastUsedAt} timeZone={timeZone} />,
  },
  {
    header: t.columns.started,
    cell: ({ createdAt }) => <RelativeInstant instant={createdAt} timeZone={timeZone} />,
  },
  {
    header: common.actions,
    headerHidden: true,
    width: 124,
    align: 'end',
    cell: (session) => !session.current && <EndSession session={session} />,
  },
];

function EndSession({ session: { id, userAgent } }: { session: AccountSessionView }) {
  const cache = useQueryClient();
  const device = describeDevice(userAgent);
  const end = useMutation({
    mutationFn: () => revokeSession(id),
    onSuccess: () => announce(t.ended(device)),
    onError: (error) => notifications.show({ color: 'red', title: t.endFailed, message: messageOf(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t.endLabel(device)}
      loading={end.isPending}
      onClick={() => end.mutate()}
    >
      {t.end}
    </Button>
  );
}
