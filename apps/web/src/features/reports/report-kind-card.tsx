import type { ReportField, ReportKindView } from '@docket/contracts';
import { Button, Stack, Text, Title } from '@mantine/core';
import { type ComponentType, createRef, type FormEvent, type RefObject, useState } from 'react';
import { useReportRequest } from '../../report-request/use-report-request.js';
import { AssignmentPicker } from './assignment-picker.js';
import { FrameworkPicker } from './framework-picker.js';
import { DocumentChoice, isDocumentInput, type DocumentInput } from './document-choice.js';
import type { Choice, PickerProps } from '../../picker/picker.js';
import classes from './report-kind-card.module.css';

/** The picker behind each thing that a kind's form can ask for. */
const pickers: Record<Exclude<ReportField['input'], DocumentInput>, ComponentType<PickerProps>> = {
  assignment: AssignmentPicker,
  framework: FrameworkPicker,
};

type Chosen = Record<string, Choice | null>;
type Errors = Record<string, string | null>;

/** What one kind of report holds, the form that the kind asks for, and its one button. */
export function ReportKindCard({ kind }: { kind: ReportKindView }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [errors, setErrors] = useState<Errors>({});
  const [choices, setChoices] = useState<Record<string, string>>({});
  const things = kind.form.flatMap(({ input, ...field }) =>
    isDocumentInput(input) ? [] : { ...field, input },
  );
  const ofDocument = kind.form.flatMap(({ input, ...field }) =>
    isDocumentInput(input) ? { ...field, input } : [],
  );
  const targets = useTargets(kind.form);
  const fail = (found: Errors): boolean => {
    const first = kind.form.find(({ name }) => found[name]);
    if (!first) return false;
    setErrors(found);
    targets[first.name]?.current?.focus();
    return true;
  };
  const request = useReportRequest({ ...kind, refused: fail });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    const missing = things.filter(({ name }) => !chosen[name]);
    if (fail(Object.fromEntries(missing.map(({ name, label }) => [name, `Choose ${anOf(label)} first.`]))))
      return;
    setErrors({});
    const params = things.map(({ name }) => [name, chosen[name]?.id]);
    const chosenOfDocument = Object.entries(choices).filter(([, value]) => value);
    request.mutate(Object.fromEntries([...params, ...chosenOfDocument]));
  };

  return (
    <form className={`paper ${classes['card']}`} onSubmit={submit} noValidate>
      <Title order={2} fz="1rem">
        {kind.title}
      </Title>
      <Text className="quiet">{kind.description}</Text>
      <Stack gap="sm" className={classes['fields']}>
        {things.map(({ name, label, input }) => {
          const Picker = pickers[input];
          return (
            <div key={name}>
              <Picker
                label={label}
                target={targets[name]!}
                error={errors[name] ?? null}
                chosen={chosen[name] ?? null}
                choose={(choice) => {
                  setChosen((before) => ({ ...before, [name]: choice }));
                  setErrors((before) => ({ ...before, [name]: null }));
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
          {ofDocument.map(({ name, label, input }) => (
            <DocumentChoice
              key={name}
              input={input}
              label={label}
              value={choices[name] ?? ''}
              choose={(value) => setChoices((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
      </Stack>
      <Button type="submit" className={classes['button']} loading={request.isPending}>
        Generate {kind.title}
      </Button>
    </form>
  );
}

/** "an assignment", "a framework" */
const anOf = (label: string): string => `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;

/** Where the focus goes on a mistake, by field. A kind's form does not change while its card stands. */
function useTargets(form: ReportField[]): Record<string, RefObject<HTMLInputElement | null>> {
  return useState(() => Object.fromEntries(form.map(({ name }) => [name, createRef<HTMLInputElement>()])))[0];
}
