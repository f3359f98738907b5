import { createExemptions as schema, type ExemptionSubject } from '@docket/contracts';
import { Button, Modal, Stack, Text } from '@mantine/core';
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
import { PeriodFields } from './period-fields.js';
import { ReasonFields } from './reason-fields.js';
import { type SubjectChoice, SubjectPicker } from './subject-picker.js';

type Props = {
  /** The assignment or control. Default: the user chooses it. */
  subject?: SubjectChoice;
  /** The selected people of a list, who are chosen at first. The button is then small, and disabled without any. */
  people?: Choice[];
  /** Called after exemptions are granted. */
  granted?: () => void;
};

/** Button that opens the form to grant exemptions from an assignment or a control. */
export function GrantExemption({ subject, people, granted }: Props) {
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
        {...(people && { size: 'xs', disabled: people.length === 0 })}
        leftSection={<IconUserOff size={people ? 14 : 16} />}
        onClick={() => setOpened(true)}
        style={{ flexShrink: 0 }}
      >
        {t.grant}
      </Button>
      <Modal
        centered
        opened={opened}
        onClose={close}
        title={subject ? t.grantTitle(short(subject.name)) : t.grant}
        styles={{ title: { overflowWrap: 'anywhere' } }}
      >
        <GrantForm subject={subject} people={people} close={close} granted={done} />
      </Modal>
    </>
  );
}

type FormProps = {
  subject: SubjectChoice | undefined;
  people: Choice[] | undefined;
  close: () => void;
  granted: () => void;
};

function GrantForm({ subject: fixed, people = [], close, granted }: FormProps) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshExemptions();
  const { form, submit, sending, failure } = useContractForm({
    schema,
    initialValues: {
      subject: fixed ?? (null as SubjectChoice | null),
      personIds: people,
      reason: '',
      approver: '',
      startsAt: null as string | null,
      endsAt: null as string | null,
    },
    requestOf: ({ subject, personIds, reason, approver, startsAt, endsAt }) => ({
      // The contract names a missing subject.
      subject: (subject && subjectOf(subject.subject)) as ExemptionSubject,
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
  const { subject: chosen } = form.values;
  const subject = chosen?.subject;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text className="quiet" fz="sm">
          {introOf(subject)}
        </Text>
        <FormFailure failure={failure} />
        {!fixed && (
          <SubjectPicker
            label={t.columns.subject}
            required
            data-autofocus
            data-path="subject"
            chosen={chosen}
            choose={(choice) => form.setFieldValue('subject', choice)}
            error={(form.errors['subject'] as string | undefined) ?? null}
          />
        )}
        <PeopleSelect
          label={t.form.people}
          subject={subject}
          people={form.values.personIds}
          change={(people) => form.setFieldValue('personIds', people)}
          error={form.errors['personIds']}
          autoFocus={fixed !== undefined}
        />
        <ReasonFields inputOf={form.getInputProps} />
        <PeriodFields
          timeZone={timeZone}
          period={form.values}
          change={(part) => form.setValues(part)}
          errors={form.errors}
        />
        <FormActions submit={t.grant} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}

/** Returns what an exemption from the subject does. */
function introOf(subject: GrantSubject | undefined): string {
  const { any, assignment, item } = t.form.intro;
  if (!subject) return any;
  return subject.type === 'assignment' ? assignment : item(subject.noun);
}
