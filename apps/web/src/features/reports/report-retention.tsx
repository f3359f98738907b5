import type { ReportDetailView } from '@docket/contracts';
import { Button, Modal, Text } from '@mantine/core';
import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ExactInstant } from '../../format/instant.js';
import { common, reports as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { DetailsCard } from '../../page/details-card.js';
import { HoldForm } from './hold-form.js';
import { useDeleteFile } from './use-delete-file.js';

type Detail = { label: string; value: ReactNode };

/** Card with the retention of a report's file and its actions. For a deleted file, the certificate of deletion. */
export function ReportRetention({ report }: { report: ReportDetailView }) {
  const { timeZone } = useSession().organization;
  // Keeps the report as of the opening of the dialog, so that its text does not change while it closes.
  const [dialog, setDialog] = useState({ opened: false, report });
  const close = () => setDialog((current) => ({ ...current, opened: false }));
  const { hold, artefact } = report;
  if (!artefact && !hold && report.status !== 'failed' && report.status !== 'cancelled') return null;
  return (
    <>
      <DetailsCard
        title={artefact?.deletion ? t.retention.certificate : t.retention.title}
        details={detailsOf(report, timeZone)}
        actions={
          report.status !== 'expired' && (
            <RetentionActions report={report} openHold={() => setDialog({ opened: true, report })} />
          )
        }
      />
      <Modal
        opened={dialog.opened}
        onClose={close}
        title={dialog.report.hold ? t.hold.liftQuestion : t.hold.placeQuestion}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <HoldForm report={dialog.report} close={close} />
      </Modal>
    </>
  );
}

function RetentionActions({ report, openHold }: { report: ReportDetailView; openHold: () => void }) {
  const { hold, artefact } = report;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={hold ? <IconLockOpen size={15} /> : <IconLock size={15} />}
        onClick={openHold}
      >
        {hold ? t.hold.lift : t.hold.place}
      </Button>
      {artefact && !hold && <DeleteFile report={report} />}
      {artefact && hold && (
        <Text className="quiet" fz="xs">
          {t.hold.cannotDelete}
        </Text>
      )}
    </>
  );
}

function DeleteFile({ report }: { report: ReportDetailView }) {
  const { confirm, isPending } = useDeleteFile(report);
  return (
    <Button
      variant="subtle"
      color="red"
      size="xs"
      leftSection={<IconTrash size={15} />}
      loading={isPending}
      onClick={confirm}
    >
      {t.deleteFile.button}
    </Button>
  );
}

function detailsOf({ artefact, hold }: ReportDetailView, timeZone: string): Detail[] {
  const at = (instant: string) => <ExactInstant instant={instant} timeZone={timeZone} />;
  if (artefact?.deletion) {
    const { deletion } = artefact;
    const action = deletion.by ? 'report.file_deleted' : 'report.expired';
    return [
      { label: t.retention.deletedAt, value: at(deletion.at) },
      {
        label: t.retention.deletedBy,
        value: deletion.by ?? t.retention.policy(deletion.afterDays ?? 0),
      },
      {
        label: t.retention.removedFromStorage,
        value: deletion.removedAt ? at(deletion.removedAt) : t.retention.removalPending,
      },
      {
        label: t.retention.recordedAs,
        value: (
          <Link className="link" to="/organization/audit-log" search={{ action }}>
            {action}
          </Link>
        ),
      },
    ];
  }
  if (hold) {
    return [
      { label: t.retention.onHoldSince, value: at(hold.at) },
      { label: t.retention.placedBy, value: hold.by },
      { label: t.retention.reason, value: hold.reason },
    ];
  }
  return [
    { label: t.retention.expires, value: artefact?.expiresAt ? at(artefact.expiresAt) : t.retention.never },
  ];
}
