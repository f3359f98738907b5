import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce } from '../../page/announcer.js';
import { copyText } from '../../page/copy-text.js';

/** A SHA-256, short or whole, with a button that copies the whole of it. */
export function CopyHash({ hash, what, whole = false }: { hash: string; what: string; whole?: boolean }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(hash);
    setCopied(done);
    announce(done ? `${what} copied` : `${what} could not be copied`);
  };
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4, maxWidth: '100%' }}>
      <span className="hash" style={{ overflowWrap: 'anywhere' }} title={whole ? undefined : hash}>
        {whole ? hash : hash.slice(0, 8)}
      </span>
      <Tooltip label={copied ? 'Copied' : `Copy ${what}`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`Copy ${what}`}
          onClick={() => void copy()}
        >
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
