import type { DocumentLanguage } from '@docket/contracts/values';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type SampleMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages of the Audit Sample, by language. */
export const messages: Record<DocumentLanguage, SampleMessages> = { en, de, fr, es, tr, ja, ar };
