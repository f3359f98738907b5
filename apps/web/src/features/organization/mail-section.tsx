import { Button, Group, Text, Title } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../../api/failure.js';
import { organization } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { sendTestMail } from './api/send-test-mail.js';
import classes from './settings.module.css';

const t = organization.mail;

/** Section to send a test message. */
export function MailSection() {
  const test = useMutation({
    mutationFn: sendTestMail,
    onSuccess: ({ recipient }) => announce(t.queued(recipient)),
  });
  return (
    <section className={`paper ${classes['card']}`} aria-labelledby="mail-title">
      <Title order={2} fz="1rem" id="mail-title">
        {t.title}
      </Title>
      <Text className="quiet" mb="md">
        {t.hint}
      </Text>
      {test.data && <Text mb="sm">{t.queued(test.data.recipient)}</Text>}
      {test.error && (
        <Text role="alert" c="var(--docket-bad)" mb="sm">
          {messageOf(test.error)}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<IconMailForward size={16} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t.test}
        </Button>
        <Link className="link" to="/organization/mail">
          {t.view}
        </Link>
      </Group>
    </section>
  );
}
