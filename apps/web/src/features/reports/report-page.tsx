import type { ReportDetailView } from '@docket/contracts';
import { Alert, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { ExactInstant } from '../../format/instant.js';
import { count, counted, size } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { Figures } from '../../page/figures.js';
import { Missing } from '../../page/missing.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { reportQuery } from '../../report-request/get-report.js';
import { CopyHash } from './copy-hash.js';
import { Facts } from './facts.js';
import { isLive } from '../../report-request/polling.js';
import { ReportActions } from './report-actions.js';
import { ReportKeeping } from './report-retention.js';
import { ReportProgress } from './report-progress.js';
import { ReportState } from './report-state.js';
import { ReportTimeline } from './report-timeline.js';
import { useWatchedReports } from '../../report-request/watched-reports.js';
import classes from './report-page.module.css';

const route = getRouteApi('/organization/reports/$id');

/** Everything about one report: what it says, how it came to be, and how to check it. */
export function ReportPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(reportQuery(id));
  useReadyAnnouncement(data?.report);
  return (
    <>
      <TabTitle>{data ? `${data.report.title}: ${data.report.subject}` : 'Report'}</TabTitle>
      <Breadcrumbs mb="sm" component="nav" aria-label="Where this is" separatorMargin={6}>
        <Link className="link" to="/organization/reports">
          Reports
        </Link>
        <span className="quiet">{data?.report.title ?? 'Report'}</span>
      </Breadcrumbs>
      {data ? (
        <Report report={data.report} />
      ) : (
        <Missing
          what="report"
          all={{ words: 'reports', to: '/organization/reports' }}
          error={error}
          retry={() => void refetch()}
        />
      )}
    </>
  );
}

function Report({ report }: { report: ReportDetailView }) {
  const { timeZone } = useSession().organization;
  return (
    <>
      <PageHeader title={report.title} action={<ReportActions report={report} size="sm" />}>
        {report.subject}
      </PageHeader>
      <Group gap="lg" align="flex-start" mb="lg">
        <ReportState status={report.status} />
        {report.hold && (
          <Group gap={6}>
            <IconLock size={15} aria-hidden />
            <Text component="span">On legal hold</Text>
          </Group>
        )}
        {isLive(report) && (
          <div style={{ flex: '1 1 16rem', maxWidth: 480 }}>
            <ReportProgress report={report} />
          </div>
        )}
      </Group>
      {report.error && (
        <Alert
          role="note"
          color="red"
          icon={<IconAlertTriangle size={18} />}
          mb="lg"
          title="This report failed"
        >
          {report.error.message}
        </Alert>
      )}
      {report.status === 'expired' && (
        <Alert role="note" color="gray" mb="lg" title="The file is gone, its facts stay">
          {report.artefact?.deletion?.by ? 'An administrator' : 'The retention policy'} has deleted the file.
          Its SHA-256 still proves a copy; generate the report again for figures of now.
        </Alert>
      )}
      {report.figures.length > 0 && <Figures label="Figures at a glance" figures={report.figures} />}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <FileCard report={report} />
          <ReportKeeping report={report} />
          <Facts title="Rules used" facts={report.rules} empty="They are read together with the records.">
            The rules are read together with the records, and printed in the document.
          </Facts>
        </div>
        <div className={classes['column']}>
          <section className={`paper ${classes['card']}`}>
            <Title order={2} fz="1rem">
              Timeline
            </Title>
            <ReportTimeline report={report} timeZone={timeZone} />
          </section>
          <RequestCard report={report} timeZone={timeZone} />
          <Downloads report={report} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}

function FileCard({ report }: { report: ReportDetailView }) {
  const { artefact, snapshotSha256 } = report;
  const facts: { label: string; value: ReactNode }[] = artefact
    ? [
        { label: 'Name', value: artefact.fileName },
        { label: 'Type', value: artefact.mediaType === 'application/pdf' ? 'PDF' : artefact.mediaType },
        { label: 'Pages', value: count(artefact.pages) },
        { label: 'Size', value: `${size(artefact.size)} (${counted(artefact.size, 'byte')})` },
        { label: 'SHA-256', value: <CopyHash whole hash={artefact.sha256} what="SHA-256 of the file" /> },
      ]
    : [];
  if (snapshotSha256) {
    const hash = <CopyHash whole hash={snapshotSha256} what="SHA-256 of the snapshot" />;
    facts.push({ label: 'Snapshot SHA-256', value: hash });
  }
  return (
    <Facts
      title="File"
      facts={facts}
      empty={isLive(report) ? 'The file is still being made.' : 'There is no file.'}
    >
      {artefact && (
        <>
          To check a copy: <code className="hash">sha256sum {quoted(artefact.fileName)}</code>
        </>
      )}
    </Facts>
  );
}

const quoted = (name: string): string =>
  /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;

function RequestCard({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  const params = Object.entries(report.params).map(([label, value]) => ({
    label: spaced(label),
    value: <span className="hash">{typeof value === 'string' ? value : JSON.stringify(value)}</span>,
  }));
  const facts = [
    { label: 'Asked by', value: `${report.requestedBy.name} (${report.requestedBy.email})` },
    { label: 'Asked at', value: <ExactInstant instant={report.createdAt} timeZone={timeZone} /> },
    ...(report.asOf
      ? [{ label: 'Figures as of', value: <ExactInstant instant={report.asOf} timeZone={timeZone} /> }]
      : []),
    { label: 'Report id', value: <span className="hash">{report.id}</span> },
    ...params,
  ];
  return <Facts title="Request and parameters" facts={facts} />;
}

function Downloads({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  if (!report.artefact) return null;
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        Downloads
      </Title>
      {report.downloads.length === 0 ? (
        <Text className="quiet" mt="xs">
          Nobody has downloaded this file yet.
        </Text>
      ) : (
        <ul className={classes['downloads']}>
          {report.downloads.map(({ at, by }) => (
            <li key={`${at} ${by}`}>
              <span>{by}</span>
              <ExactInstant instant={at} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** assignmentId -> "Assignment id" */
const spaced = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Says when the report on show becomes ready, unless the watch of this tab does. */
function useReadyAnnouncement(report: ReportDetailView | undefined): void {
  const wasLive = useRef(false);
  const watched = useWatchedReports();
  useEffect(() => {
    if (!report) return;
    if (wasLive.current && report.status === 'completed' && !watched.includes(report.id)) {
      announce(`Report ready: ${report.title}, ${report.subject}`);
    }
    wasLive.current = isLive(report);
  }, [report, watched]);
}
