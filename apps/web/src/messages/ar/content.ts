import { plural } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'المحتوى',
  description: 'المواضيع والدورات وسيناريوهات التعلم. وتختار الأطر المواضيع بحسب معرّف CWE والوحدة.',
  tabs: { topics: 'المواضيع', courses: 'الدورات', scenarios: 'السيناريوهات' },
  addTopic: 'إضافة موضوع',
  cweLink: (id: number) => `CWE-${id} (يُفتح في علامة تبويب جديدة)`,

  topics: {
    title: 'المواضيع',
    counted: common.topics,
    search: 'البحث في المواضيع',
    searchPlaceholder: 'ابحث في المواضيع والوحدات',
    empty: 'لا توجد مواضيع بعد',
    emptyHint:
      'أضف المواضيع هنا، أو استورد topics.csv في صفحة الاستيراد. وتشير المحاولات والأطر إلى المواضيع.',
    topic: 'الموضوع',
    module: 'الوحدة',
    cwe: 'CWE',
    languages: 'اللغات',
    anyLanguage: 'أي لغة',
    edit: (title: string) => `تعديل ${title}`,
    catalog: 'العائلات والوحدات',
    all: 'جميع المواضيع',
    cweFilter: 'معرّف CWE',
    anyCwe: 'أي CWE',
    allModules: 'جميع الوحدات',
    showAllModules: 'عرض جميع الوحدات',
  },

  courses: {
    title: 'الدورات',
    counted: (total: number) =>
      plural(total, {
        zero: 'لا دورات',
        one: 'دورة واحدة',
        two: 'دورتان',
        few: '# دورات',
        other: '# دورة',
      }),
    search: 'البحث في الدورات',
    empty: 'لا توجد دورات بعد',
    emptyHint: 'استورد courses.csv في صفحة الاستيراد. والدورة قائمة من المواضيع والسيناريوهات.',
    course: 'الدورة',
    items: 'العناصر',
  },

  scenarios: {
    title: 'السيناريوهات',
    counted: (total: number) =>
      plural(total, {
        zero: 'لا سيناريوهات',
        one: 'سيناريو واحد',
        two: 'سيناريوهان',
        few: '# سيناريوهات',
        other: '# سيناريو',
      }),
    search: 'البحث في السيناريوهات',
    empty: 'لا توجد سيناريوهات بعد',
    emptyHint:
      'استورد scenarios.csv في صفحة الاستيراد. يمكن التكليف بالسيناريوهات، لكنها لا تُحتسب في تغطية الأطر.',
    scenario: 'السيناريو',
    module: 'الوحدة',
  },

  form: {
    edit: (title: string) => `تعديل ${title}`,
    close: 'إغلاق دون حفظ',
    added: 'أُضيف الموضوع',
    saved: 'حُفظ الموضوع',
    id: 'المعرّف',
    idHint: 'تستخدمه عمليات الاستيراد وواجهة API. بلا مسافات. ولا يمكن تغيير المعرّف لاحقًا.',
    idPlaceholder: 'sql-injection',
    title: 'العنوان',
    family: 'العائلة',
    module: 'الوحدة',
    moduleHint: 'اختر وحدة، أو أدخل معرّف وحدة جديدة.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'عنوان الوحدة',
    moduleTitleHint: 'يسري العنوان الجديد على جميع مواضيع الوحدة.',
    cweIds: 'معرّفات CWE',
    cweIdsHint: 'اضغط Enter بعد كل معرّف. وتختار الأطر المواضيع بحسب معرّف CWE.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'لغات البرمجة',
    languagesHint: 'اتركها فارغة إذا لم يكن الموضوع خاصًا بلغة.',
  },
};
