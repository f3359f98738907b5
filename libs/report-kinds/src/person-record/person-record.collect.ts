import { roundedScore } from '@docket/contracts';
import {
  findRecordedPerson,
  isEligibleAt,
  itemsOf,
  itemsParameter,
  readAttemptCounts,
  readCatalog,
  readMemberships,
  readMergedPeople,
  readPersonProgress,
  readRecordedAssignments,
  readRecordedExemptions,
  readRecordedScenarios,
  streamItemCompletions,
  streamCountedPasses,
  streamRecordedAttempts,
  type ItemCompletion,
  type CountedPass,
  type PersonInstant,
  type RecordedAttempt,
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
  const personId = await findRecordedPerson(em, context.at, params.personId);
  const at: PersonInstant = { ...context.at, personId };
  const { person, totals } = await readPersonProgress(em, at);
  const { team, ...identity } = person;
  yield {
    section: 'person',
    data: {
      ...identity,
      requestedId: personId === params.personId.toLowerCase() ? null : params.personId.toLowerCase(),
      team: team?.name ?? null,
      eligible: await isEligibleAt(em, at),
      merged: await readMergedPeople(em, at),
    },
  };
  const counts = await readAttemptCounts(em, at);
  const exemptions = await readRecordedExemptions(em, at);
  const { topicsTrained, assignments, assignmentsCompleted, assignmentsOverdue } = totals;
  const summary = { topicsTrained, assignments, assignmentsCompleted, assignmentsOverdue };
  yield { section: 'figures', data: { ...counts, ...summary, exemptions: exemptions.length } };
  signal.throwIfAborted();
  yield* rowsOf('memberships', await readMemberships(em, at));
  yield* assignmentLines(context, at);
  yield* controlLines(context, at);
  yield* rowsOf('exemptions', exemptions);
  yield* attemptLines(context, at, counts.attempts + counts.voided);
  yield* rowsOf('scenarios', await readRecordedScenarios(em, at));
}

type RowsSection = 'memberships' | 'exemptions' | 'scenarios';
type RowLine = Extract<Line, { row: unknown }>;

function* rowsOf(section: RowsSection, rows: RowLine['row'][]): Generator<Line> {
  yield { section, total: rows.length };
  for (const row of rows) yield { row } as RowLine;
}

async function* assignmentLines({ em, signal }: Context, at: PersonInstant): AsyncGenerator<Line> {
  const items = new Map<string, RecordItem[]>();
  const { personId } = at;
  for await (const rows of streamItemCompletions(em, at, { personIds: [personId] }, { signal }))
    for (const row of rows)
      items.set(row.assignmentId, [...(items.get(row.assignmentId) ?? []), itemRow(row)]);
  for (const assignment of await readRecordedAssignments(em, at)) {
    const rows = items.get(assignment.id) ?? [];
    if (
      rows.length !== assignment.tracked ||
      rows.filter((row) => row.completedAt).length !== assignment.complete
    )
      throw new Error(`The items of assignment ${assignment.id} do not match its progress.`);
    const { id, title, mandatory, active, state, complete, tracked, deadline, inScopeSince } = assignment;
    const data: RecordAssignment = {
      assignmentId: id,
      title,
      mandatory,
      active,
      state,
      exempt: assignment.exemption !== null,
      complete,
      tracked,
      deadline,
      finishedAt: assignment.completedAt,
      inScopeSince,
    };
    yield { section: 'assignments', data, total: rows.length };
    for (const row of rows) yield { row };
  }
}

const itemRow = ({ type, itemId, item, ...row }: ItemCompletion): RecordItem => ({
  type,
  item,
  topicId: type === 'topic' ? itemId : null,
  topic: type === 'topic' ? item : null,
  ...attemptOf(row),
});

async function* controlLines({ em, signal }: Context, at: PersonInstant): AsyncGenerator<Line> {
  const frameworks = await readCatalog(em, at);
  const requested = itemsOf(frameworks);
  const controls = frameworks.map((): RecordControl[] => []);
  const passes = { items: itemsParameter(requested), personIds: [at.personId] };
  for await (const rows of streamCountedPasses(em, at, passes, { signal }))
    for (const row of rows) {
      const { framework, item } = requested[row.item]!;
      controls[frameworks.indexOf(framework)]!.push(controlRow(row, item));
    }
  for (const [index, { id, title, version, items }] of frameworks.entries()) {
    const rows = controls[index]!;
    const open = new Set(rows.flatMap(({ itemId, met }) => (met ? [] : [itemId])));
    const counts = { itemCount: items.length, satisfied: items.length - open.size };
    const data = { frameworkId: id, framework: title, version, ...counts };
    yield { section: 'controls', data, total: rows.length };
    for (const row of rows) yield { row };
  }
}

const controlRow = (
  { requiredLanguage, passes, topicId, topic, exemption, ...row }: CountedPass,
  item: { id: string; title: string },
): RecordControl => ({
  itemId: item.id,
  item: item.title,
  requiredLanguage,
  met: passes > 0,
  exempt: exemption !== null,
  topicId,
  topic,
  ...attemptOf(row),
  furtherPasses: Math.max(passes - 1, 0),
});

async function* attemptLines(
  { em, signal, progress }: Context,
  at: PersonInstant,
  total: number,
): AsyncGenerator<Line> {
  yield { section: 'attempts', total };
  let done = 0;
  for await (const rows of streamRecordedAttempts(em, at, { signal })) {
    for (const row of rows) yield { row: attemptRow(row) };
    progress((done += rows.length), total);
  }
  if (done !== total) throw new Error(`The figures count ${total} attempts, but ${done} were listed.`);
}

const attemptRow = ({ score, ...row }: RecordedAttempt): AttemptRow => ({
  ...row,
  score: roundedScore(score),
});
