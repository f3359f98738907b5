import type { ReportDetailView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exact } from '../../format/instant.js';
import { useSession } from '../auth/use-session.js';
import { messageOf } from '../../api/failure.js';
import { reports } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { deleteReportFile } from './api/delete-report-file.js';

const t = reports.deleteFile;

/** Returns a function that deletes the file of a report after a confirmation. */
export function useDeleteFile(report: ReportDetailView): { confirm: () => void; isPending: boolean } {
  const { timeZone } = useSession().organization;
  const cache = useQueryClient();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['report', report.id] }),
    ]);
  const name = reports.name(report.title, report.subject);
  const deletion = useMutation({
    mutationFn: () => deleteReportFile(report.id),
    onSuccess: async () => {
      await refresh();
      notifications.show({ color: 'green', title: t.done, message: name });
    },
    onError: (error) => {
      void refresh();
      notifications.show({ color: 'red', title: t.failed, message: messageOf(error) });
    },
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.question,
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText
            text={t.consequence}
            values={{
              file: report.artefact?.fileName,
              report: (
                <Text component="span" fw={600}>
                  {name}
                </Text>
              ),
              time: exact(report.createdAt, timeZone, true),
            }}
          />
        </Text>
      ),
      labels: { confirm: t.confirm, cancel: t.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => deletion.mutate(),
    });
  return { confirm, isPending: deletion.isPending };
}
