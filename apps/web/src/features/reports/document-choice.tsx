import {
  documentLanguages,
  documentOrientations,
  languageNames,
  languageOfLocale,
  type DocumentLanguage,
  type ReportField,
} from '@docket/contracts';
import { NativeSelect } from '@mantine/core';
import { reports as t } from '../../messages/index.js';
import { useSession } from '../auth/use-session.js';

/** Form fields about the content and layout of the document. All of them have a default. */
export type DocumentInput = Extract<ReportField['input'], 'comparison' | 'language' | 'orientation'>;

export const isDocumentInput = (input: ReportField['input']): input is DocumentInput => input in optionsOf;

/** Returns the options of a field. The first one is the default. */
const optionsOf: Record<DocumentInput, (language: DocumentLanguage) => { value: string; label: string }[]> = {
  comparison: () => [
    { value: '', label: t.generate.comparisons.none },
    { value: 'previous', label: t.generate.comparisons.previous },
  ],
  language: (standard) => [
    { value: '', label: t.generate.defaultLanguage(languageNames[standard]) },
    ...documentLanguages.map((language) => ({ value: language, label: languageNames[language] })),
  ],
  orientation: () =>
    documentOrientations.map((orientation) => ({
      value: orientation,
      label: t.generate.orientations[orientation],
    })),
};

type Props = {
  input: DocumentInput;
  label: string;
  /** Selected value; empty for the default. */
  value: string;
  choose: (value: string) => void;
};

/** Select field for the comparison, the language or the orientation of a document. */
export function DocumentChoice({ input, label, value, choose }: Props) {
  const { account, organization } = useSession();
  const options = optionsOf[input](account.language ?? languageOfLocale(organization.locale));
  return (
    <NativeSelect
      label={label}
      data={options}
      value={value || options[0]!.value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
