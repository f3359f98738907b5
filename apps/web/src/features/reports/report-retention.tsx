import type { ReportDetailView } from '@docket/contracts';
import { Button, Modal, Text } from '@mantine/core';
import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ExactInstant } from '../../format/instant.js';
import { counted } from '../../format/number.js';
import { useSession } from '../auth/use-session.js';
import { Facts } from './facts.js';
import { HoldForm } from './hold-form.js';
import { useFileDeletion } from './use-file-deletion.js';

type Fact = { label: string; value: ReactNode };

/** How long a report's file is kept, and what an administrator can do about it; of a deleted one, the certificate. */
export function ReportKeeping({ report }: { report: ReportDetailView }) {
  const { timeZone } = useSession().organization;
  // The report as it was when the dialog opened: what was asked stays said while it closes.
  const [asked, setAsked] = useState({ opened: false, report });
  const close = () => setAsked((dialog) => ({ ...dialog, opened: false }));
  const { hold, artefact } = report;
  if (!artefact && !hold && report.status !== 'failed' && report.status !== 'cancelled') return null;
  return (
    <>
      <Facts
        title={artefact?.deletion ? 'Certificate of deletion' : 'Keeping'}
        facts={factsOf(report, timeZone)}
        actions={
          report.status !== 'expired' && (
            <Choices report={report} chooseHold={() => setAsked({ opened: true, report })} />
          )
        }
      />
      <Modal
        opened={asked.opened}
        onClose={close}
        title={asked.report.hold ? 'Lift the legal hold?' : 'Put this report on legal hold?'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <HoldForm report={asked.report} close={close} />
      </Modal>
    </>
  );
}

function Choices({ report, chooseHold }: { report: ReportDetailView; chooseHold: () => void }) {
  const { hold, artefact } = report;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={hold ? <IconLockOpen size={15} /> : <IconLock size={15} />}
        onClick={chooseHold}
      >
        {hold ? 'Lift the hold' : 'Put on legal hold'}
      </Button>
      {artefact && !hold && <DeleteFile report={report} />}
      {artefact && hold && (
        <Text className="quiet" fz="xs">
          Neither policy nor people can delete the file while the hold stands.
        </Text>
      )}
    </>
  );
}

function DeleteFile({ report }: { report: ReportDetailView }) {
  const { ask, isPending } = useFileDeletion(report);
  return (
    <Button
      variant="subtle"
      color="red"
      size="xs"
      leftSection={<IconTrash size={15} />}
      loading={isPending}
      onClick={ask}
    >
      Delete the file now
    </Button>
  );
}

function factsOf({ artefact, hold }: ReportDetailView, timeZone: string): Fact[] {
  const at = (instant: string) => <ExactInstant instant={instant} timeZone={timeZone} />;
  if (artefact?.deletion) {
    const { deletion } = artefact;
    const action = deletion.by ? 'report.file_deleted' : 'report.expired';
    return [
      { label: 'Deleted at', value: at(deletion.at) },
      {
        label: 'Deleted by',
        value: deletion.by ?? `The policy: files are kept for ${counted(deletion.afterDays ?? 0, 'day')}`,
      },
      {
        label: 'Out of the storage',
        value: deletion.removedAt ? at(deletion.removedAt) : 'Not yet; it is tried again every few minutes',
      },
      {
        label: 'Recorded as',
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
      { label: 'On legal hold since', value: at(hold.at) },
      { label: 'Held by', value: hold.by },
      { label: 'Reason', value: hold.reason },
    ];
  }
  return [
    { label: 'Expires', value: artefact?.expiresAt ? at(artefact.expiresAt) : 'Never; no policy is set' },
  ];
}
