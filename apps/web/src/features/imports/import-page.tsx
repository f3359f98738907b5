import { Alert, Button, Group, List, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { imports as t } from '../../messages/imports.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { ChosenFiles, FileDrop } from './file-drop.js';
import { ImportFiles } from './import-files-table.js';
import { UnmappedObjects } from './unmapped-objects.js';
import { RejectionTable } from './rejection-table.js';
import { type ImportState, useImport } from './use-import.js';
import classes from './import-page.module.css';

/** Page to import records from files. */
export function ImportPage() {
  const cache = useQueryClient();
  // An import can change all data except the session.
  const refresh = useCallback(
    () => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [cache],
  );
  const { state, start, cancel, reset } = useImport(refresh);
  const [chosen, setChosen] = useState<File[]>([]);
  const startOver = () => {
    setChosen([]);
    reset();
  };
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.description}</PageHeader>
      {state.stage === 'choosing' ? (
        <div className={classes['columns']}>
          <section className={`paper ${classes['card']}`} aria-label={t.chooseFiles}>
            <FileDrop add={(files) => setChosen((before) => merged(before, files))} />
            <ChosenFiles
              files={chosen}
              remove={(file) => setChosen((before) => before.filter((each) => each !== file))}
            />
            <Button mt="md" disabled={chosen.length === 0} onClick={() => void start(chosen)}>
              {t.submit(chosen.length)}
            </Button>
          </section>
          <SupportedFiles />
        </div>
      ) : (
        <section className={`paper ${classes['card']}`} aria-label={t.title}>
          <Outcome state={state} />
          <ImportFiles files={state.files} running={state.stage === 'running'} />
          <UnmappedObjects files={state.files.map(({ result }) => result)} />
          <RejectionTable rejections={state.rejections} />
          <Group mt="md">
            {state.stage === 'running' ? (
              <Button variant="default" onClick={cancel}>
                {t.cancel}
              </Button>
            ) : (
              <>
                <Button onClick={startOver}>{t.otherFiles}</Button>
                {state.stage !== 'done' && (
                  <Button variant="default" onClick={() => void start(chosen)}>
                    {t.sameFiles}
                  </Button>
                )}
              </>
            )}
          </Group>
        </section>
      )}
    </>
  );
}

/** Merges selected files; a file replaces an earlier selected file with the same name. */
const merged = (before: File[], added: File[]): File[] => [
  ...before.filter((file) => !added.some(({ name }) => name === file.name)),
  ...added,
];

function Outcome({ state }: { state: ImportState }) {
  if (state.stage === 'running') {
    return (
      <Title order={2} fz="1rem" mb="sm">
        {t.running}
      </Title>
    );
  }
  const rejected = state.files.reduce((sum, { result }) => sum + (result?.rejected ?? 0), 0);
  const outcome = {
    choosing: { color: 'gray', title: '', text: '' },
    done: state.ok
      ? { color: 'green', ...t.outcomes.done }
      : { color: 'red', title: t.outcomes.rejected.title, text: t.outcomes.rejected.text(rejected) },
    cancelled: { color: 'gray', ...t.outcomes.cancelled },
    failed: { color: 'red', ...t.outcomes.failed, text: state.message ?? '' },
  }[state.stage];
  return (
    <Alert role="note" color={outcome.color} title={outcome.title} mb="md">
      {outcome.text}
    </Alert>
  );
}

function SupportedFiles() {
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        {t.supported.title}
      </Title>
      <List mt="xs" spacing={6} className="quiet">
        <List.Item>{t.supported.csv}</List.Item>
        <List.Item>{t.supported.xapi}</List.Item>
        <List.Item>{t.supported.order}</List.Item>
      </List>
      <Text className="quiet" mt="sm">
        {t.supported.note}
      </Text>
    </section>
  );
}
