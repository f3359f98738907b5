import { keepReport as contract, type ReportAboutPersonView } from '@docket/contracts';
import { Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { FormActions } from '../../form/form-actions.js';
import { FormFailure } from '../../form/form-failure.js';
import { useContractForm } from '../../form/use-contract-form.js';
import { privacy } from '../../messages/index.js';
import { erasureQuery, keepReport } from './api/erasure.js';
import { ReportLink } from './report-link.js';

const t = privacy.reports;

type Props = { personId: string; report: ReportAboutPersonView; close: () => void };

/** Form with the legal basis on which the file of a report is kept. */
export function KeepReportForm({ personId, report, close }: Props) {
  const cache = useQueryClient();
  const { form, submit, sending, failure } = useContractForm({
    schema: contract,
    initialValues: { basis: report.kept?.basis ?? '' },
    requestOf: (values) => values,
    send: ({ basis }) => keepReport(personId, report.id, basis),
    done: (erasure) => {
      cache.setQueryData(erasureQuery(personId).queryKey, erasure);
      notifications.show({ color: 'green', title: t.keptTitle, message: report.title });
      close();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text style={{ overflowWrap: 'anywhere' }}>
          <ReportLink report={report} />
        </Text>
        <Textarea
          label={t.basis}
          description={t.basisHint}
          data-autofocus
          autosize
          minRows={2}
          maxLength={2000}
          required
          {...form.getInputProps('basis')}
        />
        <FormFailure failure={failure} />
        <FormActions submit={t.keep} sending={sending} onCancel={close} />
      </Stack>
    </form>
  );
}
