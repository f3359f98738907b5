import type { SignInLinkNoticeView } from '@docket/contracts';
import { Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { RelativeInstant } from '../../format/instant.js';
import { account } from '../../messages/index.js';
import { RichText } from '../../page/rich-text.js';
import { State } from '../../page/state.js';
import { dismissSignInLink } from './api/dismiss-sign-in-link.js';
import { signInLinksQuery } from './api/list-sign-in-links.js';
import classes from './profile.module.css';

const t = account.notices;

/**
 * Notices of sign-in links for administrators, above every page of an administrator. Without a connection nothing is shown,
 * because each page reports it.
 */
export function SignInLinkNotices({ timeZone }: { timeZone: string }) {
  const { data } = useQuery(signInLinksQuery);
  if (!data || data.length === 0) return null;
  return (
    <section className={`paper ${classes['notices']}`} aria-label={t.title}>
      <Title order={2} fz="1rem">
        <State shape="triangle" tone="partial">
          {t.title}
        </State>
      </Title>
      <Text className="quiet">{t.advice}</Text>
      <ul>
        {data.map((notice) => (
          <Notice key={notice.id} notice={notice} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function Notice({ notice, timeZone }: { notice: SignInLinkNoticeView; timeZone: string }) {
  const { id, own, name, createdBy, createdAt, usedAt, usedFrom } = notice;
  const cache = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => dismissSignInLink(id),
    onSuccess: () => cache.invalidateQueries({ queryKey: signInLinksQuery.queryKey }),
    onError: (error) =>
      notifications.show({ color: 'red', title: t.dismissFailed, message: messageOf(error) }),
  });
  const at = (instant: string) => <RelativeInstant instant={instant} timeZone={timeZone} />;
  return (
    <li>
      <div className={classes['name']}>
        <RichText
          text={own ? t.createdOwn : t.created}
          values={{
            creator: <strong>{createdBy ?? t.unknownCreator}</strong>,
            name: <strong>{name}</strong>,
            instant: at(createdAt),
          }}
        />{' '}
        {usedAt ? (
          <RichText
            text={t.used}
            values={{ address: <span className="figures">{usedFrom}</span>, instant: at(usedAt) }}
          />
        ) : (
          t.unused
        )}
      </div>
      <Group gap="md" wrap="nowrap">
        <Link
          className="link"
          to="/organization/audit-log"
          search={{ action: usedAt ? 'invitation.accepted' : 'user.invited' }}
        >
          {t.auditLog}
        </Link>
        <Button variant="default" size="xs" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t.dismiss}
        </Button>
      </Group>
    </li>
  );
}
