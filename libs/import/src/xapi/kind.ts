import { statementRows } from '@docket/domain';
import { rowMessages } from '../messages/index.js';

/** Staging rules for the statements that `parseStatement` returns. */
export const xapi = statementRows({
  fields: {
    id: 'id',
    person: 'actor',
    topic: 'object.id',
    startedAt: 'result.duration',
    completedAt: 'timestamp',
  },
  messages: rowMessages,
});
