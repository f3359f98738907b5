import type { FileKind } from '../file-kind.js';
import { attemptRows } from '@docket/domain';
import { attemptMessages } from '../messages.js';

/** Attempts, identified by source and ID. The default source is "csv". */
export const attempts: FileKind = {
  kind: 'attempts',
  required: ['id', 'email', 'topic', 'score', 'completedAt'],
  optional: ['language', 'startedAt', 'source'],
  ...attemptRows({
    fields: {
      id: 'id',
      person: 'email',
      topic: 'topic',
      startedAt: 'startedAt',
      completedAt: 'completedAt',
    },
    messages: attemptMessages,
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
