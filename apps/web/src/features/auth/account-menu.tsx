import type { SessionView } from '@docket/contracts';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconDevices, IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { auth as t } from '../../messages/index.js';
import { useSwitchOrganization } from './use-switch-organization.js';
import { revokeSessions } from './api/revoke-sessions.js';
import { signOut } from './api/sign-out.js';

/** Account menu: the profile, the organizations of the account, and the sign-out actions. Calls `onSignedOut` after the session has ended. */
export function AccountMenu({ session, onSignedOut }: { session: SessionView; onSignedOut: () => void }) {
  const { account, organization, organizations } = session;
  const change = useSwitchOrganization();
  const initials = initialsOf(account.name);
  const options = {
    onSuccess: onSignedOut,
    onError: (error: unknown) =>
      notifications.show({ color: 'red', title: t.signOutFailed, message: messageOf(error) }),
  };
  const out = useMutation({ mutationFn: signOut, ...options });
  const everywhere = useMutation({ mutationFn: revokeSessions, ...options });
  const confirmEverywhere = () =>
    modals.openConfirmModal({
      title: t.signOutEverywhereTitle,
      children: t.signOutEverywhereText(account.email),
      labels: { confirm: t.signOutEverywhere, cancel: t.staySignedIn },
      onConfirm: () => everywhere.mutate(),
    });

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={t.account(initials, account.name)} style={{ borderRadius: '50%' }}>
          <Avatar size={32} color="accent" variant="filled">
            {initials}
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
        <Menu.Item leftSection={<IconUser size={16} />} component={Link} to="/profile">
          {t.profile}
        </Menu.Item>
        {organizations.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t.organizations}</Menu.Label>
            {organizations.map(({ id, name }) => (
              <Menu.Item
                key={id}
                leftSection={
                  id === organization?.id ? <IconCheck size={16} /> : <span style={{ width: 16 }} />
                }
                aria-current={id === organization?.id}
                onClick={() => id !== organization?.id && change.mutate(id)}
              >
                {name}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => out.mutate()}>
          {t.signOut}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={16} />} onClick={confirmEverywhere}>
          {t.signOutEverywhere}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Returns the initials: the first letters of the first and the last word of the name. */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const words = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  // Array.from splits by code point, so a character outside the basic multilingual plane stays whole.
  return words
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
