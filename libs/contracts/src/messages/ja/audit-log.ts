import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor:
    'カーソルが無効です。以前の応答のカーソルを使用するか、省略して最新のイベントから読み取ってください。',
  invalidCursorIssue: 'カーソルが無効です。以前の応答の nextCursor を使用するか、省略してください。',
};
