import type { DocumentLanguage } from '@docket/contracts/values';
import { size } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import type { AttachedData } from '../attachments/evidence-data.js';
import { drawFacts } from '../document/facts.js';
import { ar } from './terms/ar.js';
import { de } from './terms/de.js';
import { en } from './terms/en.js';
import { es } from './terms/es.js';
import { fr } from './terms/fr.js';
import { ja } from './terms/ja.js';
import { termsOf, type Glossary } from './terms.js';
import { tr } from './terms/tr.js';

export const glossaries: Record<DocumentLanguage, Glossary> = { en, de, fr, es, tr, ja, ar };

/** Least space for starting the glossary below other content, in points. */
const MIN_SPACE = 120;

/**
 * Draws the terms of the document with their meanings, in the order of the alphabet of the language.
 * @param figures the contents of its `figures.json`
 */
export function drawGlossary(document: DocumentWriter, figures: AttachedData['figures']): void {
  const { language, header, pdf } = document;
  const { title, terms } = glossaries[language.code];
  const { compare } = new Intl.Collator(language.code);
  const entries = termsOf(header.kind, figures)
    .map((term) => ({ label: terms[term][0], value: terms[term][1] }))
    .toSorted((a, b) => compare(a.label, b.label));
  const y = document.section(title, MIN_SPACE);
  drawFacts(pdf, title, entries, y - 4, size.small);
}
