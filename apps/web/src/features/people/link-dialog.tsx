import type { InvitationLink } from '@docket/contracts';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { exact } from '../../format/instant.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import { short } from '../../format/text.js';
import { useSession } from '../auth/use-session.js';

type Props = { invited: { name: string; link: InvitationLink } | null; close: () => void };

/** The one look at a link: copy it, send it. */
export function LinkDialog({ invited, close }: Props) {
  return (
    <Modal
      centered
      opened={invited !== null}
      onClose={close}
      title={invited && `Link for ${short(invited.name)}`}
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
    announce(done ? 'Link copied' : 'The link could not be copied');
    if (!done) field.current?.select();
  };
  return (
    <Stack gap="md">
      <Text>Copy this link and send it, by a way that only this person reads. Docket sends no mail.</Text>
      <TextInput
        ref={field}
        label="Link"
        readOnly
        value={link.url}
        classNames={{ input: 'hash' }}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      {copied === false && (
        <Alert role="alert" color="red">
          The browser did not let Docket copy. Select the link and copy it yourself.
        </Alert>
      )}
      <Text className="quiet" fz="xs">
        It can be used once, until {exact(link.expiresAt, timeZone)} {timeZone}. It is shown this once: if it
        gets lost, make a new one.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          Done
        </Button>
        <Button
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
        >
          {copied ? 'Copied' : 'Copy the link'}
        </Button>
      </Group>
    </Stack>
  );
}
