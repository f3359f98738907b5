import { MAX_SAMPLE_SIZE, samplePopulations, sampleStrata, type ReportField } from '@docket/contracts';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { count } from '../../format/number.js';
import { reports } from '../../messages/index.js';
import type { Choice } from '../../picker/picker.js';
import { AssignmentPicker } from './assignment-picker.js';
import { FrameworkPicker } from './framework-picker.js';
import { ItemPicker } from './item-picker.js';
import { type PickerName, pickersOf, type SampleValues } from './sample-values.js';

const t = reports.generate.sample;

/** Form fields that determine a sample. */
type SampleInput = Extract<ReportField['input'], 'population' | 'size' | 'seed' | 'stratify'>;
type Props = {
  form: ReportField[];
  values: SampleValues;
  change: (values: Partial<SampleValues>) => void;
  errors: Record<string, string | null>;
  targets: Record<string, RefObject<HTMLInputElement | null>>;
};

/** Fields for the population, the size, the seed and the strata of a sample. */
export function SampleFields({ form, values, change, errors, targets }: Props) {
  const labelOf = (input: SampleInput) => form.find((field) => field.input === input)?.label;
  const { size: sizeTarget, seed: seedTarget } = targets;
  return (
    <>
      <NativeSelect
        label={labelOf('population')}
        data={samplePopulations.map((value) => ({ value, label: t.populations[value] }))}
        value={values.population}
        onChange={({ currentTarget }) =>
          change({ population: currentTarget.value as SampleValues['population'] })
        }
      />
      {pickersOf[values.population].map((name) => (
        <PopulationPicker key={name} name={name} {...{ values, change, errors, targets }} />
      ))}
      <NumberInput
        ref={sizeTarget!}
        label={labelOf('size')}
        description={t.sizeHint(count(MAX_SAMPLE_SIZE))}
        min={1}
        max={MAX_SAMPLE_SIZE}
        allowDecimal={false}
        value={values.size}
        onChange={(size) => change({ size })}
        error={errors['size']}
      />
      <TextInput
        ref={seedTarget!}
        label={labelOf('seed')}
        description={t.seedHint}
        autoComplete="off"
        value={values.seed}
        onChange={({ currentTarget }) => change({ seed: currentTarget.value })}
        error={errors['seed']}
      />
      <NativeSelect
        label={labelOf('stratify')}
        data={sampleStrata.map((value) => ({ value, label: t.strata[value] }))}
        value={values.stratify}
        onChange={({ currentTarget }) =>
          change({ stratify: currentTarget.value as SampleValues['stratify'] })
        }
      />
    </>
  );
}

function PopulationPicker({
  name,
  values: { chosen },
  change,
  errors,
  targets,
}: Omit<Props, 'form'> & { name: PickerName }) {
  const common = {
    error: errors[name] ?? null,
    chosen: chosen[name],
    target: targets[name]!,
    choose: (choice: Choice | null) =>
      change({ chosen: { ...chosen, [name]: choice, ...(name === 'frameworkId' && { itemId: null }) } }),
  };
  if (name === 'assignmentId') return <AssignmentPicker {...common} label={t.assignment} />;
  if (name === 'frameworkId') return <FrameworkPicker {...common} label={t.framework} />;
  return <ItemPicker {...common} label={t.item} frameworkId={chosen.frameworkId?.id ?? null} />;
}
