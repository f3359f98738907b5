import type { TrainingMetricsView } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dashboard } from '../../messages/index.js';
import { noEligibleReason } from '../../page/no-eligible.js';
import { State } from '../../page/state.js';
import classes from './dashboard-page.module.css';

const t = dashboard.getStarted;

/** First steps of a new organization. Renders nothing after all of them are done. */
export function GetStarted({ metrics }: { metrics: TrainingMetricsView }) {
  const { figures, eligibleJobFunctions, bespokeSoftwareOnly } = metrics;
  // The job-function scope excludes everyone: neither people nor attempts are missing, but none of them count.
  const scopeIsEmpty =
    figures.eligible === 0 && figures.active > 0 && (eligibleJobFunctions !== null || bespokeSoftwareOnly);
  const steps = [
    {
      done: figures.topics > 0 && (figures.attempts > 0 || scopeIsEmpty),
      to: '/organization/import',
      name: t.importRecords,
      hint: t.importRecordsHint,
    },
    scopeIsEmpty
      ? {
          done: false,
          to: '/organization/settings',
          name: t.checkEligibility,
          hint: noEligibleReason(metrics),
        }
      : {
          done: figures.eligible > 0,
          to: '/organization/people',
          name: t.addPeople,
          hint: t.addPeopleHint,
        },
    {
      done: figures.assignmentsActive > 0,
      to: '/organization/assignments',
      name: t.createAssignment,
      hint: t.createAssignmentHint,
    },
  ];
  if (steps.every(({ done }) => done)) return null;
  return (
    <section className={`paper ${classes['tile']} ${classes['wide']}`} aria-labelledby="get-started">
      <Title order={2} fz="1rem" id="get-started" mb="sm">
        {t.title}
      </Title>
      <ol className={classes['steps']}>
        {steps.map(({ done, to, name, hint }) => (
          <li key={name}>
            <State shape={done ? 'filled' : 'ring'} tone={done ? 'good' : 'quiet'}>
              {done ? t.done : t.toDo}
            </State>
            <div>
              <Link className="link" to={to}>
                {name}
              </Link>
              <Text className="quiet" fz="xs">
                {hint}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
