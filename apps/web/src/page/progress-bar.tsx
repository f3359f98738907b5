import classes from './progress-bar.module.css';

type Props = {
  /** 0 to 1; null without a denominator. */
  share: number | null;
};

/** Bar of a share. The number stands next to it, so screen readers skip the bar. */
export const ProgressBar = ({ share }: Props) => (
  <span className={classes['track']} aria-hidden="true">
    <span className={classes['fill']} style={{ width: `${(share ?? 0) * 100}%` }} />
  </span>
);
