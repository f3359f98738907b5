import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { frameworks } from '../../messages/index.js';
import { restoreCweSet } from './api/restore-cwe-set.js';

const t = frameworks.cweSet;

/** Returns a mutation that restores the CWE set that the pack defines for an item. */
export function useRestoreCweSet(frameworkId: string, itemId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => restoreCweSet(frameworkId, itemId),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: t.restored, message: itemId });
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: t.restoreFailed, message: messageOf(error) }),
  });
}
