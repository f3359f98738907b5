import type { ApiKeyView } from '@docket/contracts';
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { announce } from '../../page/announcer.js';
import { useSession } from '../auth/use-session.js';
import { revokeApiKey } from './api/revoke-api-key.js';
import { KeyState } from './key-state.js';
import { scopeLabels } from './scope-labels.js';

/** The keys of a page. */
export function ApiKeysTable({ keys, stale }: { keys: ApiKeyView[]; stale: boolean }) {
  return <DataTable label="API keys" rows={keys} columns={columns} keyOf={({ id }) => id} stale={stale} />;
}

type RowProps = { row: ApiKeyView };

const columns: Column<ApiKeyView>[] = [
  {
    header: 'Key',
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
  { header: 'May', width: '24%', cell: (row) => <Scopes row={row} /> },
  { header: 'State', width: '17%', cell: (row) => <StateAndEnd row={row} /> },
  { header: 'Last used', width: '13%', cell: (row) => <When instant={row.lastUsedAt} never="Never" /> },
  {
    header: 'Created',
    width: '17%',
    cell: (row) => (
      <>
        <When instant={row.createdAt} never="" />
        <Text className="quiet" fz="xs" truncate title={row.createdBy}>
          {row.createdBy}
        </Text>
      </>
    ),
  },
  {
    header: 'What to do',
    headerHidden: true,
    width: 116,
    align: 'end',
    cell: (row) => row.status === 'active' && <Revoke row={row} />,
  },
];

function Scopes({ row }: RowProps) {
  return scopeLabels(row.scopes).map((words) => (
    <Text key={words} fz="xs">
      {words}
    </Text>
  ));
}

function StateAndEnd({ row }: RowProps) {
  const end = row.revokedAt ?? row.expiresAt;
  return (
    <>
      <KeyState status={row.status} />
      <Text className="quiet" fz="xs">
        {row.status === 'active' && (end ? 'Expires ' : 'Does not expire')}
        {end && <When instant={end} never="" />}
      </Text>
    </>
  );
}

function When({ instant, never }: { instant: string | null; never: string }) {
  const { organization } = useSession();
  if (!instant) return <span className="quiet">{never}</span>;
  return <RelativeInstant instant={instant} timeZone={organization.timeZone} />;
}

function Revoke({ row }: RowProps) {
  const cache = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(row.id),
    onSuccess: () => announce(`${row.name} was revoked`),
    onError: (error) =>
      notifications.show({ color: 'red', title: `${row.name} was not revoked`, message: messageOf(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: `Revoke the key “${row.name}”?`,
      children: `Programs that use ${row.prefix}…${row.last4} are refused from the next request on. This cannot be undone; you can make another key.`,
      labels: { confirm: 'Revoke the key', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate(),
    });
  return (
    <Button variant="default" size="xs" loading={revoke.isPending} onClick={ask}>
      Revoke<VisuallyHidden>: {row.name}</VisuallyHidden>
    </Button>
  );
}
