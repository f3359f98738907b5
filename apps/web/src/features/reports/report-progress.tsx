import type { ReportView } from '@docket/contracts';
import { Progress } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { reports } from '../../messages/index.js';
import { timeLeft } from './time-left.js';
import { phaseLabel } from '../../report-request/phase-label.js';

const t = reports.progress;

/** Shorter estimates would say that a report is almost done before it has started. */
const MIN_ESTIMATE_MS = 3_000;

/** Progress of a queued or running report: bar, phase and estimated time left. */
export function ReportProgress({ report }: { report: ReportView }) {
  const { percent, estimatedMsLeft } = report;
  const { online } = useNetwork();
  const phase = phaseLabel(report);
  return (
    <div className="figures" style={{ minWidth: 0 }}>
      {report.status === 'running' && (
        <Progress.Root size={6} mt={5} mb={4} transitionDuration={400}>
          <Progress.Section
            value={percent}
            color="var(--docket-link)"
            aria-label={reports.name(report.title, report.subject)}
            aria-valuetext={t.spoken(percent, phase)}
          />
        </Progress.Root>
      )}
      <div className="quiet" style={{ fontSize: '0.8125rem', lineHeight: 1.4 }}>
        <div>{phase}</div>
        {/* At 0%, the phase says more: no estimate is reliable before the first rows. */}
        {report.status === 'running' && !report.cancelRequested && percent > 0 && (
          <div>
            {estimatedMsLeft === null || !online
              ? t.percent(percent)
              : t.percentAndTimeLeft(percent, timeLeft(estimatedMsLeft))}
          </div>
        )}
        {report.status === 'queued' && estimatedMsLeft !== null && estimatedMsLeft >= MIN_ESTIMATE_MS && (
          <div>{timeLeft(estimatedMsLeft)}</div>
        )}
      </div>
    </div>
  );
}
