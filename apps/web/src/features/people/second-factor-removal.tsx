import type { PersonView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { common, secondFactor } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { removeSecondFactor } from './api/remove-second-factor.js';
import { BoldName } from './person-changes.js';

const t = secondFactor.ofPerson;

/** Removes the second factor of a person's account; `confirm` opens the confirmation dialog. */
export function useSecondFactorRemoval({ id, name }: PersonView) {
  const remove = useMutation({
    mutationFn: () => removeSecondFactor(id),
    onSuccess: () =>
      notifications.show({ color: 'green', role: 'group', title: t.done, message: <BoldName name={name} /> }),
    onError: (error) => notifications.show({ color: 'red', title: t.failed, message: messageOf(error) }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.title,
      children: (
        <Text>
          <RichText text={t.text} values={{ name: <BoldName name={name} /> }} />
        </Text>
      ),
      labels: { confirm: t.confirm, cancel: common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return { confirm, isPending: remove.isPending };
}
