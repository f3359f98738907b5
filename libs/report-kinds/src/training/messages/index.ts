import type { DocumentLanguage } from '@docket/contracts/values';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type TrainingMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages of the Training Report, by language. */
export const messages: Record<DocumentLanguage, TrainingMessages> = { en, de, fr, es, tr, ja, ar };
