import type { ImportRejectionPolicy, ImportUploadView } from '@docket/contracts';
import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LeaveGuard } from '../../form/leave-guard.js';
import { imports as t } from '../../messages/index.js';
import { PageHeader, TabTitle } from '../../page/page-states.js';
import { CheckStep } from './check-step.js';
import { TableTitle } from './columns-step.js';
import { ContentsStep } from './contents-step.js';
import { FilesStep } from './files-step.js';
import { MapTable } from './map-table.js';
import { ResultStep } from './result-step.js';
import { SaveMappings } from './save-mappings.js';
import { Steps } from './steps.js';
import { isReady, useWizard, type View, type WizardTable } from './use-wizard.js';
import classes from './import-page.module.css';

/** Page to import records from files. */
export function ImportPage() {
  const [unsaved, setUnsaved] = useState(false);
  return (
    <>
      <TabTitle>{t.title}</TabTitle>
      <PageHeader title={t.title}>{t.description}</PageHeader>
      <LeaveGuard when={unsaved} messages={t.leave} />
      <ImportWizard changeUnsaved={setUnsaved} />
    </>
  );
}

type Props = {
  /** Reports whether leaving the page would lose work. */
  changeUnsaved: (unsaved: boolean) => void;
};

/** The steps of an import: files, mapping, check, result. */
export function ImportWizard({ changeUnsaved }: Props) {
  const wizard = useWizard();
  const { view, upload } = wizard;
  return (
    <>
      <Steps view={view} />
      {upload ? (
        <UploadSteps wizard={wizard} upload={upload} changeUnsaved={changeUnsaved} />
      ) : (
        <FilesStep
          open={(opened) => {
            wizard.open(opened);
            changeUnsaved(true);
          }}
        />
      )}
    </>
  );
}

type Wizard = ReturnType<typeof useWizard>;

/** The steps of an upload: mapping, check, result. */
function UploadSteps({
  wizard,
  upload,
  changeUnsaved,
}: Props & { wizard: Wizard; upload: ImportUploadView }) {
  const { view, tables } = wizard;
  const [policy, setPolicy] = useState<ImportRejectionPolicy>('reject_file');
  const startOver = () => {
    changeUnsaved(false);
    wizard.reset();
  };
  const ended = (kept: boolean) => {
    changeUnsaved(false);
    if (!kept) wizard.finish();
  };
  const mapped = <SaveMappings tables={tables} change={wizard.change} />;
  const common = { upload, tables, policy };
  return (
    <Card key={`${view.step} ${'at' in view ? view.at : ''}`}>
      {view.step === 'contents' && <Contents wizard={wizard} startOver={startOver} />}
      {(view.step === 'columns' || view.step === 'values') && (
        <Mapping wizard={wizard} view={view} startOver={startOver} />
      )}
      {view.step === 'check' && (
        <CheckStep
          {...common}
          choosePolicy={setPolicy}
          back={() => wizard.show(beforeCheck(tables))}
          mapValues={(at) => wizard.show({ step: 'values', at })}
          submit={() => wizard.show({ step: 'result' })}
          finish={startOver}
        >
          {mapped}
        </CheckStep>
      )}
      {view.step === 'result' && (
        <ResultStep
          {...common}
          ended={ended}
          back={() => {
            changeUnsaved(true);
            wizard.show({ step: 'check' });
          }}
          startOver={startOver}
        >
          {mapped}
        </ResultStep>
      )}
    </Card>
  );
}

/** Returns what was shown before the check: the values of the only table, or the list of tables. */
const beforeCheck = (tables: WizardTable[]): View =>
  tables.length === 1 && tables[0]!.reviewed ? { step: 'values', at: 0 } : { step: 'contents' };

/** Card of a step. Moves the focus to itself, so that the keyboard and screen readers continue there. */
function Card({ children }: { children: ReactNode }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    card.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={`paper ${classes['card']} ${classes['step']}`}
      aria-label={t.title}
    >
      {children}
    </section>
  );
}

type StepProps = { wizard: Wizard; startOver: () => void };

function Contents({ wizard, startOver }: StepProps) {
  const { tables, change, show } = wizard;
  const hint = hintOf(tables);
  return (
    <>
      <TableTitle>{t.contents.title}</TableTitle>
      <ContentsStep
        tables={tables}
        include={(at, chosen) => change(at, { included: chosen })}
        map={(at) => show({ step: 'columns', at })}
      />
      {hint && (
        <Text className="quiet" mt="sm">
          {hint}
        </Text>
      )}
      <Group mt="lg">
        <Button variant="default" onClick={startOver}>
          {t.back}
        </Button>
        <Button disabled={hint !== null} onClick={() => show({ step: 'check' })}>
          {t.contents.check}
        </Button>
      </Group>
    </>
  );
}

/** Returns why the tables cannot be checked yet; null if they can. */
function hintOf(tables: WizardTable[]): string | null {
  const included = tables.filter((table) => table.included);
  if (tables.every(({ table }) => table.problem !== null)) return t.contents.unreadable;
  if (included.length === 0) return t.contents.nothing;
  return included.every(isReady) ? null : t.contents.mapFirst;
}

function Mapping({
  wizard,
  view: { step, at },
  startOver,
}: StepProps & { view: { step: 'columns' | 'values'; at: number } }) {
  const { upload, tables, change, show } = wizard;
  const current = tables[at]!;
  const done = () => {
    change(at, { reviewed: true });
    const others = tables.filter((table, index) => index !== at && table.included);
    show({ step: others.every(isReady) ? 'check' : 'contents' });
  };
  return (
    <MapTable
      uploadId={upload!.id}
      current={current}
      step={step}
      change={(mapping) => change(at, { mapping })}
      show={(next) => show({ step: next, at })}
      back={() => (tables.length === 1 ? startOver() : show({ step: 'contents' }))}
      done={done}
    />
  );
}
