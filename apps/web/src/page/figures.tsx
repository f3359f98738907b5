import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** Row of figures with their labels. */
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
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd className="figures">{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
