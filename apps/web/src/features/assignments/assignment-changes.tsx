import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { short } from '../../format/text.js';
import { assignments as t, common } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { RichText } from '../../page/rich-text.js';
import { updateAssignment } from './api/update-assignment.js';

/** Returns a function that reloads all queries that a change of an assignment may affect. */
export function useRefreshAssignments(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['assignments', 'assignment'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
}

const BoldTitle = ({ title }: { title: string }) => (
  <Text component="span" fw={600} style={{ overflowWrap: 'anywhere' }}>
    <bdi>{short(title, 200)}</bdi>
  </Text>
);

/** Deactivates or reactivates an assignment; `confirm` opens the confirmation dialog. */
export function useActivation({ id, title, active }: { id: string; title: string; active: boolean }) {
  const refresh = useRefreshAssignments();
  const change = useMutation({
    mutationFn: () => updateAssignment({ id, active: !active }),
    onSuccess: async (changed) => {
      await refresh();
      const { done } = changed.active ? t.reactivation : t.deactivation;
      announce(t.doneWith(done, short(changed.title)));
      notifications.show({
        color: 'green',
        role: 'group',
        title: done,
        message: <bdi>{short(changed.title)}</bdi>,
      });
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: active ? t.deactivation.failed : t.reactivation.failed,
        message: messageOf(error),
      }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: active ? t.deactivation.title : t.reactivation.title,
      children: (
        <Text>
          <RichText
            text={active ? t.deactivation.text : t.reactivation.text}
            values={{ title: <BoldTitle title={title} /> }}
          />
        </Text>
      ),
      labels: active
        ? { confirm: t.deactivation.confirm, cancel: t.deactivation.keep }
        : { confirm: t.reactivation.confirm, cancel: common.cancel },
      ...(active && { confirmProps: { color: 'red' } }),
      onConfirm: () => change.mutate(),
    });
  return { confirm, isPending: change.isPending };
}
