import type { DocumentLanguage } from '@docket/contracts/values';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type AssignmentRuleMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages of the rules of assignments, by language. */
export const messages: Record<DocumentLanguage, AssignmentRuleMessages> = {
  en,
  de,
  fr,
  es,
  tr,
  ja,
  ar,
};
