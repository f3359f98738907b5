import { documentLanguages, languageNames, type DocumentLanguage } from '@docket/contracts';
import { NativeSelect } from '@mantine/core';
import { app } from '../messages/index.js';
import { changeLanguage, language } from './language.js';

const options = documentLanguages.map((value) => ({ value, label: languageNames[value] }));

/** Select field for the language of the pages, on pages without a session. A change reloads the page. */
export function LanguageSelect() {
  return (
    <NativeSelect
      aria-label={app.language}
      data={options}
      value={language}
      onChange={({ currentTarget }) => changeLanguage(currentTarget.value as DocumentLanguage)}
    />
  );
}
