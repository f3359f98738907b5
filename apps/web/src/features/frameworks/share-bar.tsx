import { printedShare } from '../../format/number.js';
import { frameworks as t } from '../../messages/index.js';
import classes from './compliance.module.css';

type Props = {
  share: number | null;
  sharePrinted: string;
  trained: number;
  /** Number of people that `share` was computed from. */
  denominator: number;
  /** Required share of the item. */
  requiredPercent: number;
};

/** Share as a number and a bar, with a line at the required share. */
export function ShareBar({ share, sharePrinted, trained, denominator, requiredPercent }: Props) {
  return (
    <span className={classes['share']}>
      <span className={`figures ${classes['shareFigure']}`}>{printedShare(sharePrinted)}</span>
      <span
        className={classes['track']}
        aria-hidden="true"
        title={t.framework.requiredPercent(requiredPercent)}
      >
        <span
          className={classes['fill']}
          data-reached={(share !== null && 100 * trained >= requiredPercent * denominator) || undefined}
          style={{ width: `${(share ?? 0) * 100}%` }}
        />
        <span className={classes['threshold']} style={{ insetInlineStart: `${requiredPercent}%` }} />
      </span>
    </span>
  );
}
