import {
  documentLanguage,
  languageOfLocale,
  type DocumentLanguage,
  type ReportField,
} from '@docket/contracts';
import { z } from 'zod';
import type { SnapshotHeader } from '../snapshot.js';
import { Formats } from './formats.js';
import { words as documentWords } from './words/index.js';
import type { DocumentWords } from './words/en.js';

/** The parameter that every kind has: the language to write the document in. Default: the organization's. */
export const languageParam = { language: documentLanguage.optional() };

/** The same as an input of the form. */
export const languageField: ReportField = { name: 'language', label: 'Language', input: 'language' };

/** What a document is written with: its language, what it says by itself, and how it writes figures. */
export interface Language {
  readonly code: DocumentLanguage;
  readonly words: DocumentWords;
  readonly formats: Formats;
}

/** The language that a snapshot was asked for in. Snapshots from before there was a choice are in the organization's. */
export function languageOf({ params, organization }: SnapshotHeader): Language {
  const asked = z.object(languageParam).safeParse(params).data?.language;
  const code = asked ?? languageOfLocale(organization.locale);
  const words = documentWords[code];
  return {
    code,
    words,
    formats: new Formats(code, organization.locale, organization.timeZone, words.inPercent),
  };
}
