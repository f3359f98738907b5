import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid: 'لم تُسجَّل أي محاولة لأن بعضها غير صالح. راجع المشكلات المذكورة.',
  unknownPerson: (person: string) =>
    `الشخص «${person}» غير موجود. أضف الشخص إلى المؤسسة أولًا، أو صحّح القيمة.`,
  contradictoryPerson: (person: string, other: string) =>
    `تحدد المحاولة شخصين: ${person} و${other}. صحّح إحدى القيمتين، أو احذفها.`,
  unknownTopic: (topic: string) =>
    `الموضوع «${topic}» غير موجود. أضف الموضوع إلى المحتوى أولًا، أو صحّح القيمة.`,
  ambiguousKey: (value: string) =>
    `تطابق «${value}» عدة سجلات لا تختلف مفاتيحها إلا في حالة الأحرف أو في أحرف لا تُعرض. اكتبها كما هي تمامًا في أحد السجلات، أو أرسل معرّفه.`,
  startsAfterCompletion: 'قيمة startedAt بعد completedAt. صحّح إحداهما.',
  inFuture: 'هذا الوقت في المستقبل. لا تُسجَّل إلا المحاولات المكتملة.',
  conflictsWithinRequest: (index: string) =>
    `للمحاولة ${index} قيمة sourceId نفسها لكن بقيم أخرى مختلفة. أعطِ كل محاولة sourceId خاصًا بها.`,
  conflictsWithRecorded: () =>
    'توجد محاولة مسجلة بقيمة sourceId هذه وبقيم مختلفة. لا تُعدَّل المحاولات أبدًا. أرسل المحاولة المصححة بقيمة sourceId جديدة، وأبطل هذه.',
};
