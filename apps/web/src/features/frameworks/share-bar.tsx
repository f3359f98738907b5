import { shareLabels } from './coverage-labels.js';
import classes from './compliance.module.css';

type Props = { share: number | null; thresholdPercent: number };

/** A share as figure and bar, with a line where the threshold is. */
export function ShareBar({ share, thresholdPercent }: Props) {
  return (
    <span className={classes['share']}>
      <span className={`figures ${classes['shareFigure']}`}>{shareLabels(share)}</span>
      <span className={classes['track']} aria-hidden="true" title={`Threshold ${thresholdPercent}%`}>
        <span
          className={classes['fill']}
          data-reached={(share !== null && share * 100 >= thresholdPercent) || undefined}
          style={{ width: `${(share ?? 0) * 100}%` }}
        />
        <span className={classes['threshold']} style={{ insetInlineStart: `${thresholdPercent}%` }} />
      </span>
    </span>
  );
}
