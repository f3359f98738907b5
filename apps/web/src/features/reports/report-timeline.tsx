import type { ReportDetailView } from '@docket/contracts';
import { Skeleton } from '@mantine/core';
import { ExactInstant } from '../../format/instant.js';
import { isLive } from '../../report-request/polling.js';
import { phaseLabels } from '../../report-request/phase-labels.js';
import { eventLabels } from './report-labels.js';
import classes from './report-page.module.css';

const bad = new Set(['failed', 'run_failed', 'worker_lost']);

/** What happened to a report, with the instant of each step; the step under way stands last. */
export function ReportTimeline({ report, timeZone }: { report: ReportDetailView; timeZone: string }) {
  if (report.timeline.length === 0) return <Skeleton h={60} mt="sm" />;
  const several = report.timeline.some(({ run }) => run > 1);
  return (
    <ol className={classes['timeline']}>
      {report.timeline.map(({ at, event, run, detail }) => (
        <li
          key={`${at} ${event}`}
          data-tone={bad.has(event) ? 'bad' : event === 'completed' ? 'good' : undefined}
        >
          <div style={{ fontWeight: 550 }}>
            {eventLabels(event)}
            {several && run > 0 && <span className="quiet"> · run {run}</span>}
          </div>
          <ExactInstant instant={at} timeZone={timeZone} />
          {detail && (
            <div className="quiet" style={{ overflowWrap: 'anywhere' }}>
              {detail}
            </div>
          )}
        </li>
      ))}
      {isLive(report) && (
        <li data-tone="live">
          <div style={{ fontWeight: 550 }}>{phaseLabels(report)}</div>
          <span className="quiet">now</span>
        </li>
      )}
    </ol>
  );
}
