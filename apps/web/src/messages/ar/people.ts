import type { Messages } from '../structure.js';
import { assignments } from './assignments.js';
import { common } from './common.js';
import { daysOf } from './nouns.js';

/** Messages of the people pages. */
export const people: Messages['people'] = {
  title: 'الأشخاص',
  description: 'المتعلمون والمدققون والمسؤولون.',
  person: 'الشخص',
  add: 'إضافة شخص',
  importFiles: 'استيراد',
  empty: 'لا يوجد أشخاص بعد',
  emptyHint: 'أضف الأشخاص واحدًا تلو الآخر، أو استوردهم من people.csv.',

  roles: { learner: 'Learner', auditor: 'مدقق', org_admin: 'مسؤول' },
  statuses: { active: 'نشط', upcoming: 'لم ينضم بعد', left: 'غادر المؤسسة' },
  access: { none: 'لا يمكنه تسجيل الدخول', invited: 'مدعو', account: 'يمكنه تسجيل الدخول' },

  filters: {
    search: 'البحث في الأشخاص',
    role: 'الدور',
    allRoles: 'جميع الأدوار',
    showAllRoles: 'عرض جميع الأدوار',
    team: 'الفريق',
    allTeams: 'جميع الفرق',
    noTeamHint: 'الأشخاص بلا فريق',
    deletedTeam: 'فريق محذوف',
    jobFunction: 'الوظيفة',
    allJobFunctions: 'جميع الوظائف',
    showAllJobFunctions: 'عرض جميع الوظائف',
    status: 'الحالة',
    allStatuses: 'جميع الحالات',
    showAllStatuses: 'عرض جميع الحالات',
  },

  columns: {
    name: 'الاسم',
    role: 'الدور',
    team: 'الفريق',
    trained: 'نسبة الاجتياز',
    lastAttempt: 'آخر محاولة',
    overdue: 'متأخرة',
    status: 'الحالة',
  },
  joined: (day: string) => `انضم في ${day}`,

  deactivate: 'إلغاء التنشيط',
  reactivate: 'إعادة التنشيط',
  deactivation: {
    title: 'هل تريد إلغاء تنشيط الشخص؟',
    /** `{name}` is the name of the person. */
    text: 'يغادر {name} المؤسسة الآن، فلا يمكنه تسجيل الدخول ويُزال من جميع التكليفات. وتبقى السجلات الموجودة في التقارير. يمكنك إعادة تنشيطه في أي وقت.',
    confirm: 'إلغاء تنشيط الشخص',
    keep: 'إبقاؤه نشطًا',
    done: 'أُلغي تنشيط الشخص',
    failed: 'تعذر إلغاء تنشيط الشخص',
  },
  reactivation: {
    title: 'هل تريد إعادة تنشيط الشخص؟',
    /** `{name}` is the name of the person. */
    text: 'يصبح {name} عضوًا نشطًا في المؤسسة من جديد. وتبقى مدة الغياب في السجل التاريخي للشخص.',
    confirm: 'إعادة تنشيط الشخص',
    done: 'أُعيد تنشيط الشخص',
    failed: 'تعذرت إعادة تنشيط الشخص',
  },
  record: { title: 'سجل الشخص', generate: 'إنشاء سجل الشخص' },
  merge: {
    action: 'دمج مع شخص آخر',
    title: 'دمج مع شخص آخر',
    /** `{name}` is the name of the person. */
    text: 'استخدم هذا إذا أُضيف الشخص نفسه مرتين. يُدمج {name} مع الشخص الذي تختاره.',
    into: 'الدمج مع',
    required: 'اختر شخصًا.',
    effects: [
      'تنتقل إلى الشخص المختار جميع المحاولات وحالات إكمال السيناريوهات والتكليفات والإعفاءات والمعرّفات.',
      'تُجمع فترات العضوية. وحيث تتداخل الفترتان، تسري فترة الشخص المختار.',
      'تحتسب المؤشرات شخصًا واحدًا من الآن، وللتواريخ السابقة أيضًا. ولا تتغير التقارير الموجودة.',
      'تُسجَّل للشخص المختار عمليات الاستيراد التي تحمل عنوان البريد الإلكتروني المدموج.',
      'لا يمكن التراجع عن الدمج.',
    ],
    confirm: 'دمج الشخصين',
    done: 'دُمج الشخصان',
    /** `{name}` is a link to the person. */
    merged: 'دُمج هذا الشخص مع {name}، وإليه تعود جميع السجلات الآن.',
  },
  doneWith: (done: string, name: string) => `${done}: ${name}`,

  invite: {
    none: 'دعوة إلى تسجيل الدخول',
    invited: 'إنشاء رابط جديد',
    account: 'إعادة تعيين كلمة المرور',
    failed: 'لم يُنشأ الرابط',
    confirm: 'إنشاء الرابط',
    newLinkTitle: 'هل تريد إنشاء رابط جديد؟',
    /** `{name}` is the name of the person. */
    newLinkText: 'يتوقف عندئذٍ الرابط السابق لـ{name} عن العمل.',
    resetTitle: 'هل تريد إعادة تعيين كلمة المرور؟',
    /** `{name}` is the name of the person. */
    resetText:
      'يمكن للشخص {name} تسجيل الدخول بالفعل، ويتيح له الرابط تعيين كلمة مرور جديدة. تبقى كلمة مروره الحالية صالحة حتى ذلك الحين، وتنتهي جلساته عند استخدام الرابط. وإذا كان الشخص مسؤولًا، فيُبلَّغ المسؤولون الآخرون.',
  },

  link: {
    title: (name: string) => `رابط ${name}`,
    text: 'يرسل Docket أيضًا رابطًا بالبريد الإلكتروني إذا ضُبط خادم بريد. ويمكنك بدلًا من ذلك نسخ هذا الرابط وإرساله عبر قناة خاصة.',
    label: 'الرابط',
    copyFailed: 'منع المتصفح النسخ. حدد الرابط وانسخه يدويًا.',
    validity: (until: string, timeZone: string) =>
      `يمكن استخدام الرابط مرة واحدة، حتى ${until} (${timeZone}). ولا يُعرض الرابط مرة أخرى. إذا فُقد، فأنشئ رابطًا جديدًا.`,
    copy: 'نسخ الرابط',
    copied: 'نُسخ',
    announceCopied: 'نُسخ الرابط',
    announceFailed: 'تعذر نسخ الرابط',
  },

  details: {
    title: 'التفاصيل',
    status: 'الحالة',
    role: 'الدور',
    team: 'الفريق',
    languages: 'لغات البرمجة',
    noLanguages: 'لا لغات مصرّح بها',
    jobFunction: 'الوظيفة',
    noJobFunction: 'غير محددة',
    bespokeSoftware: 'يعمل على برمجيات مخصصة',
    yes: 'نعم',
    no: 'لا',
    access: 'الوصول',
    joined: 'الانضمام',
    left: 'المغادرة',
    updated: 'آخر تحديث',
    id: 'معرّف الشخص',
  },

  identifiers: {
    title: 'المعرّفات',
    kinds: {
      employee_number: 'الرقم الوظيفي',
      account: 'حساب',
      email_alias: 'بريد إلكتروني بديل',
    },
    anySystem: 'أي نظام',
    empty: 'لا توجد معرّفات',
    note: 'تتعرف عمليات الاستيراد وعبارات xAPI على الشخص بهذه القيم، إضافة إلى عنوان البريد الإلكتروني.',
    add: 'إضافة معرّف',
    kind: 'النوع',
    values: {
      employee_number: 'الرقم الوظيفي',
      account: 'اسم الحساب أو معرّفه',
      email_alias: 'عنوان البريد الإلكتروني',
    },
    issuer: 'النظام (اختياري)',
    issuerHint: 'الصفحة الرئيسية للنظام أو اسمه كما يرد في ملفاته المصدَّرة، مثل https://lms.example.com.',
    added: 'أُضيف المعرّف',
    remove: (value: string) => `إزالة ${value}`,
    removal: 'هل تريد إزالة المعرّف؟',
    /** `{value}` is the identifier. */
    removalText: 'لن تتعرف عمليات الاستيراد بعد ذلك على الشخص بالقيمة {value}. ولا تتغير السجلات الموجودة.',
    confirmRemoval: 'إزالة المعرّف',
    removed: 'أُزيل المعرّف',
    removalFailed: 'تعذرت إزالة المعرّف',
  },

  history: {
    title: 'السجل التاريخي',
    entry: (role: string, team: string) => `${role} · ${team}`,
    /** `{from}` and `{to}` are instants. */
    period: 'من {from} إلى {to}',
    openPeriod: 'من {from} إلى الآن',
    bespokeSoftware: 'برمجيات مخصصة',
    note: 'تستخدم المؤشرات لكل تاريخ القيم السارية فيه.',
  },

  form: {
    edit: (name: string) => `تعديل ${name}`,
    added: 'أُضيف الشخص',
    saved: 'حُفظت بيانات الشخص',
    conflict: 'غيّر شخص آخر هذه البيانات',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    emailReadOnly: 'يسجّل الشخص الدخول بهذا العنوان، لذا لا يمكن تغييره.',
    role: 'الدور',
    learnerHint: 'يدخل في التغطية. ولا يلزمه تسجيل الدخول.',
    otherRoleHint: 'يسجّل الدخول بكلمة مرور تُعيَّن عبر رابط يُستخدم مرة واحدة.',
    team: 'الفريق',
    languages: 'لغات البرمجة',
    languagesHint: 'اضغط Enter بعد كل لغة.',
    languagesPlaceholder: 'java، go، …',
    jobFunction: 'الوظيفة',
    jobFunctionHint: 'مثل: مهندس برمجيات.',
    bespokeSoftware: 'يعمل على برمجيات مخصصة',
    bespokeSoftwareHint: 'برمجيات تطوّرها المؤسسة أو تُطوَّر لها (PCI DSS 6.2.2).',
    effective: 'يسري من (اختياري)',
    effectiveHint: (timeZone: string) =>
      `لتصحيح الماضي: يسري ما يتغير من الدور والفريق واللغات والوظيفة والعمل على البرمجيات المخصصة من بداية هذا التاريخ في المنطقة الزمنية ${timeZone}. ولا تتغير التقارير الموجودة. القيمة الافتراضية: الآن.`,
    effectiveTooEarly: (joined: string, timeZone: string) =>
      `انضم الشخص في ${joined} (${timeZone}). اختر هذا التاريخ أو تاريخًا بعده.`,
    joinedWithEffective: 'لا يمكن تغيير تاريخ الانضمام مع تاريخ سريان. احفظ أحد التغييرين أولًا، ثم الآخر.',
    fixedAfterLeaving:
      'يبقى الدور والفريق واللغات والوظيفة كما كانت يوم المغادرة. لتغييرها، أعد تنشيط الشخص.',
    joined: 'تاريخ الانضمام',
    joinedHint: (timeZone: string) => `التاريخ في المنطقة الزمنية ${timeZone}. القيمة الافتراضية: اليوم.`,
  },

  progress: {
    failed: 'تعذر تحميل التقدم في التدريب',
    loading: 'التقدم في التدريب',
    figures: 'ملخص التدريب',
    topicsTrained: 'المواضيع المجتازة',
    averageScore: 'متوسط الدرجات',
    attempts: 'المحاولات',
    assignmentsCompleted: 'التكليفات المنجزة',
    assignmentsOverdue: 'التكليفات المتأخرة',
    assignments: 'التكليفات',
    assignmentCount: assignments.counted,
    noAssignments: 'لا توجد تكليفات نشطة لهذا الشخص',
    topics: 'المواضيع',
    topicCount: common.topics,
    noTopics: 'لا توجد محاولات بعد',
    topicsHint: (days: number) =>
      `الدرجات والمحاولات في آخر ${daysOf(days)}. وتعني «انتهت المدة» أن آخر اجتياز أقدم من ذلك.`,
    assignment: 'التكليف',
    optional: 'اختياري',
    status: 'الحالة',
    items: 'العناصر',
    deadline: 'الموعد النهائي',
    completed: 'الإنجاز',
    score: 'الدرجة',
    topic: 'الموضوع',
    bestScore: 'أفضل درجة',
    lastAttempt: 'آخر محاولة',
    states: { trained: 'اجتاز', expired: 'انتهت المدة', notPassed: 'لم يجتز' },
    showAll: (counted: string) => `عرض الكل: ${counted}`,
  },
};
