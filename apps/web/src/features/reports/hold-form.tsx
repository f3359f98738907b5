import { legalHoldReason, type ReportDetailView } from '@docket/contracts';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { holdReport, liftHold } from './api/keep-report.js';

type Props = { report: ReportDetailView; close: () => void };

/** Sets a legal hold, or lifts the one that stands; either has a reason, which the audit log keeps. */
export function HoldForm({ report, close }: Props) {
  const cache = useQueryClient();
  const held = report.hold !== null;
  const { form, submit, sending, failure } = useContractForm({
    schema: legalHoldReason,
    initialValues: { reason: '' },
    requestOf: (values) => values,
    send: (request) => (held ? liftHold : holdReport)(report.id, request),
    done: () => {
      void cache.invalidateQueries({ queryKey: ['reports'] });
      void cache.invalidateQueries({ queryKey: ['report', report.id] });
      notifications.show({
        color: 'green',
        title: held ? 'Legal hold lifted' : 'On legal hold',
        message: `${report.title}, ${report.subject}`,
      });
      close();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <Text style={{ overflowWrap: 'anywhere' }}>
          <Text component="span" fw={600}>
            {report.title}, {report.subject}
          </Text>
          {held
            ? ` was held for: ${report.hold?.reason}. The retention policy acts on it again.`
            : ' is then kept: it does not expire, and nobody can delete its file, until the hold is lifted.'}
        </Text>
        <Textarea
          label="Reason"
          description="Kept in the audit log"
          data-autofocus
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {held ? 'Keep the hold' : 'Cancel'}
          </Button>
          <Button type="submit" loading={sending}>
            {held ? 'Lift the hold' : 'Put on hold'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
