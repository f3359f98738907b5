import {
  assigneeStates,
  changeKinds,
  exclusionCategories,
  families,
  inputOrigins,
  passTimes,
  recordChangeKinds,
  targetTypes,
} from '@docket/contracts/values';
import { comparedSubjects } from '../comparison/comparison.snapshot.js';
import { joiner } from '../period/period.snapshot.js';
import { personRecordSnapshot } from '../person-record/person-record.snapshot.js';
import { sampleSnapshot } from '../sample/sample.snapshot.js';

const { memberships, scenarios, assignments } = personRecordSnapshot.sections;
const { row: requirement } = sampleSnapshot.sections.people;

/** Type and unit of a value: a name with a text in every language, or the possible values. */
export type FieldType =
  | 'id'
  | 'text'
  | 'count'
  | 'number'
  | 'days'
  | 'instant'
  | 'flag'
  | 'score'
  | 'exactScore'
  | 'hundredths'
  | 'share'
  | 'sha256'
  | 'list'
  | 'object'
  | 'objects'
  | readonly string[];

/**
 * The columns of all attached tables. A column means the same in every table; a name that means something else in one table has an
 * entry of its own, `<table>.<column>`.
 */
export const fieldTypes = {
  // People, in most tables.
  personId: 'id',
  name: 'text',
  email: 'text',
  team: 'text',
  joinedAt: 'instant',
  leftAt: 'instant',
  // Attempts.
  topicId: 'id',
  topic: 'text',
  score: 'score',
  result: ['passed', 'failed'],
  language: 'text',
  completedAt: 'instant',
  recordedAt: 'instant',
  source: 'text',
  sourceId: 'id',
  furtherPasses: 'count',
  // inputs.csv
  origin: inputOrigins,
  fileName: 'text',
  fileSha256: 'sha256',
  rowsAccepted: 'count',
  rowsRejected: 'count',
  rowsLeftOut: 'count',
  'inputs.attempts': 'count',
  'inputs.scenarios': 'count',
  firstRecordedAt: 'instant',
  lastRecordedAt: 'instant',
  importedBy: 'text',
  // changed-values.csv and changes.csv
  changedAt: 'instant',
  changedBy: 'text',
  kind: changeKinds,
  'changed-values.subject': 'text',
  'changed-values.before': 'text',
  'changed-values.after': 'text',
  'changed-records.kind': recordChangeKinds,
  record: 'text',
  'changed-records.before': 'text',
  'changed-records.after': 'text',
  'changed-records.reason': 'text',
  category: exclusionCategories,
  'changes.subject': comparedSubjects,
  'changes.id': 'id',
  'changes.name': 'text',
  'changes.before': 'text',
  'changes.after': 'text',
  // joiners.csv
  dueAt: 'instant',
  firstPassAt: 'instant',
  days: 'days',
  'joiners.state': joiner.shape.state.options,
  // Training Report.
  assignmentId: 'id',
  'assignments.title': 'text',
  'closedAssignments.title': 'text',
  mandatory: 'flag',
  'movedDeadlines.title': 'text',
  'movedDeadlines.from': 'instant',
  'movedDeadlines.to': 'instant',
  'movedDeadlines.assignees': 'count',
  late: 'count',
  'movedDeadlines.lateUnderFirstDeadline': 'count',
  'exempt.title': 'text',
  overdue: 'count',
  not_started: 'count',
  in_progress: 'count',
  completed_late: 'count',
  completed: 'count',
  'topics.id': 'id',
  slug: 'id',
  'topics.title': 'text',
  module: 'text',
  family: families,
  'topics.trained': 'count',
  'topics.eligible': 'count',
  'topics.share': 'share',
  'people.attempts': 'count',
  lastAttemptAt: 'instant',
  topicsPassed: 'count',
  scoredTopics: 'count',
  bestScores: 'hundredths',
  // topic-results.csv
  'topic-results.attempts': 'count',
  recordedLate: 'count',
  recordedAfter: 'count',
  pass: passTimes,
  // trend.csv
  asOf: 'instant',
  eligible: 'count',
  'trend.trained': 'count',
  'trend.share': 'share',
  'trend.itemCount': 'count',
  covered: 'count',
  partial: 'count',
  noActivity: 'count',
  noContent: 'count',
  coverage: 'share',
  meanShare: 'share',
  closedAt: 'instant',
  closedBy: 'text',
  'leavers.attempts': 'count',
  assigned: 'count',
  completedAssignments: 'count',
  overdueAssignments: 'count',
  // Assignment Compliance Report.
  state: assigneeStates,
  complete: 'count',
  tracked: 'count',
  'assignees.completedAt': 'instant',
  'assignees.score': 'score',
  'assignees.attempts': 'count',
  recognizedEarlier: 'count',
  inScopeSince: 'instant',
  deadline: 'instant',
  daysOverdue: 'days',
  learner: 'flag',
  exempt: 'flag',
  left: 'flag',
  'assignees.leftAt': 'instant',
  'assignee-items.item': 'number',
  type: assignments.row.shape.type.options,
  'assignee-items.id': 'id',
  'assignee-items.title': 'text',
  'assignee-items.result': ['passed', 'completed', 'missing'],
  'assignee-items.completedAt': 'instant',
  'assignee-items.score': 'exactScore',
  bestScore: 'exactScore',
  'assignee-items.attempts': 'count',
  addedAfterFirstDeadline: 'flag',
  reason: 'text',
  approver: 'text',
  startsAt: 'instant',
  endsAt: 'instant',
  // Framework Evidence Report.
  itemId: 'id',
  cweIds: 'list',
  items: 'list',
  missing: 'list',
  'untrainedPeople.trained': 'list',
  'untrainedPeople.exempt': 'list',
  'leavers.trained': 'list',
  'leavers.exempt': 'list',
  'languages.language': 'text',
  'languages.trained': 'flag',
  lastPassedAt: 'instant',
  // Audit Sample.
  'population.team': 'id',
  number: 'number',
  hash: 'sha256',
  'people.state': sampleSnapshot.sections.people.data.shape.state.options,
  requires: requirement.shape.requires.options,
  requirement: 'text',
  met: 'flag',
  // Person Record.
  from: 'instant',
  to: 'instant',
  role: memberships.row.shape.role.options,
  jobFunction: 'text',
  bespokeSoftware: 'flag',
  languages: 'list',
  recordedBy: 'text',
  active: 'flag',
  finishedAt: 'instant',
  targetType: targetTypes,
  createdAt: 'instant',
  countsFrom: 'instant',
  recognizeEarlierDays: 'days',
  joinerDays: 'days',
  firstDeadline: 'instant',
  lateUnderFirstDeadline: 'flag',
  item: 'text',
  frameworkId: 'id',
  framework: 'text',
  version: 'text',
  edition: 'text',
  editionSource: 'text',
  itemCount: 'count',
  satisfied: 'count',
  requiredLanguage: 'text',
  assignment: 'text',
  passed: 'flag',
  startedAt: 'instant',
  voidedAt: 'instant',
  voidedBy: 'text',
  voidReason: 'text',
  scenarioId: 'id',
  scenario: 'text',
  event: scenarios.row.shape.event.options,
  happenedAt: 'instant',
} as const satisfies Record<string, FieldType>;
export type FieldName = keyof typeof fieldTypes;

/** The sections of `figures.json`: first those of every document. */
export const sectionTypes = {
  docket: 'text',
  version: 'number',
  kind: 'id',
  kindVersion: 'number',
  reportId: 'id',
  organization: 'object',
  asOf: 'instant',
  knownAt: 'instant',
  dataVersion: 'number',
  historySince: 'instant',
  evidence: 'object',
  requestedBy: 'object',
  reportUrl: 'text',
  params: 'object',
  subject: 'text',
  rules: 'object',
  comparison: 'object',
  period: 'object',
  positions: 'objects',
  onboarding: 'object',
  figures: 'object',
  stateTotals: 'object',
  teams: 'objects',
  topByCompletion: 'objects',
  topByGap: 'objects',
  assignment: 'object',
  framework: 'object',
  items: 'objects',
  trend: 'objects',
  selection: 'object',
  strata: 'objects',
  results: 'object',
  person: 'object',
} as const satisfies Record<string, TypeName>;
export type SectionName = keyof typeof sectionTypes;

/** Names of the types that have a text. */
export type TypeName = Exclude<FieldType, readonly string[]>;

/** Returns the entry of a column: the one of its table if there is one. Undefined if it has none. */
export function fieldOf(table: string, column: string): FieldName | undefined {
  return [`${table}.${column}`, column].find((name): name is FieldName => name in fieldTypes);
}

/** Returns whether a key of `figures.json` has an entry. */
export const isSection = (key: string): key is SectionName => key in sectionTypes;
