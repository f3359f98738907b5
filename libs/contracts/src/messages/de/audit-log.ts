import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor:
    'Der Cursor ist ungültig. Verwenden Sie einen Cursor aus einer früheren Antwort oder lassen Sie ihn weg, um mit den neuesten Ereignissen zu beginnen.',
  invalidCursorIssue:
    'Ungültiger Cursor. Verwenden Sie den Wert nextCursor einer früheren Antwort oder lassen Sie ihn weg.',
};
