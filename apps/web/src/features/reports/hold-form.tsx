import { legalHoldReason, type ReportDetailView } from '@docket/contracts';
import { Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { common, reports } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { holdReport, liftHold } from './api/hold-report.js';

const t = reports.hold;

type Props = { report: ReportDetailView; close: () => void };

/** Form that places a report on legal hold or lifts the hold. The audit log records the reason. */
export function HoldForm({ report, close }: Props) {
  const cache = useQueryClient();
  const onHold = report.hold !== null;
  const name = reports.name(report.title, report.subject);
  const { form, submit, sending, failure } = useContractForm({
    schema: legalHoldReason,
    initialValues: { reason: '' },
    requestOf: (values) => values,
    send: (request) => (onHold ? liftHold : holdReport)(report.id, request),
    done: () => {
      void cache.invalidateQueries({ queryKey: ['reports'] });
      void cache.invalidateQueries({ queryKey: ['report', report.id] });
      notifications.show({
        color: 'green',
        title: onHold ? t.lifted : t.placed,
        message: name,
      });
      close();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText
            text={onHold ? t.liftConsequence : t.placeConsequence}
            values={{
              report: (
                <Text component="span" fw={600}>
                  {name}
                </Text>
              ),
              reason: report.hold?.reason,
            }}
          />
        </Text>
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          data-autofocus
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <FormActions
          submit={onHold ? t.lift : t.place}
          sending={sending}
          cancel={onHold ? t.keep : common.cancel}
          onCancel={close}
        />
      </Stack>
    </form>
  );
}
