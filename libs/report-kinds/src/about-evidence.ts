import type { DocumentWriter } from './document-writer.js';
import type { LabeledValue } from './rendering.js';
import type { SnapshotHeader } from './snapshot.js';

/** Height of the shortest part, in points: a heading with less space below it starts a page. */
const MIN_PART_HEIGHT = 90;

/** A part of the section, with its labels and values. */
interface Part {
  title: string;
  intro?: string;
  facts: LabeledValue[];
}

/**
 * Draws the section "About this evidence" (docs/domain.md, section 5): what an auditor tests before relying on the
 * document. Snapshots before header version 4 have no such data, so their documents have no such section.
 */
export function drawAboutEvidence(document: DocumentWriter): void {
  const { pdf, header, language } = document;
  if (!header.evidence) return;
  const t = language.messages.evidence;
  const { left, width } = pdf.frame;
  pdf.page(t.title);
  let y = document.heading(t.title, pdf.frame.top);
  y = pdf.paragraph(t.intro, left, y - 4, width);
  for (const { title, intro, facts } of partsOf(document, header.evidence)) {
    if (y < pdf.frame.bottom + MIN_PART_HEIGHT) {
      pdf.page(t.title);
      y = pdf.frame.top;
    }
    y = document.subheading(title, y - 8);
    if (intro) y = pdf.paragraph(intro, left, y - 4, width) - 2;
    y = document.facts(facts, y - 4, t.title);
  }
}

type Evidence = NonNullable<SnapshotHeader['evidence']>;

function partsOf(document: DocumentWriter, evidence: Evidence): Part[] {
  const t = document.language.messages.evidence;
  return [
    { title: t.source, facts: sourceFacts(document, evidence) },
    { title: t.scope, facts: scopeFacts(document) },
    { title: t.population, intro: t.populationIntro, facts: populationFacts(document, evidence) },
    { title: t.timeliness, facts: timelinessFacts(document, evidence) },
  ];
}

function sourceFacts({ header, text, language }: DocumentWriter, { build }: Evidence): LabeledValue[] {
  const t = language.messages.evidence;
  const { version, commit } = build;
  return [
    { label: t.product, value: commit ? t.productValue(version, commit) : t.productVersion(version) },
    { label: t.kind, value: t.kindValue(text.title, String(header.kindVersion ?? 1)) },
  ];
}

function scopeFacts({ header, language }: DocumentWriter): LabeledValue[] {
  const t = language.messages.evidence;
  const { organization, params } = header;
  // The language and the orientation with their default values; the other parameters as they were requested.
  const resolved = { language: language.code, orientation: 'portrait', ...params };
  const parameters = Object.entries(resolved).map(([name, value]) => `${name} = ${String(value)}`);
  return [
    { label: t.organization, value: `${organization.name} (${organization.id})` },
    { label: t.parameters, value: parameters.join('; ') },
  ];
}

/** The bridge from all people on record to the eligible people, line by line. */
function populationFacts({ language }: DocumentWriter, { population }: Evidence): LabeledValue[] {
  const t = language.messages.evidence;
  const { count } = language.formats;
  const without = ['notYetJoined', 'left', 'administrators', 'auditors', 'outsideJobScope'] as const;
  return [
    { label: t.onRecord, value: count(population.onRecord) },
    ...without.map((category) => ({ label: t[category], value: `− ${count(population[category])}` })),
    { label: t.eligible, value: `= ${count(population.eligible)}` },
  ];
}

function timelinessFacts({ header, language }: DocumentWriter, { timeliness }: Evidence): LabeledValue[] {
  const t = language.messages.evidence;
  const { count, percent } = language.formats;
  const { attempts, recordedLate, dependentPeople, recordedAfter } = timeliness;
  return [
    { label: t.attempts(count(header.rules.windowDays)), value: count(attempts) },
    { label: t.recordedLate, value: `${count(recordedLate)} (${percent(recordedLate, attempts)})` },
    { label: t.dependentPeople, value: count(dependentPeople) },
    ...(header.asOf === header.knownAt ? [] : [{ label: t.recordedAfter, value: count(recordedAfter) }]),
  ];
}
