import type { ReportView } from '@docket/contracts';
import { Button, VisuallyHidden } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { cancelReport } from './api/cancel-report.js';
import { downloadUrl } from '../../report-request/download-report.js';
import { retryReport } from './api/retry-report.js';
import { isLive } from '../../report-request/polling.js';
import { watchReport } from '../../report-request/watched-reports.js';

/** The one thing to do with a report in its state: Download, Cancel or Retry. */
export function ReportActions({ report, size = 'xs' }: { report: ReportView; size?: 'xs' | 'sm' }) {
  const cache = useQueryClient();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['report', report.id] }),
    ]);
  const refused = (title: string) => (error: unknown) => {
    notifications.show({ color: 'red', title, message: messageOf(error) });
    void refresh();
  };
  const cancel = useMutation({
    mutationFn: () => cancelReport(report.id),
    onSuccess: refresh,
    onError: refused('The report was not cancelled'),
  });
  const retry = useMutation({
    mutationFn: () => retryReport(report.id),
    onSuccess: () => {
      watchReport(report.id);
      return refresh();
    },
    onError: refused('The report was not started again'),
  });
  const name = `${report.title}, ${report.subject}`;
  const hidden = <VisuallyHidden>: {name}</VisuallyHidden>;

  if (report.status === 'completed') {
    return (
      <Button
        component="a"
        href={downloadUrl(report.id)}
        download
        size={size}
        leftSection={<IconDownload size={15} />}
        // The download is on record a moment after it began; the page's history then shows it.
        onClick={() =>
          setTimeout(() => void cache.invalidateQueries({ queryKey: ['report', report.id] }), 1500)
        }
      >
        Download{hidden}
      </Button>
    );
  }
  if (isLive(report)) {
    const ask = () =>
      modals.openConfirmModal({
        title: `Cancel this ${report.title}?`,
        children: `${report.subject}. What is made so far is thrown away; you can ask for the report again at any time.`,
        labels: { confirm: 'Cancel the report', cancel: 'Let it run' },
        confirmProps: { color: 'red' },
        onConfirm: () => cancel.mutate(),
      });
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconPlayerStop size={15} />}
        disabled={report.cancelRequested}
        loading={cancel.isPending}
        onClick={ask}
      >
        Cancel{hidden}
      </Button>
    );
  }
  if (report.status === 'failed' || report.status === 'cancelled') {
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconRefresh size={15} />}
        loading={retry.isPending}
        onClick={() => retry.mutate()}
      >
        Retry{hidden}
      </Button>
    );
  }
  return null;
}
