import type { ReportStatus } from '@docket/contracts';
import { reports as t } from '../../messages/index.js';
import { type Shape, State, type Tone } from '../../page/state.js';

const styles: Record<ReportStatus, [Shape, Tone]> = {
  queued: ['ring', 'quiet'],
  running: ['half', 'partial'],
  completed: ['filled', 'good'],
  failed: ['triangle', 'bad'],
  cancelled: ['dash', 'quiet'],
  expired: ['dash', 'quiet'],
};

/** Status of a report. */
export function ReportState({ status }: { status: ReportStatus }) {
  const [shape, tone] = styles[status];
  return (
    <State shape={shape} tone={tone}>
      {t.statuses[status]}
    </State>
  );
}
