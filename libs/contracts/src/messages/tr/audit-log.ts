import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor:
    'İmleç geçersiz. Önceki bir yanıttaki imleci kullanın veya en yeni olaylardan başlamak için göndermeyin.',
  invalidCursorIssue: 'Geçersiz imleç. Önceki bir yanıttaki nextCursor değerini kullanın veya göndermeyin.',
};
