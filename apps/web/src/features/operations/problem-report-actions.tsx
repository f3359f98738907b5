import type { ProblemReportView } from '@docket/contracts';
import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { operations } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { cancelReport } from './api/cancel-report.js';
import { retryReport } from './api/retry-report.js';

const t = operations.problems;

/** Button that retries a failed report or cancels a stuck one. */
export function ProblemReportActions({ report }: { report: ProblemReportView }) {
  const cache = useQueryClient();
  const failed = report.status === 'failed';
  const { id, title, organization } = report;
  const act = useMutation({
    mutationFn: () => (failed ? retryReport(id) : cancelReport(id)),
    onSuccess: () => announce((failed ? t.retried : t.cancelled)(title, organization.name)),
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: failed ? t.retryFailed : t.cancelFailed,
        message: messageOf(error),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['operations'] }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.cancelQuestion(title),
      children: t.cancelConsequence(organization.name),
      labels: { confirm: t.cancelConfirm, cancel: t.cancelDismiss },
      confirmProps: { color: 'red' },
      onConfirm: () => act.mutate(),
    });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={(failed ? t.retryLabel : t.cancelLabel)(title, organization.name, id)}
      disabled={!failed && report.cancelRequested}
      loading={act.isPending}
      onClick={failed ? () => act.mutate() : confirm}
    >
      {failed ? t.retry : t.cancel}
    </Button>
  );
}
