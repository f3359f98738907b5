import type { FileKind } from '../file-kind.js';
import { attemptRows } from '@docket/domain';

/** Attempts are known by source and id; a source that is left out is "csv". */
export const attempts: FileKind = {
  kind: 'attempts',
  required: ['id', 'email', 'topic', 'score', 'completedAt'],
  optional: ['language', 'startedAt', 'source'],
  ...attemptRows({
    id: 'id',
    person: 'email',
    topic: 'topic',
    startedAt: 'startedAt',
    completedAt: 'completedAt',
    row: 'Line',
    addPerson: 'Add it to people.csv first, or correct it.',
    addTopic: 'Add it to topics.csv first, or correct it.',
  }),
  parse: (fields) => ({
    source: fields.optional('source', 100) ?? 'csv',
    source_id: fields.text('id', 400),
    email: fields.email('email').toLowerCase(),
    topic: fields.slug('topic'),
    score: fields.score('score'),
    language: fields.optional('language', 100)?.toLowerCase() ?? null,
    started_at: fields.optionalInstant('startedAt'),
    completed_at: fields.instant('completedAt'),
  }),
};
