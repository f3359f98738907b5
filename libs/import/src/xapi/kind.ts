import { statementRows } from '@docket/domain';
import { attemptMessages, statementMessages } from '../messages.js';

/** Staging rules for the statements that `parseStatement` returns. */
export const xapi = statementRows({
  fields: {
    id: 'id',
    person: 'actor',
    topic: 'object.id',
    startedAt: 'result.duration',
    completedAt: 'timestamp',
  },
  messages: { ...attemptMessages, conflictsWithStatement: statementMessages.conflictsWithStatement },
});
