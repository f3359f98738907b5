import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiFailure } from '../api/failure.js';
import { EmptyState, ErrorState } from './page-states.js';

type Props = {
  /** What the page is about, in the singular, and in the plural with the list of all. */
  what: string;
  all: {
    words: string;
    to: '/organization/assignments' | '/organization/people' | '/organization/reports';
  };
  error: unknown;
  retry: () => void;
};

/** What stands in the place of the subject of a page that is not there yet, or not at all. */
export function Missing({ what, all, error, retry }: Props) {
  if (!error) {
    return (
      <div role="status" aria-label={`Loading the ${what}`}>
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
          title={`There is no such ${what}`}
          action={
            <Button component={Link} to={all.to} variant="default" size="xs" mt="xs">
              Show all {all.words}
            </Button>
          }
        >
          The address may be incomplete, or the {what} belongs to another organization.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="paper">
      <ErrorState what={`The ${what}`} error={error} retry={retry} />
    </section>
  );
}
