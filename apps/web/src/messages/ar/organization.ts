import { count, plural, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: 'الإعدادات',
  intro: 'قواعد التغطية وشكل المستندات والاحتفاظ بالتقارير. ويُسجَّل كل تغيير في سجل التدقيق.',
  loading: 'جارٍ تحميل الإعدادات',
  failed: 'تعذر تحميل الإعدادات',
  saved: 'حُفظت الإعدادات',
  savedHint: `تسري التغييرات فورًا، عدا سياسة الاحتفاظ (بعد ${count(24)} ساعة).`,
  discard: 'تجاهل التغييرات',
  general: 'المؤسسة',
  documents: 'المستندات',
  name: 'الاسم',
  nameHint: 'يظهر في كل صفحة وكل مستند',
  pageSize: 'حجم الورق',
  pageSizes: {
    A4: `A4\u200f، ${count(210)} × ${count(297)} مم`,
    Letter: 'Letter\u200f، 8.5 × 11 بوصة',
  },

  timeZone: {
    label: 'المنطقة الزمنية',
    hint: 'تُعرض المواعيد النهائية والأوقات بهذه المنطقة الزمنية. وتعرض المستندات توقيت UTC أيضًا.',
    hintWithTime: (clock: string) =>
      `تُعرض المواعيد النهائية والأوقات بهذه المنطقة الزمنية، والوقت فيها الآن ${clock}. وتعرض المستندات توقيت UTC أيضًا.`,
    noMatch: 'لا توجد منطقة زمنية مطابقة. جرّب مدينة أكبر.',
  },

  threshold: {
    label: (percent: number) => `عتبة التغطية: ${wholePercentText(percent)}`,
    everyone: 'لا يبلغ الخطر أو الضابط النسبة المطلوبة إلا إذا اجتاز جميع المستهدفين التدريب عليه.',
    share: (percent: number) =>
      `يبلغ الخطر أو الضابط النسبة المطلوبة إذا اجتاز التدريب عليه ما لا يقل عن ${wholePercentText(percent)} من المستهدفين. وتذكر المستندات أن مؤسستك هي التي حددت هذه العتبة.`,
    slider: 'عتبة التغطية بالمئة',
  },

  eligibility: {
    title: 'المستهدفون بالتدريب',
    jobFunctions: 'وظائف المستهدفين بالتدريب',
    jobFunctionsHint:
      'لا يدخل في التغطية ولا في نطاق الفرق والمؤسسة إلا من لهم الدور «Learner» وإحدى هذه الوظائف. فارغ: جميع من لهم هذا الدور.',
    jobFunctionsPlaceholder: 'جميع الوظائف',
    bespokeSoftwareOnly: 'العاملون على البرمجيات المخصصة فقط',
    bespokeSoftwareHint:
      'يشترط PCI DSS 6.2.2 تدريب من يطوّرون البرمجيات المخصصة. ويوجد هذا الإعداد في تفاصيل كل شخص.',
    effect: (eligible: number, learners: number) =>
      plural(learners, {
        one: `بهذه الإعدادات يكون المستهدفون بالتدريب الآن ${count(eligible)} من شخص واحد له الدور «Learner».`,
        two: `بهذه الإعدادات يكون المستهدفون بالتدريب الآن ${count(eligible)} من شخصين لهما الدور «Learner».`,
        few: `بهذه الإعدادات يكون المستهدفون بالتدريب الآن ${count(eligible)} من # أشخاص لهم الدور «Learner».`,
        many: `بهذه الإعدادات يكون المستهدفون بالتدريب الآن ${count(eligible)} من # شخصًا لهم الدور «Learner».`,
        other: `بهذه الإعدادات يكون المستهدفون بالتدريب الآن ${count(eligible)} من # شخص لهم الدور «Learner».`,
      }),
    nobody: 'لا يوجد مستهدفون بالتدريب بهذه الإعدادات، لذا يتعذر حساب التغطية.',
    since: 'يسري التغيير من الآن. ولا تتغير المؤشرات في التواريخ السابقة ولا التقارير الموجودة.',
    failed: 'تعذر تحميل عدد المستهدفين بالتدريب',
    loading: 'جارٍ حساب عدد المستهدفين بالتدريب …',
  },

  classification: {
    label: 'التصنيف',
    hint: 'يظهر في كل صفحة من المستندات، مثل «سري». اتركه فارغًا إن لم يوجد.',
  },

  accent: {
    label: 'اللون المميز',
    hint: 'يُستخدم للعناوين والرسوم البيانية في المستندات',
    preview: (color: string) => `معاينة المستند باللون ${color}`,
    previewTitle: 'تقرير التدريب',
    previewSubject: 'كتابة الشيفرة الآمنة، جميع الفرق',
    tooLight: (color: string, replacement: string) =>
      `اللون ${color} فاتح جدًا بحيث تصعب قراءته على الورق. ويُستخدم ${replacement} بدلًا منه.`,
  },

  retention: {
    label: 'مدة الاحتفاظ بملفات التقارير',
    hint: 'عند حذف الملف يُحتفظ بالتقرير ومؤشراته وبصمة SHA-256 الخاصة به، وتُسجَّل شهادة حذف في سجل التدقيق. ويُقدَّم الحجز القانوني على هذا الإعداد.',
    forever: 'دائمًا',
    days: 'لعدد من الأيام',
    daysLabel: 'مدة الاحتفاظ بالأيام',
    daysSuffix: (days: number) => ` ${plural(days, { few: 'أيام', other: 'يومًا' })}`,
    notice: `يسري بعد ${count(24)} ساعة من حفظه، على التقارير الموجودة أيضًا. ويمكنك التراجع عن التغيير حتى ذلك الحين.`,
    effect: {
      loading: 'جارٍ التحقق من ملفات التقارير التي ستُحذف.',
      failed: 'تعذر التحقق من الأثر في التقارير الموجودة',
      deletes: (files, size) => `ملفات التقارير التي ستُحذف: ${count(files)} (${size})`,
      when: (at, oldest) => `يبدأ الحذف في ${at}. وقد حُفظ أقدمها في ${oldest}. ولا يمكن التراجع عن ذلك.`,
      none: (at) => `لن يُحذف أي ملف تقرير عند سريان التغيير (${at}).`,
      onLegalHold: (files) => `ملفات أخرى بهذا العمر يبقيها الحجز القانوني: ${count(files)}.`,
    },
  },

  logo: {
    title: 'الشعار',
    hint: (kilobytes: number, pixels: string) =>
      `يظهر على غلاف المستندات الجديدة. PNG أو JPEG أو SVG، بحجم لا يتجاوز ${count(kilobytes)} كيلوبايت، و${pixels} بكسل لكل ضلع.`,
    none: 'لا يوجد شعار. ولا يظهر على الأغلفة إلا الاسم.',
    alt: (name: string) => `شعار ${name}`,
    upload: 'رفع شعار',
    replace: 'استبدال الشعار',
    remove: 'إزالة الشعار',
    removeQuestion: (name: string) => `هل تريد إزالة شعار ${name}؟`,
    removeConsequence: 'لن يظهر على المستندات الجديدة إلا الاسم. وتحتفظ المستندات الموجودة بالشعار.',
    removeCancel: 'الاحتفاظ بالشعار',
    /** `reason` is a sentence, e.g. "The PNG is interlaced." */
    rejected: (file: string, reason: string) => `${file}: ${reason}`,
    saved: 'حُفظ الشعار',
    removed: 'أُزيل الشعار',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format: string, size: string) => `${format}\u200f، ${size}`,
    image: (format: string, width: number, height: number, size: string) =>
      `${format}\u200f، ${count(width)} × ${count(height)} بكسل، ${size}`,
    forDarkBackground: 'صُمم لخلفية داكنة، لذا تعرض المستندات الشعار على خلفية داكنة.',
  },

  mail: {
    title: 'البريد الإلكتروني',
    hint: 'يرسل Docket الدعوات وروابط كلمات المرور بالبريد الإلكتروني. أرسل رسالة اختبار إلى نفسك للتحقق من خادم البريد.',
    test: 'إرسال رسالة اختبار',
    queued: (recipient: string) =>
      `رسالة الاختبار إلى ${recipient} في انتظار الإرسال. تظهر حالتها في صفحة «البريد الإلكتروني».`,
    view: 'عرض رسائل البريد الإلكتروني',
  },
};
