import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { account } from '../../messages/index.js';
import { switchOrganization } from './api/switch-organization.js';

/** Returns a mutation that switches to another organization and opens its first page. */
export const useSwitchOrganization = () =>
  useMutation({
    mutationFn: switchOrganization,
    // Loads the page again, so that no data of the previous organization stays in memory.
    onSuccess: () => window.location.assign('/organization'),
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: account.organizations.switchFailed,
        message: messageOf(error),
      }),
  });
