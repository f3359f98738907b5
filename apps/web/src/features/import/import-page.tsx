import { Alert, Button, Group, List, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { counted } from '../../format/number.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { ChosenFiles, FileDrop } from './file-drop.js';
import { ImportFiles } from './import-files-table.js';
import { RejectionTable } from './rejection-table.js';
import { type ImportState, useImport } from './use-import.js';
import classes from './import-page.module.css';

/** Brings training records in from files. */
export function ImportPage() {
  const cache = useQueryClient();
  // An import may have changed anything but who is signed in.
  const refresh = useCallback(
    () => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [cache],
  );
  const { state, start, cancel, reset } = useImport(refresh);
  const [chosen, setChosen] = useState<File[]>([]);
  const again = () => {
    setChosen([]);
    reset();
  };
  return (
    <>
      <TabTitle>Import</TabTitle>
      <PageHeader title="Import">
        Bring in people, teams, topics, assignments and training records from files.
      </PageHeader>
      {state.stage === 'choosing' ? (
        <div className={classes['columns']}>
          <section className={`paper ${classes['card']}`} aria-label="Choose files">
            <FileDrop add={(files) => setChosen((before) => merged(before, files))} />
            <ChosenFiles
              files={chosen}
              remove={(file) => setChosen((before) => before.filter((each) => each !== file))}
            />
            <Button mt="md" disabled={chosen.length === 0} onClick={() => void start(chosen)}>
              {chosen.length > 1 ? `Import ${chosen.length} files` : 'Import'}
            </Button>
          </section>
          <Accepted />
        </div>
      ) : (
        <section className={`paper ${classes['card']}`} aria-label="Import">
          <Outcome state={state} />
          <ImportFiles files={state.files} running={state.stage === 'running'} />
          <RejectionTable rejections={state.rejections} />
          <Group mt="md">
            {state.stage === 'running' ? (
              <Button variant="default" onClick={cancel}>
                Cancel import
              </Button>
            ) : (
              <>
                <Button onClick={again}>Import other files</Button>
                {state.stage !== 'done' && (
                  <Button variant="default" onClick={() => void start(chosen)}>
                    Import the same files again
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

/** A file chosen twice under one name is the newer one. */
const merged = (before: File[], added: File[]): File[] => [
  ...before.filter((file) => !added.some(({ name }) => name === file.name)),
  ...added,
];

function Outcome({ state }: { state: ImportState }) {
  if (state.stage === 'running') {
    return (
      <Title order={2} fz="1rem" mb="sm">
        Importing
      </Title>
    );
  }
  const rejected = state.files.reduce((sum, { result }) => sum + (result?.rejected ?? 0), 0);
  const outcome = {
    choosing: { color: 'gray', title: '', text: '' },
    done: state.ok
      ? { color: 'green', title: 'Import finished', text: 'All rows are in.' }
      : {
          color: 'red',
          title: 'Some files were not imported',
          text: `${counted(rejected, 'row was', 'rows were')} rejected. A file with rejected rows leaves nothing behind: correct it and import it again.`,
        },
    cancelled: {
      color: 'gray',
      title: 'Import cancelled',
      text: 'Files that were finished are in. The one being read left nothing behind.',
    },
    failed: { color: 'red', title: 'The import did not finish', text: state.message ?? '' },
  }[state.stage];
  return (
    <Alert role="note" color={outcome.color} title={outcome.title} mb="md">
      {outcome.text}
    </Alert>
  );
}

function Accepted() {
  return (
    <section className={`paper ${classes['card']}`}>
      <Title order={2} fz="1rem">
        What is taken
      </Title>
      <List mt="xs" spacing={6} className="quiet">
        <List.Item>
          CSV with a header row: teams, people, topics, scenarios, courses, assignments, attempts, scenario
          progress.
        </List.Item>
        <List.Item>xAPI statements, one per line (NDJSON) or as a JSON array.</List.Item>
        <List.Item>
          Several files at once; they are read in the order in which they need each other.
        </List.Item>
      </List>
      <Text className="quiet" mt="sm">
        Importing the same file twice changes nothing. A file with a rejected row is left out as a whole, and
        every rejected row is listed with its reason.
      </Text>
    </section>
  );
}
