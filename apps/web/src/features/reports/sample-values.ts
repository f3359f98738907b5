import type { ReportField, samplePopulations, sampleStrata } from '@docket/contracts';
import type { Choice } from '../../picker/picker.js';

/** Name of a picker. */
export type PickerName = 'assignmentId' | 'frameworkId' | 'itemId';

/** Chosen values of the fields. */
export interface SampleValues {
  population: (typeof samplePopulations)[number];
  chosen: Record<PickerName, Choice | null>;
  /** Empty text while the field is empty. */
  size: number | string;
  seed: string;
  stratify: (typeof sampleStrata)[number];
}

const DEFAULT_SIZE = 25;
/** Pickers that a population needs. */
export const pickersOf: Record<SampleValues['population'], PickerName[]> = {
  eligible: [],
  assignment: ['assignmentId'],
  control: ['frameworkId', 'itemId'],
};

/** Returns the initial values, without a seed: the report ID is the seed unless the user enters one. */
export const initialSample = (): SampleValues => ({
  population: 'eligible',
  chosen: { assignmentId: null, frameworkId: null, itemId: null },
  size: DEFAULT_SIZE,
  seed: '',
  stratify: 'none',
});

/** Returns the names of the parameters that a field sets, in the order of the form. */
export const parametersOf = ({ name, input }: ReportField): string[] =>
  input === 'population' ? [name, 'assignmentId', 'frameworkId', 'itemId'] : [name];

/** Returns the parameters of a sample. Values that are missing are omitted, so that the server names them. */
export function sampleParams({
  population,
  chosen,
  size,
  seed,
  stratify,
}: SampleValues): Record<string, unknown> {
  const subject = pickersOf[population].map((name) => [name, chosen[name]?.id]);
  return {
    population,
    ...Object.fromEntries(subject),
    ...(size !== '' && { size }),
    ...(seed.trim() !== '' && { seed }),
    stratify,
  };
}

/** Returns the required pickers without a choice. */
export const missingChoices = ({ population, chosen }: SampleValues): PickerName[] =>
  pickersOf[population].filter((name) => chosen[name] === null);
