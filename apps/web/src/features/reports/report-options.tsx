import type { ReportField } from '@docket/contracts';
import { Stack } from '@mantine/core';
import { type ComponentProps } from 'react';
import { reports } from '../../messages/reports.js';
import { DocumentChoice, isDocumentInput } from './document-choice.js';
import { InstantFields } from './instant-fields.js';
import classes from './report-form.module.css';

const t = reports.generate.options;

type Props = Pick<ComponentProps<typeof InstantFields>, 'clocks' | 'errors' | 'targets'> & {
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
  const chosen = [...Object.values(documentValues), ...Object.values(clocks)].filter(Boolean).length;
  if (documentFields.length + instantFields.length === 0) return null;
  return (
    <details className={classes['options']}>
      <summary>{t.title(chosen)}</summary>
      <Stack gap="sm" mt="xs">
        <InstantFields fields={instantFields} clocks={clocks} choose={chooseClock} {...fieldState} />
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
