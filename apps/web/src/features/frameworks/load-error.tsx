import { Button, Center } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiFailure } from '../../api/failure.js';
import { frameworks as t } from '../../messages/index.js';
import { EmptyState, ErrorState } from '../../page/page-states.js';
import { type Instants, isPast } from './compliance-search.js';

const messages = {
  frameworks: { failed: t.failed, notFound: t.notFound },
  framework: { failed: t.framework.failed, notFound: t.notFound },
  item: { failed: t.item.failed, notFound: t.item.notFound },
};

type Props = {
  subject: keyof typeof messages;
  error: unknown;
  retry: () => void;
  /** Requested instants. If there are any, the error state links to the current figures, which may be available. */
  instants: Instants;
};

/** Not-found or error state of the compliance pages. */
export function LoadError({ subject, error, retry, instants }: Props) {
  if (error instanceof ApiFailure && error.status === 404) {
    return (
      <section className="paper">
        <EmptyState
          title={messages[subject].notFound}
          action={
            <Button component={Link} to="/organization/compliance" variant="default" size="xs" mt="xs">
              {t.showAll}
            </Button>
          }
        >
          {t.notFoundHint}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="paper">
      <ErrorState title={messages[subject].failed} error={error} retry={retry} />
      {isPast(instants) && (
        <Center pb="lg">
          <Link
            className="link"
            to="."
            search={(previous) => ({ ...previous, asOf: undefined, knownAt: undefined })}
          >
            {t.asOf.showCurrent}
          </Link>
        </Center>
      )}
    </section>
  );
}
