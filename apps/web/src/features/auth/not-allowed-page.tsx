import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auth as t, people } from '../../messages/index.js';
import { MessagePage } from '../../page/message-page.js';
import { signOut } from './api/sign-out.js';
import { useSession } from './use-session.js';

/** Page shown to people without the role org_admin (docs/domain.md, section 9). */
export function NotAllowedPage({ onSignedOut }: { onSignedOut: () => void }) {
  const { person, organization } = useSession();
  const out = useMutation({ mutationFn: signOut, onSuccess: onSignedOut });
  return (
    <MessagePage
      title={t.notAllowed.title}
      action={
        <Group mt="sm">
          <Button component={Link} to="/profile" variant="default">
            {t.profile}
          </Button>
          <Button variant="default" loading={out.isPending} onClick={() => out.mutate()}>
            {t.signOut}
          </Button>
        </Group>
      }
    >
      {t.notAllowed.text(organization.name, person.email, people.roles[person.role])}
    </MessagePage>
  );
}
