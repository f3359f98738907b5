import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { reports as t } from '../messages/index.js';
import { announce } from './announcer.js';
import { copyText } from './copy-text.js';

type Props = {
  hash: string;
  /** Name of the hash in messages and accessible names. */
  name: string;
  /** Shows the full hash instead of its first 8 digits. */
  full?: boolean;
};

/** SHA-256 with a button that copies it. */
export function CopyHash({ hash, name, full = false }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const success = await copyText(hash);
    setCopied(success);
    announce(success ? t.copy.announceCopied(name) : t.copy.failed(name));
  };
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4, maxWidth: '100%' }}>
      <span className="hash" style={{ overflowWrap: 'anywhere' }} title={full ? undefined : hash}>
        {full ? hash : hash.slice(0, 8)}
      </span>
      <Tooltip label={copied ? t.copy.copied : t.copy.label(name)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t.copy.label(name)}
          onClick={() => void copy()}
        >
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
