import { frameworks as t } from '../../messages/frameworks.js';
import { shareLabel } from './coverage-labels.js';
import classes from './compliance.module.css';

type Props = { share: number | null; thresholdPercent: number };

/** Share as a number and a bar, with a line at the threshold. */
export function ShareBar({ share, thresholdPercent }: Props) {
  return (
    <span className={classes['share']}>
      <span className={`figures ${classes['shareFigure']}`}>{shareLabel(share)}</span>
      <span
        className={classes['track']}
        aria-hidden="true"
        title={t.framework.thresholdPercent(thresholdPercent)}
      >
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
