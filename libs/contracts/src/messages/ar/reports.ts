import type { ReportStatus } from '../../choices.js';
import type { ErrorMessages } from '../index.js';
import { days, ltr, number } from './plural.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'التقرير غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  tooManyQueued: (max: number) =>
    `بلغ عدد تقارير مؤسستك في الانتظار الحد الأقصى (${number(max)}). انتظر حتى يكتمل بعضها، أو ألغِ بعضها.`,
  storageFull: (gibibytes: number) =>
    `بلغت ملفات تقارير مؤسستك وكشوف الحضور الحصة المحددة، وهي ${ltr(`${number(gibibytes)} GiB`)}. احذف ملفات لم تعد لازمة، أو اطلب من مشغّل النظام حصة أكبر.`,
  unknownKind: (kind: string, kinds: string[]) =>
    `نوع التقرير «${kind}» غير معروف. استخدم أحد الأنواع التالية: ${ltr(kinds.join(', '))}.`,
  unknownKindIssue: `نوع التقرير غير معروف. استخدم أحد الأنواع من ${ltr('GET /report-kinds')}.`,
  invalidParameters: (title: string) => `معلمات التقرير غير صالحة: ${title}. راجع المشكلات المذكورة.`,
  idempotencyKeyReused:
    'استُخدمت قيمة Idempotency-Key هذه من قبل لطلب مختلف. أرسل قيمة جديدة، أو كرر الطلب الأصلي دون تغيير.',
  idempotencyKeyReusedIssue: 'استُخدمت هذه القيمة من قبل لطلب مختلف. أرسل قيمة جديدة.',
  noEarlierReport:
    'لا يوجد تقرير سابق من هذا النوع وبهذا الموضوع ما زالت بياناته مخزنة. احذف compareWith، أو أنشئ هذا التقرير مرة أخرى لاحقًا.',
  notComparable:
    'لا يمكن المقارنة بهذا التقرير. اختر تقريرًا مكتملًا من النوع نفسه وبالموضوع نفسه، يصف لحظة أسبق وما زالت بياناته مخزنة.',
  alreadyRunning: 'التقرير نفسه في الانتظار أو قيد الإنشاء بالفعل. انتظر حتى يكتمل، أو ألغِه أولًا.',
  notReady: (status: ReportStatus) =>
    `ليس لهذا التقرير ملف لتنزيله لأن حالته «${status}». للتقارير المكتملة وحدها ملف.`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` في ${ltr(date)}` : '';
    const deleted = byPerson
      ? `حذف أحد المسؤولين الملف${on}.`
      : `حُذف الملف${on} بموجب سياسة الاحتفاظ${afterDays ? ` لمدة ${days(afterDays)}` : ''}.`;
    return `${deleted} ويُحتفظ بتفاصيل التقرير وبصمة SHA-256 الخاصة به. للحصول على ملف جديد، أنشئ التقرير من جديد.`;
  },
  fileCorrupt:
    'لا يطابق الملف المخزن بصمة SHA-256 المنشورة، لذا لا يمكن تنزيله. اطلب من أحد مشغّلي النظام استعادة وحدة التخزين، ثم أنشئ التقرير من جديد.',
  storageUnavailable:
    'تخزين الملفات غير متاح حاليًا. أعد المحاولة بعد دقيقة. إذا استمرت المشكلة، فاطلب من أحد مشغّلي النظام فحص وحدة التخزين.',
  onLegalHold: (reason: string) => `هذا التقرير تحت الحجز القانوني («${reason}»). ارفع الحجز قبل حذف الملف.`,
  alreadyOnLegalHold: (reason: string) =>
    `هذا التقرير تحت الحجز القانوني بالفعل («${reason}»). ارفع ذلك الحجز قبل وضع حجز جديد.`,
  notOnLegalHold: 'هذا التقرير ليس تحت الحجز القانوني. ربما رُفع الحجز من قبل. أعد تحميل التقرير.',
  cannotHold:
    'لا يمكن وضع هذا التقرير تحت الحجز القانوني لأن ملفه حُذف. أنشئ التقرير من جديد، ثم ضع التقرير الجديد تحت الحجز القانوني.',
  cannotCancel: (status: ReportStatus) =>
    `لا يمكن إلغاء هذا التقرير لأن حالته «${status}». لا يمكن إلغاء إلا التقارير التي في الانتظار أو قيد الإنشاء.`,
  cannotRetry: (status: ReportStatus) =>
    `لا يمكن إعادة محاولة هذا التقرير لأن حالته «${status}». لا يمكن إعادة المحاولة إلا للتقارير الفاشلة والملغاة.`,
  cannotDeleteFile: (status: ReportStatus) =>
    `ليس لهذا التقرير ملف لحذفه لأن حالته «${status}». للتقارير المكتملة وحدها ملف.`,
  invalidTransition: (action: string, status: ReportStatus) =>
    `الإجراء «${action}» غير ممكن لأن حالة التقرير «${status}». أعد تحميل التقرير لعرض حالته الحالية.`,
  runSuperseded: (run: number, reportId: string) =>
    `حل تشغيل أحدث محل التشغيل ${number(run)} للتقرير ${ltr(reportId)}. وتُهمل نتيجته.`,
};
