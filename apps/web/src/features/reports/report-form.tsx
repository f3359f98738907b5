import type { ReportField, ReportKindView } from '@docket/contracts';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import {
  type ComponentType,
  createRef,
  type FormEvent,
  lazy,
  type RefObject,
  Suspense,
  useState,
} from 'react';
import { reports as t } from '../../messages/index.js';
import { useReportRequest } from '../../report-request/use-report-request.js';
import { AssignmentPicker } from './assignment-picker.js';
import { FrameworkPicker } from './framework-picker.js';
import {
  initialSample,
  missingChoices,
  parametersOf,
  sampleParams,
  type SampleValues,
} from './sample-values.js';
import { useSession } from '../auth/use-session.js';
import { type Clocks, focusField, instantParams, orderErrors } from './instant-values.js';
import { ReportOptions } from './report-options.js';
import { PersonPicker } from '../../picker/person-picker.js';
import type { Choice, PickerProps } from '../../picker/picker.js';
import classes from './report-form.module.css';

// Only one kind has a sample, and its number field is large.
const SampleFields = lazy(async () => ({ default: (await import('./sample-fields.js')).SampleFields }));

/** Form fields that select the subject of a report. All of them are required. */
type SubjectInput = Extract<ReportField['input'], 'assignment' | 'framework' | 'person'>;

const isSubjectInput = (input: ReportField['input']): input is SubjectInput => input in pickers;

/** Picker for each subject that the form of a kind can contain. */
const pickers: Record<SubjectInput, ComponentType<PickerProps>> = {
  assignment: AssignmentPicker,
  framework: FrameworkPicker,
  person: (props) => <PersonPicker {...props} anyStatus />,
};

type Chosen = Record<string, Choice | null>;
type Errors = Record<string, string | null>;

type Props = {
  kind: ReportKindView;
  /** Called when the server has accepted the request. */
  onRequested?: () => void;
};

/** Form to request a report of a kind: its subject, and folded options that have defaults. */
export function ReportForm({ kind, onRequested }: Props) {
  const [chosen, setChosen] = useState<Chosen>({});
  const { errors, setErrors, clearError, showErrors, targets } = useFieldErrors(kind.form);
  const [clocks, setClocks] = useState<Clocks>({});
  const { timeZone } = useSession().organization;
  const [documentValues, setDocumentValues] = useState<Record<string, string>>({});
  const subjectFields = kind.form.flatMap(({ input, ...field }) =>
    isSubjectInput(input) ? { ...field, input } : [],
  );
  const [sample, setSample] = useState(() => (isSampleForm(kind.form) ? initialSample() : null));
  const request = useReportRequest({ ...kind, showFieldErrors: showErrors });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.isPending) return;
    const instants = instantParams(clocks, timeZone);
    const required = requiredErrors(subjectFields, chosen, sample);
    if (showErrors({ ...required, ...orderErrors(instants) })) return;
    setErrors({});
    const subject = subjectFields.map(({ name }) => [name, chosen[name]?.id]);
    const document = Object.entries(documentValues).filter(([, value]) => value);
    const params = {
      ...Object.fromEntries([...subject, ...document]),
      ...(sample && sampleParams(sample)),
      ...instants,
    };
    request.mutate(params, { onSuccess: onRequested });
  };

  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SubjectFields
          fields={subjectFields}
          chosen={chosen}
          choose={(name, choice) => {
            setChosen((previous) => ({ ...previous, [name]: choice }));
            clearError(name);
          }}
          errors={errors}
          targets={targets}
        />
        {sample && (
          <Suspense fallback={<Skeleton h={260} />}>
            <SampleFields
              form={kind.form}
              values={sample}
              change={(changed) => {
                setSample({ ...sample, ...changed });
                setErrors({});
              }}
              errors={errors}
              targets={targets}
            />
          </Suspense>
        )}
        <ReportOptions
          form={kind.form}
          documentValues={documentValues}
          chooseDocumentValue={(name, value) =>
            setDocumentValues((previous) => ({ ...previous, [name]: value }))
          }
          clocks={clocks}
          chooseClock={(name, clock) => {
            setClocks((previous) => ({ ...previous, [name]: clock }));
            clearError(name);
          }}
          errors={errors}
          targets={targets}
        />
      </Stack>
      <Button type="submit" className={classes['button']} loading={request.isPending}>
        {t.generate.button(kind.title)}
      </Button>
    </form>
  );
}

/** Returns the errors of fields without a choice. */
function requiredErrors(
  fields: { name: string }[],
  chosen: Chosen,
  sample: SampleValues | null,
): Record<string, string> {
  const missing = fields.map(({ name }) => name).filter((name) => !chosen[name]);
  const names = [...missing, ...(sample ? missingChoices(sample) : [])];
  return Object.fromEntries(names.map((name) => [name, t.generate.required]));
}

type SubjectsProps = {
  fields: { name: string; label: string; input: SubjectInput }[];
  chosen: Chosen;
  choose: (name: string, choice: Choice | null) => void;
  errors: Errors;
  targets: Record<string, RefObject<FieldElement | null>>;
};

function SubjectFields({ fields, chosen, choose, errors, targets }: SubjectsProps) {
  return fields.map(({ name, ...field }) => (
    <SubjectField
      key={name}
      {...field}
      target={targets[name]!}
      error={errors[name] ?? null}
      chosen={chosen[name] ?? null}
      choose={(choice) => choose(name, choice)}
    />
  ));
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

/** Returns the errors of the fields by parameter, and a ref for each field, to focus the first invalid one. */
function useFieldErrors(form: ReportField[]) {
  const [errors, setErrors] = useState<Errors>({});
  const names = form.flatMap(parametersOf);
  // Created once: the form of a kind never changes.
  const [targets] = useState(() =>
    Object.fromEntries(names.map((name) => [name, createRef<FieldElement>()])),
  );
  const clearError = (name: string) => setErrors((previous) => ({ ...previous, [name]: null }));
  const showErrors = (found: Errors): boolean => {
    const first = names.find((name) => found[name]);
    if (first === undefined) return false;
    setErrors(found);
    focusField(targets[first]?.current);
    return true;
  };
  return { errors, setErrors, clearError, showErrors, targets };
}

const isSampleForm = (form: ReportField[]): boolean => form.some(({ input }) => input === 'population');

/** Element of any field: pickers are inputs, instants are buttons. */
type FieldElement = HTMLInputElement & HTMLButtonElement;
