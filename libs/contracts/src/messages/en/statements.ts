/** Messages of errors about xAPI statements. */
export const statements = {
  /** Stands before each message about a statement. */
  label: (id: string) => `Statement ${id}: `,
  invalid: 'No statement was recorded because some of them are invalid. See the issues.',
  conflict:
    'No statement was recorded because other statements with the same IDs are already recorded. See the issues.',
  sameId: (id: string) =>
    `Another statement with the ID ${id} is already recorded. Statements are never changed. Send the corrected statement with a new ID, and void this one.`,
  conflictsWithRecorded: () =>
    'An attempt with this ID is already recorded with different values. Attempts are never changed. Send the corrected statement with a new ID, and void this one.',
  conflictsWithinRequest: (index: string) =>
    `Statement ${index} has the same ID but different values. Give each statement its own ID.`,
  inFuture: 'The timestamp is in the future. Correct it; only past activity can be recorded.',
  tooMany: (max: number) => `A request has at most ${max} statements. Send the others in another request.`,
  unreadable:
    'The request body is neither a statement nor an array of statements in JSON, encoded in UTF-8. Send a JSON object, or an array of JSON objects.',
  oneStatement: 'PUT records a single statement. Send an object, or use POST for an array.',
  statementId: 'Enter the UUID of the statement as the parameter statementId.',
  oneParameter:
    'Statements are returned one by one. Send either the parameter statementId or voidedStatementId.',
  unsupportedVersion: (supported: string) =>
    `Send the header X-Experience-API-Version with a supported version: ${supported}.`,
  notFound: 'Statement not found. Check the ID; a voided statement is only returned for voidedStatementId.',
  topicNotFound: (id: string) => `Topic "${id}" not found. Choose another topic, or add this one first.`,
};
