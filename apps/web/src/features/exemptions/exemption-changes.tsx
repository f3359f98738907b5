import type { ExemptionView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { short } from '../../format/text.js';
import { common, exemptions as t } from '../../messages/index.js';
import { useRefreshExemptions } from '../../exemption-grant/use-refresh-exemptions.js';
import { RichText } from '../../page/rich-text.js';
import { updateExemption } from './api/update-exemption.js';

/** Returns what an exemption is from, as text. */
export const subjectTitle = ({ subject }: Pick<ExemptionView, 'subject'>): string =>
  subject.type === 'assignment' ? subject.title : t.control(subject.frameworkTitle, subject.itemId);

/** Ends an exemption; `confirm` opens the confirmation dialog. */
export function useEndExemption(exemption: ExemptionView) {
  const refresh = useRefreshExemptions();
  const { id, person, state } = exemption;
  const ending = useMutation({
    mutationFn: () => updateExemption({ id, endNow: true }),
    onSuccess: () => {
      void refresh();
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.end.done,
        message: <bdi>{short(person.name)}</bdi>,
      });
    },
    onError: (error) => {
      void refresh();
      notifications.show({ color: 'red', title: t.end.failed, message: messageOf(error) });
    },
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.end.title,
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText
            text={state === 'upcoming' ? t.end.upcoming : t.end.text}
            values={{
              name: <Bold text={person.name} />,
              subject: <Bold text={subjectTitle(exemption)} />,
            }}
          />
        </Text>
      ),
      labels: { confirm: t.end.confirm, cancel: common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => ending.mutate(),
    });
  return { confirm, isPending: ending.isPending };
}

const Bold = ({ text }: { text: string }) => (
  <Text component="span" fw={600}>
    <bdi>{short(text)}</bdi>
  </Text>
);
