import type { ClassroomSessionView } from '@docket/contracts';
import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/failure.js';
import { exact } from '../../format/instant.js';
import { size } from '../../format/number.js';
import { classroomSessions } from '../../messages/index.js';
import { CopyHash } from '../../page/copy-hash.js';
import { DetailsCard } from '../../page/details-card.js';
import { RichText } from '../../page/rich-text.js';
import { useSession } from '../auth/use-session.js';
import { deleteSheet, sheetUrl } from './api/change-session.js';
import { useRefreshSessions } from './use-refresh-sessions.js';

const t = classroomSessions.sheet;

/** The attendance sheet of a session, with its hash. */
export function SheetCard({ session: { id, sheet } }: { session: ClassroomSessionView }) {
  const { timeZone } = useSession().organization;
  const details = sheet
    ? [
        { label: t.file, value: <bdi>{sheet.fileName}</bdi> },
        { label: t.size, value: size(sheet.size) },
        { label: 'SHA-256', value: <CopyHash hash={sheet.sha256} name="SHA-256" full /> },
        ...(sheet.removedAt ? [{ label: t.deletedAt, value: exact(sheet.removedAt, timeZone) }] : []),
      ]
    : [];
  const stored = sheet !== null && sheet.removedAt === null;
  return (
    <DetailsCard
      title={t.title}
      details={details}
      empty={t.none}
      actions={stored && <Actions id={id} fileName={sheet.fileName} />}
    />
  );
}

function Actions({ id, fileName }: { id: string; fileName: string }) {
  const refresh = useRefreshSessions();
  const deletion = useMutation({
    mutationFn: () => deleteSheet(id),
    onSuccess: async () => {
      await refresh();
      notifications.show({ color: 'green', title: t.deleted, message: <bdi>{fileName}</bdi> });
    },
    onError: (error) =>
      notifications.show({ color: 'red', role: 'alert', title: t.failed, message: messageOf(error) }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.question,
      children: (
        <Text style={{ overflowWrap: 'anywhere' }}>
          <RichText text={t.consequence} values={{ file: <bdi>{fileName}</bdi> }} />
        </Text>
      ),
      labels: { confirm: t.delete, cancel: t.keep },
      confirmProps: { color: 'red' },
      onConfirm: () => deletion.mutate(),
    });
  return (
    <>
      <Button
        component="a"
        href={sheetUrl(id)}
        download
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        {t.download}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTrash size={14} aria-hidden />}
        loading={deletion.isPending}
        onClick={confirm}
      >
        {t.delete}
      </Button>
    </>
  );
}
