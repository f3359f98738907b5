import type { ReportField, ReportKindView } from '@docket/contracts';
import { Button, Stack, Text, Title } from '@mantine/core';
import { type ComponentType, createRef, type FormEvent, type RefObject, useState } from 'react';
import { reports as t } from '../../messages/reports.js';
import { useReportRequest } from '../../report-request/use-report-request.js';
import { AssignmentPicker } from './assignment-picker.js';
import { FrameworkPicker } from './framework-picker.js';
import { useSession } from '../auth/use-session.js';
import { DocumentChoice, isDocumentInput, type DocumentInput } from './document-choice.js';
import { type Clocks, focusField, instantParams, orderErrors, PastInstant } from './past-instant.js';
import type { Choice, PickerProps } from '../../picker/picker.js';
import classes from './report-kind-card.module.css';

/** Form fields that select the subject of a report. All of them are required. */
type SubjectInput = Exclude<ReportField['input'], DocumentInput | 'instant'>;

const isSubjectInput = (input: ReportField['input']): input is SubjectInput => input in pickers;

/** Picker for each subject that the form of a kind can contain. */
const pickers: Record<SubjectInput, ComponentType<PickerProps>> = {
  assignment: AssignmentPicker,
  framework: FrameworkPicker,
};

type Chosen = Record<string, Choice | null>;
type Errors = Record<string, string | null>;

/** Card with the description of a report kind and the form to request a report. */
export function ReportKindCard({ kind }: { kind: ReportKindView }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [errors, setErrors] = useState<Errors>({});
  const [clocks, setClocks] = useState<Clocks>({});
  const { timeZone } = useSession().organization;
  const [documentValues, setDocumentValues] = useState<Record<string, string>>({});
  const subjectFields = kind.form.flatMap(({ input, ...field }) =>
    isSubjectInput(input) ? { ...field, input } : [],
  );
  const instantFields = kind.form.filter(({ input }) => input === 'instant');
  const targets = useTargets(kind.form);
  const showErrors = (found: Errors): boolean => {
    const first = kind.form.find(({ name }) => found[name]);
    if (!first) return false;
    setErrors(found);
    focusField(targets[first.name]?.current);
    return true;
  };
  const request = useReportRequest({ ...kind, showFieldErrors: showErrors });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    const missing = subjectFields.filter(({ name }) => !chosen[name]);
    const instants = instantParams(clocks, timeZone);
    const required = Object.fromEntries(missing.map(({ name }) => [name, t.generate.required]));
    if (showErrors({ ...required, ...orderErrors(instants) })) return;
    setErrors({});
    const params = subjectFields.map(({ name }) => [name, chosen[name]?.id]);
    const documentParams = Object.entries(documentValues).filter(([, value]) => value);
    request.mutate({ ...Object.fromEntries([...params, ...documentParams]), ...instants });
  };

  return (
    <form className={`paper ${classes['card']}`} onSubmit={submit} noValidate>
      <Title order={2} fz="1rem">
        {kind.title}
      </Title>
      <Text className="quiet">{kind.description}</Text>
      <Stack gap="sm" className={classes['fields']}>
        {subjectFields.map((field) => (
          <SubjectField
            key={field.name}
            {...field}
            target={targets[field.name]!}
            error={errors[field.name] ?? null}
            chosen={chosen[field.name] ?? null}
            choose={(choice) => {
              setChosen((previous) => ({ ...previous, [field.name]: choice }));
              setErrors((previous) => ({ ...previous, [field.name]: null }));
            }}
          />
        ))}
        <DocumentFields
          form={kind.form}
          values={documentValues}
          choose={(name, value) => setDocumentValues((previous) => ({ ...previous, [name]: value }))}
        />
        {instantFields.length > 0 && (
          <PastInstant
            fields={instantFields}
            clocks={clocks}
            choose={(name, clock) => {
              setClocks((previous) => ({ ...previous, [name]: clock }));
              setErrors((previous) => ({ ...previous, [name]: null }));
            }}
            errors={errors}
            targets={targets}
          />
        )}
      </Stack>
      <Button type="submit" className={classes['button']} loading={request.isPending}>
        {t.generate.button(kind.title)}
      </Button>
    </form>
  );
}

type DocumentProps = {
  form: ReportField[];
  values: Record<string, string>;
  choose: (name: string, value: string) => void;
};

/** Fields for the comparison, the language and the orientation of the document. */
function DocumentFields({ form, values, choose }: DocumentProps) {
  const fields = form.flatMap(({ input, ...field }) => (isDocumentInput(input) ? { ...field, input } : []));
  return (
    <div className={classes['document']}>
      {fields.map(({ name, label, input }) => (
        <DocumentChoice
          key={name}
          input={input}
          label={label}
          value={values[name] ?? ''}
          choose={(value) => choose(name, value)}
        />
      ))}
    </div>
  );
}

/** Picker for a subject of the report, with a line about the chosen one. */
function SubjectField({ input, ...props }: PickerProps & { input: SubjectInput }) {
  const Picker = pickers[input];
  return (
    <div>
      <Picker {...props} />
      {props.chosen && (
        <Text className="quiet" fz="xs" mt={4}>
          {props.chosen.about}
        </Text>
      )}
    </div>
  );
}

/** Returns a ref for each field, to focus the first invalid one. Created once, because the form of a kind never changes. */
function useTargets(form: ReportField[]): Record<string, RefObject<FieldElement | null>> {
  return useState(() => Object.fromEntries(form.map(({ name }) => [name, createRef<FieldElement>()])))[0];
}

/** Element of any field: pickers are inputs, instants are buttons. */
type FieldElement = HTMLInputElement & HTMLButtonElement;
