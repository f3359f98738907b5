import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor:
    'Le curseur n’est pas valide. Utilisez un curseur d’une réponse précédente, ou omettez-le pour commencer par les événements les plus récents.',
  invalidCursorIssue:
    'Curseur non valide. Utilisez la valeur nextCursor d’une réponse précédente, ou omettez-le.',
};
