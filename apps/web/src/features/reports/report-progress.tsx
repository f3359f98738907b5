import type { ReportView } from '@docket/contracts';
import { Progress } from '@mantine/core';
import { timeLeft } from '../../format/number.js';
import { phaseLabels } from '../../report-request/phase-labels.js';

/** The live bar of a report that is being made, with what it is doing and how long it may still take. */
export function ReportProgress({ report }: { report: ReportView }) {
  const words = phaseLabels(report);
  return (
    <div className="figures" style={{ minWidth: 0 }}>
      {report.status === 'running' && (
        <Progress.Root size={6} mt={5} mb={4} transitionDuration={400}>
          <Progress.Section
            value={report.percent}
            color="var(--docket-link)"
            aria-label={`${report.title}, ${report.subject}`}
            aria-valuetext={`${report.percent} percent, ${words}`}
          />
        </Progress.Root>
      )}
      <div className="quiet" style={{ fontSize: '0.8125rem', lineHeight: 1.4 }}>
        <div>{words}</div>
        {report.status === 'running' && !report.cancelRequested && (
          <div>
            {[
              `${report.percent}%`,
              ...(report.estimatedMsLeft === null ? [] : [timeLeft(report.estimatedMsLeft)]),
            ].join(' · ')}
          </div>
        )}
        {report.status === 'queued' && report.estimatedMsLeft !== null && (
          <div>{timeLeft(report.estimatedMsLeft)}</div>
        )}
      </div>
    </div>
  );
}
