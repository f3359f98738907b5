import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { restoreCweSet } from './api/restore-cwe-set.js';

/** Puts the pack's CWE set of an item in force again. */
export function useRestore(frameworkId: string, itemId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => restoreCweSet(frameworkId, itemId),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['compliance'] });
      notifications.show({ color: 'accent', title: 'The pack’s CWE set is in force again', message: itemId });
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: 'The set was not restored', message: messageOf(error) }),
  });
}
