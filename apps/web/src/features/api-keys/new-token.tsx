import type { CreatedApiKeyView } from '@docket/contracts';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import classes from './api-keys.module.css';

/** The token of a new key: it cannot be had again. */
export function NewToken({ made, done }: { made: CreatedApiKeyView; done: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const there = await copyText(made.token);
    setCopied(there);
    announce(there ? 'Token copied' : 'The token could not be copied; select it and copy it by hand');
  };
  return (
    <Stack gap="md">
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        This is the only time that the token of “{made.name}” is shown. Docket keeps no copy. Put it where
        your program reads its secrets, never into its source.
      </Alert>
      <div>
        <Text id="new-token" fw={550} mb={4}>
          Token
        </Text>
        <output aria-labelledby="new-token" className={classes['token']}>
          {made.token}
        </output>
      </div>
      <Group justify="space-between">
        <Button
          data-autofocus
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
        >
          {copied ? 'Copied' : 'Copy the token'}
        </Button>
        <Button variant="default" onClick={done}>
          I have kept it
        </Button>
      </Group>
    </Stack>
  );
}
