import type { ReportView } from '@docket/contracts';
import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { reports as t } from '../../messages/index.js';
import { cancelReport } from './api/cancel-report.js';
import { downloadUrl } from '../../report-request/download-report.js';
import { retryReport } from './api/retry-report.js';
import { isLive } from '../../report-request/polling.js';
import { watchReport } from '../../report-request/watched-reports.js';

type Props = { report: ReportView; size?: 'xs' | 'sm' };

/** Button for the action that the status of a report allows: download, cancel or retry. */
export function ReportActions({ report, size = 'xs' }: Props) {
  const cache = useQueryClient();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['report', report.id] }),
    ]);
  const showError = (title: string) => (error: unknown) => {
    notifications.show({ color: 'red', title, message: messageOf(error) });
    void refresh();
  };
  const cancel = useMutation({
    mutationFn: () => cancelReport(report.id),
    onSuccess: refresh,
    onError: showError(t.actions.cancelFailed),
  });
  const retry = useMutation({
    mutationFn: () => retryReport(report.id),
    onSuccess: () => {
      watchReport(report.id);
      return refresh();
    },
    onError: showError(t.actions.retryFailed),
  });
  const name = t.name(report.title, report.subject);

  if (report.status === 'completed') return <DownloadButton report={report} size={size} />;
  if (isLive(report)) {
    const confirm = () =>
      modals.openConfirmModal({
        title: t.actions.cancelQuestion(report.title),
        children: t.actions.cancelConsequence(report.subject),
        labels: { confirm: t.actions.cancelConfirm, cancel: t.actions.cancelDismiss },
        confirmProps: { color: 'red' },
        onConfirm: () => cancel.mutate(),
      });
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconPlayerStop size={15} />}
        aria-label={t.actions.cancelLabel(name)}
        disabled={report.cancelRequested}
        loading={cancel.isPending}
        onClick={confirm}
      >
        {t.actions.cancel}
      </Button>
    );
  }
  if (report.status === 'failed' || report.status === 'cancelled') {
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconRefresh size={15} />}
        aria-label={t.actions.retryLabel(name)}
        loading={retry.isPending}
        onClick={() => retry.mutate()}
      >
        {t.actions.retry}
      </Button>
    );
  }
  return null;
}

function DownloadButton({ report, size }: Required<Props>) {
  const cache = useQueryClient();
  // The server records the download shortly after it starts, so the list of downloads is refetched with a delay.
  const refetchDownloads = () =>
    setTimeout(() => void cache.invalidateQueries({ queryKey: ['report', report.id] }), 1500);
  return (
    <Button
      component="a"
      href={downloadUrl(report.id)}
      download
      size={size}
      leftSection={<IconDownload size={15} />}
      aria-label={t.actions.downloadLabel(t.name(report.title, report.subject))}
      onClick={refetchDownloads}
    >
      {t.actions.download}
    </Button>
  );
}
