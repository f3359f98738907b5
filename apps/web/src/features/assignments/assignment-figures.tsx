import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, percent } from '../../format/number.js';
import { Figures } from '../../page/figures.js';
import { ErrorState } from '../../page/page-states.js';
import { assignmentFiguresQuery } from './api/get-figures.js';
import { scoreLabels } from './assignment-labels.js';

/** What all assignees come to, at the instant for which their list holds. */
export function AssignmentFigures({ id, asOf }: { id: string; asOf: string | undefined }) {
  const { data, error, refetch } = useQuery({
    ...assignmentFiguresQuery(id, asOf ?? ''),
    enabled: asOf !== undefined,
  });
  if (error) {
    return (
      <section className="paper" style={{ marginBottom: '1rem' }}>
        <ErrorState what="The figures" error={error} retry={() => void refetch()} />
      </section>
    );
  }
  const shown = (value: string | undefined) => value ?? <Skeleton h={24} w={64} my={4} />;
  return (
    <Figures
      label="Figures of the assignment"
      figures={[
        { label: 'Assignees', value: shown(data && count(data.assignees)) },
        {
          label: 'Completion rate',
          value: shown(data && (data.completionRate === null ? '–' : percent(data.completionRate))),
        },
        { label: 'Average score', value: shown(data && scoreLabels(data.averageScore)) },
        { label: 'Attempts', value: shown(data && count(data.attempts)) },
      ]}
    />
  );
}
