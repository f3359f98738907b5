import type { EvidenceChange } from '@docket/contracts';
import { Table, type Cell, type Column, type PdfDocument } from '@docket/pdf';
import { instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { SnapshotChanges, SnapshotInputs } from '../snapshot/snapshot.js';
import type { RecordChange } from './evidence-sections.js';

/** The document in which a table is drawn. */
interface Page {
  pdf: PdfDocument;
  language: Language;
}

/** An input of a document. Snapshots before header version 9 lack some of its values. */
type ListedInput = SnapshotInputs['items'][number];

/** Widest count that the columns expect. */
const MAX_COUNT = 1_000_000;
const WIDEST_INSTANT = instant('2026-12-28T00:00');

/** Space below a table, in points. */
const SPACE_BELOW = 8;

/** Draws the inputs with the sum of the attempts of all inputs, also of those that are not listed. @returns the lower edge */
export function drawInputs(
  { pdf, language }: Page,
  { items, attempts, scenarios = 0 }: SnapshotInputs,
  top: number,
): number {
  const t = language.messages.evidence;
  const { count } = language.formats;
  const number = { sample: count(MAX_COUNT), align: 'right' } as const;
  const columns: Column[] = [
    { title: t.input, width: 1.4 },
    // Half of an API client, so that the SHA-256 of the file has the remaining width.
    { title: t.inputSource, sample: 'apikey:0197a6b2-3c4d' },
    { title: t.accepted, ...number },
    { title: t.rejected, ...number },
    { title: t.inputAttempts, ...number },
    { title: t.recorded, sample: WIDEST_INSTANT },
  ];
  const table = new Table(pdf, t.title, columns, top);
  const orNone = (value: number | null): string => (value === null ? NONE : count(value));
  for (const input of items)
    table.row([
      originOf(input, language),
      { text: input.source, ...(input.importedBy !== null && { note: input.importedBy }) },
      orNone(input.rowsAccepted),
      orNone(input.rowsRejected),
      count(input.attempts),
      { text: instant(input.firstRecordedAt), note: instant(input.lastRecordedAt) },
    ]);
  const note = scenarios > 0 ? [t.inputScenarios(count(scenarios))] : [];
  table.row([{ text: t.allInputs, bold: true, note }, '', '', '', { text: count(attempts), bold: true }, '']);
  return table.end() - SPACE_BELOW;
}

function originOf(
  { origin, fileName, fileSha256, rowsLeftOut, scenarios }: ListedInput,
  { messages: { evidence: t }, formats: { count } }: Language,
): Cell {
  const ofScenarios = scenarios ? [t.inputScenarios(count(scenarios))] : [];
  if (fileName === null || fileSha256 === null)
    return { text: origin === 'api' ? t.api : t.notRecorded, note: ofScenarios };
  const leftOut = rowsLeftOut ? [t.leftOut(count(rowsLeftOut))] : [];
  return { text: fileName, note: [`SHA-256 ${fileSha256}`, ...leftOut, ...ofScenarios] };
}

/** Draws the changes of values. @returns the lower edge */
export function drawChanges({ pdf, language }: Page, { items }: SnapshotChanges, top: number): number {
  const t = language.messages.evidence;
  const columns: Column[] = [
    { title: t.changedAt, sample: WIDEST_INSTANT },
    { title: t.change, width: 1.2 },
    { title: t.before },
    { title: t.after },
    { title: t.changedBy, width: 0.8 },
  ];
  const table = new Table(pdf, t.title, columns, top);
  for (const change of items) {
    const { changedAt, changedBy, kind, subject, before, after, recordedAt } = change;
    table.row([
      { text: instant(changedAt), ...(recordedAt && { note: instant(recordedAt) }) },
      { text: t.changeKinds[kind], ...(subject !== null && { note: subject }) },
      valueOf(change, before, t),
      valueOf(change, after, t),
      changedBy ?? t.system,
    ]);
  }
  return table.end() - SPACE_BELOW;
}

/** Draws the changes of records with who recorded them and when. @returns the lower edge */
export function drawRecordChanges({ pdf, language }: Page, items: RecordChange[], top: number): number {
  const t = language.messages.evidence;
  const { reason: reasonTitle } = language.messages.exempt;
  const columns: Column[] = [
    { title: language.messages.attempt.recordedAt, sample: WIDEST_INSTANT },
    { title: t.change, sample: Object.values(t.recordKinds) },
    { title: t.record, width: 1.2 },
    { title: reasonTitle, width: 0.8 },
    { title: t.recordedBy, width: 0.8 },
  ];
  const table = new Table(pdf, t.title, columns, top);
  for (const change of items) {
    const { kind, recordedAt, recordedBy, name, email, reason } = change;
    const person = name === null ? NONE : `${name} (${email})`;
    const note = noteOf(change, t);
    table.row([
      instant(recordedAt),
      t.recordKinds[kind],
      { text: person, ...(note !== null && { note }) },
      reason ?? NONE,
      recordedBy ?? t.system,
    ]);
  }
  return table.end() - SPACE_BELOW;
}

/** Returns the attempt of a void, the effective date of a correction, or the person with whom another one was merged. */
function noteOf({ kind, record }: RecordChange, t: Language['messages']['evidence']): string | null {
  if (record === null || kind === 'void') return record;
  return kind === 'correction' ? t.effectiveFrom(instant(record)) : t.mergedWith(record);
}

/** Returns a value of a change in the language of the document. */
function valueOf(
  { kind }: Pick<EvidenceChange, 'kind'>,
  value: string | null,
  t: Language['messages']['evidence'],
): string {
  if (value === null) return NONE;
  if (kind === 'bespoke_software_only') return value === 'true' ? t.yes : t.no;
  if (kind === 'deadline') return instant(value);
  if (kind === 'role') return t.roles[value as keyof typeof t.roles] ?? value;
  return value;
}
