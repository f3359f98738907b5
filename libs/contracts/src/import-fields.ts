import { attemptResults } from './attempts.js';
import { csvLine } from './csv.js';
import type { ImportMapping, ImportTableKind } from './import-mappings.js';
import { roles } from './choices.js';
import { families } from './training.js';

/**
 * How the text of a field is read. `instant` is a date and time, `day` the first instant of a day or an instant, `score`
 * a percentage, `maximum` the score that counts as 100 %, `list` items separated by vertical bars.
 */
export type ImportFieldType =
  'text' | 'email' | 'choice' | 'boolean' | 'instant' | 'day' | 'score' | 'maximum' | 'days' | 'list';

/** A field of a kind of records, which is also a column of its CSV file. */
export interface ImportField {
  name: string;
  type: ImportFieldType;
  required: boolean;
  /** What the field means, in one sentence. */
  description: string;
  choices?: readonly string[];
  /** The value in the example row of the template. */
  example: string;
}

type Options = Partial<Pick<ImportField, 'type' | 'choices'>>;

const required = (
  name: string,
  example: string,
  description: string,
  options: Options = {},
): ImportField => ({
  name,
  type: 'text',
  required: true,
  description,
  example,
  ...options,
});
const optional = (...field: Parameters<typeof required>): ImportField => ({
  ...required(...field),
  required: false,
});

/** Fields that name a person. A file with people has at least one of them. */
export const importPersonFields = ['email', 'employeeNumber', 'account'];

const person = [
  optional('email', 'ada@example.com', 'E-mail address of the person. One of the first three is required.', {
    type: 'email',
  }),
  optional('employeeNumber', '', 'Number of the person in the HR system.'),
  optional('account', '', 'Account of the person in another system.'),
  optional('accountIssuer', '', 'System of the account. Empty: any system.'),
];
const family = { type: 'choice', choices: families } as const;

/** The fields of each kind, in the order of the template. */
export const importFields: Record<ImportTableKind, readonly ImportField[]> = {
  teams: [required('name', 'Payments', 'Name of the team.')],
  people: [
    ...person,
    optional('emailAliases', '', 'Further e-mail addresses of the person.', { type: 'list' }),
    optional('moreIdentifiers', '', 'Further numbers and accounts of the person, as JSON.'),
    required('name', 'Ada Lovelace', 'Full name.'),
    optional('role', 'learner', 'Role in Docket. Default: learner.', { type: 'choice', choices: roles }),
    optional('team', 'Payments', 'Name of the team. Empty: no team.'),
    optional('languages', 'java|go', 'Programming languages of the person.', { type: 'list' }),
    optional('jobFunction', 'Software engineer', 'Job function, at most 200 characters.'),
    optional('bespokeSoftware', 'true', 'Whether the person works on bespoke or custom software.', {
      type: 'boolean',
    }),
    optional('joinedAt', '2024-02-01', 'When the person joined. Default: the time of the import.', {
      type: 'day',
    }),
    optional('leftAt', '', 'When the person left. Empty: the person has not left.', { type: 'day' }),
  ],
  topics: [
    required('id', 'sql-injection', 'ID of the topic, without spaces.'),
    required('title', 'SQL injection', 'Title of the topic.'),
    required('family', 'web', 'Family of the module.', family),
    required('module', 'a03-injection', 'ID of the module.'),
    optional('moduleTitle', 'A03 Injection', 'Title of the module.'),
    optional('cweIds', '89|564', 'CWE IDs of the topic.', { type: 'list' }),
    optional('languages', 'java|python', 'Programming languages of the topic.', { type: 'list' }),
    optional('availableFrom', '2026-03-01', 'When the topic can be tracked from. Fixed when it is added.', {
      type: 'day',
    }),
  ],
  scenarios: [
    required('id', 'leaked-token', 'ID of the scenario, without spaces.'),
    required('title', 'The leaked token', 'Title of the scenario.'),
    optional('family', 'web', 'Family of the module. Required with a module.', family),
    optional('module', 'a03-injection', 'ID of the module.'),
  ],
  courses: [
    required('id', 'basics', 'ID of the course, without spaces.'),
    required('title', 'Secure basics', 'Title of the course.'),
    required('items', 'sql-injection|leaked-token', 'IDs of topics and scenarios, in order.', {
      type: 'list',
    }),
  ],
  assignments: [
    required('id', '2026-01', 'ID of the assignment.'),
    required('title', 'Injection', 'Title of the assignment.'),
    required('targetType', 'module', 'Type of the content.', {
      type: 'choice',
      choices: ['category', 'module', 'topic', 'course', 'scenario', 'custom'],
    }),
    required('target', 'web/a03-injection', 'The content: a family, family/module, an ID, or IDs of items.'),
    required('scopeType', 'organization', 'Who the assignment is for.', {
      type: 'choice',
      choices: ['organization', 'team', 'person'],
    }),
    optional('scope', '', 'Name of the team or e-mail address of the person. Empty for the organization.'),
    ...person.slice(1),
    optional('deadline', '2026-06-30T21:59:59Z', 'Deadline. Empty: nobody is ever overdue.', {
      type: 'instant',
    }),
    optional('mandatory', 'true', 'Whether the assignment is mandatory. Default: true.', { type: 'boolean' }),
    optional('note', '', 'Note about the assignment.'),
    optional('active', 'true', 'Whether the assignment is active. Default: true.', { type: 'boolean' }),
    optional('createdAt', '2026-01-10T08:00:00Z', 'When the assignment was created. Default: now.', {
      type: 'instant',
    }),
    optional(
      'recognizeEarlierDays',
      '90',
      'Days before the creation from which training counts. Default: 0.',
      {
        type: 'days',
      },
    ),
    optional('joinerDays', '30', 'Days that people who join the scope later have at least. Default: 30.', {
      type: 'days',
    }),
  ],
  exemptions: [
    ...person,
    optional('assignment', '2026-01', 'ID of the assignment. Empty for an item of a framework.'),
    optional('framework', '', 'ID of the framework.'),
    optional('item', '', 'ID of the item of the framework.'),
    required('reason', 'Parental leave', 'Reason, which is printed in documents.'),
    required('approver', 'Margaret Hamilton', 'Who approved the exemption, which is printed in documents.'),
    required('from', '2026-03-01', 'First instant of the exemption.', { type: 'day' }),
    required('until', '2026-09-01', 'End of the exemption, which is not part of it.', { type: 'day' }),
  ],
  attempts: [
    required('id', 'A-1001', 'ID of the attempt in its source.'),
    ...person,
    required('topic', 'sql-injection', 'ID of the topic.'),
    required('completedAt', '2026-02-01T09:25:00Z', 'When the attempt was completed.', { type: 'instant' }),
    optional(
      'score',
      '85.5',
      'Score in percent, or out of scoreMax. Either a score or a result is required.',
      {
        type: 'score',
      },
    ),
    optional('scoreMax', '', 'Score that counts as 100 %. Default: 100.', { type: 'maximum' }),
    optional('result', '', 'Result of an attempt without a score.', {
      type: 'choice',
      choices: attemptResults,
    }),
    optional('language', 'java', 'Programming language of the attempt.'),
    optional('startedAt', '2026-02-01T09:00:00Z', 'When the attempt was started.', { type: 'instant' }),
    optional('source', 'lms', 'System that assigned the ID. Default: csv.'),
  ],
  'voided-attempts': [
    required('sourceId', 'A-1001', 'ID of the attempt in its source.'),
    required('reason', 'Completed with the account of another person', 'Why the attempt does not count.'),
    optional('source', 'lms', 'System that assigned the ID. Default: csv.'),
  ],
  'scenario-progress': [
    ...person,
    required('scenario', 'leaked-token', 'ID of the scenario.'),
    required('status', 'completed', 'Status of the person.', {
      type: 'choice',
      choices: ['started', 'completed'],
    }),
    optional('startedAt', '2026-02-02T09:00:00Z', 'When it was started. Required for started.', {
      type: 'instant',
    }),
    optional('completedAt', '2026-02-02T09:30:00Z', 'When it was completed. Required for completed.', {
      type: 'instant',
    }),
  ],
};

/** Returns the template of a kind: a CSV file with the names of its columns and an example row. */
export function importTemplate(kind: ImportTableKind): string {
  const fields = importFields[kind];
  return csvLine(fields.map(({ name }) => name)) + csvLine(fields.map(({ example }) => example));
}

/**
 * Returns the required fields that are not mapped. An attempt without an ID gets one, topic columns have their own fields, and
 * a person can be named by any of several fields.
 */
export function missingFieldNames({
  fields,
  topicColumns,
  kind,
}: Pick<ImportMapping, 'fields' | 'topicColumns' | 'kind'>): string[] {
  const definitions = importFields[kind];
  const perTopic = topicColumns.length > 0;
  const everyTopicHasDate = perTopic && topicColumns.every(({ completedAt }) => completedAt !== undefined);
  const hasPeople = definitions.some(({ name }) => name === 'email');
  const namesPerson = importPersonFields.some((name) => fields[name] !== undefined);
  const required = definitions
    .filter((definition) => definition.required && fields[definition.name] === undefined)
    .map(({ name }) => name)
    .filter((name) => !(kind === 'attempts' && name === 'id'))
    .filter((name) => !(perTopic && (name === 'topic' || (name === 'completedAt' && everyTopicHasDate))));
  return hasPeople && !namesPerson ? ['email', ...required] : required;
}
