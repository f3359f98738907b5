import type { SessionView } from '@docket/contracts';
import { Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { BROWSER_TIME_ZONE } from '../../format/browser-time-zone.js';
import { RelativeInstant } from '../../format/instant.js';
import { secondFactor } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { State } from '../../page/state.js';
import { useRefreshSession } from '../auth/use-session.js';
import { dismissRemoval } from './api/second-factor.js';
import classes from './profile.module.css';

const t = secondFactor.removal;

/** Notice above every page that somebody else removed the second factor of the account. */
export function RemovalNotice({
  session: { secondFactorRemoval: removal, organization },
}: {
  session: SessionView;
}) {
  const refresh = useRefreshSession();
  const dismiss = useMutation({
    mutationFn: dismissRemoval,
    onSuccess: refresh,
    onError: (error) =>
      notifications.show({ color: 'red', title: t.dismissFailed, message: messageOf(error) }),
  });
  if (!removal) return null;
  const timeZone = organization?.timeZone ?? BROWSER_TIME_ZONE;
  return (
    <section className={`paper ${classes['notices']}`} aria-label={t.title}>
      <Title order={2} fz="1rem">
        <State shape="triangle" tone="partial">
          {t.title}
        </State>
      </Title>
      <Text>
        <RichText
          text={removal.organization === null ? t.byOperator : t.byAdministrator}
          values={{
            organization: <strong>{removal.organization}</strong>,
            instant: <RelativeInstant instant={removal.at} timeZone={timeZone} />,
          }}
        />
      </Text>
      <Text className="quiet">{t.advice}</Text>
      <Group gap="md" mt="sm">
        <Link className="link" to="/profile">
          {t.profile}
        </Link>
        <Button variant="default" size="xs" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t.dismiss}
        </Button>
      </Group>
    </section>
  );
}
