import { imports } from '../../messages/index.js';
import type { View } from './use-wizard.js';
import classes from './import-page.module.css';

const t = imports.steps;
const names = ['files', 'mapping', 'check', 'result'] as const;

/** Position in the steps of the import. */
export function Steps({ view }: { view: View }) {
  const current = ['contents', 'columns', 'values'].includes(view.step)
    ? names.indexOf('mapping')
    : names.indexOf(view.step as (typeof names)[number]);
  return (
    <ol className={classes['steps']} aria-label={t.label}>
      {names.map((name, at) => (
        <li
          key={name}
          data-state={at < current ? 'done' : at === current ? 'current' : 'open'}
          {...(at === current && { 'aria-current': 'step' })}
        >
          <span className={`figures ${classes['stepNumber']}`} aria-hidden>
            {at + 1}
          </span>
          <span className={classes['stepName']}>{t[name]}</span>
        </li>
      ))}
    </ol>
  );
}
