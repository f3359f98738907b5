import { documentLanguages, languageOfLocale, type DocumentLanguage } from '@docket/contracts/values';
import type { SnapshotHeader } from '../snapshot/snapshot.js';
import { Formats } from './formats.js';
import { messages as documentMessages } from './messages/index.js';
import type { DocumentMessages } from './messages/en.js';

/** Language of a document, with the messages that all kinds share and its number formats. */
export interface Language {
  readonly code: DocumentLanguage;
  readonly messages: DocumentMessages;
  readonly formats: Formats;
}

/**
 * Returns the language of a document: the requested language, else the organization's. Snapshots from before the parameter
 * existed have no requested language.
 */
export function languageOf({ params, organization }: SnapshotHeader): Language {
  const requested = documentLanguages.find((language) => language === params['language']);
  const code = requested ?? languageOfLocale(organization.locale);
  const messages = documentMessages[code];
  return {
    code,
    messages,
    formats: new Formats(
      code,
      organization.locale,
      organization.timeZone,
      messages.inPercent,
      messages.lessThan,
    ),
  };
}
