import type { ReportStatus } from '@docket/contracts';
import { statusWords } from './report-words.js';
import classes from './report-state.module.css';

/** A state as word, shape and colour: filled circle, half circle, triangle, ring, dash. */
export function ReportState({ status }: { status: ReportStatus }) {
  return (
    <span className={classes['state']} data-status={status}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shapes[status]}
      </svg>
      {statusWords[status]}
    </span>
  );
}

const ring = <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.7" />;
const dash = <path d="M2.5 7h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />;
const shapes = {
  queued: ring,
  running: (
    <>
      {ring}
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  completed: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  failed: <path d="M7 1.5l6 11H1z" fill="currentColor" />,
  cancelled: dash,
  expired: dash,
};
