import type { TrainingMetricsView } from '@docket/contracts';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, linkOptions } from '@tanstack/react-router';
import { count, printedShare, scoreOrDash } from '../../format/number.js';
import { dashboard } from '../../messages/index.js';
import { ErrorState } from '../../page/page-states.js';
import classes from './dashboard-page.module.css';

const t = dashboard.keyFigures;

const lists = {
  assignments: linkOptions({ to: '/organization/assignments', search: {} }),
  active: linkOptions({ to: '/organization/assignments', search: { state: 'active' } }),
  overdue: linkOptions({ to: '/organization/assignments', search: { state: 'overdue' } }),
  people: linkOptions({ to: '/organization/people', search: {} }),
  content: linkOptions({ to: '/organization/content', search: {} }),
};

type Figure = { label: string; value: string; detail: string; list: keyof typeof lists; alert?: boolean };

function figuresOf({ figures, windowDays, activeDays }: TrainingMetricsView): Figure[] {
  const { assignmentsOverdue } = figures;
  return [
    {
      label: t.completionRate,
      value: printedShare(figures.completionRatePrinted),
      detail: t.completedOf(figures.completedPairs, figures.assignedPairs),
      list: 'assignments',
    },
    {
      label: t.activePeople(activeDays),
      value: count(figures.active30Days),
      detail: t.ofEligible(figures.eligible),
      list: 'people',
    },
    {
      label: t.meanTopicScore,
      value: scoreOrDash(figures.meanTopicScore),
      detail: t.attempts(figures.attempts, windowDays),
      list: 'content',
    },
    {
      label: t.activeAssignments,
      value: count(figures.assignmentsActive),
      detail: t.mandatoryAndOptional,
      list: 'active',
    },
    {
      label: t.overdueAssignments,
      value: count(assignmentsOverdue),
      detail: t.ofActive(figures.assignmentsActive),
      list: 'overdue',
      alert: assignmentsOverdue > 0,
    },
  ];
}

/** Key figures of the organization. Each one links to the list behind it. */
export function KeyFigures({ result }: { result: UseQueryResult<TrainingMetricsView> }) {
  const { data, error } = result;
  if (!data && error) {
    return (
      <section className={`paper ${classes['wide']}`}>
        <ErrorState title={t.failed} error={error} retry={() => void result.refetch()} />
      </section>
    );
  }
  return (
    <section className={classes['wide']} aria-label={t.title}>
      <div className={classes['figures']}>
        {data ? (
          figuresOf(data).map((figure) => <FigureTile key={figure.label} {...figure} />)
        ) : (
          <KeyFiguresSkeleton />
        )}
      </div>
    </section>
  );
}

function FigureTile({ label, value, detail, list, alert }: Figure) {
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
      <span className={`quiet figures ${classes['figureDetail']}`}>{detail}</span>
    </Link>
  );
}

function KeyFiguresSkeleton() {
  return [0, 1, 2, 3, 4].map((figure) => (
    <div key={figure} className={`paper ${classes['figure']}`} role="status" aria-label={t.loading}>
      <Skeleton h={12} w="60%" />
      <Skeleton h={26} w="45%" my={8} />
      <Skeleton h={12} w="80%" />
    </div>
  ));
}
