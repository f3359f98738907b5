import type { ApiKeyView } from '@docket/contracts';
import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { apiKeys as t, common } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import { revokeApiKey } from './api/revoke-api-key.js';
import { KeyState } from './key-state.js';
import { scopeLabels } from './scope-labels.js';

/** Table of API keys. */
export function ApiKeysTable({ keys, stale }: { keys: ApiKeyView[]; stale: boolean }) {
  return <DataTable label={t.title} rows={keys} columns={columns} keyOf={({ id }) => id} stale={stale} />;
}

type RowProps = { row: ApiKeyView };

const columns: Column<ApiKeyView>[] = [
  {
    header: t.columns.key,
    cell: (row) => (
      <>
        <Text fw={550} lineClamp={2}>
          {row.name}
        </Text>
        <span className="hash quiet">
          {row.prefix}…{row.last4}
        </span>
      </>
    ),
  },
  { header: t.columns.scopes, width: '24%', cell: (row) => <Scopes row={row} /> },
  { header: common.status, width: '17%', cell: (row) => <StatusAndExpiry row={row} /> },
  { header: t.columns.lastUsed, width: '13%', cell: (row) => <When instant={row.lastUsedAt} /> },
  {
    header: t.columns.created,
    width: '17%',
    cell: (row) => (
      <>
        <When instant={row.createdAt} />
        <Text className="quiet" fz="xs" truncate title={row.createdBy}>
          {row.createdBy}
        </Text>
      </>
    ),
  },
  {
    header: common.actions,
    headerHidden: true,
    width: 116,
    align: 'end',
    cell: (row) => row.status === 'active' && <Revoke row={row} />,
  },
];

function Scopes({ row }: RowProps) {
  return scopeLabels(row.scopes).map((label) => (
    <Text key={label} fz="xs">
      {label}
    </Text>
  ));
}

function StatusAndExpiry({ row }: RowProps) {
  const end = row.revokedAt ?? row.expiresAt;
  const when = <When instant={end} />;
  return (
    <>
      <KeyState status={row.status} />
      <Text className="quiet" fz="xs">
        {row.status !== 'active' && when}
        {row.status === 'active' && <RichText text={t.expires} values={{ instant: when }} />}
      </Text>
      {row.revocationReason && (
        <Text className="quiet" fz="xs">
          {t.revocationReasons[row.revocationReason]}
        </Text>
      )}
    </>
  );
}

function When({ instant }: { instant: string | null }) {
  const { organization } = useSession();
  if (!instant) return <span className="quiet">{t.never}</span>;
  return <RelativeInstant instant={instant} timeZone={organization.timeZone} />;
}

function Revoke({ row }: RowProps) {
  const cache = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(row.id),
    onSuccess: () => announce(t.revoke.done(row.name)),
    onError: (error) =>
      notifications.show({ color: 'red', title: t.revoke.failed(row.name), message: messageOf(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.revoke.question(row.name),
      children: t.revoke.consequence(`${row.prefix}…${row.last4}`),
      labels: { confirm: t.revoke.confirm, cancel: t.revoke.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t.revoke.label(row.name)}
      loading={revoke.isPending}
      onClick={confirm}
    >
      {t.revoke.button}
    </Button>
  );
}
