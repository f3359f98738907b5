import type { DocumentLanguage } from '@docket/contracts/values';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type DocumentMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { tr } from './tr.js';

/** Messages that every document uses, by language. */
export const messages: Record<DocumentLanguage, DocumentMessages> = { en, de, fr, es, tr, ja, ar };
