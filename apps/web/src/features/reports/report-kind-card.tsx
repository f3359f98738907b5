import type { ReportField, ReportKindView } from '@docket/contracts';
import { Button, Stack, Text, Title } from '@mantine/core';
import { type ComponentType, createRef, type FormEvent, type RefObject, useState } from 'react';
import { reports as t } from '../../messages/reports.js';
import { useReportRequest } from '../../report-request/use-report-request.js';
import { AssignmentPicker } from './assignment-picker.js';
import { FrameworkPicker } from './framework-picker.js';
import { DocumentChoice, isDocumentInput, type DocumentInput } from './document-choice.js';
import type { Choice, PickerProps } from '../../picker/picker.js';
import classes from './report-kind-card.module.css';

/** Picker for each subject that the form of a kind can contain. */
const pickers: Record<Exclude<ReportField['input'], DocumentInput>, ComponentType<PickerProps>> = {
  assignment: AssignmentPicker,
  framework: FrameworkPicker,
};

type Chosen = Record<string, Choice | null>;
type Errors = Record<string, string | null>;

/** Card with the description of a report kind and the form to request a report. */
export function ReportKindCard({ kind }: { kind: ReportKindView }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [errors, setErrors] = useState<Errors>({});
  const [documentValues, setDocumentValues] = useState<Record<string, string>>({});
  const subjectFields = kind.form.flatMap(({ input, ...field }) =>
    isDocumentInput(input) ? [] : { ...field, input },
  );
  const documentFields = kind.form.flatMap(({ input, ...field }) =>
    isDocumentInput(input) ? { ...field, input } : [],
  );
  const targets = useTargets(kind.form);
  const showErrors = (found: Errors): boolean => {
    const first = kind.form.find(({ name }) => found[name]);
    if (!first) return false;
    setErrors(found);
    targets[first.name]?.current?.focus();
    return true;
  };
  const request = useReportRequest({ ...kind, showFieldErrors: showErrors });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    const missing = subjectFields.filter(({ name }) => !chosen[name]);
    if (showErrors(Object.fromEntries(missing.map(({ name }) => [name, t.generate.required])))) return;
    setErrors({});
    const params = subjectFields.map(({ name }) => [name, chosen[name]?.id]);
    const documentParams = Object.entries(documentValues).filter(([, value]) => value);
    request.mutate(Object.fromEntries([...params, ...documentParams]));
  };

  return (
    <form className={`paper ${classes['card']}`} onSubmit={submit} noValidate>
      <Title order={2} fz="1rem">
        {kind.title}
      </Title>
      <Text className="quiet">{kind.description}</Text>
      <Stack gap="sm" className={classes['fields']}>
        {subjectFields.map(({ name, label, input }) => {
          const Picker = pickers[input];
          return (
            <div key={name}>
              <Picker
                label={label}
                target={targets[name]!}
                error={errors[name] ?? null}
                chosen={chosen[name] ?? null}
                choose={(choice) => {
                  setChosen((previous) => ({ ...previous, [name]: choice }));
                  setErrors((previous) => ({ ...previous, [name]: null }));
                }}
              />
              {chosen[name] && (
                <Text className="quiet" fz="xs" mt={4}>
                  {chosen[name].about}
                </Text>
              )}
            </div>
          );
        })}
        <div className={classes['document']}>
          {documentFields.map(({ name, label, input }) => (
            <DocumentChoice
              key={name}
              input={input}
              label={label}
              value={documentValues[name] ?? ''}
              choose={(value) => setDocumentValues((previous) => ({ ...previous, [name]: value }))}
            />
          ))}
        </div>
      </Stack>
      <Button type="submit" className={classes['button']} loading={request.isPending}>
        {t.generate.button(kind.title)}
      </Button>
    </form>
  );
}

/** Returns a ref for each field, to focus the first invalid one. Created once, because the form of a kind never changes. */
function useTargets(form: ReportField[]): Record<string, RefObject<HTMLInputElement | null>> {
  return useState(() => Object.fromEntries(form.map(({ name }) => [name, createRef<HTMLInputElement>()])))[0];
}
