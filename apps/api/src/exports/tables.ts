import type {
  ApiKeyView,
  AssigneeView,
  AssignmentSummary,
  ClassroomAttendee,
  ClassroomSessionView,
  CourseView,
  ExemptionView,
  ReportView,
  RiskItem,
  RiskItemPerson,
  ScenarioView,
  TeamView,
  TopicView,
  WaitingGroup,
} from '@docket/contracts';
import { auditCsvColumns, peopleCsvColumns, type AuditCsvRow, type PersonCsvRow } from '@docket/domain';
import { instantCell, type Cell, type Table } from './table.js';

// Columns have the names of the fields of the API, in English, so that a file looks the same for everybody.

/** Returns the columns of rows that have a field for each column. `instants` are columns with instants as text. */
const fieldsOf = <Name extends string>(
  names: readonly Name[],
  instants: readonly Name[],
): Record<string, (row: Record<Name, string | null>) => Cell> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      instants.includes(name)
        ? (row: Record<Name, string | null>) => instantCell(row[name])
        : (row: Record<Name, string | null>) => row[name],
    ]),
  );

/** The format of the import file people.csv. */
export const people: Table<PersonCsvRow> = {
  name: 'people',
  columns: fieldsOf(peopleCsvColumns, ['joinedAt', 'leftAt']),
};

/** docs/domain.md, section 8. */
export const auditLog: Table<AuditCsvRow> = {
  name: 'audit-log',
  columns: fieldsOf(auditCsvColumns, ['createdAt']),
  byteOrderMark: false,
};

export const teams: Table<TeamView> = {
  name: 'teams',
  columns: {
    name: ({ name }) => name,
    people: (row) => row.people,
    eligible: ({ eligible }) => eligible,
    createdAt: ({ createdAt }) => instantCell(createdAt),
  },
};

export const assignments: Table<AssignmentSummary> = {
  name: 'assignments',
  columns: {
    title: ({ title }) => title,
    targetType: ({ targetType }) => targetType,
    targetTitle: ({ targetTitle }) => targetTitle,
    scopeType: ({ scopeType }) => scopeType,
    scopeTitle: ({ scopeTitle }) => scopeTitle,
    scopeTeams: ({ scopeTeams }) => scopeTeams,
    scopePeople: ({ scopePeople }) => scopePeople,
    deadline: ({ deadline }) => instantCell(deadline),
    mandatory: ({ mandatory }) => mandatory,
    active: ({ active }) => active,
    assignees: ({ assignees }) => assignees,
    overdue: ({ overdue }) => overdue,
    createdAt: ({ createdAt }) => instantCell(createdAt),
  },
};

export const assignees: Table<AssigneeView> = {
  name: 'assignees',
  columns: {
    name: ({ name }) => name,
    email: ({ email }) => email,
    team: ({ team }) => team,
    state: ({ state }) => state,
    complete: ({ complete }) => complete,
    tracked: ({ tracked }) => tracked,
    completedAt: ({ completedAt }) => instantCell(completedAt),
    score: ({ score }) => score,
    attempts: ({ attempts }) => attempts,
    inScopeSince: ({ inScopeSince }) => instantCell(inScopeSince),
    deadline: ({ deadline }) => instantCell(deadline),
    daysOverdue: ({ daysOverdue }) => daysOverdue,
    learner: ({ learner }) => learner,
    exemptUntil: ({ exemption }) => instantCell(exemption?.endsAt),
    leftAt: ({ leftAt }) => instantCell(leftAt),
  },
};

export const exemptions: Table<ExemptionView> = {
  name: 'exemptions',
  columns: {
    name: ({ person }) => person.name,
    email: ({ person }) => person.email,
    subjectType: ({ subject }) => subject.type,
    subject: ({ subject }) =>
      subject.type === 'assignment'
        ? subject.title
        : `${subject.frameworkTitle}: ${subject.itemId} ${subject.itemTitle}`,
    reason: ({ reason }) => reason,
    approver: ({ approver }) => approver,
    startsAt: ({ startsAt }) => instantCell(startsAt),
    endsAt: ({ endsAt }) => instantCell(endsAt),
    state: ({ state }) => state,
    createdAt: ({ createdAt }) => instantCell(createdAt),
  },
};

export const items: Table<RiskItem> = {
  name: 'items',
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    status: ({ status }) => status,
    share: ({ share }) => share,
    trained: ({ trained }) => trained,
    denominator: ({ denominator }) => denominator,
    requiredSharePercent: ({ requiredSharePercent }) => requiredSharePercent,
    missing: ({ missing }) => missing,
    exempt: ({ exempt }) => exempt,
    averageScore: ({ averageScore }) => averageScore,
    topics: ({ topicCount }) => topicCount,
    cweIds: ({ cweIds }) => cweIds.join(' '),
  },
};

export const itemPeople: Table<RiskItemPerson> = {
  name: 'people-of-item',
  columns: {
    name: ({ name }) => name,
    email: ({ email }) => email,
    team: ({ team }) => team,
    trained: ({ trained }) => trained,
    exemptUntil: ({ exemption }) => instantCell(exemption?.endsAt),
    bestScore: ({ bestScore }) => bestScore,
    lastPassedAt: ({ lastPassedAt }) => instantCell(lastPassedAt),
    languages: ({ languages }) => languages.map(({ language }) => language).join(' '),
  },
};

export const reports: Table<ReportView> = {
  name: 'reports',
  columns: {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    title: ({ title }) => title,
    subject: ({ subject }) => subject,
    status: ({ status }) => status,
    requestedBy: ({ requestedBy }) => requestedBy.email,
    createdAt: ({ createdAt }) => instantCell(createdAt),
    finishedAt: ({ finishedAt }) => instantCell(finishedAt),
    asOf: ({ asOf }) => instantCell(asOf),
    sizeBytes: ({ artefact }) => artefact?.size ?? null,
    sha256: ({ artefact }) => artefact?.sha256 ?? null,
    onLegalHold: ({ hold }) => hold !== null,
  },
};

export const topics: Table<TopicView> = {
  name: 'topics',
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    family: ({ module }) => module.family,
    module: ({ module }) => module.id,
    moduleTitle: ({ module }) => module.title,
    cweIds: ({ cweIds }) => cweIds.join(' '),
    languages: ({ languages }) => languages.join(' '),
    availableFrom: ({ availableFrom }) => instantCell(availableFrom),
  },
};

export const courses: Table<CourseView> = {
  name: 'courses',
  columns: { id: ({ id }) => id, title: ({ title }) => title, items: (row) => row.items },
};

export const scenarios: Table<ScenarioView> = {
  name: 'scenarios',
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    family: ({ module }) => module?.family ?? null,
    module: ({ module }) => module?.id ?? null,
  },
};

export const apiKeys: Table<ApiKeyView> = {
  name: 'api-keys',
  columns: {
    name: ({ name }) => name,
    prefix: ({ prefix }) => prefix,
    last4: ({ last4 }) => last4,
    scopes: ({ scopes }) => scopes.join(' '),
    status: ({ status }) => status,
    createdBy: ({ createdBy }) => createdBy,
    createdAt: ({ createdAt }) => instantCell(createdAt),
    expiresAt: ({ expiresAt }) => instantCell(expiresAt),
    lastUsedAt: ({ lastUsedAt }) => instantCell(lastUsedAt),
    revokedAt: ({ revokedAt }) => instantCell(revokedAt),
    revocationReason: ({ revocationReason }) => revocationReason,
  },
};

export const waitingStatements: Table<WaitingGroup> = {
  name: 'waiting-statements',
  columns: {
    object: ({ object }) => object,
    name: ({ name }) => name,
    email: ({ email }) => email,
    account: ({ account }) => account,
    accountIssuer: ({ accountIssuer }) => accountIssuer,
    statements: ({ statements }) => statements,
    firstAt: ({ firstAt }) => instantCell(firstAt),
    lastAt: ({ lastAt }) => instantCell(lastAt),
  },
};

export const classroomSessions: Table<ClassroomSessionView> = {
  name: 'classroom-sessions',
  columns: {
    id: ({ id }) => id,
    title: ({ title }) => title,
    trainer: ({ trainer }) => trainer,
    completedAt: ({ completedAt }) => instantCell(completedAt),
    topics: ({ topics }) => topics.map(({ id }) => id).join(' '),
    assessment: ({ assessment }) => assessment,
    people: (row) => row.people,
    sheetFileName: ({ sheet }) => sheet?.fileName ?? null,
    sheetSha256: ({ sheet }) => sheet?.sha256 ?? null,
    recordedAt: ({ recordedAt }) => instantCell(recordedAt),
    recordedBy: ({ recordedBy }) => recordedBy,
    voidedAt: ({ voided }) => instantCell(voided?.at),
    voidReason: ({ voided }) => voided?.reason ?? null,
  },
};

export const classroomPeople: Table<ClassroomAttendee> = {
  name: 'people-of-classroom-session',
  columns: {
    name: ({ person }) => person.name,
    email: ({ person }) => person.email,
    result: ({ result }) => result,
    score: ({ score }) => score,
    voided: ({ voided }) => voided,
  },
};
