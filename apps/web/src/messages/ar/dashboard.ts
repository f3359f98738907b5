import { count, plural } from '../../format/number.js';
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

  attention: {
    title: 'يتطلب الانتباه',
    overdue: 'متأخرون في تكليف',
    due: (days) => `من لهم تكليف يحل موعده خلال ${daysOf(days)}`,
    lapsing: (days) => `من تنتهي صلاحية تدريبهم خلال ${daysOf(days)}`,
    belowShare: 'مخاطر وضوابط دون النسبة المطلوبة',
  },

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

  frameworks: {
    title: 'الأطر',
    about: 'متوسط نسبة المجتازين. ويشير الخط إلى أدنى نسبة مطلوبة.',
    met: (covered, items) => `بلغ النسبة المطلوبة ${count(covered)} من ${count(items)}`,
    noContent: 'لا توجد مواضيع مرتبطة بعد',
    noShare: 'لا نسبة بعد',
    threshold: (percent) => `أدنى نسبة مطلوبة: ${percent}`,
  },

  trainedShare: {
    title: 'نسبة المجتازين',
    about: 'نسبة المستهدفين بالتدريب الذين لهم اجتياز في فترة التدريب، في نهاية كل شهر.',
    none: 'لم يكن هناك مستهدفون بالتدريب في آخر 12 شهرًا.',
    table: 'نسبة المجتازين حسب الشهر',
    date: 'التاريخ',
    share: 'نسبة المجتازين',
    trained: 'المجتازون',
    eligible: 'المستهدفون بالتدريب',
  },

  focus: {
    title: 'مجالات التركيز',
    about: 'المواضيع التي اجتازها أقل عدد من المستهدفين بالتدريب.',
    noTopics: 'لا توجد مواضيع بعد.',
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
};
