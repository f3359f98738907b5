import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { announce } from '../../page/announcer.js';
import { updateAssignment } from './api/update-assignment.js';
import { shortTitle } from './assignment-labels.js';

/** Loads anew what a change of assignments may have changed. */
export function useRefreshAssignments(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['assignments', 'assignment'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

const Named = ({ title }: { title: string }) => (
  <Text component="span" fw={600} style={{ overflowWrap: 'anywhere' }}>
    <bdi>{title.length > 200 ? `${title.slice(0, 200)}…` : title}</bdi>
  </Text>
);

/** Ends an assignment, or takes up one that was ended. `ask` asks once and names it. */
export function useActivity({ id, title, active }: { id: string; title: string; active: boolean }) {
  const refresh = useRefreshAssignments();
  const change = useMutation({
    mutationFn: () => updateAssignment({ id, active: !active }),
    onSuccess: async (changed) => {
      await refresh();
      const done = changed.active ? 'Reactivated' : 'Deactivated';
      announce(`${done}: ${shortTitle(changed.title)}`);
      notifications.show({
        color: 'green',
        role: 'group',
        title: done,
        message: <bdi>{shortTitle(changed.title)}</bdi>,
      });
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: active ? 'Not deactivated' : 'Not reactivated',
        message: messageOf(error),
      }),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: active ? 'Deactivate this assignment?' : 'Reactivate this assignment?',
      children: active ? (
        <Text>
          <Named title={title} /> asks nothing of anybody from now on and leaves the completion figures.
          Figures as of earlier instants keep it, and you can reactivate it at any time.
        </Text>
      ) : (
        <Text>
          <Named title={title} /> counts again from now on. Whoever is past its deadline is overdue at once.
        </Text>
      ),
      labels: active
        ? { confirm: 'Deactivate', cancel: 'Keep active' }
        : { confirm: 'Reactivate', cancel: 'Leave as it is' },
      ...(active && { confirmProps: { color: 'red' } }),
      onConfirm: () => change.mutate(),
    });
  return { ask, isPending: change.isPending };
}
