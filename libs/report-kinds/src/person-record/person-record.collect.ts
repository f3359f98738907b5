import { roundedScore } from '@docket/contracts';
import type { AttemptOnRecord, RecordedAssignmentView } from '@docket/contracts';
import {
  readAssignmentRecords,
  itemsOf,
  readCatalog,
  readFrameworkRecords,
  readMappedTopics,
  readMemberships,
  readRecordedScenarios,
  readRecordSummary,
  streamAttemptsOnRecord,
  type PersonInstant,
  type RecordedControl,
  type RecordedItem,
} from '@docket/domain';
import { attemptOf } from '../people/collected-attempt.js';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  AttemptRow,
  RecordAssignment,
  RecordControl,
  RecordItem,
  personRecordSnapshot,
} from './person-record.snapshot.js';

type Line = LineOf<typeof personRecordSnapshot>;
type Context = CollectContext<{ personId: string }>;

/**
 * Yields the sections `person`, `figures` and `memberships`; `assignments` for each assignment with its items; `controls` for
 * each framework with the requirements of its items; `exemptions`, `attempts` and `scenarios`.
 * @throws not_found; Error if the listed attempts do not match the figures
 */
export async function* collectPersonRecord(context: Context): AsyncGenerator<Line> {
  const { em, params, signal, progress } = context;
  progress(0, null);
  const { at, summary } = await readRecordSummary(em, context.at, params.personId);
  const { person, figures, exemptions } = summary;
  yield { section: 'person', data: { ...person, team: person.team?.name ?? null } };
  yield { section: 'figures', data: figures };
  signal.throwIfAborted();
  yield* rowsOf('memberships', await readMemberships(em, at));
  yield* assignmentLines(context, at);
  yield* controlLines(context, at);
  yield* rowsOf('exemptions', exemptions);
  yield* attemptLines(context, at, figures.attempts + figures.voided);
  yield* rowsOf('scenarios', await readRecordedScenarios(em, at));
}

type RowsSection = 'memberships' | 'exemptions' | 'scenarios';
type RowLine = Extract<Line, { row: unknown }>;

function* rowsOf(section: RowsSection, rows: RowLine['row'][]): Generator<Line> {
  yield { section, total: rows.length };
  for (const row of rows) yield { row } as RowLine;
}

async function* assignmentLines({ em, signal }: Context, at: PersonInstant): AsyncGenerator<Line> {
  for (const { items, ...assignment } of await readAssignmentRecords(em, at, { signal })) {
    yield { section: 'assignments', data: assignmentOf(assignment), total: items.length };
    for (const item of items) yield { row: itemRow(item) };
  }
}

const assignmentOf = ({
  id,
  completedAt,
  exemption,
  progress: _,
  score: __,
  attempts: ___,
  ...assignment
}: Omit<RecordedAssignmentView, 'items'>): RecordAssignment => ({
  assignmentId: id,
  ...assignment,
  exempt: exemption !== null,
  finishedAt: completedAt,
});

const itemRow = ({ type, itemId, item, ...row }: RecordedItem): RecordItem => ({
  type,
  item,
  topicId: type === 'topic' ? itemId : null,
  topic: type === 'topic' ? item : null,
  ...attemptOf(row),
});

async function* controlLines({ em, signal }: Context, at: PersonInstant): AsyncGenerator<Line> {
  for (const { controls, ...framework } of await readFrameworkRecords(em, at, { signal })) {
    yield { section: 'controls', data: framework, total: controls.length };
    for (const control of controls) yield { row: controlRow(control) };
  }
  const topics = await readMappedTopics(em, at, itemsOf(await readCatalog(em, at)));
  yield { section: 'topics', total: topics.length };
  for (const row of topics) yield { row };
}

const controlRow = (control: RecordedControl): RecordControl => ({ ...control, ...attemptOf(control) });

async function* attemptLines(
  { em, signal, progress }: Context,
  at: PersonInstant,
  total: number,
): AsyncGenerator<Line> {
  yield { section: 'attempts', total };
  let done = 0;
  for await (const rows of streamAttemptsOnRecord(em, at, { signal })) {
    for (const row of rows) yield { row: attemptRow(row) };
    progress((done += rows.length), total);
  }
  if (done !== total) throw new Error(`The figures count ${total} attempts, but ${done} were listed.`);
}

const attemptRow = ({ score, attemptId: _, ...row }: AttemptOnRecord): AttemptRow => ({
  ...row,
  score: roundedScore(score),
});
