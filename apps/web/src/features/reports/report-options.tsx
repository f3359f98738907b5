import type { ReportField } from '@docket/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { reports } from '../../messages/index.js';
import { DocumentChoice, isDocumentInput } from './document-choice.js';
import type { InstantFields as Fields } from './instant-fields.js';
import classes from './report-form.module.css';

const t = reports.generate.options;

// Loads the calendar when the options are opened.
const InstantFields = lazy(async () => ({ default: (await import('./instant-fields.js')).InstantFields }));

type Props = Pick<ComponentProps<typeof Fields>, 'clocks' | 'errors' | 'targets'> & {
  form: ReportField[];
  /** Comparison, language and orientation by field name; without one, or empty: the default. */
  documentValues: Record<string, string>;
  chooseDocumentValue: (name: string, value: string) => void;
  chooseClock: (name: string, clock: string | null) => void;
};

/** Folded fields that have defaults: the instants of a report, the comparison, and the language and orientation of the document. */
export function ReportOptions({
  form,
  documentValues,
  chooseDocumentValue,
  clocks,
  chooseClock,
  ...fieldState
}: Props) {
  const documentFields = form.flatMap(({ input, ...field }) =>
    isDocumentInput(input) ? { ...field, input } : [],
  );
  const instantFields = form.filter(({ input }) => input === 'instant');
  const [opened, setOpened] = useState(false);
  const chosen = [...Object.values(documentValues), ...Object.values(clocks)].filter(Boolean).length;
  if (documentFields.length + instantFields.length === 0) return null;
  return (
    <details
      className={classes['options']}
      onToggle={({ currentTarget }) => setOpened((before) => before || currentTarget.open)}
    >
      <summary>{t.title(chosen)}</summary>
      <Stack gap="sm" mt="xs">
        {opened && (
          <Suspense fallback={<Skeleton h={56 * instantFields.length} />}>
            <InstantFields fields={instantFields} clocks={clocks} choose={chooseClock} {...fieldState} />
          </Suspense>
        )}
        <div className={classes['document']}>
          {documentFields.map(({ name, label, input }) => (
            <DocumentChoice
              key={name}
              input={input}
              label={label}
              value={documentValues[name] ?? ''}
              choose={(value) => chooseDocumentValue(name, value)}
            />
          ))}
        </div>
      </Stack>
    </details>
  );
}
