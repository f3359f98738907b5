import type { AssignmentMetricsView, AssignmentView } from '@docket/contracts';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { count, printedShare, scoreOrDash } from '../../format/number.js';
import { assignments as t } from '../../messages/index.js';
import { Figures } from '../../page/figures.js';
import { ErrorState } from '../../page/page-states.js';

type Props = { assignment: AssignmentView; result: UseQueryResult<AssignmentMetricsView['figures']> };

/** Figures of one assignment; shows placeholders until they are loaded. */
export function AssignmentFigures({ assignment, result: { data, error, refetch } }: Props) {
  const { recognizeEarlierDays, deadlineHistory } = assignment;
  if (error) {
    return (
      <section className="paper" style={{ marginBottom: '1rem' }}>
        <ErrorState title={t.figures.failed} error={error} retry={() => void refetch()} />
      </section>
    );
  }
  const orSkeleton = (value: string | undefined) => value ?? <Skeleton h={24} w={64} my={4} />;
  return (
    <Figures
      label={t.figures.label}
      figures={[
        { label: t.figures.assignees, value: orSkeleton(data && count(data.assignees)) },
        {
          label: t.figures.completionRate,
          value: orSkeleton(data && printedShare(data.completionRatePrinted)),
        },
        { label: t.figures.averageScore, value: orSkeleton(data && scoreOrDash(data.averageScore)) },
        { label: t.figures.attempts, value: orSkeleton(data && count(data.attempts)) },
        ...(data && data.exempt > 0 ? [{ label: t.figures.exempt, value: count(data.exempt) }] : []),
        ...(data && data.nonLearners > 0
          ? [{ label: t.figures.notEligible, value: count(data.nonLearners) }]
          : []),
        ...(recognizeEarlierDays > 0
          ? [{ label: t.figures.recognizedEarlier, value: orSkeleton(data && count(data.recognizedEarlier)) }]
          : []),
        ...(deadlineHistory[0]?.from
          ? [
              {
                label: t.figures.lateUnderFirst,
                value: orSkeleton(data && count(data.lateUnderFirstDeadline)),
              },
            ]
          : []),
      ]}
    />
  );
}
