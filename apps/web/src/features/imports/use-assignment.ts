import type { RecordedStatements } from '@docket/contracts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { waitingStatements as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';

/** Sends a choice for waiting statements, and reports how many of them count. */
export function useAssignment<T>(send: (choice: T) => Promise<RecordedStatements>, failed = t.failed) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ recorded, ignored, waiting }) => {
      const message = ignored > 0 ? t.ignored(ignored) : t.recorded(recorded, waiting);
      announce(message);
      notifications.show({ color: 'green', role: 'group', message });
    },
    onError: (error) => notifications.show({ color: 'red', title: failed, message: messageOf(error) }),
    // Attempts change figures on all pages.
    onSettled: () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}
