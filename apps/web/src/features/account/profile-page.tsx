import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { account as t } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { useRefreshSession } from '../auth/use-session.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import { sessionsQuery } from './api/list-sessions.js';
import { Organizations } from './organizations.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { Sessions } from './sessions.js';
import { SecondFactor } from './second-factor.js';
import classes from './profile.module.css';

const route = getRouteApi('/profile');

/** Page of the signed-in account: profile, organizations, password and sessions. */
export function ProfilePage() {
  const session = route.useRouteContext({ select: (context) => context.session });
  const cache = useQueryClient();
  const refreshSession = useRefreshSession();
  const timeZone = session.organization?.timeZone ?? BROWSER_TIME_ZONE;
  const joined = async () => {
    await refreshSession();
    await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.intro}</PageHeader>
      <Stack gap="lg" className={classes['page']}>
        <ProfileForm profile={session.account} saved={refreshSession} />
        <PasswordForm />
        <SecondFactor timeZone={timeZone} changed={refreshSession} />
        <Organizations session={session} joined={joined} />
      </Stack>
      <Sessions timeZone={timeZone} />
    </>
  );
}
