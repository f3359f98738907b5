import { count, plural } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { attempts, items, people, topics } from './nouns.js';

/** Messages that several pages share. */
export const common: Messages['common'] = {
  actions: 'الإجراءات',
  actionsFor: (name: string) => `إجراءات ${name}`,
  breadcrumbs: 'مسار التنقل',
  cancel: 'إلغاء',
  close: 'إغلاق',
  delete: 'حذف',
  done: 'تم',
  edit: 'تعديل',
  refresh: 'تحديث',
  saveChanges: 'حفظ التغييرات',
  showPassword: 'إظهار كلمة المرور',

  none: 'لا يوجد',
  noDeadline: 'بلا موعد نهائي',
  noTeam: 'بلا فريق',
  wholeOrganization: 'المؤسسة كلها',

  status: 'الحالة',
  allStatuses: 'جميع الحالات',
  clearStatus: 'مسح تصفية الحالة',
  loadFailed: (label: string) => `تعذر التحميل: ${label}`,

  attempts: (total: number) => attempts(total),
  items: (total: number) => items(total),
  people: (total: number) => people(total),
  topics: (total: number) => topics(total),
  /** A part of a whole, e.g. "3 of 12". */
  partOf: (part: number, whole: number) => `${count(part)} من ${count(whole)}`,
  utc: (clock: string) => `${clock} UTC`,

  /** Shown if someone else saved the record after the form was opened. */
  conflict: {
    text: 'لم تُحفظ تغييراتك، وهي باقية في النموذج أدناه. حمّل النسخة المحفوظة لمراجعتها، أو استبدلها بتغييراتك.',
    load: 'تحميل النسخة المحفوظة',
    overwrite: 'استبدال',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: 'هل تريد المغادرة دون حفظ؟',
    text: 'ستُهمل مدخلاتك.',
    confirm: 'إهمال المدخلات',
    stay: 'متابعة التحرير',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'استُعيدت مدخلاتك غير المحفوظة.', discard: 'إهمالها' },

  list: {
    clearFilters: 'مسح عوامل التصفية',
    clearSearch: 'مسح البحث',
    clearSelection: 'إلغاء التحديد',
    export: 'تصدير',
    exportAs: { csv: 'ملف CSV', xlsx: 'مصنف Excel ‏(XLSX)' },
    firstPage: 'الانتقال إلى الصفحة الأولى',
    loading: (label: string) => `جارٍ التحميل: ${label}`,
    newer: 'أحدث',
    newest: 'الأحدث',
    noMatch: 'لا توجد نتائج',
    noMatchHint: 'جرّب عبارة بحث أخرى أو أزل بعض عوامل التصفية.',
    older: 'أقدم',
    outOfDate: (reason: string) => `قد تكون القائمة غير محدّثة: ${reason}`,
    page: (page: number) => `الصفحة ${count(page)}`,
    pageEmpty: 'هذه الصفحة فارغة',
    pageEmptyHint: 'أصبح عدد صفحات القائمة أقل من السابق.',
    pages: 'التنقل بين الصفحات',
    perPage: (rows: number) => `${count(rows)} لكل صفحة`,
    range: (first: number, last: number, total: number) =>
      `${count(first)}–${count(last)} من ${count(total)}`,
    rowsPerPage: 'عدد الصفوف لكل صفحة',
    select: (name: string) => `تحديد ${name}`,
    selectPage: 'تحديد جميع صفوف هذه الصفحة',
    selected: (n: string) => `المحدد: ${n}`,
    selection: 'الصفوف المحددة',
    steps: {
      first: 'الصفحة الأولى',
      previous: 'الصفحة السابقة',
      next: 'الصفحة التالية',
      last: 'الصفحة الأخيرة',
    },
  },

  picker: {
    choices: (label: string) => `${label}: الخيارات`,
    clear: (label: string) => `مسح: ${label}`,
    more: (others: number) =>
      plural(others, {
        one: 'توجد نتيجة أخرى. اكتب لتضييق القائمة.',
        two: 'توجد نتيجتان أخريان. اكتب لتضييق القائمة.',
        few: 'توجد # نتائج أخرى. اكتب لتضييق القائمة.',
        other: 'توجد # نتيجة أخرى. اكتب لتضييق القائمة.',
      }),
    noMatch: (search: string) => `لا توجد نتائج للبحث «${search}».`,
    noPeople: 'لا يوجد أشخاص نشطون بعد.',
    noTeams: 'لا توجد فرق بعد.',
    noTopics: 'لا توجد مواضيع بعد.',
    search: 'بحث',
    searchPeople: 'ابحث بالاسم أو البريد الإلكتروني',
    searchTeams: 'البحث في الفرق',
    searchTopics: 'البحث في المواضيع',
  },
};
