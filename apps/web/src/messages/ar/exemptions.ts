import { nouns } from '@docket/contracts/nouns/ar';
import { count, plural } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: 'الإعفاءات',
  description: 'المعفون من تكليف أو ضابط.',
  counted: (total: number) =>
    plural(total, {
      zero: 'لا إعفاءات',
      one: 'إعفاء واحد',
      two: 'إعفاءان',
      few: '# إعفاءات',
      other: '# إعفاء',
    }),
  empty: 'لا توجد إعفاءات بعد',
  emptyHint: 'لمنح إعفاء، افتح تكليفًا أو ضابطًا في أحد الأطر.',
  openAssignments: 'فتح التكليفات',
  openCompliance: 'فتح الامتثال',
  search: 'البحث في الإعفاءات',
  searchPlaceholder: 'ابحث بالاسم أو البريد الإلكتروني',
  states: { active: 'سارٍ', upcoming: 'لم يبدأ', ended: 'منتهٍ' },
  columns: { person: 'الشخص', subject: 'معفى من', reason: 'السبب', period: 'الفترة' },
  assignment: 'التكليف',
  control: (framework: string, item: string) => `${framework}، ${item}`,
  approvedBy: (approver: string) => `المعتمِد: ${approver}`,
  period: (from: string, until: string) => `من ${from} إلى ${until}`,
  utcPeriod: (from: string, until: string) => `من ${from} UTC إلى ${until} UTC`,
  exemptUntil: (until: string) => `حتى ${until}`,
  exempt: 'معفى',

  grant: 'منح إعفاء',
  grantTitle: (subject: string) => `منح إعفاء من ${subject}`,
  granted: 'مُنح الإعفاء',
  editTitle: (person: string) => `تعديل إعفاء ${person}`,
  saved: 'حُفظ الإعفاء',
  form: {
    intro: {
      any: 'ما دام الإعفاء ساريًا، يُدرج هؤلاء الأشخاص بوصفهم معفين ويُستبعدون من المؤشرات، حتى لو أنجزوا التكليف أو اجتازوا التدريب.',
      assignment:
        'ما دام الإعفاء ساريًا، يُدرج هؤلاء الأشخاص بوصفهم معفين ويُستبعدون من مؤشرات هذا التكليف، حتى لو أنجزوه.',
      item: (noun) =>
        `ما دام الإعفاء ساريًا، يُدرج هؤلاء الأشخاص بوصفهم معفين ويُستبعدون من مؤشرات ${nouns[noun].this}، حتى لو اجتازوا التدريب.`,
    },
    people: 'الأشخاص',
    noPeople: 'لا يوجد من يمكن إعفاؤه.',
    searchSubjects: 'ابحث في التكليفات والضوابط',
    noSubjects: 'اكتب عنوانًا أو معرّفًا.',
    reason: 'السبب',
    reasonHint: 'يُطبع في المستندات.',
    approver: 'المعتمِد',
    approverHint: 'اسم من اعتمد الإعفاء أو دوره. يُطبع في المستندات.',
    startsAt: (timeZone: string) => `من (${timeZone})`,
    startsNow: 'الآن',
    clearStart: 'مسح البداية',
    endsAt: (timeZone: string) => `حتى (${timeZone})`,
    endsAtHint: `لا تتجاوز ${count(10)} سنوات من البداية.`,
    endsAtPlaceholder: 'اختر التاريخ والوقت',
    endMissing: 'اختر وقت انتهاء الإعفاء.',
  },
  end: {
    title: 'هل تريد إنهاء الإعفاء؟',
    /** `{name}` is the name of the person, `{subject}` the assignment or control. */
    text: 'يُحتسب {name} مجددًا في مؤشرات {subject} من الآن. ولا تتغير المؤشرات في التواريخ السابقة.',
    upcoming: 'لم يبدأ إعفاء {name} من {subject}، ولن يسري.',
    confirm: 'إنهاء الإعفاء',
    done: 'انتهى الإعفاء',
    failed: 'تعذر إنهاء الإعفاء',
  },
};
