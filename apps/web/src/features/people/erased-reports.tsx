import type { ErasureView, ReportAboutPersonView } from '@docket/contracts';
import { Button, Group, Modal, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { messageOf } from '../../api/failure.js';
import { exact } from '../../format/instant.js';
import { DataTable, type Column } from '../../list/data-table.js';
import { privacy } from '../../messages/index.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { State } from '../../page/state.js';
import { useSession } from '../auth/use-session.js';
import { deleteFile, erasureQuery } from './api/erasure.js';
import { KeepReportForm } from './keep-report-form.js';
import { ReportLink } from './report-link.js';
import classes from './person-page.module.css';

const t = privacy.reports;

/** The reports that contained the data of a person when it was erased, with a decision about each. */
export function ErasedReports({ personId }: { personId: string }) {
  const { data, error, refetch } = useQuery(erasureQuery(personId));
  const [keeping, setKeeping] = useState<ReportAboutPersonView | null>(null);
  const columns = useMemo(() => columnsOf(personId, setKeeping), [personId]);
  return (
    <section className={`paper ${classes['part']}`}>
      <div className={classes['partHead']}>
        <div>
          <Title order={2} fz="1rem">
            {t.title}
          </Title>
          <Text className="quiet">{t.description}</Text>
        </div>
      </div>
      {error && <ErrorState title={t.failed} error={error} retry={() => void refetch()} />}
      {data && <Decisions erasure={data} columns={columns} />}
      <Modal centered opened={keeping !== null} onClose={() => setKeeping(null)} title={t.keepTitle}>
        {keeping && <KeepReportForm personId={personId} report={keeping} close={() => setKeeping(null)} />}
      </Modal>
    </section>
  );
}

function Decisions({ erasure, columns }: { erasure: ErasureView; columns: Column<ReportAboutPersonView>[] }) {
  if (erasure.reports.length === 0) return <EmptyState title={t.noneTitle}>{t.none}</EmptyState>;
  return <DataTable label={t.title} rows={erasure.reports} columns={columns} keyOf={({ id }) => id} />;
}

const columnsOf = (
  personId: string,
  keep: (report: ReportAboutPersonView) => void,
): Column<ReportAboutPersonView>[] => [
  { header: t.report, cell: (report) => <ReportLink report={report} /> },
  { header: t.decision, width: '32%', cell: (report) => <Decision report={report} /> },
  {
    header: t.actions,
    headerHidden: true,
    width: '17rem',
    cell: (report) => <Actions personId={personId} report={report} keep={keep} />,
  },
];

function Decision({ report: { status, kept, onLegalHold } }: { report: ReportAboutPersonView }) {
  const { timeZone } = useSession().organization;
  if (status === 'expired')
    return (
      <State shape="filled" tone="good">
        {t.deleted}
      </State>
    );
  if (kept)
    return (
      <>
        <State shape="filled" tone="good">
          {t.kept}
        </State>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{kept.basis}</bdi>
        </Text>
        <Text size="sm" className="quiet" style={{ overflowWrap: 'anywhere' }}>
          {t.keptBy(kept.by, exact(kept.at, timeZone))}
        </Text>
      </>
    );
  return (
    <State shape="ring" tone="partial">
      {onLegalHold ? t.undecidedOnHold : t.undecided}
    </State>
  );
}

function Actions({
  personId,
  report,
  keep,
}: {
  personId: string;
  report: ReportAboutPersonView;
  keep: (report: ReportAboutPersonView) => void;
}) {
  const deletion = useDeletion(personId, report);
  if (report.status === 'expired') return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" onClick={() => keep(report)}>
        {report.kept ? t.changeBasis : t.keep}
      </Button>
      {report.status === 'completed' && !report.onLegalHold && (
        <Button size="xs" variant="default" loading={deletion.isPending} onClick={deletion.confirm}>
          {t.delete}
        </Button>
      )}
    </Group>
  );
}

function useDeletion(personId: string, report: ReportAboutPersonView) {
  const cache = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteFile(report.id),
    onSuccess: () => notifications.show({ color: 'green', title: t.deletedTitle, message: report.title }),
    onError: (error) =>
      notifications.show({ color: 'red', title: t.deleteFailed, message: messageOf(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: erasureQuery(personId).queryKey }),
  });
  const confirm = () =>
    modals.openConfirmModal({
      title: t.deleteTitle,
      children: <Text>{t.deleteText}</Text>,
      labels: { confirm: t.delete, cancel: t.keepFile },
      confirmProps: { color: 'red' },
      onConfirm: () => deletion.mutate(),
    });
  return { confirm, isPending: deletion.isPending };
}
