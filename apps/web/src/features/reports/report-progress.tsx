import type { ReportView } from '@docket/contracts';
import { Progress } from '@mantine/core';
import { timeLeft } from '../../format/number.js';
import { reports } from '../../messages/reports.js';
import { phaseLabel } from '../../report-request/phase-label.js';

const t = reports.progress;

/** Progress of a queued or running report: bar, phase and estimated time left. */
export function ReportProgress({ report }: { report: ReportView }) {
  const { percent, estimatedMsLeft } = report;
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
        {report.status === 'running' && !report.cancelRequested && (
          <div>
            {estimatedMsLeft === null
              ? t.percent(percent)
              : t.percentAndTimeLeft(percent, timeLeft(estimatedMsLeft))}
          </div>
        )}
        {report.status === 'queued' && estimatedMsLeft !== null && <div>{timeLeft(estimatedMsLeft)}</div>}
      </div>
    </div>
  );
}
