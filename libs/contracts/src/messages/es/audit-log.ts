import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor:
    'El cursor no es válido. Use el cursor de una respuesta anterior u omítalo para empezar por los eventos más recientes.',
  invalidCursorIssue: 'Cursor no válido. Use el nextCursor de una respuesta anterior u omítalo.',
};
