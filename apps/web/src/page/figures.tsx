import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** Longest text that is shown in the large font of figures, in characters. */
const MAX_FIGURE_LENGTH = 16;

/** Row of figures with their labels. Longer texts, such as a hash, have a line of their own. */
export function Figures({
  label,
  figures,
}: {
  label: string;
  figures: { label: string; value: ReactNode }[];
}) {
  return (
    <dl className={`paper ${classes['figures']}`} aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label} className={isLong(figure.value) ? classes['long'] : undefined}>
          <dt>{figure.label}</dt>
          <dd className="figures">{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > MAX_FIGURE_LENGTH;
