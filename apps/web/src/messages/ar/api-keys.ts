import { plural } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { days } from './nouns.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'مفاتيح API',
  intro: 'تستخدم برامجك مفاتيح API لقراءة البيانات وإرسال المحاولات وطلب التقارير.',
  documentation: 'عرض وثائق API',
  create: 'إنشاء مفتاح API',
  count: (keys: number) =>
    plural(keys, {
      zero: 'لا مفاتيح',
      one: 'مفتاح واحد',
      two: 'مفتاحان',
      few: '# مفاتيح',
      many: '# مفتاحًا',
      other: '# مفتاح',
    }),
  empty: 'لا توجد مفاتيح API بعد',
  emptyHint: 'أنشئ لكل برنامج مفتاحًا مستقلًا بالصلاحيات التي يحتاج إليها فقط. يظهر مفتاح API مرة واحدة فقط.',
  columns: { key: 'المفتاح', scopes: 'الصلاحيات', lastUsed: 'آخر استخدام', created: 'الإنشاء' },
  statuses: { active: 'نشط', expired: 'منتهي الصلاحية', revoked: 'ملغى' },
  never: 'لم يُستخدم',
  expires: 'تنتهي الصلاحية {instant}',
  revocationReasons: {
    creator_lost_access: 'أُلغي تلقائيًا: لم يعد من أنشأه مسؤولًا.',
  },

  form: {
    name: 'الاسم',
    nameHint: 'اسم البرنامج الذي يستخدم هذا المفتاح',
    scopes: 'الصلاحيات',
    scopesHint: 'حدد الصلاحيات التي يحتاج إليها البرنامج فقط.',
    expiration: 'انتهاء الصلاحية',
    expirationHint:
      'استبدل المفتاح قبل انتهاء صلاحيته. ويُلغى المفتاح أيضًا إذا غادرت المؤسسة أو لم تعد مسؤولًا.',
    lifetimes: { '7': days(7), '30': days(30), '90': days(90), '365': 'سنة واحدة' },
    submit: 'إنشاء المفتاح',
  },

  newToken: {
    title: 'احفظ مفتاح API هذا الآن',
    warning: (name: string) =>
      `يظهر مفتاح API «${name}» مرة واحدة فقط، ولا يخزّنه Docket. احفظه حيث يقرأ برنامجك بياناته السرية، لا في الشيفرة المصدرية أبدًا.`,
    label: 'مفتاح API',
    copy: 'نسخ المفتاح',
    copied: 'نُسخ',
    announceCopied: 'نُسخ مفتاح API',
    copyFailed: 'تعذر نسخ مفتاح API. حدده وانسخه يدويًا.',
    done: 'حفظت المفتاح',
  },

  revoke: {
    button: 'إلغاء',
    label: (name: string) => `إلغاء المفتاح «${name}»`,
    question: (name: string) => `هل تريد إلغاء مفتاح API «${name}»؟`,
    consequence: (key: string) =>
      `ستُرفض الطلبات التي تستخدم ${key} فورًا. لا يمكن التراجع عن ذلك، لكن يمكنك إنشاء مفتاح جديد.`,
    confirm: 'إلغاء المفتاح',
    cancel: 'الاحتفاظ بالمفتاح',
    done: (name: string) => `أُلغي مفتاح API «${name}»`,
    failed: (name: string) => `تعذر إلغاء مفتاح API «${name}»`,
  },

  scopeGroups: {
    reports: 'التقارير',
    compliance: 'الامتثال',
    progress: 'التقدم',
    imports: 'الاستيراد',
    assignments: 'التكليفات',
    people: 'الأشخاص',
    teams: 'الفرق',
    content: 'المحتوى',
    statements: 'عبارات xAPI',
    auditLog: 'سجل التدقيق',
    organization: 'المؤسسة',
  },
  scopeActions: {
    read: 'قراءة',
    change: 'تغيير',
    generate: 'إنشاء',
    record: 'تسجيل',
    send: 'إرسال',
    import: 'استيراد',
  },
  scopes: {
    'reports:read': 'عرض التقارير وتنزيل ملفاتها',
    'reports:write': 'طلب التقارير وإلغاؤها',
    'compliance:read': 'عرض تغطية كل إطار والأشخاص المطلوب تدريبهم',
    'progress:read': 'عرض تقدم كل شخص ومؤشرات التدريب',
    'progress:write': 'إرسال محاولات من أنظمة تعلم أخرى',
    'imports:write': 'استيراد الملفات وتنزيل الصفوف المرفوضة',
    'assignments:read': 'عرض التكليفات وحالة كل مكلف',
    'assignments:write': 'إنشاء التكليفات وتغييرها',
    'users:read': 'عرض الأسماء وعناوين البريد الإلكتروني والفرق والسجل التاريخي',
    'users:write': 'إضافة الأشخاص وتغيير بياناتهم وإلغاء تنشيطهم',
    'teams:read': 'عرض الفرق',
    'teams:write': 'إنشاء الفرق وإعادة تسميتها وحذفها',
    'content:read': 'عرض العائلات والوحدات والمواضيع',
    'content:write': 'إضافة المواضيع وتغييرها',
    'xapi:read': 'إرجاع العبارات المستلمة',
    'xapi:write': 'استلام العبارات من أنظمة التعلم التي ترسل xAPI',
    'audit-log:read': 'عرض الأحداث مع عناوين IP',
    'org:read': 'عرض الاسم والمنطقة الزمنية وعدد الأشخاص والفرق',
  },
  /** The scopes of a key within a group, e.g. "People: read, change". */
  grantedScopes: (group: string, actions: string[]) => `${group}: ${actions.join('، ')}`,
};
