import type { ReportDetailView } from '@docket/contracts';
import { Skeleton } from '@mantine/core';
import { ExactInstant } from '../../format/instant.js';
import { reports as t } from '../../messages/index.js';
import { isLive } from '../../report-request/polling.js';
import { phaseLabel } from '../../report-request/phase-label.js';
import { eventLabel } from './report-labels.js';
import classes from './report-page.module.css';

const failures = new Set(['failed', 'run_failed', 'worker_lost']);
/** Events whose detail is the ID of a worker. */
const workerEvents = new Set(['claimed', 'worker_lost']);

/** Events of a report with their times. The last entry is the current phase. */
export function ReportTimeline({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  if (report.timeline.length === 0) return <Skeleton h={60} mt="sm" />;
  const severalRuns = report.timeline.some(({ run }) => run > 1);
  return (
    <ol className={classes['timeline']}>
      {report.timeline.map(({ at, event, run, detail }) => (
        <li
          key={`${at} ${event}`}
          data-tone={failures.has(event) ? 'bad' : event === 'completed' ? 'good' : undefined}
        >
          <div style={{ fontWeight: 550 }}>
            {eventLabel(event)}
            {severalRuns && run > 0 && <span className="quiet"> · {t.page.run(run)}</span>}
          </div>
          <ExactInstant instant={at} timeZone={timeZone} />
          {detail && (
            <div className="quiet" style={{ overflowWrap: 'anywhere' }}>
              {workerEvents.has(event) ? t.page.worker(detail) : detail}
            </div>
          )}
        </li>
      ))}
      {isLive(report) && (
        <li data-tone="live">
          <div style={{ fontWeight: 550 }}>{phaseLabel(report)}</div>
          <span className="quiet">{t.page.now}</span>
        </li>
      )}
    </ol>
  );
}
