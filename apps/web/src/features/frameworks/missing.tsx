import { Button, Center } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiFailure } from '../../api/failure.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';

type Props = {
  what: 'frameworks' | 'framework' | 'item';
  error: unknown;
  retry: () => void;
  /** The instant that was asked for; the answer may be there for another one. */
  asOf: string | undefined;
};

/** In place of what could not be loaded, or is not there. */
export function Missing({ what, error, retry, asOf }: Props) {
  if (error instanceof ApiFailure && error.status === 404) {
    return (
      <section className="paper">
        <EmptyState
          title={`There is no such ${what}`}
          action={
            <Button component={Link} to="/organization/compliance" variant="default" size="xs" mt="xs">
              Show all frameworks
            </Button>
          }
        >
          The address may be incomplete, or the pack was removed.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="paper">
      <ErrorState what={`The ${what}`} error={error} retry={retry} />
      {asOf !== undefined && (
        <Center pb="lg">
          <Link className="link" to="." search={(before) => ({ ...before, asOf: undefined })}>
            Show the figures of now
          </Link>
        </Center>
      )}
    </section>
  );
}
