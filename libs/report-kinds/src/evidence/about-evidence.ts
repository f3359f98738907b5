import type { DocumentWriter } from '../document/document-writer.js';
import { drawChanges, drawInputs, drawRecordChanges } from './evidence-tables.js';
import { exactInstant, NONE } from '../language/formats.js';
import type { LabeledValue } from '../rendering.js';
import type { EvidenceOfRecords, SnapshotHeader } from '../snapshot/snapshot.js';

/** Height of the shortest part, in points: a heading with less space below it starts a page. */
const MIN_PART_HEIGHT = 90;
/** The same for a part with a table, up to its first row, and for the start of the section. */
const MIN_TABLE_HEIGHT = 210;
/** Height of the section, in points: it takes about two pages. */
const HEIGHT = 1_000;
/** Space above a table that the line height of the text above it already leaves, in points. */
const TABLE_RAISE = 6;

/** A part of the section. `draw` draws it from the baseline `top` down, and returns the lower edge. */
interface Part {
  title: string;
  intro?: string;
  minHeight?: number;
  draw(top: number): number;
}

/** Height of the title and the introduction of the population, and of a line of the bridge, in points. */
const [POPULATION_HEIGHT, FACT_HEIGHT] = [80, 18];

type Evidence = NonNullable<SnapshotHeader['evidence']>;
/** The evidence of snapshots since header version 5. */
type CompleteEvidence = Evidence & EvidenceOfRecords;

const isComplete = (evidence: Evidence): evidence is CompleteEvidence => evidence.window !== undefined;

/**
 * Draws the section "About this evidence" (docs/domain.md, section 5): what an auditor tests before relying on the
 * document. Snapshots before header version 4 have no such data, so their documents have no such section; those of
 * version 4 have a part of it.
 */
export function drawAboutEvidence(document: DocumentWriter): void {
  const { pdf, header, language } = document;
  if (!header.evidence) return;
  const t = language.messages.evidence;
  const { left, width } = pdf.frame;
  let y = document.list(t.title, HEIGHT, MIN_TABLE_HEIGHT);
  y = pdf.paragraph(t.intro, left, y - 4, width);
  for (const { title, intro, minHeight = MIN_PART_HEIGHT, draw } of partsOf(document, header.evidence)) {
    y = document.part(t.title, title, y - 8, minHeight);
    if (intro) y = pdf.paragraph(intro, left, y - 4, width) - 2;
    y = draw(y - 4);
  }
}

function partsOf(document: DocumentWriter, evidence: Evidence): Part[] {
  const t = document.language.messages.evidence;
  const facts = (title: string, values: LabeledValue[]): Part => ({
    title,
    draw: (top) => document.facts(values, top, t.title),
  });
  const population = populationFacts(document, evidence);
  const parts = [
    facts(t.source, sourceFacts(document, evidence)),
    facts(t.scope, scopeFacts(document, evidence)),
    evidence.personId === undefined
      ? {
          ...facts(t.population, population),
          // The lines of the bridge stay on one page: they are one calculation.
          minHeight: POPULATION_HEIGHT + population.length * FACT_HEIGHT,
          intro: populationIntro(document, evidence),
        }
      : { title: t.population, intro: t.onePerson(evidence.personId), draw: (top: number) => top },
  ];
  const timeliness = facts(t.timeliness, timelinessFacts(document, evidence));
  if (!isComplete(evidence)) return [...parts, timeliness];
  return [...parts, inputsPart(document, evidence), timeliness, changesPart(document, evidence)];
}

function sourceFacts({ header, text, language, target }: DocumentWriter, evidence: Evidence): LabeledValue[] {
  const t = language.messages.evidence;
  const { version, commit, imageDigest } = evidence.build;
  const product = {
    label: t.product,
    value: commit ? t.productValue(version, commit) : t.productVersion(version),
  };
  const kind = { label: t.kind, value: t.kindValue(text.title, String(header.kindVersion ?? 1)) };
  if (!isComplete(evidence)) return [product, kind];
  const types = evidence.recordTypes.map((type) => t.recordTypes[type]);
  return [
    product,
    ...(imageDigest ? [{ label: t.imageDigest, value: imageDigest }] : []),
    { label: t.schema, value: evidence.schemaVersion },
    kind,
    { label: t.snapshot, value: target.snapshotSha256 },
    { label: t.records, value: types.join('; ') },
  ];
}

function scopeFacts({ header, language }: DocumentWriter, evidence: Evidence): LabeledValue[] {
  const { evidence: t, cover, instants } = language.messages;
  const { organization, params, requestedBy, asOf } = header;
  // Parameters that were not requested have their default values.
  const defaults = { language: language.code, orientation: 'portrait' };
  const instantsOf = isComplete(evidence) ? { asOf, knownAt: header.knownAt } : {};
  const parameters = Object.entries({ ...defaults, ...params, ...instantsOf });
  const facts = [
    { label: t.organization, value: `${organization.name} (${organization.id})` },
    {
      label: t.parameters,
      value: parameters.map(([name, value]) => `${name} = ${String(value)}`).join('; '),
    },
  ];
  if (!isComplete(evidence)) return facts;
  const { after, until } = evidence.window;
  const isOfAssignment = params['assignmentId'] !== undefined;
  // The inputs and the timeliness of a document about one person have attempts of any age; only its changes have a window.
  const ofOthers = isOfAssignment ? t.assignmentWindowValue : t.windowValue;
  const windowValue = evidence.personId === undefined ? ofOthers : t.personWindowValue;
  return [
    ...facts,
    { label: t.window, value: windowValue(exactInstant(after), exactInstant(until)) },
    { label: instants.describes, value: exactInstant(asOf) },
    { label: cover.requestedBy, value: `${requestedBy.name} (${requestedBy.email})` },
    { label: t.requestedAt, value: exactInstant(evidence.requestedAt) },
    { label: instants.known, value: exactInstant(header.knownAt!) },
    { label: cover.generated, value: exactInstant(evidence.readAt) },
  ];
}

/** Returns the introduction of the bridge, with the file that names the people who are not eligible. */
function populationIntro({ language }: DocumentWriter, { records, population }: Evidence): string {
  const { populationIntro: intro, excludedListed } = language.messages.evidence;
  const isListed = records !== undefined && population.onRecord > population.eligible;
  return isListed ? `${intro} ${excludedListed('excluded-people.csv')}` : intro;
}

/** The bridge from all people on record to the eligible people, line by line. */
function populationFacts(document: DocumentWriter, { population }: Evidence): LabeledValue[] {
  const { language } = document;
  const t = language.messages.evidence;
  const { count } = language.formats;
  const without = ['notYetJoined', 'left', 'administrators', 'auditors', 'outsideJobScope'] as const;
  return [
    { label: t.onRecord, value: count(population.onRecord) },
    ...without.map((category) => ({ label: t[category], value: `− ${count(population[category])}` })),
    { label: t.eligible, value: `= ${count(population.eligible)}` },
    ...(population.countedAgain === undefined
      ? []
      : [{ label: t.countedAgain, value: `= ${count(population.countedAgain)}` }]),
    ...document.furtherPopulation,
  ];
}

function timelinessFacts(
  { header, language }: DocumentWriter,
  { timeliness, window, personId }: Evidence,
): LabeledValue[] {
  const t = language.messages.evidence;
  const { count, percent } = language.formats;
  const { attempts, recordedLate, dependentPeople, recordedAfter } = timeliness;
  const inWindow = window ? t.attemptsInWindow : t.attempts(count(header.rules.windowDays));
  const label = personId === undefined ? inWindow : t.attemptsOfPerson;
  const isPast = header.asOf !== header.knownAt;
  const {
    scenarios,
    scenariosRecordedLate = 0,
    scenariosRecordedAfter = 0,
    scenarioDependentPeople,
  } = timeliness;
  const ofScenarios =
    scenarios === undefined
      ? []
      : [
          { label: t.scenarios, value: count(scenarios) },
          {
            label: t.scenariosRecordedLate,
            value: `${count(scenariosRecordedLate)} (${percent(scenariosRecordedLate, scenarios)})`,
          },
          ...(scenarioDependentPeople === undefined
            ? []
            : [{ label: t.scenarioDependentPeople, value: count(scenarioDependentPeople) }]),
          ...(isPast ? [{ label: t.scenariosRecordedAfter, value: count(scenariosRecordedAfter) }] : []),
        ];
  return [
    { label, value: count(attempts) },
    { label: t.recordedLate, value: `${count(recordedLate)} (${percent(recordedLate, attempts)})` },
    { label: t.dependentPeople, value: count(dependentPeople) },
    ...(isPast ? [{ label: t.recordedAfter, value: count(recordedAfter) }] : []),
    ...ofScenarios,
  ];
}

/** Returns the introduction of a list, with a sentence about the rows that only the attachment has. */
function introOf(
  { language }: DocumentWriter,
  intro: string,
  { items, total }: { items: unknown[]; total: number },
  listed: (shown: string, total: string) => string,
): string {
  const { count } = language.formats;
  return items.length < total ? `${intro} ${listed(count(items.length), count(total))}` : intro;
}

function inputsPart(document: DocumentWriter, { inputs, personId }: CompleteEvidence): Part {
  const t = document.language.messages.evidence;
  if (inputs.total === 0)
    return {
      title: t.inputs,
      intro: personId === undefined ? t.noInputs : t.noInputsOfPerson,
      draw: (top) => top,
    };
  const { unscoredPasses = 0 } = inputs;
  const about = personId === undefined ? t.inputsIntro : t.inputsIntroOfPerson;
  const unscored =
    unscoredPasses > 0 ? ` ${t.unscoredPasses(document.language.formats.count(unscoredPasses))}` : '';
  const intro = introOf(document, about + unscored, inputs, (shown, total) =>
    t.inputsListed(shown, total, 'inputs.csv'),
  );
  const draw = (top: number): number => drawInputs(document, inputs, top + TABLE_RAISE);
  return { title: t.inputs, intro, minHeight: MIN_TABLE_HEIGHT, draw };
}

/** The numbers of changes, the changes of records, and those of values. */
function changesPart(
  document: DocumentWriter,
  { changes, records, window: { after, until } }: CompleteEvidence,
): Part {
  const { pdf, language, header } = document;
  const t = language.messages.evidence;
  const { count } = language.formats;
  const { left, width } = pdf.frame;
  const { historySince = after } = header;
  const isRecorded = Date.parse(historySince) < Date.parse(until);
  const since =
    Date.parse(historySince) > Date.parse(after) ? [t.changesSince(exactInstant(historySince))] : [];
  // Nothing was recorded before the start of the history, so there is no number of changes.
  const recorded = (changed: number): string => (changed > 0 || isRecorded ? count(changed) : NONE);
  const numbers = [
    { label: t.changedValues, value: recorded(changes.total) },
    { label: t.voids, value: recorded(changes.voids) },
    { label: t.corrections, value: recorded(changes.corrections) },
    { label: t.merges, value: recorded(changes.merges) },
  ];
  const intro = introOf(document, t.changesIntro, changes, (shown, total) =>
    t.changesListed(shown, total, 'changed-values.csv'),
  );
  const recordsBelow = (below: number): number => {
    if (!records || records.total === 0) return below;
    const about = pdf.paragraph(t.recordsListed('changed-records.csv'), left, below - 4, width);
    return drawRecordChanges(document, records.items, about + TABLE_RAISE - 6);
  };
  const draw = (top: number): number => {
    let below = recordsBelow(document.facts(numbers, top, t.title));
    if (changes.total === 0) return below;
    if (below < pdf.frame.bottom + MIN_PART_HEIGHT) {
      pdf.page(t.title);
      below = pdf.frame.top - 10;
    }
    return drawChanges(document, changes, pdf.paragraph(intro, left, below - 4, width) + TABLE_RAISE - 6);
  };
  const about = [t.recordsScope, ...since].join(' ');
  return { title: t.changes, intro: about, ...(changes.total > 0 && { minHeight: MIN_TABLE_HEIGHT }), draw };
}
