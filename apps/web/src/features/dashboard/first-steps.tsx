import type { TrainingMetricsView } from '@docket/contracts';
import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { State } from '../../page/state.js';
import classes from './dashboard-page.module.css';

/** What a new organization does first; nothing once all of it is done. */
export function FirstSteps({ metrics: { figures } }: { metrics: TrainingMetricsView }) {
  const steps = [
    {
      done: figures.topics > 0 && figures.attempts > 0,
      to: '/organization/import',
      name: 'Import training records',
      about: 'Topics, courses and attempts, from CSV files or xAPI statements.',
    },
    {
      done: figures.eligible > 0,
      to: '/organization/people',
      name: 'Add people',
      about: 'Learners are the people whom coverage and completion are about.',
    },
    {
      done: figures.assignmentsActive > 0,
      to: '/organization/assignments',
      name: 'Create an assignment',
      about: 'Say what has to be trained, by whom and until when.',
    },
  ];
  if (steps.every(({ done }) => done)) return null;
  return (
    <section className={`paper ${classes['tile']} ${classes['wide']}`} aria-labelledby="first-steps">
      <Title order={2} fz="1rem" id="first-steps" mb="sm">
        First steps
      </Title>
      <ol className={classes['steps']}>
        {steps.map(({ done, to, name, about }) => (
          <li key={name}>
            <State shape={done ? 'filled' : 'ring'} tone={done ? 'good' : 'quiet'}>
              {done ? 'Done' : 'To do'}
            </State>
            <div>
              <Link className="link" to={to}>
                {name}
              </Link>
              <Text className="quiet" fz="xs">
                {about}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
