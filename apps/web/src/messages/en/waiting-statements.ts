import { count, counted } from '../../format/number.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements = {
  title: 'Waiting statements',
  description:
    'Statements that learning systems have sent, and whose topic or person is not known. They count as soon as you choose one.',
  reasons: {
    label: 'What statements wait for',
    object: 'Waiting for a topic',
    actor: 'Waiting for a person',
  },
  counted: {
    object: (total: number) => counted(total, 'activity', 'activities'),
    actor: (total: number) => counted(total, 'actor'),
  },
  empty: { object: 'No statement waits for a topic', actor: 'No statement waits for a person' },
  emptyHint:
    'Statements arrive here if their activity names no topic, or their actor no person. Create an API key with the scope for statements to connect a learning system.',
  createKey: 'Open API keys',
  columns: {
    object: 'Activity',
    actor: 'Actor',
    statements: 'Statements',
    first: 'First',
    last: 'Last',
    topic: 'Topic',
    person: 'Person',
  },
  issuers: { mbox_sha1sum: 'SHA-1 of an e-mail address', openid: 'OpenID' } as Record<string, string>,
  unknownSystem: 'Unknown system',
  topicOf: (object: string) => `Topic of ${object}`,
  personOf: (actor: string) => `Person of ${actor}`,
  assign: 'Assign',
  assignTopic: (object: string) => `Assign the topic to ${object}`,
  assignPerson: (actor: string) => `Assign the person to ${actor}`,
  ignore: 'Do not count',
  ignoreObject: (object: string) => `Do not count statements about ${object}`,
  ignoreQuestion: 'Do not count these statements?',
  /** `{object}` is the ID of the activity. */
  ignoreText:
    'Statements about {object} do not count, now and later. You can assign a topic to the activity later with the API; that applies to statements that arrive afterwards.',
  keep: 'Keep waiting',
  recorded: (recorded: number, waiting: number) =>
    waiting > 0
      ? `${counted(recorded, 'statement counts', 'statements count')} now, ${count(waiting)} still wait`
      : `${counted(recorded, 'statement counts', 'statements count')} now`,
  ignored: (ignored: number) => `${counted(ignored, 'statement does', 'statements do')} not count`,
  failed: 'The choice could not be saved',
  retry: 'Check again',
  retryFailed: 'The statements could not be checked',

  unmapped: {
    title: 'Activities without a topic',
    hint: 'Assign topics to these activities, then import the same files again.',
    first: (statement: string) => `First statement: ${statement}`,
    assigned: 'Assigned. Import the same files again.',
  },
};
