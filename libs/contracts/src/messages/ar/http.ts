import type { ErrorMessages } from '../index.js';
import { ltr, number, plural, seconds as secondsText } from './plural.js';

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'العنوان غير موجود. تحقق من عنوان URL ومن طريقة الطلب.',
  headersTooLarge: 'عنوان الطلب وترويساته أكبر من 16 كيلوبايت. أرسل فيها بيانات أقل.',
  headersTooSlow: 'لم تصل ترويسات الطلب في الوقت المحدد. أعد إرساله عبر اتصال أسرع.',
  unreadable: 'تعذرت قراءة الطلب. تحقق من صياغته.',
  unsupportedMediaType: 'نوع المحتوى هذا غير مدعوم. أرسل نص الطلب بالنوع application/json.',
  payloadTooLarge: 'حجم الطلب أكبر مما يقبله الخادم. أرسل بيانات أقل.',
  bodyTooSlow: (seconds: number) =>
    `لم يصل نص الطلب خلال ${secondsText(seconds)}. أرسله من جديد عبر اتصال أسرع.`,
  methodNotAllowed: (method: string, allowed: string) =>
    `لا يدعم هذا العنوان الطريقة ${method}. الطرق المدعومة: ${allowed}.`,
  tooManyBadBodies: (wait: string) =>
    `عدد الطلبات التي تتعذر قراءة نصها كبير جدًا. انتظر ${wait}، ثم أعد المحاولة.`,
  organizationBusy: 'عدد الطلبات الجارية لمؤسستك كبير جدًا. انتظر حتى ينتهي بعضها، ثم أعد المحاولة.',
  queryTooLong:
    'استغرقت قراءة المؤشرات وقتًا طويلًا فأُوقفت. أعد المحاولة لاحقًا، أو اطلب تقريرًا: يُسمح للتقارير بوقت أطول.',
  exportTooLong:
    'استغرق التصدير أو المحو وقتًا طويلًا فأُوقف. أعد المحاولة لاحقًا. إذا استمرت المشكلة، فتواصل مع مشغّل النظام.',
  tooManyRequests: 'عدد الطلبات كبير جدًا. انتظر قليلًا، ثم أعد المحاولة.',
  invalidRequest: 'الطلب غير صالح. راجع المشكلات المذكورة.',
  unknownParameter: (name: string, similar: string | undefined, known: string) =>
    `ليس لهذا المسار معامل استعلام باسم «${name}».${similar === undefined ? '' : ` هل تقصد «${similar}»؟`} معاملاته هي: ${known}.`,
  noQueryParameters: (name: string) => `ليس لهذا المسار معاملات استعلام. أزل «${name}» من العنوان.`,
  internalError: (requestId: string) =>
    `حدث خطأ داخلي. أعد المحاولة. إذا استمر الخطأ، فأعطِ مشغّل النظام معرّف الطلب ${ltr(requestId)}.`,
  importFailed: (requestId: string) =>
    `حدث خطأ داخلي، فلم يُستورد شيء من هذا الملف. استورد الملف من جديد. إذا استمر الخطأ، فأعطِ مشغّل النظام معرّف الطلب ${ltr(requestId)}.`,
  databaseUnavailable: 'قاعدة البيانات غير متاحة حاليًا. أعد المحاولة بعد بضع ثوانٍ.',
  redisUnavailable:
    'Redis غير متاح حاليًا. تُحفظ التقارير التي في الانتظار في PostgreSQL. أعد المحاولة بعد بضع ثوانٍ. إذا استمرت المشكلة، فتحقق من خادم Redis.',
  signInRequired: 'سجّل الدخول للمتابعة.',
  wrongCredentials: 'البريد الإلكتروني أو كلمة المرور غير صحيح. تحقق منهما، ثم أعد المحاولة.',
  administratorsOnly: 'الوصول مقصور على مسؤولي المؤسسة. اطلب الوصول من أحد مسؤولي مؤسستك.',
  operatorsOnly: `الوصول مقصور على مشغّلي النظام. لإضافة مشغّل، شغّل ${ltr('"admin operator add <address>"')} من سطر الأوامر.`,
  crossSiteRequest: 'لم يأتِ الطلب من صفحة في هذا الموقع، لذا رُفض. على البرامج إرسال الترويسة Origin.',
  invalidApiKey: `أرسل مفتاح API صالحًا على الصورة ${ltr('"Authorization: Bearer dkt_live_..."')}. ربما انتهت صلاحية المفتاح أو أُلغي.`,
  insufficientScope: (scope: string) =>
    `ليست لمفتاح API الصلاحية ${ltr(scope)}. استخدم مفتاحًا له هذه الصلاحية.`,
  tooManyKeyRequests: (wait: string) => `أرسل مفتاح API هذا طلبات كثيرة جدًا. انتظر ${wait}، ثم أعد المحاولة.`,
  tooManyOrganizationRequests: (wait: string) =>
    `أرسلت مفاتيح API لهذه المؤسسة معًا طلبات كثيرة جدًا. انتظر ${wait}، ثم أعد المحاولة.`,
  tooManyInvalidKeys: (wait: string) =>
    `عدد الطلبات بمفتاح API غير صالح كبير جدًا. انتظر ${wait}، ثم أعد المحاولة.`,
  tooManyCodes: (wait: string) => `عدد الرموز غير الصحيحة كبير جدًا. انتظر ${wait}، أو استخدم رمز استرداد.`,
  tooManySignIns: (wait: string) =>
    `عدد محاولات تسجيل الدخول الفاشلة كبير جدًا. انتظر ${wait}، ثم أعد المحاولة.`,
  waitSeconds: secondsText,
  waitMinutes: (minutes: number) =>
    plural(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' }),
  tooManyImports: (max: number) =>
    `بلغ عدد عمليات الاستيراد الجارية لمؤسستك الحد الأقصى (${number(max)})، أو أن الخادم مشغول بغيرها. أعد المحاولة عند انتهاء إحداها.`,
  uploadQuota: (mebibytes: number) =>
    `استنفدت مؤسستك حصة الرفع لهذا اليوم، وهي ${ltr(`${number(mebibytes)} MiB`)}. أعد المحاولة لاحقًا، أو اطلب من مشغّل النظام حصة أكبر.`,
  tooManyExports: (max: number) =>
    `بلغ عدد عمليات التصدير الجارية لمؤسستك الحد الأقصى (${number(max)})، أو أن الخادم مشغول بغيرها. أعد المحاولة عند انتهاء إحداها.`,
  idempotencyKey: `الترويسة Idempotency-Key فارغة أو طويلة جدًا. أرسل من ${number(1)} إلى ${number(255)} حرفًا.`,
  rangeNotSatisfiable: (bytes: number) =>
    `النطاق المطلوب خارج الملف، وحجمه ${plural(bytes, { one: 'بايت واحد', two: 'بايتان', few: '# بايتات', many: '# بايتًا', other: '# بايت' })}. صحّح الترويسة Range، أو احذفها لتنزيل الملف كله.`,
  noLogo: 'الشعار غير موجود. ارفع شعارًا في الإعدادات.',
  logoBody: 'أرسل بايتات ملف PNG أو JPEG أو SVG بوصفها نص الطلب.',
  notAnImage: 'نص الطلب ليس صورة. أرسل بايتات ملف PNG أو JPEG أو SVG.',
  noFiles: 'أرسل الملفات المطلوب استيرادها بالصيغة multipart/form-data.',
  noFilesIssue: 'أرسل ملفًا واحدًا على الأقل.',
  badFileName: 'في اسم أحد الملفات أحرف تحكّم أو ليس بترميز UTF-8. أعد تسمية الملف، ثم أعد المحاولة.',
  brokenUpload: 'الملفات المرفوعة تالفة أو غير كاملة. أرسلها من جديد بالصيغة multipart/form-data.',
  brokenUploadIssue: 'تعذرت قراءة الملفات. أرسلها من جديد.',
  uploadTooLarge: (files: number, mebibytes: number) =>
    `يقبل الاستيراد ${number(files)} من الملفات على الأكثر، لا يزيد حجم كل منها على ${ltr(`${number(mebibytes)} MiB`)}. قسّم الاستيراد أو استخدم سطر الأوامر.`,
};
