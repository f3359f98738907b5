import {
  documentLanguages,
  documentOrientations,
  languageNames,
  type DocumentOrientation,
  type ReportField,
} from '@docket/contracts';
import { NativeSelect } from '@mantine/core';

/** What a form asks of the document itself. Each has a default, so nothing has to be chosen. */
export type DocumentInput = Extract<ReportField['input'], 'language' | 'orientation'>;

export const isDocumentInput = (input: ReportField['input']): input is DocumentInput => input in options;

const orientationNames: Record<DocumentOrientation, string> = {
  portrait: 'Portrait',
  landscape: 'Landscape',
};

const options: Record<DocumentInput, { value: string; label: string }[]> = {
  language: [
    { value: '', label: 'The organization’s' },
    ...documentLanguages.map((language) => ({ value: language, label: languageNames[language] })),
  ],
  orientation: documentOrientations.map((orientation) => ({
    value: orientation,
    label: orientationNames[orientation],
  })),
};

type Props = {
  input: DocumentInput;
  label: string;
  /** Empty for the default, which is the first of the options. */
  value: string;
  choose: (value: string) => void;
};

/** One thing to choose of a document: its language, or how its pages lie. */
export function DocumentChoice({ input, label, value, choose }: Props) {
  return (
    <NativeSelect
      label={label}
      data={options[input]}
      value={value || options[input][0]!.value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
