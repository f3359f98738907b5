import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member: 'هذا الشخص عضو في المؤسسة. ألغِ تنشيط الشخص أولًا؛ ويمكن بعد ذلك محو بياناته الشخصية.',
  administrator:
    'هذا الشخص مسؤول. ألغِ تنشيط الشخص أولًا، وبذلك ينتهي وصوله؛ ويمكن بعد ذلك محو بياناته الشخصية.',
  merged: (email: string) =>
    `دُمج هذا الشخص مع ${email}. امحُ البيانات الشخصية لذلك الشخص؛ فهي تشمل بيانات هذا الشخص.`,
  erased: 'مُحيت البيانات الشخصية لهذا الشخص، لذا لم يعد من الممكن تغيير بياناته.',
  notConfirmed: (email: string) => `للتأكيد، اكتب عنوان البريد الإلكتروني للشخص: ${email}.`,
  fileDeleted: 'حُذف ملف هذا التقرير من قبل.',
};
