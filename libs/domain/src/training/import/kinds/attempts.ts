import { type FileKind } from '../file-kind.js';
import { attemptChecks, attemptColumns, attemptWrites } from './attempts.sql.js';

/** Attempts are known by source and id; a source that is left out is "csv". */
export const attempts: FileKind = {
  kind: 'attempts',
  required: ['id', 'email', 'topic', 'score', 'completedAt'],
  optional: ['language', 'startedAt', 'source'],
  columns: attemptColumns,
  parse: (fields) => ({
    source: fields.optional('source', 100) ?? 'csv',
    source_id: fields.text('id', 400),
    email: fields.email('email').toLowerCase(),
    topic: fields.slug('topic'),
    topic_alias: null,
    score: fields.score('score'),
    language: fields.optional('language', 100)?.toLowerCase() ?? null,
    started_at: fields.optionalInstant('startedAt'),
    completed_at: fields.instant('completedAt'),
  }),
  checks: attemptChecks({
    id: 'id',
    person: 'email',
    topic: 'topic',
    startedAt: 'startedAt',
    completedAt: 'completedAt',
  }),
  writes: attemptWrites,
};
