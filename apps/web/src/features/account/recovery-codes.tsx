import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { secondFactor } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';
import classes from './second-factor.module.css';

const t = secondFactor.recovery;

/** New recovery codes, with a button to copy them. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const success = await copyText(codes.join('\n'));
    setCopied(success);
    announce(success ? t.announceCopied : t.copyFailed);
  };
  return (
    <Stack gap="md">
      <Text>{t.intro}</Text>
      <ul className={classes['codes']} aria-label={t.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="space-between" gap="sm">
        <Button
          variant="default"
          data-autofocus
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {copied ? t.copied : t.copy}
        </Button>
        <Button onClick={done}>{t.done}</Button>
      </Group>
    </Stack>
  );
}
