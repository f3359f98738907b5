import type { ErrorMessages } from '../index.js';

/** Messages of errors about the audit log. */
export const auditLog: ErrorMessages['auditLog'] = {
  invalidCursor: 'المؤشر cursor غير صالح. استخدم قيمة من استجابة سابقة، أو احذفه للبدء بأحدث الأحداث.',
  invalidCursorIssue: 'المؤشر cursor غير صالح. استخدم قيمة nextCursor من استجابة سابقة، أو احذفه.',
};
