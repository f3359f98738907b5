import type { ReportView } from '@docket/contracts';
import { Skeleton, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { RelativeInstant } from '../../format/instant.js';
import { counted, size } from '../../format/number.js';
import { CopyHash } from './copy-hash.js';
import { isLive } from './polling.js';
import { ReportActions } from './report-actions.js';
import { ReportProgress } from './report-progress.js';
import { ReportState } from './report-state.js';
import classes from './reports-table.module.css';

type RowProps = { report: ReportView; timeZone: string };

/** The reports as a table, or as a list of sheets where a table would not fit. */
export function ReportsTable({
  reports,
  timeZone,
  stale,
}: {
  reports: ReportView[];
  timeZone: string;
  stale: boolean;
}) {
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  if (!wide) {
    return (
      <ul className={classes['list']} aria-label="Reports" data-stale={stale || undefined}>
        {reports.map((report) => (
          <Sheet key={report.id} report={report} timeZone={timeZone} />
        ))}
      </ul>
    );
  }
  return (
    <Table className={classes['table']} data-stale={stale || undefined} stickyHeader stickyHeaderOffset={56}>
      <Head />
      <Table.Tbody>
        {reports.map((report) => (
          <Row key={report.id} report={report} timeZone={timeZone} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Head() {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Report</Table.Th>
        <Table.Th scope="col" w="16%">
          Asked by
        </Table.Th>
        <Table.Th scope="col" w="27%">
          State
        </Table.Th>
        <Table.Th scope="col" w="16%">
          File
        </Table.Th>
        <Table.Th scope="col" w={156}>
          <span className="visually-hidden">What to do</span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

// Polls bring every row anew, but unchanged rows keep their identity: only what changed is drawn again.
const Row = memo(function Row({ report, timeZone }: RowProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} className={classes['cell']}>
        <Name report={report} />
      </Table.Th>
      <Table.Td className={classes['cell']}>
        <Text truncate title={report.requestedBy.email}>
          {report.requestedBy.name}
        </Text>
        <span className={classes['minor']}>
          <RelativeInstant instant={report.createdAt} timeZone={timeZone} />
        </span>
      </Table.Td>
      <Table.Td className={classes['cell']}>
        <State report={report} />
      </Table.Td>
      <Table.Td className={classes['cell']}>
        <FileFacts report={report} />
      </Table.Td>
      <Table.Td className={`${classes['cell']} ${classes['actions']}`}>
        <ReportActions report={report} />
      </Table.Td>
    </Table.Tr>
  );
});

const Sheet = memo(function Sheet({ report, timeZone }: RowProps) {
  return (
    <li className={classes['sheet']}>
      <Name report={report} />
      <div className={classes['minor']}>
        {report.requestedBy.name} · <RelativeInstant instant={report.createdAt} timeZone={timeZone} />
      </div>
      <State report={report} />
      {report.artefact && <FileFacts report={report} />}
      <div className={classes['sheetActions']}>
        <ReportActions report={report} />
      </div>
    </li>
  );
});

function Name({ report }: { report: ReportView }) {
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

function State({ report }: { report: ReportView }) {
  return (
    <>
      <ReportState status={report.status} />
      {isLive(report) && <ReportProgress report={report} />}
      {report.error && <div className={classes['minor']}>{report.error.message}</div>}
    </>
  );
}

function FileFacts({ report: { artefact, title } }: { report: ReportView }) {
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

/** What stands in the table's place while the first page of it loads. */
export function ReportsSkeleton() {
  return (
    <div role="status" aria-label="Loading reports" style={{ padding: '1rem' }}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={classes['skeleton']}>
          <Skeleton h={14} w="30%" />
          <Skeleton h={14} w="18%" />
          <Skeleton h={14} w="24%" />
        </div>
      ))}
    </div>
  );
}
