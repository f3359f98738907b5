import { documentLanguages, languageNames } from '@docket/contracts';
import { NativeSelect } from '@mantine/core';

const options = [
  { value: '', label: 'The organization’s' },
  ...documentLanguages.map((language) => ({ value: language, label: languageNames[language] })),
];

type Props = {
  label: string;
  /** Empty for the organization's own. */
  value: string;
  choose: (language: string) => void;
};

/** The language that a document is written in. */
export function LanguageSelect({ label, value, choose }: Props) {
  return (
    <NativeSelect
      label={label}
      data={options}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
