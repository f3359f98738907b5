import type { ErrorMessages } from '../index.js';
import { ltr, number } from './plural.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id: string) => `العبارة ${ltr(id)}: `,
  invalid: 'لم تُسجَّل أي عبارة لأن بعضها غير صالح. راجع المشكلات المذكورة.',
  conflict: 'لم تُسجَّل أي عبارة لأن عبارات أخرى بالمعرّفات نفسها مسجلة من قبل. راجع المشكلات المذكورة.',
  sameId: (id: string) =>
    `توجد عبارة أخرى مسجلة بالمعرّف ${ltr(id)}. لا تُعدَّل العبارات أبدًا. أرسل العبارة المصححة بمعرّف جديد، وأبطل هذه.`,
  conflictsWithRecorded: () =>
    'توجد محاولة مسجلة بهذا المعرّف وبقيم مختلفة. لا تُعدَّل المحاولات أبدًا. أرسل العبارة المصححة بمعرّف جديد، وأبطل هذه.',
  conflictsWithinRequest: (index: string) =>
    `للعبارة ${index} المعرّف نفسه لكن بقيم مختلفة. أعطِ كل عبارة معرّفًا خاصًا بها.`,
  inFuture: 'قيمة timestamp في المستقبل. صحّحها؛ فلا يُسجَّل إلا نشاط ماضٍ.',
  tooMany: (max: number) => `الحد الأقصى لعدد العبارات في الطلب هو ${number(max)}. أرسل البقية في طلب آخر.`,
  unreadable:
    'نص الطلب ليس عبارة ولا مصفوفة عبارات بصيغة JSON وترميز UTF-8. أرسل كائن JSON أو مصفوفة من كائنات JSON.',
  oneStatement: 'يسجّل PUT عبارة واحدة. أرسل كائنًا، أو استخدم POST لمصفوفة.',
  statementId: 'أدخل معرّف UUID للعبارة في المعامل statementId.',
  oneParameter: 'تُرجع العبارات واحدة واحدة. أرسل أحد المعاملين statementId أو voidedStatementId فقط.',
  unsupportedVersion: (supported: string) =>
    `أرسل الترويسة X-Experience-API-Version بإصدار مدعوم: ${ltr(supported)}.`,
  notFound: 'العبارة غير موجودة. تحقق من المعرّف؛ ولا تُرجع العبارة المُبطلة إلا بالمعامل voidedStatementId.',
  topicNotFound: (id: string) => `الموضوع «${id}» غير موجود. اختر موضوعًا آخر، أو أضف هذا الموضوع أولًا.`,
};
