import type { ReportDetailView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exact } from '../../format/instant.js';
import { useSession } from '../auth/use-session.js';
import { messageOf } from '../../api/failure.js';
import { deleteReportFile } from './api/delete-report-file.js';

/** Deletes the file of a report, after asking once. */
export function useFileDeletion(report: ReportDetailView): { ask: () => void; isPending: boolean } {
  const { timeZone } = useSession().organization;
  const cache = useQueryClient();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['report', report.id] }),
    ]);
  const name = `${report.title}, ${report.subject}`;
  const gone = useMutation({
    mutationFn: () => deleteReportFile(report.id),
    onSuccess: async () => {
      await refresh();
      notifications.show({ color: 'green', title: 'File deleted', message: name });
    },
    onError: (error) => {
      void refresh();
      notifications.show({ color: 'red', title: 'The file was not deleted', message: messageOf(error) });
    },
  });
  const ask = () =>
    modals.openConfirmModal({
      title: 'Delete this file for good?',
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          The file of{' '}
          <Text component="span" fw={600}>
            {name}
          </Text>{' '}
          asked for at {exact(report.createdAt, timeZone, true)}, {report.artefact?.fileName}, and the records
          it was printed from are deleted and cannot be brought back. The report stays with its figures and
          SHA-256, and the audit log certifies the deletion.
        </Text>
      ),
      labels: { confirm: 'Delete the file', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => gone.mutate(),
    });
  return { ask, isPending: gone.isPending };
}
