import type { ReportView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { day, exact, RelativeInstant } from '../../format/instant.js';
import { size } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { common, reports as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';
import { CopyHash } from '../../page/copy-hash.js';
import { isLive } from '../../report-request/polling.js';
import { ReportActions } from './report-actions.js';
import { ReportProgress } from './report-progress.js';
import { ReportState } from './report-state.js';
import { requestedInstants } from './requested-instants.js';
import classes from './reports-table.module.css';

/** The reports as a table, or as a list of cards on narrow screens. */
export function ReportsTable({ reports, stale }: { reports: ReportView[]; stale: boolean }) {
  return (
    <DataTable
      label={t.title}
      rows={reports}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      card={(report) => <Card report={report} />}
    />
  );
}

type RowProps = { report: ReportView };

const columns: Column<ReportView>[] = [
  { header: t.columns.report, cell: (report) => <Name report={report} /> },
  {
    header: t.columns.requestedBy,
    width: '16%',
    cell: (report) => (
      <>
        <Text truncate title={report.requestedBy.email}>
          {report.requestedBy.name}
        </Text>
        <span className={classes['minor']}>
          <RequestedAt report={report} />
        </span>
      </>
    ),
  },
  { header: common.status, width: '27%', cell: (report) => <StatusCell report={report} /> },
  { header: t.columns.file, width: '16%', cell: (report) => <FileDetails report={report} /> },
  {
    header: common.actions,
    headerHidden: true,
    width: 156,
    align: 'end',
    cell: (report) => <ReportActions report={report} />,
  },
];

function RequestedAt({ report }: RowProps) {
  const { organization } = useSession();
  return <RelativeInstant instant={report.createdAt} timeZone={organization.timeZone} />;
}

const Card = memo(function Card({ report }: RowProps) {
  return (
    <>
      <Name report={report} />
      <div className={classes['minor']}>
        {report.requestedBy.name} · <RequestedAt report={report} />
      </div>
      <StatusCell report={report} />
      {report.artefact && <FileDetails report={report} />}
      <div className={classes['cardActions']}>
        <ReportActions report={report} />
      </div>
    </>
  );
});

function Name({ report }: RowProps) {
  return (
    <>
      <Link className="link" to="/organization/reports/$id" params={{ id: report.id }}>
        {report.title}
      </Link>
      <Text lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {report.subject}
      </Text>
      <PastInstant report={report} />
    </>
  );
}

/** Line with the instants of a report, if it was requested for a past instant. */
function PastInstant({ report }: RowProps) {
  const { timeZone } = useSession().organization;
  const instants = requestedInstants(report);
  if (!instants) return null;
  const [asOf, knownAt] = [instants.asOf, instants.knownAt].map((at) => at && exact(at, timeZone));
  return (
    <div className={classes['minor']}>{knownAt ? t.asOfWithKnownAt(asOf!, knownAt) : t.asOf(asOf!)}</div>
  );
}

function StatusCell({ report }: RowProps) {
  return (
    <>
      <ReportState status={report.status} />
      {isLive(report) && <ReportProgress report={report} />}
      {report.error && <div className={classes['minor']}>{report.error.message}</div>}
      <RetentionLine report={report} />
    </>
  );
}

/** Line with the legal hold, the deletion or the expiry of the file. */
function RetentionLine({ report: { artefact, hold } }: RowProps) {
  const { timeZone } = useSession().organization;
  const label = hold
    ? t.onLegalHold
    : artefact?.deletion
      ? t.fileDeletedOn(day(artefact.deletion.at, timeZone))
      : artefact?.expiresAt && t.expiresOn(day(artefact.expiresAt, timeZone));
  return label ? <div className={classes['minor']}>{label}</div> : null;
}

function FileDetails({ report: { artefact, title } }: RowProps) {
  if (!artefact) return <span className="quiet">{t.noFile}</span>;
  return (
    <div className={classes['file']}>
      <span className={`figures ${classes['size']}`}>
        {t.pages(artefact.pages)} · <span>{size(artefact.size)}</span>
      </span>
      <CopyHash hash={artefact.sha256} name={t.sha256Of(title)} />
    </div>
  );
}
