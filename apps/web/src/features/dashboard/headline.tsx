import type { TrainingMetricsView } from '@docket/contracts';
import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, linkOptions } from '@tanstack/react-router';
import { ExactInstant } from '../../format/instant.js';
import { count, counted, percent, score } from '../../format/number.js';
import { ErrorState } from '../../page/page-states.js';
import { useSession } from '../auth/use-session.js';
import classes from './dashboard-page.module.css';

const lists = {
  assignments: linkOptions({ to: '/organization/assignments', search: {} }),
  active: linkOptions({ to: '/organization/assignments', search: { state: 'active' } }),
  overdue: linkOptions({ to: '/organization/assignments', search: { state: 'overdue' } }),
  people: linkOptions({ to: '/organization/people', search: {} }),
  content: linkOptions({ to: '/organization/content', search: {} }),
};

type Figure = { label: string; value: string; of: string; list: keyof typeof lists; alert?: boolean };

/** A figure that cannot be given, because there is nothing to divide by. */
const NONE = '–';

function figuresOf({ figures, windowDays, activeDays }: TrainingMetricsView): Figure[] {
  const { completionRate, averageScore, assignmentsOverdue } = figures;
  return [
    {
      label: 'Completion rate',
      value: completionRate === null ? NONE : percent(completionRate),
      of: `${count(figures.completedPairs)} of ${counted(figures.assignedPairs, 'mandatory assignment given', 'mandatory assignments given')}`,
      list: 'assignments',
    },
    {
      label: `Active people, ${activeDays} days`,
      value: count(figures.active30Days),
      of: `of ${counted(figures.eligible, 'eligible person', 'eligible people')}`,
      list: 'people',
    },
    {
      label: 'Average score',
      value: averageScore === null ? NONE : score(averageScore),
      of: `${counted(figures.attempts, 'attempt')} in ${windowDays} days`,
      list: 'content',
    },
    {
      label: 'Assignments active',
      value: count(figures.assignmentsActive),
      of: 'mandatory and optional ones',
      list: 'active',
    },
    {
      label: 'Assignments overdue',
      value: count(assignmentsOverdue),
      of: `of ${count(figures.assignmentsActive)} active`,
      list: 'overdue',
      alert: assignmentsOverdue > 0,
    },
  ];
}

/** The figures at a glance, each with what it is a part of and the way to the list behind it. */
export function Headline({ result }: { result: UseQueryResult<TrainingMetricsView> }) {
  const { organization } = useSession();
  const { data, error } = result;
  if (!data && error) {
    return (
      <section className={`paper ${classes['wide']}`}>
        <ErrorState what="The figures" error={error} retry={() => void result.refetch()} />
      </section>
    );
  }
  return (
    <section className={classes['wide']} aria-label="Figures at a glance">
      <div className={classes['figures']}>
        {data ? figuresOf(data).map((figure) => <FigureTile key={figure.label} {...figure} />) : <Waiting />}
      </div>
      <Text className="quiet" fz="xs" mt="xs">
        {data ? (
          <>
            As of <ExactInstant instant={data.asOf} timeZone={organization.timeZone} />
          </>
        ) : (
          '\u00a0'
        )}
      </Text>
    </section>
  );
}

function FigureTile({ label, value, of, list, alert }: Figure) {
  return (
    <Link {...lists[list]} className={`paper ${classes['figure']}`} data-alert={alert || undefined}>
      <span className={classes['figureLabel']}>{label}</span>
      <span className={`figures ${classes['figureValue']}`}>
        {alert && (
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7 1.5l6 11H1z" fill="currentColor" />
          </svg>
        )}
        {value}
      </span>
      <span className={`quiet figures ${classes['figureOf']}`}>{of}</span>
    </Link>
  );
}

function Waiting() {
  return [0, 1, 2, 3, 4].map((figure) => (
    <div key={figure} className={`paper ${classes['figure']}`} role="status" aria-label="Loading a figure">
      <Skeleton h={12} w="60%" />
      <Skeleton h={26} w="45%" my={8} />
      <Skeleton h={12} w="80%" />
    </div>
  ));
}
