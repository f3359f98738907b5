import type { TroubledReportView } from '@docket/contracts';
import { Button, VisuallyHidden } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { announce } from '../../page/announcer.js';
import { cancelReport } from './api/cancel-report.js';
import { retryReport } from './api/retry-report.js';

/** What an operator can do with a report: retry one that failed, cancel one that is stuck. */
export function TroubledActions({ report }: { report: TroubledReportView }) {
  const cache = useQueryClient();
  const failed = report.status === 'failed';
  const name = `${report.title} of ${report.organization.name}`;
  const act = useMutation({
    mutationFn: () => (failed ? retryReport(report.id) : cancelReport(report.id)),
    onSuccess: () => announce(`${name} ${failed ? 'is started over' : 'is cancelled'}`),
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: failed ? 'The report was not started over' : 'The report was not cancelled',
        message: messageOf(error),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['operations'] }),
  });
  const ask = () =>
    modals.openConfirmModal({
      title: `Cancel this ${report.title}?`,
      children: `${report.organization.name} asked for it, and sees in its audit log that you cancelled it. They can ask for it again.`,
      labels: { confirm: 'Cancel the report', cancel: 'Let it be' },
      confirmProps: { color: 'red' },
      onConfirm: () => act.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      disabled={!failed && report.cancelRequested}
      loading={act.isPending}
      onClick={failed ? () => act.mutate() : ask}
    >
      {failed ? 'Retry' : 'Cancel'}
      <VisuallyHidden>
        : {name}, {report.id}
      </VisuallyHidden>
    </Button>
  );
}
