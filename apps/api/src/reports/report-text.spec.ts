import { documentLanguages, errorMessages, setMessages, type ErrorMessages } from '@docket/contracts';
import * as english from '@docket/contracts/messages/en';
import { REPORT_KINDS } from '@docket/report-kinds';
import { afterEach, expect, it } from 'vitest';
import { catalogs } from '../http/request-language.js';

afterEach(() => setMessages(() => english));

it.each(documentLanguages.filter((language) => language !== 'en'))(
  'every kind has its texts in %s',
  (language) => {
    setMessages((): ErrorMessages => catalogs[language]);
    const texts = REPORT_KINDS.flatMap(({ title, description, form }) => [
      title,
      description,
      ...form.map(({ label }) => label),
    ]);
    expect(texts.filter((text) => !errorMessages.reportTexts[text])).toEqual([]);
  },
);
