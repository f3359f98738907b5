import { count, plural } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: 'العبارات المعلّقة',
  description: 'عبارات أرسلتها أنظمة التعلم ولا يُعرف موضوعها أو شخصها. وتُحتسب فور اختيارك له.',
  reasons: {
    label: 'ما تنتظره العبارات',
    object: 'بانتظار موضوع',
    actor: 'بانتظار شخص',
  },
  counted: {
    object: (total: number) =>
      plural(total, {
        zero: 'لا أنشطة',
        one: 'نشاط واحد',
        two: 'نشاطان',
        few: '# أنشطة',
        many: '# نشاطًا',
        other: '# نشاط',
      }),
    actor: (total: number) =>
      plural(total, {
        zero: 'لا منفّذين',
        one: 'منفّذ واحد',
        two: 'منفّذان',
        few: '# منفّذين',
        many: '# منفّذًا',
        other: '# منفّذ',
      }),
  },
  empty: { object: 'لا توجد عبارات تنتظر موضوعًا', actor: 'لا توجد عبارات تنتظر شخصًا' },
  emptyHint:
    'تصل العبارات إلى هنا إذا لم يُعرف الموضوع من نشاطها أو الشخص من منفّذها. لربط نظام تعلم، أنشئ مفتاح API بصلاحية استلام العبارات.',
  createKey: 'فتح مفاتيح API',
  columns: {
    object: 'النشاط',
    actor: 'المنفّذ',
    statements: 'العبارات',
    first: 'الأولى',
    last: 'الأخيرة',
    topic: 'الموضوع',
    person: 'الشخص',
  },
  issuers: { mbox_sha1sum: 'بصمة SHA-1 لعنوان بريد إلكتروني', openid: 'OpenID' },
  unknownSystem: 'نظام غير معروف',
  topicOf: (object: string) => `موضوع ${object}`,
  personOf: (actor: string) => `شخص ${actor}`,
  assign: 'تعيين',
  assignTopic: (object: string) => `تعيين الموضوع للنشاط ${object}`,
  assignPerson: (actor: string) => `تعيين الشخص للمنفّذ ${actor}`,
  ignore: 'عدم الاحتساب',
  ignoreObject: (object: string) => `عدم احتساب عبارات النشاط ${object}`,
  ignoreQuestion: 'هل تريد عدم احتساب هذه العبارات؟',
  /** `{object}` is the ID of the activity. */
  ignoreText:
    'لا تُحتسب عبارات النشاط {object} الآن ولا لاحقًا. ويمكنك تعيين موضوع للنشاط لاحقًا بواسطة API، ويسري ذلك على العبارات التي تصل بعده.',
  keep: 'إبقاء الانتظار',
  recorded: (recorded: number, waiting: number) => {
    const counted = plural(recorded, {
      zero: 'لا عبارات محتسبة الآن',
      one: 'احتُسبت الآن عبارة واحدة',
      two: 'احتُسبت الآن عبارتان',
      few: 'احتُسبت الآن # عبارات',
      other: 'احتُسبت الآن # عبارة',
    });
    return waiting > 0 ? `${counted}، وما زال في الانتظار: ${count(waiting)}` : counted;
  },
  ignored: (ignored: number) =>
    plural(ignored, {
      one: 'لا تُحتسب عبارة واحدة',
      two: 'لا تُحتسب عبارتان',
      few: 'لا تُحتسب # عبارات',
      other: 'لا تُحتسب # عبارة',
    }),
  failed: 'تعذر حفظ الاختيار',
  retry: 'تحقق من جديد',
  retryFailed: 'تعذر التحقق من العبارات',

  unmapped: {
    title: 'أنشطة بلا موضوع',
    hint: 'عيّن مواضيع لهذه الأنشطة، ثم استورد الملفات نفسها من جديد.',
    first: (statement: string) => `أول عبارة: ${statement}`,
    assigned: 'تم التعيين. استورد الملفات نفسها من جديد.',
  },
};
