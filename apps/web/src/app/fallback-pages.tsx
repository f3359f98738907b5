import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { messageOf } from '../api/failure.js';
import { app } from '../messages/index.js';
import { MessagePage } from '../page/message-page.js';

/** Button that leads to the dashboard. */
export function DashboardButton() {
  return (
    <Button component={Link} to="/organization" variant="default" mt="sm">
      {app.goToDashboard}
    </Button>
  );
}

/** Page for an address that does not exist. */
export function NotFoundPage() {
  return (
    <MessagePage title={app.notFound.title} action={<DashboardButton />}>
      {app.notFound.text}
    </MessagePage>
  );
}

/** Page for an unexpected error while a page was shown or loaded. */
export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <MessagePage
      title={app.pageFailed}
      action={
        <Button variant="default" mt="sm" onClick={retry}>
          {app.tryAgain}
        </Button>
      }
    >
      {messageOf(error)}
    </MessagePage>
  );
}
