import type { CreatedApiKeyView } from '@docket/contracts';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { apiKeys } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import classes from './api-keys.module.css';

const t = apiKeys.newToken;

type Props = { createdKey: CreatedApiKeyView; done: () => void };

/** Token of a new key, with a button to copy it. */
export function NewToken({ createdKey, done }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const success = await copyText(createdKey.token);
    setCopied(success);
    announce(success ? t.announceCopied : t.copyFailed);
  };
  return (
    <Stack gap="md">
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {t.warning(createdKey.name)}
      </Alert>
      <div>
        <Text id="new-token" fw={550} mb={4}>
          {t.label}
        </Text>
        <output aria-labelledby="new-token" className={classes['token']}>
          {createdKey.token}
        </output>
      </div>
      <Group justify="space-between">
        <Button
          data-autofocus
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => void copy()}
        >
          {copied ? t.copied : t.copy}
        </Button>
        <Button variant="default" onClick={done}>
          {t.done}
        </Button>
      </Group>
    </Stack>
  );
}
