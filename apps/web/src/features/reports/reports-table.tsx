import type { ReportView } from '@docket/contracts';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { day, RelativeInstant } from '../../format/instant.js';
import { counted, size } from '../../format/number.js';
import { type Column, DataTable } from '../../list/data-table.js';
import { useSession } from '../auth/use-session.js';
import { CopyHash } from './copy-hash.js';
import { isLive } from '../../report-request/polling.js';
import { ReportActions } from './report-actions.js';
import { ReportProgress } from './report-progress.js';
import { ReportState } from './report-state.js';
import classes from './reports-table.module.css';

/** The reports as a table, or as a list of sheets where a table would not fit. */
export function ReportsTable({ reports, stale }: { reports: ReportView[]; stale: boolean }) {
  return (
    <DataTable
      label="Reports"
      rows={reports}
      columns={columns}
      keyOf={({ id }) => id}
      stale={stale}
      sheet={(report) => <Sheet report={report} />}
    />
  );
}

type RowProps = { report: ReportView };

const columns: Column<ReportView>[] = [
  { header: 'Report', cell: (report) => <Name report={report} /> },
  {
    header: 'Asked by',
    width: '16%',
    cell: (report) => (
      <>
        <Text truncate title={report.requestedBy.email}>
          {report.requestedBy.name}
        </Text>
        <span className={classes['minor']}>
          <Asked report={report} />
        </span>
      </>
    ),
  },
  { header: 'State', width: '27%', cell: (report) => <State report={report} /> },
  { header: 'File', width: '16%', cell: (report) => <FileFacts report={report} /> },
  {
    header: 'What to do',
    headerHidden: true,
    width: 156,
    align: 'end',
    cell: (report) => <ReportActions report={report} />,
  },
];

function Asked({ report }: RowProps) {
  const { organization } = useSession();
  return <RelativeInstant instant={report.createdAt} timeZone={organization.timeZone} />;
}

const Sheet = memo(function Sheet({ report }: RowProps) {
  return (
    <>
      <Name report={report} />
      <div className={classes['minor']}>
        {report.requestedBy.name} · <Asked report={report} />
      </div>
      <State report={report} />
      {report.artefact && <FileFacts report={report} />}
      <div className={classes['sheetActions']}>
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
    </>
  );
}

function State({ report }: RowProps) {
  return (
    <>
      <ReportState status={report.status} />
      {isLive(report) && <ReportProgress report={report} />}
      {report.error && <div className={classes['minor']}>{report.error.message}</div>}
      <Keeping report={report} />
    </>
  );
}

/** How long the file is there, or since when it is not. */
function Keeping({ report: { artefact, hold } }: RowProps) {
  const { timeZone } = useSession().organization;
  const words = hold
    ? 'On legal hold'
    : artefact?.deletion
      ? `File deleted ${day(artefact.deletion.at, timeZone)}`
      : artefact?.expiresAt && `Expires ${day(artefact.expiresAt, timeZone)}`;
  return words ? <div className={classes['minor']}>{words}</div> : null;
}

function FileFacts({ report: { artefact, title } }: RowProps) {
  if (!artefact) return <span className="quiet">–</span>;
  return (
    <div className={classes['file']}>
      <span className={`figures ${classes['size']}`}>
        {counted(artefact.pages, 'page')} · <span>{size(artefact.size)}</span>
      </span>
      <CopyHash hash={artefact.sha256} what={`SHA-256 of this ${title}`} />
    </div>
  );
}
