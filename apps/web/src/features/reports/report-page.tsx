import type { ReportDetailView } from '@docket/contracts';
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconHistory, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { ExactInstant } from '../../format/instant.js';
import { count, size } from '../../format/number.js';
import { announce } from '../../page/announcer.js';
import { reports as t } from '../../messages/index.js';
import { Figures } from '../../page/figures.js';
import { PageFallback } from '../../page/page-fallback.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import { reportQuery } from '../../report-request/get-report.js';
import { CopyHash } from '../../page/copy-hash.js';
import { DetailsCard } from '../../page/details-card.js';
import { isLive } from '../../report-request/polling.js';
import { reportKindsQuery } from '../../report-request/list-report-kinds.js';
import { paramLabel } from './report-labels.js';
import { ReportActions } from './report-actions.js';
import { ReportPreview } from './report-preview.js';
import { ReportRetention } from './report-retention.js';
import { ReportProgress } from './report-progress.js';
import { ReportState } from './report-state.js';
import { ReportTimeline } from './report-timeline.js';
import { useReportRequest } from '../../report-request/use-report-request.js';
import { useWatchedReports } from '../../report-request/watched-reports.js';
import { Breadcrumbs, CurrentPage } from '../../page/breadcrumbs.js';
import classes from './report-page.module.css';

const route = getRouteApi('/organization/reports/$id');

/** Page of a report: key figures, file, retention, rules, timeline, request and downloads. */
export function ReportPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(reportQuery(id));
  useReadyAnnouncement(data?.report);
  return (
    <>
      <TabTitle>{data ? t.tabTitle(data.report.title, data.report.subject) : t.report}</TabTitle>
      <Breadcrumbs>
        <Link className="link" to="/organization/reports">
          {t.title}
        </Link>
        <CurrentPage>{data?.report.title ?? t.report}</CurrentPage>
      </Breadcrumbs>
      {data ? (
        <Report report={data.report} />
      ) : (
        <PageFallback record="report" error={error} retry={() => void refetch()} />
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
            <Text component="span">{t.onLegalHold}</Text>
          </Group>
        )}
        {isLive(report) && (
          <div style={{ flex: '1 1 16rem', maxWidth: 480 }}>
            <ReportProgress report={report} />
          </div>
        )}
      </Group>
      {report.error && (
        <Alert role="note" color="red" icon={<IconAlertTriangle size={18} />} mb="lg" title={t.page.failed}>
          {report.error.message}
        </Alert>
      )}
      {report.status === 'expired' && (
        <Alert role="note" color="gray" mb="lg" title={t.page.fileDeleted}>
          {report.artefact?.deletion?.by ? t.page.fileDeletedByPerson : t.page.fileDeletedByPolicy}
        </Alert>
      )}
      {report.figures.length > 0 && <Figures label={t.page.keyFigures} figures={report.figures} />}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <ReportPreview report={report} />
          <FileCard report={report} />
          <ReportRetention report={report} />
          <DetailsCard title={t.page.rules} details={report.rules} empty={t.page.rulesPending}>
            {t.page.rulesHint}
          </DetailsCard>
        </div>
        <div className={classes['column']}>
          <section className={`paper ${classes['card']}`}>
            <Title order={2} fz="1rem">
              {t.page.timeline}
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
  const details: { label: string; value: ReactNode }[] = artefact
    ? [
        { label: t.file.name, value: artefact.fileName },
        { label: t.file.type, value: artefact.mediaType === 'application/pdf' ? 'PDF' : artefact.mediaType },
        { label: t.file.pages, value: count(artefact.pages) },
        { label: t.file.size, value: t.file.sizeInBytes(size(artefact.size), artefact.size) },
        {
          label: t.file.sha256,
          value: <CopyHash full hash={artefact.sha256} name={t.file.sha256OfFile} />,
        },
      ]
    : [];
  if (snapshotSha256) {
    const hash = <CopyHash full hash={snapshotSha256} name={t.file.sha256OfSnapshot} />;
    details.push({ label: t.file.snapshotSha256, value: hash });
  }
  return (
    <DetailsCard title={t.file.title} details={details} empty={isLive(report) ? t.file.pending : t.file.none}>
      {artefact && <VerificationCommands fileName={artefact.fileName} />}
    </DetailsCard>
  );
}

/** Commands that print the SHA-256 of a copy of the file. */
function VerificationCommands({ fileName }: { fileName: string }) {
  const commands = [
    { system: t.file.verifyWith.linux, command: `sha256sum ${quoted(fileName)}` },
    { system: t.file.verifyWith.macOs, command: `shasum -a 256 ${quoted(fileName)}` },
    { system: t.file.verifyWith.windows, command: `certutil -hashfile "${fileName}" SHA256` },
  ];
  return (
    <>
      {t.file.verify}
      {commands.map(({ system, command }) => (
        <div key={system}>
          {system}: <code className="hash">{command}</code>
        </div>
      ))}
    </>
  );
}

/** Quotes a file name for a POSIX shell if it needs quoting. */
const quoted = (name: string): string =>
  /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;

/** Parameters that the card shows as instants. */
const instantParams = ['asOf', 'knownAt'];

function RequestCard({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  const { data: kinds } = useQuery(reportKindsQuery);
  const fields = kinds?.find(({ id }) => id === report.kind)?.form ?? [];
  const params = Object.entries(report.params)
    .filter(([name]) => !instantParams.includes(name))
    .map(([name, value]) => ({
      label: fields.find((field) => field.name === name)?.label ?? paramLabel(name),
      value: <span className="hash">{typeof value === 'string' ? value : JSON.stringify(value)}</span>,
    }));
  const details = [
    {
      label: t.requestDetails.requestedBy,
      value: t.requestDetails.requester(report.requestedBy.name, report.requestedBy.email),
    },
    {
      label: t.requestDetails.requestedAt,
      value: <ExactInstant instant={report.createdAt} timeZone={timeZone} />,
    },
    ...instantsOf(report, timeZone),
    { label: t.requestDetails.reportId, value: <span className="hash">{report.id}</span> },
    ...params,
  ];
  return (
    <DetailsCard
      title={t.requestDetails.title}
      details={details}
      actions={report.knownAt !== null && <RequestAgain report={report} />}
    />
  );
}

/** Returns the instants of a report; before its data is collected, the requested ones. */
function instantsOf({ params, ...report }: ReportDetailView, timeZone: string) {
  const dataVersion = report.dataVersion === null ? null : count(report.dataVersion);
  const values: [label: string, value: ReactNode][] = [
    [t.requestDetails.asOf, toInstant(report.asOf ?? params['asOf'], timeZone)],
    [t.requestDetails.knownAt, toInstant(report.knownAt ?? params['knownAt'], timeZone)],
    [t.requestDetails.dataVersion, dataVersion],
  ];
  return values.flatMap(([label, value]) => (value === null ? [] : { label, value }));
}

const toInstant = (instant: unknown, timeZone: string): ReactNode =>
  typeof instant === 'string' ? <ExactInstant instant={instant} timeZone={timeZone} /> : null;

/** Returns the parameters with the instants of the report. A period has its own end instead of `asOf`. */
const sameInstants = (params: Record<string, unknown>, asOf: string | null, knownAt: string | null) => ({
  ...params,
  ...('to' in params ? {} : { asOf }),
  knownAt,
});

/** Button that requests the report again with the instants of this one: its figures are the same. */
function RequestAgain({ report: { kind, title, params, asOf, knownAt } }: { report: ReportDetailView }) {
  const request = useReportRequest({ id: kind, title });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconHistory size={15} aria-hidden />}
      loading={request.isPending}
      onClick={() => request.mutate(sameInstants(params, asOf, knownAt))}
    >
      {t.requestDetails.again}
    </Button>
  );
}

function Downloads({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  if (!report.artefact) return null;
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        {t.page.downloads}
      </Title>
      {report.downloads.length === 0 ? (
        <Text className="quiet" mt="xs">
          {t.page.noDownloads}
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

/** Announces when the report becomes ready, unless ReportWatch announces it. */
function useReadyAnnouncement(report: ReportDetailView | undefined): void {
  const wasLive = useRef(false);
  const watched = useWatchedReports();
  useEffect(() => {
    if (!report) return;
    if (wasLive.current && report.status === 'completed' && !watched.includes(report.id)) {
      announce(t.request.announceReady(t.name(report.title, report.subject)));
    }
    wasLive.current = isLive(report);
  }, [report, watched]);
}
