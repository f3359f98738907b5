import { voidClassroomSession, type ClassroomSessionView } from '@docket/contracts';
import { Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { short } from '../../format/text.js';
import { classroomSessions } from '../../messages/index.js';
import { voidSession } from './api/change-session.js';
import { sessionTitle } from './session-title.js';
import { useRefreshSessions } from './use-refresh-sessions.js';

const t = classroomSessions.void;

type Props = { session: ClassroomSessionView; close: () => void };

/** Form that voids a session with a reason. */
export function VoidForm({ session, close }: Props) {
  const refresh = useRefreshSessions();
  const { form, submit, sending, failure } = useContractForm({
    schema: voidClassroomSession,
    initialValues: { reason: '' },
    requestOf: (values) => values,
    send: ({ reason }) => voidSession(session.id, reason),
    done: () => {
      void refresh();
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.done,
        message: <bdi>{short(sessionTitle(session))}</bdi>,
      });
      close();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <Text>{t.consequence}</Text>
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          required
          data-autofocus
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          dir="auto"
          {...form.getInputProps('reason')}
        />
        <FormActions submit={t.button} sending={sending} destructive cancel={t.keep} onCancel={close} />
      </Stack>
    </form>
  );
}
