/** Messages of errors about the audit log. */
export const auditLog = {
  invalidCursor:
    'The cursor is invalid. Use a cursor from a previous response, or omit it to start with the newest events.',
  invalidCursorIssue: 'Invalid cursor. Use the nextCursor of a previous response, or omit it.',
};
