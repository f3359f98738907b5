import { documentLanguages, languageOfLocale, type DocumentLanguage } from '@docket/contracts/values';
import type { SnapshotHeader } from '../snapshot.js';
import { Formats } from './formats.js';
import { messages as documentMessages } from './messages/index.js';
import type { DocumentMessages } from './messages/en.js';

/** What a document is written with: its language, what it says by itself, and how it writes figures. */
export interface Language {
  readonly code: DocumentLanguage;
  readonly messages: DocumentMessages;
  readonly formats: Formats;
}

/** The language that a snapshot was asked for in. Snapshots from before there was a choice are in the organization's. */
export function languageOf({ params, organization }: SnapshotHeader): Language {
  const asked = documentLanguages.find((known) => known === params['language']);
  const code = asked ?? languageOfLocale(organization.locale);
  const messages = documentMessages[code];
  return {
    code,
    messages,
    formats: new Formats(code, organization.locale, organization.timeZone, messages.inPercent),
  };
}
