import type { SessionView } from '@docket/contracts';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDevices, IconLogout } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { revokeSessions } from './api/revoke-sessions.js';
import { signOut } from './api/sign-out.js';

/** Who is signed in, and the ways out. `left` runs once the session has ended. */
export function AccountMenu({ account, left }: { account: SessionView['account']; left: () => void }) {
  const letters = initialsOf(account.name);
  const options = {
    onSuccess: left,
    onError: (error: unknown) =>
      notifications.show({ color: 'red', title: 'You are still signed in', message: messageOf(error) }),
  };
  const out = useMutation({ mutationFn: signOut, ...options });
  const everywhere = useMutation({ mutationFn: revokeSessions, ...options });
  const askEverywhere = () =>
    modals.openConfirmModal({
      title: 'Sign out everywhere?',
      children: `Every session of ${account.email} ends, on every device, this one included.`,
      labels: { confirm: 'Sign out everywhere', cancel: 'Stay signed in' },
      onConfirm: () => everywhere.mutate(),
    });

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={`${letters}, account of ${account.name}`} style={{ borderRadius: '50%' }}>
          <Avatar size={32} color="accent" variant="filled">
            {letters}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px' }}>
          <Text fw={600} truncate>
            {account.name}
          </Text>
          <Text className="quiet" fz="xs" truncate>
            {account.email}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => out.mutate()}>
          Sign out
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={16} />} onClick={askEverywhere}>
          Sign out everywhere
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first letters of the first and the last word. */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const words = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  // By code point, so that a letter outside the basic plane is not cut in half.
  return words
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
