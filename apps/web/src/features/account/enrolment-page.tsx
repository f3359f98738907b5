import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import { auth, secondFactor } from '../../messages/index.js';
import { TabTitle } from '../../page/page-states.js';
import { signOut } from '../auth/api/sign-out.js';
import { SecondFactor } from './second-factor.js';
import classes from './enrolment-page.module.css';

const t = secondFactor.enrolment;

type Props = { changed: () => Promise<void>; onSignedOut: () => void };

/** Page of a session that has access to nothing else until a required second factor is added. */
export function EnrolmentPage({ changed, onSignedOut }: Props) {
  const out = useMutation({ mutationFn: signOut, onSuccess: onSignedOut });
  return (
    <main className={classes['page']}>
      <TabTitle>{t.title}</TabTitle>
      <Stack gap="lg">
        <div>
          <Title order={1} fz="1.375rem">
            {t.title}
          </Title>
          <Text className="quiet" mt={4}>
            {t.text}
          </Text>
        </div>
        <SecondFactor timeZone={BROWSER_TIME_ZONE} changed={changed} />
        <Group>
          <Button variant="default" loading={out.isPending} onClick={() => out.mutate()}>
            {auth.signOut}
          </Button>
        </Group>
      </Stack>
    </main>
  );
}
