import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiFailure } from '../api/failure.js';
import { app } from '../messages/index.js';
import { EmptyState, ErrorState } from './page-states.js';

type Props = {
  record: keyof typeof app.records;
  /** Null while the record loads. */
  error: unknown;
  retry: () => void;
};

const lists = {
  assignment: '/organization/assignments',
  classroomSession: '/organization/classroom-sessions',
  person: '/organization/people',
  report: '/organization/reports',
  team: '/organization/teams',
} as const;

/** Loading, not-found or error state of a page about a single record. */
export function PageFallback({ record, error, retry }: Props) {
  const t = app.records[record];
  if (!error) {
    return (
      <div role="status" aria-label={t.loading}>
        <Skeleton h={28} w="40%" mb="md" />
        <Skeleton h={14} w="60%" mb="xl" />
        <Skeleton h={180} />
      </div>
    );
  }
  if (error instanceof ApiFailure && [404, 422].includes(error.status)) {
    return (
      <section className="paper">
        <EmptyState
          title={t.notFound}
          action={
            <Button component={Link} to={lists[record]} variant="default" size="xs" mt="xs">
              {t.showAll}
            </Button>
          }
        >
          {app.recordNotFoundHint}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="paper">
      <ErrorState title={t.failed} error={error} retry={retry} />
    </section>
  );
}
