import type { InvitationLink } from '@docket/contracts';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { exact } from '../../format/instant.js';
import { common, people as t } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';

type Props = { invited: { name: string; link: InvitationLink } | null; close: () => void };

/** Dialog with a one-time link. The link is shown only once. */
export function LinkDialog({ invited, close }: Props) {
  return (
    <Modal
      centered
      opened={invited !== null}
      onClose={close}
      title={invited && t.link.title(short(invited.name))}
      closeOnClickOutside={false}
      size="lg"
      styles={{ title: { overflowWrap: 'anywhere' } }}
    >
      {invited && <Link link={invited.link} close={close} />}
    </Modal>
  );
}

function Link({ link, close }: { link: InvitationLink; close: () => void }) {
  const { timeZone } = useSession().organization;
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    const done = await copyText(link.url);
    setCopied(done);
    announce(done ? t.link.announceCopied : t.link.announceFailed);
    if (!done) field.current?.select();
  };
  return (
    <Stack gap="md">
      <Text>{t.link.text}</Text>
      <TextInput
        ref={field}
        label={t.link.label}
        readOnly
        value={link.url}
        classNames={{ input: 'hash' }}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      {copied === false && (
        <Alert role="alert" color="red">
          {t.link.copyFailed}
        </Alert>
      )}
      <Text className="quiet" fz="xs">
        {t.link.validity(exact(link.expiresAt, timeZone), timeZone)}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {common.done}
        </Button>
        <Button
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
        >
          {copied ? t.link.copied : t.link.copy}
        </Button>
      </Group>
    </Stack>
  );
}
