import { updateExemption as schema, type ExemptionView } from '@docket/contracts';
import { Modal, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { notifications } from '@mantine/notifications';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { instantAt } from '../../format/clock.js';
import { exact } from '../../format/instant.js';
import { short } from '../../format/text.js';
import { common, exemptions as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { updateExemption } from './api/update-exemption.js';
import { ReasonFields } from '../../exemption-grant/reason-fields.js';
import { useRefreshExemptions } from '../../exemption-grant/use-refresh-exemptions.js';
import { subjectTitle } from './exemption-changes.js';

type Props = { editing: ExemptionView | null; close: () => void };

/** Dialog to change the reason, the approver or the end of an exemption. */
export function ExemptionDialog({ editing, close }: Props) {
  return (
    <Modal
      centered
      opened={editing !== null}
      onClose={close}
      title={editing ? t.editTitle(short(editing.person.name)) : ''}
      styles={{ title: { overflowWrap: 'anywhere' } }}
    >
      {editing && <EditForm exemption={editing} close={close} />}
    </Modal>
  );
}

function EditForm({ exemption, close }: { exemption: ExemptionView; close: () => void }) {
  const { timeZone } = useSession().organization;
  const refresh = useRefreshExemptions();
  const shown = exact(exemption.endsAt, timeZone, true);
  const { form, submit, sending, failure } = useContractForm({
    schema,
    initialValues: { reason: exemption.reason, approver: exemption.approver, endsAt: shown as string | null },
    requestOf: ({ reason, approver, endsAt }) => ({
      reason,
      approver,
      // The field has whole seconds. An unchanged end keeps its milliseconds.
      ...(endsAt !== shown && { endsAt: endsAt === null ? '' : instantAt(endsAt, timeZone) }),
      expectedUpdatedAt: exemption.updatedAt,
    }),
    send: (request) => updateExemption({ id: exemption.id, ...schema.parse(request) }),
    done: ({ person }) => {
      close();
      void refresh();
      notifications.show({
        color: 'green',
        role: 'group',
        title: t.saved,
        message: <bdi>{short(person.name)}</bdi>,
      });
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text className="quiet" fz="sm">
          <bdi>{subjectTitle(exemption)}</bdi>
        </Text>
        <FormFailure failure={failure} />
        <ReasonFields inputOf={form.getInputProps} />
        <DateTimePicker
          label={t.form.endsAt(timeZone)}
          required
          data-path="endsAt"
          value={form.values.endsAt}
          onChange={(clock) => form.setFieldValue('endsAt', clock)}
          error={form.errors['endsAt']}
        />
        <FormActions submit={common.saveChanges} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
