import type { ImportRejectionPolicy, ImportUploadView } from '@docket/contracts';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { imports } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { CountsTable, LeftOutRows, RunningTables } from './counts-table.js';
import { RejectionTable } from './rejection-table.js';
import { UnmappedObjects } from './unmapped-objects.js';
import { type ImportOutcome, type RunState, useImportRun } from './use-import-run.js';
import { mappedTables, type WizardTable } from './use-wizard.js';

const t = imports.result;

type Props = {
  upload: ImportUploadView;
  tables: WizardTable[];
  policy: ImportRejectionPolicy;
  /** Called when the import has ended. `kept` is whether the uploaded files are still stored. */
  ended: (kept: boolean) => void;
  /** Shows the check again. */
  back: () => void;
  startOver: () => void;
  /** Shown after the import, for example to save the mapping. */
  children: ReactNode;
};

/** Imports the tables and shows the result, with the rejected rows to download. */
export function ResultStep({ upload, tables, policy, ended, back, startOver, children }: Props) {
  const cache = useQueryClient();
  const { state, start, cancel } = useImportRun(({ stage, outcome }) => {
    const { announcements } = imports;
    if (stage === 'done') announce(outcome?.ok ? announcements.done : announcements.rejected);
    else if (stage !== 'running') announce(announcements[stage]);
    // An import can change all data except the session.
    void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    ended(!outcome || outcome.files.some(({ imported }) => !imported));
  });
  useEffect(() => {
    void start(upload.id, { tables: mappedTables(tables), onRejected: policy, dryRun: false });
    // Imports once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (state.stage === 'running') {
    return (
      <>
        <Text fw={600}>{t.running}</Text>
        <RunningTables tables={state.tables} />
        <Button variant="default" mt="md" onClick={cancel}>
          {t.cancel}
        </Button>
      </>
    );
  }
  const kept = !state.outcome || state.outcome.files.some(({ imported }) => !imported);
  return (
    <Stack gap="md">
      <Outcome state={state} />
      {state.outcome && <RejectedFiles outcome={state.outcome} />}
      <CountsTable tables={state.tables} />
      <LeftOutRows tables={state.tables} />
      <UnmappedObjects files={state.outcome?.files ?? []} />
      <RejectionTable rejections={state.outcome?.rejections ?? []} />
      {state.outcome && children}
      <Group>
        <Button onClick={startOver}>{t.other}</Button>
        {kept && (
          <Button variant="default" onClick={back}>
            {t.again}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Outcome({ state: { stage, outcome, message } }: { state: RunState }) {
  if (stage === 'failed' || stage === 'cancelled') {
    const title = stage === 'failed' ? t.failed : t.cancelled.title;
    return (
      <Alert role="note" color={stage === 'failed' ? 'red' : 'gray'} title={title}>
        {stage === 'failed' ? message : t.cancelled.text}
      </Alert>
    );
  }
  const rejected = outcome?.files.reduce((sum, file) => sum + file.rejected, 0) ?? 0;
  const part =
    rejected === 0 ? 'done' : outcome?.files.every(({ imported }) => imported) ? 'kept' : 'rejected';
  const text = t[part].text;
  return (
    <Alert role="note" color={{ done: 'green', kept: 'green', rejected: 'red' }[part]} title={t[part].title}>
      {typeof text === 'string' ? text : text(rejected)}
    </Alert>
  );
}

/** Links to the files of rejected rows. A plain link lets the browser stream and name the file. */
function RejectedFiles({ outcome }: { outcome: ImportOutcome }) {
  if (outcome.rejectedFiles.length === 0) return null;
  return (
    <Group gap="sm" role="group" aria-label={t.downloadTitle}>
      {outcome.rejectedFiles.map(({ id, name }) => (
        <Button
          key={id}
          component="a"
          href={`/api/admin/imports/rejected/${id}`}
          download={name}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t.download(name)}
        </Button>
      ))}
    </Group>
  );
}
