import { createExemptions as schema } from '@docket/contracts';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { notifications } from '@mantine/notifications';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { FormActions } from '../form/form-actions.js';
import { FormFailure } from '../form/form-failure.js';
import { useContractForm } from '../form/use-contract-form.js';
import { instantAt } from '../format/clock.js';
import { short } from '../format/text.js';
import { common, exemptions as t } from '../messages/index.js';
import type { Choice } from '../picker/picker.js';
import { useSession } from '../features/auth/use-session.js';
import { createExemptions } from './create-exemptions.js';
import { useRefreshExemptions } from './use-refresh-exemptions.js';
import { type GrantSubject, subjectOf } from './grant-subject.js';
import { PeopleSelect } from './people-select.js';
import { ReasonFields } from './reason-fields.js';

type Props = {
  subject: GrantSubject;
  /** Title of the assignment or control. */
  title: string;
  /** Called after exemptions are granted. */
  granted?: () => void;
};

/** Button that opens the form to grant exemptions from an assignment or a control. */
export function GrantExemption({ subject, title, granted }: Props) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const done = () => {
    close();
    granted?.();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserOff size={16} />}
        onClick={() => setOpened(true)}
        style={{ flexShrink: 0 }}
      >
        {t.grant}
      </Button>
      <Modal
        centered
        opened={opened}
        onClose={close}
        title={t.grantTitle(short(title))}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        <GrantForm subject={subject} close={close} granted={done} />
      </Modal>
    </>
  );
}

type FormProps = { subject: GrantSubject; close: () => void; granted: () => void };

function GrantForm({ subject, close, granted }: FormProps) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshExemptions();
  const { form, submit, sending, failure } = useContractForm({
    schema,
    initialValues: {
      personIds: [] as Choice[],
      reason: '',
      approver: '',
      startsAt: null as string | null,
      endsAt: null as string | null,
    },
    requestOf: ({ personIds, reason, approver, startsAt, endsAt }) => ({
      subject: subjectOf(subject),
      personIds: personIds.map(({ id }) => id),
      reason,
      approver,
      ...(startsAt !== null && { startsAt: instantAt(startsAt, timeZone) }),
      endsAt: endsAt === null ? '' : instantAt(endsAt, timeZone),
    }),
    send: (request) => createExemptions(schema.parse(request)),
    done: ({ items }) => {
      granted();
      void refresh();
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.granted,
        message: common.people(items.length),
      });
    },
  });
  const { endsAt } = form.values;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text className="quiet" fz="sm">
          {t.form.intro[subject.type === 'assignment' ? 'assignment' : subject.kind]}
        </Text>
        <FormFailure failure={failure} />
        <PeopleSelect
          label={t.form.people}
          subject={subject}
          people={form.values.personIds}
          change={(people) => form.setFieldValue('personIds', people)}
          error={form.errors['personIds']}
        />
        <ReasonFields inputOf={form.getInputProps} />
        <DateTimePicker
          label={t.form.startsAt(timeZone)}
          placeholder={t.form.startsNow}
          defaultTimeValue="00:00"
          clearable
          clearButtonProps={{ 'aria-label': t.form.clearStart }}
          data-path="startsAt"
          value={form.values.startsAt}
          onChange={(clock) => form.setFieldValue('startsAt', clock)}
          error={form.errors['startsAt']}
        />
        <DateTimePicker
          label={t.form.endsAt(timeZone)}
          description={t.form.endsAtHint}
          required
          placeholder={t.form.endsAtPlaceholder}
          defaultTimeValue="23:59"
          data-path="endsAt"
          value={endsAt}
          onChange={(clock) => form.setFieldValue('endsAt', clock)}
          error={endsAt === null && form.errors['endsAt'] ? t.form.endMissing : form.errors['endsAt']}
        />
        <FormActions submit={t.grant} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
