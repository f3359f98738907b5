import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { MessagePage } from '../../page/message-page.js';
import { signOut } from './api/sign-out.js';
import { useSession } from './use-session.js';

/** What people without the role org_admin see of the organization's pages. */
export function NotAllowedPage({ left }: { left: () => void }) {
  const { person, organization } = useSession();
  const out = useMutation({ mutationFn: signOut, onSuccess: left });
  return (
    <MessagePage
      title="Not allowed"
      action={
        <Button variant="default" mt="sm" loading={out.isPending} onClick={() => out.mutate()}>
          Sign out
        </Button>
      }
    >
      These pages are for administrators of {organization.name}. You are signed in as {person.email}, whose
      role is {person.role === 'learner' ? 'learner' : 'auditor'}. If you need them, ask an administrator to
      change your role.
    </MessagePage>
  );
}
