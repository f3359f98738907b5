import { attemptResults } from '@docket/contracts';
import { attemptRows } from '@docket/domain';
import { personFields, type Fields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages/index.js';

/** Attempts, identified by source and ID. The default source is "csv". */
export const attempts: FileKind = {
  kind: 'attempts',
  required: ['id', 'topic', 'completedAt'],
  optional: [...personFields, 'score', 'scoreMax', 'result', 'language', 'startedAt', 'source'],
  anyOf: personFields,
  ...attemptRows({
    fields: {
      id: 'id',
      person: 'email',
      topic: 'topic',
      startedAt: 'startedAt',
      completedAt: 'completedAt',
    },
    messages: rowMessages,
  }),
  parse: (fields) => ({
    source: fields.source('source'),
    source_id: fields.sourceId('id'),
    ...fields.person(),
    topic: fields.key('topic', 300),
    ...outcome(fields),
    language: fields.optionalKey('language', 100)?.toLowerCase() ?? null,
    started_at: fields.optionalInstant('startedAt'),
    completed_at: fields.instant('completedAt'),
  }),
};

/** Returns the score, or the result if there is no score. There must be exactly one of them. */
function outcome(fields: Fields) {
  const score = fields.optionalScore('score', 'scoreMax');
  const result = fields.optionalChoice('result', attemptResults);
  if (score === null && result === null && fields.isValid('score', 'scoreMax'))
    fields.reject('score', rowMessages.neitherScoreNorResult);
  if (score !== null && result !== null) fields.reject('result', rowMessages.scoreAndResult);
  return { score, result };
}
