import { count, plural, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { attempts, daysOf, teamsOf } from './nouns.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'لوحة المعلومات',
  intro: 'حالة التدريب في لمحة.',
  asOf: 'البيانات كما في {instant}',
  noValue: '–',
  showTable: 'عرض كجدول',
  tableOf: (chart: string) => `${chart}: جدول`,

  keyFigures: {
    title: 'المؤشرات الرئيسية',
    loading: 'جارٍ تحميل المؤشرات الرئيسية',
    failed: 'تعذر تحميل المؤشرات الرئيسية',
    completionRate: 'نسبة إنجاز التكليفات الإلزامية',
    completedOf: (completed: number, assigned: number) =>
      `${count(completed)} من ${count(assigned)} من التكليفات الإلزامية، محسوبة لكل شخص`,
    activePeople: (days: number) => `من لهم محاولة في آخر ${daysOf(days)}`,
    ofEligible: (eligible: number) => `من ${count(eligible)} من المستهدفين بالتدريب`,
    meanTopicScore: 'متوسط درجات المواضيع',
    attempts: (total: number, days: number) => `${attempts(total)} في آخر ${daysOf(days)}`,
    activeAssignments: 'التكليفات النشطة',
    mandatoryAndOptional: 'إلزامية واختيارية',
    overdueAssignments: 'تكليفات فيها متأخرون',
    ofActive: (active: number) => `من ${count(active)} من التكليفات النشطة`,
  },

  getStarted: {
    title: 'بدء الاستخدام',
    done: 'تم',
    toDo: 'لم يتم',
    importRecords: 'استيراد سجلات التدريب',
    importRecordsHint: 'استورد المواضيع والدورات والمحاولات من ملفات CSV أو من عبارات xAPI.',
    addPeople: 'إضافة أشخاص',
    addPeopleHint: 'تُقاس التغطية والإنجاز للأشخاص الذين لهم الدور «Learner».',
    checkEligibility: 'مراجعة المستهدفين بالتدريب',
    createAssignment: 'إنشاء تكليف',
    createAssignmentHint: 'اختر المحتوى والمكلفين والموعد النهائي.',
  },

  activity: {
    title: 'النشاط',
    about: 'المحاولات ومن لهم محاولات حسب الأسبوع؛ والأسبوع الحالي غير مكتمل.',
    none: (weeks: number) =>
      `لم تكتمل أي محاولة في آخر ${plural(weeks, {
        one: 'أسبوع',
        two: 'أسبوعين',
        few: '# أسابيع',
        many: '# أسبوعًا',
        other: '# أسبوع',
      })}.`,
    table: 'النشاط حسب الأسبوع',
    week: 'بداية الأسبوع',
    attempts: 'المحاولات',
    activePeople: 'من لهم محاولات',
  },

  coverage: {
    title: 'التغطية',
    about: 'نسبة المجتازين للتدريب من المستهدفين لكل خطر.',
    summary: (framework: string, coverage: string) =>
      `${framework}: ${coverage} من المخاطر بلغت النسبة المطلوبة`,
    noSummary: (framework: string) => `${framework}: لا توجد مواضيع مرتبطة بعد`,
    breakdown: (
      {
        covered,
        partial,
        noActivity,
        noContent,
      }: Record<'covered' | 'partial' | 'noActivity' | 'noContent', number>,
      threshold: number,
    ) =>
      `(بلغ النسبة المطلوبة: ${count(covered)}، دونها: ${count(partial)}، بلا نشاط: ${count(noActivity)}، بلا محتوى: ${count(noContent)}؛ النسبة المطلوبة: ${wholePercentText(threshold)}، وهي عتبة حددتها المؤسسة)`,
    table: (framework: string) => `تغطية ${framework}`,
    columns: { risk: 'الخطر', share: 'النسبة', trained: 'المجتازون', averageScore: 'متوسط أفضل الدرجات' },
    trained: 'المجتازون',
    threshold: 'العتبة (خط متقطع)',
  },

  teams: {
    title: 'أداء الفرق',
    about: 'إنجاز التكليفات الإلزامية حسب الفريق.',
    none: 'لا توجد تكليفات إلزامية لأي فريق بعد.',
    order: 'ترتيب الفرق',
    lowestFirst: 'الأدنى أولًا',
    highestFirst: 'الأعلى أولًا',
    showAll: (teams: number) => `عرض جميع الفرق (${count(teams)})`,
    showFirst: (teams: number) => `عرض أول ${teamsOf(teams)}`,
    unrated: (teams: number) => `عدد الفرق التي ليست لها تكليفات إلزامية: ${count(teams)}.`,
    completed: (completed: number, assigned: number) => `${count(completed)} من ${count(assigned)}`,
    completedWithOverdue: (completed: number, assigned: number, overdue: number) =>
      `${count(completed)} من ${count(assigned)} · متأخر: ${count(overdue)}`,
  },

  mastery: {
    title: 'نقاط القوة والضعف',
    about: 'متوسط أفضل درجات كل شخص في فترة التدريب. ويشير الخط إلى درجة الاجتياز.',
    groupBy: 'التجميع حسب',
    topics: 'المواضيع',
    modules: 'الوحدات',
    noTopic: (total: number, days: number) =>
      `لم يبلغ عدد المحاولات في أي موضوع ${count(total)} في آخر ${daysOf(days)}.`,
    noModule: (total: number, days: number) =>
      `لم يبلغ عدد المحاولات في أي وحدة ${count(total)} في آخر ${daysOf(days)}.`,
    strengths: 'نقاط القوة',
    focusAreas: 'نقاط الضعف',
    noFocusAreas: 'لا توجد نقاط ضعف.',
  },
};
