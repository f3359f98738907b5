import type { DocumentLanguage } from '@docket/contracts/values';
import type { Formats } from '../../language/formats.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type PeriodMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages about the period of a document, by language. */
export const messages: Record<DocumentLanguage, (formats: Formats) => PeriodMessages> = {
  en,
  de,
  fr,
  es,
  tr,
  ja,
  ar,
};
