import type { ReportStatus } from '@docket/contracts';
import { type Shape, State, type Tone } from '../../page/state.js';
import { statusLabels } from './report-labels.js';

const looks: Record<ReportStatus, [Shape, Tone]> = {
  queued: ['ring', 'quiet'],
  running: ['half', 'partial'],
  completed: ['filled', 'good'],
  failed: ['triangle', 'bad'],
  cancelled: ['dash', 'quiet'],
  expired: ['dash', 'quiet'],
};

/** The state of a report. */
export function ReportState({ status }: { status: ReportStatus }) {
  const [shape, tone] = looks[status];
  return (
    <State shape={shape} tone={tone}>
      {statusLabels[status]}
    </State>
  );
}
