import type { ImportRejectionPolicy, ImportUploadView } from '@docket/contracts';
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { imports } from '../../messages/index.js';
import { announce } from '../../page/announcer.js';
import { CountsTable, LeftOutRows, RunningTables } from './counts-table.js';
import { ReadAs } from './read-as.js';
import { RejectionTable } from './rejection-table.js';
import { UnmappedObjects } from './unmapped-objects.js';
import { type ImportOutcome, type RunState, useImportRun } from './use-import-run.js';
import { mappedTables, type WizardTable } from './use-wizard.js';
import classes from './import-page.module.css';

const t = imports.check;

type Props = {
  upload: ImportUploadView;
  tables: WizardTable[];
  policy: ImportRejectionPolicy;
  choosePolicy: (policy: ImportRejectionPolicy) => void;
  back: () => void;
  /** Shows the values of a table, by its position. */
  mapValues: (at: number) => void;
  /** Starts the import. */
  submit: () => void;
  /** Ends without an import. */
  finish: () => void;
  /** Shown after the check, for example to save the mapping. */
  children: React.ReactNode;
};

/** Runs all checks without changing anything, and shows what the import will do with the chosen policy. */
export function CheckStep({
  upload,
  tables,
  policy,
  choosePolicy,
  back,
  mapValues,
  submit,
  finish,
  children,
}: Props) {
  const { state, check, cancel } = useCheck(upload, tables, policy);
  const [hasChosen, setHasChosen] = useState(false);
  const choose = (chosen: ImportRejectionPolicy) => {
    setHasChosen(true);
    choosePolicy(chosen);
    void check(chosen);
  };
  const { stage, outcome } = state;
  if (stage === 'running') {
    return (
      <>
        <Text fw={600}>{t.running}</Text>
        <RunningTables tables={state.tables} />
        <Button variant="default" mt="md" onClick={cancel}>
          {imports.result.cancel}
        </Button>
      </>
    );
  }
  if (stage !== 'done' || !outcome)
    return <NotChecked state={state} back={back} retry={() => void check()} />;
  const changes = outcome.files.some(({ created, updated }) => created + updated > 0);
  const rejected = outcome.files.reduce((sum, file) => sum + file.rejected, 0);
  const unmapped = tables.findIndex((table) => hasUnmappedValues(table, outcome));
  const needsChoice = !changes && rejected > 0 && policy === 'reject_file';
  return (
    <Stack gap="md">
      <Alert role="note" color={rejected > 0 ? 'red' : 'gray'} title={titleOf(outcome, changes)}>
        {t.text}
      </Alert>
      <CountsTable tables={state.tables} />
      <ReadAs tables={tables} />
      {rejected > 0 && <Policy policy={policy} choose={choose} autoFocus={hasChosen} />}
      {needsChoice && <Text className="quiet">{t.nothing}</Text>}
      <UnmappedObjects files={outcome.files} />
      <RejectionTable rejections={outcome.rejections} />
      <LeftOutRows tables={state.tables} />
      {children}
      <Group>
        <Button variant="default" onClick={back}>
          {imports.back}
        </Button>
        {unmapped !== -1 && (
          <Button variant="default" onClick={() => mapValues(unmapped)}>
            {t.mapValues}
          </Button>
        )}
        {changes || needsChoice ? (
          <Button onClick={submit} disabled={needsChoice}>
            {policy === 'keep_good_rows' && rejected > 0 ? t.importGood : t.import}
          </Button>
        ) : (
          <Button onClick={finish}>{t.finish}</Button>
        )}
      </Group>
    </Stack>
  );
}

/** Fields whose values an administrator can map, for example a course that a saved mapping does not know yet to a topic. */
const MAPPED_FIELDS = ['topic', 'scenario', 'team', 'score', 'result', 'role', 'status'];

const hasUnmappedValues = (
  { table, mapping, included }: WizardTable,
  { rejections }: ImportOutcome,
): boolean =>
  included &&
  mapping !== null &&
  rejections.some(({ file, field }) => file === table.name && MAPPED_FIELDS.includes(field));

/** Starts a check when the step is shown. `check` repeats it, also with another policy. */
function useCheck(upload: ImportUploadView, tables: WizardTable[], policy: ImportRejectionPolicy) {
  const { state, start, cancel } = useImportRun(({ stage }) => {
    if (stage === 'done') announce(imports.announcements.checked);
  });
  const check = (onRejected = policy) =>
    start(upload.id, { tables: mappedTables(tables), onRejected, dryRun: true });
  useEffect(() => {
    void check();
    // Another mapping shows the step again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { state, check, cancel };
}

function titleOf({ files }: ImportOutcome, changes: boolean): string {
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  if (rejected > 0) return t.rejectedTitle(rejected);
  const sum = (of: 'created' | 'updated') => files.reduce((total, file) => total + file[of], 0);
  return changes ? t.summary(sum('created'), sum('updated')) : t.unchanged;
}

function Policy({
  policy,
  choose,
  autoFocus,
}: {
  policy: ImportRejectionPolicy;
  choose: (policy: ImportRejectionPolicy) => void;
  /** Whether the chosen policy has the focus, which the progress of the check has replaced. */
  autoFocus: boolean;
}) {
  const focus = (value: ImportRejectionPolicy) => autoFocus && value === policy;
  return (
    <Radio.Group
      label={t.onRejected}
      value={policy}
      onChange={(value) => choose(value as ImportRejectionPolicy)}
      className={classes['part']}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="reject_file"
          label={t.rejectFile}
          description={t.rejectFileHint}
          autoFocus={focus('reject_file')}
        />
        <Radio
          value="keep_good_rows"
          label={t.keepGood}
          description={t.keepGoodHint}
          autoFocus={focus('keep_good_rows')}
        />
      </Stack>
    </Radio.Group>
  );
}

function NotChecked({ state, back, retry }: { state: RunState; back: () => void; retry: () => void }) {
  const { checkCancelled, checkFailed, again } = imports.result;
  const failed = state.stage === 'failed';
  return (
    <>
      <Alert role="alert" color={failed ? 'red' : 'gray'} title={failed ? checkFailed : checkCancelled.title}>
        {failed ? state.message : checkCancelled.text}
      </Alert>
      <Group mt="md">
        <Button variant="default" onClick={back}>
          {imports.back}
        </Button>
        <Button onClick={retry}>{again}</Button>
      </Group>
    </>
  );
}
