import type { ErrorMessages } from '../index.js';
import { characters, ltr, number } from './plural.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value: number | bigint) => value.toLocaleString('ar'),
  required: 'مطلوب. أدخل قيمة.',
  invisibleText: 'لا توجد في النص أحرف مرئية. أدخل نصًا يمكن قراءته.',
  unknownField: (name: string) => `ليس في الطلب حقل معروف باسم «${name}». صحّح كتابته، أو أزله.`,
  unknownFields: 'في الطلب حقول غير معروفة. صحّح كتابتها، أو أزلها.',
  wrongType: {
    string: 'أدخل نصًا.',
    number: 'أدخل رقمًا.',
    int: 'أدخل عددًا صحيحًا.',
    boolean: 'أدخل true أو false.',
    array: 'أدخل قائمة.',
    object: 'أدخل كائنًا بحقول مسماة.',
    record: 'أدخل كائنًا بحقول مسماة.',
    null: 'أدخل null، أو أزل الحقل.',
    never: 'لا يُسمح بهذا الحقل هنا. أزله.',
  },
  invalidValue: 'لا يُسمح بهذه القيمة هنا. أدخل قيمة كما هو موضح في وثائق API.',
  onlyValue: (value: string) => `أدخل ${ltr(value)}.`,
  oneOf: (values: string) => `أدخل إحدى القيم التالية: ${ltr(values)}.`,
  tooLong: (max: string) => `الحد الأقصى لعدد الأحرف هو ${max}.`,
  tooShort: (min: string) => `الحد الأدنى لعدد الأحرف هو ${min}.`,
  tooManyEntries: (max: string) => `الحد الأقصى لعدد الإدخالات هو ${max}.`,
  tooFewEntries: (min: string) => `الحد الأدنى لعدد الإدخالات هو ${min}.`,
  atMost: (max: string) => `أدخل ${max} أو أقل.`,
  lessThan: (max: string) => `أدخل أقل من ${max}.`,
  atLeast: (min: string) => `أدخل ${min} أو أكثر.`,
  moreThan: (min: string) => `أدخل أكثر من ${min}.`,
  uuid: 'أدخل معرّف UUID صالحًا.',
  instant: `أدخل التاريخ والوقت بصيغة ISO 8601 مع المنطقة الزمنية، مثل ${ltr('2026-11-23T14:05:00Z')}.`,
  instantYears: 'أدخل سنة بين 1 و9999.',
  unstorableText: 'في النص حرف NUL أو نصف زوج بديل (surrogate) بلا نصفه الآخر. أزله.',
  lineBreak: 'يحتوي النص على فاصل أسطر. اكتبه في سطر واحد.',
  tooManyBytes: (max: number) =>
    `النص أطول من الحد الأقصى بترميز UTF-8، وهو ${number(max)} من البايتات. اختصره؛ فكل حرف خارج ASCII يُحسب ${number(2)} إلى ${number(4)} بايتات.`,
  email: 'أدخل عنوان بريد إلكتروني، مثل ada@example.com.',
  emailInvisible: (character: string) => `في العنوان حرف لا يُعرض (${ltr(character)}). اكتب العنوان من جديد.`,
  emailMailto: `يبدأ العنوان بـ ${ltr('"mailto:"')}. أزل ذلك.`,
  emailQuotes: 'في العنوان علامات اقتباس. أزلها.',
  emailBrackets: `في العنوان العلامة ${ltr('<')} أو ${ltr('>')}. أدخل العنوان فقط، دون اسم.`,
  emailSeparator: 'في العنوان فاصلة أو فاصلة منقوطة. أدخل عنوانًا واحدًا دون فواصل.',
  emailSpace: 'في العنوان مسافة. أزلها.',
  language: 'يجب ألا تتضمن اللغة مسافات أو فواصل أو فواصل منقوطة أو خطوطًا عمودية.',
  effectiveInFuture: 'تاريخ السريان في المستقبل. اختر اليوم أو تاريخًا قبله.',
  notWithEffectiveDate: 'لا يمكن تغيير هذا مع تاريخ سريان. أرسل طلبين.',
  nothingEffective:
    'غيّر أيضًا الدور أو الفريق أو اللغات أو الوظيفة أو العمل على البرمجيات المخصصة: فالتغيير يسري من هذا التاريخ.',
  noJobFunctions: 'أدخل وظيفة واحدة على الأقل.',
  joinedInFuture: 'تاريخ الانضمام في المستقبل. اختر اليوم أو تاريخًا قبله.',
  passwordTooShort: (min: number) => `استخدم ${characters(min)} على الأقل.`,
  noScopes: 'اختر صلاحية واحدة على الأقل.',
  contentId: 'يجب ألا يتضمن المعرّف مسافات، مثل sql-injection.',
  contentIdTooLong: (max: number) => `يجب ألا يزيد المعرّف على ${characters(max)}.`,
  cweId: 'أدخل معرّف CWE من 1 إلى 1499.',
  moduleOfNewFamily: 'لنقل موضوع إلى عائلة أخرى، حدد أيضًا وحدته في تلك العائلة.',
  titleWithoutModule: 'حدد أيضًا معرّف الوحدة التي لها هذا العنوان.',
  noTarget: 'اختر المحتوى المكلَّف به.',
  noScope: 'اختر من يُسند إليه التكليف.',
  noTeamsOrPeople: 'اختر فريقًا أو شخصًا واحدًا على الأقل.',
  tooManyScopeTeams: (max: number) =>
    `الحد الأقصى لعدد الفرق في التكليف الواحد هو ${number(max)}. أسنده إلى المؤسسة كلها، أو أنشئ عدة تكليفات.`,
  tooManyScopePeople: (max: number) =>
    `الحد الأقصى لعدد الأشخاص في التكليف الواحد هو ${number(max)}. اختر فرقهم بدلًا من ذلك، أو أنشئ عدة تكليفات.`,
  noItems: 'أضف موضوعًا أو سيناريو واحدًا على الأقل.',
  tooManyItems: (max: number) =>
    `الحد الأقصى لعدد العناصر في الاختيار المخصص هو ${number(max)}. استورد دورة أو أنشئ عدة تكليفات بدلًا من ذلك.`,
  duplicateItem: 'هذا العنصر موجود في الاختيار بالفعل. أزل أحدهما.',
  fixedAtCreation: 'تُحدد هذه القيمة عند إنشاء التكليف ولا تتغير. أزلها من الطلب، أو أنشئ تكليفًا آخر.',
  requiredForPopulation: (population: string) => `مطلوب للمجتمع الإحصائي «${population}».`,
  notOfPopulation: (population: string) => `ليس للمجتمع الإحصائي «${population}» هذا المعامل. أزله.`,
  noExemptionSubject: 'اختر تكليفًا أو ضابطًا.',
  noPeople: 'اختر شخصًا واحدًا على الأقل.',
  tooManyPeople: (max: number) => `الحد الأقصى لعدد الأشخاص هو ${number(max)}.`,
  duplicatePerson: 'هذا الشخص مدرج مرتين. أزل أحدهما.',
  noTopics: 'اختر موضوعًا واحدًا على الأقل.',
  tooManyTopics: (max: number) => `الحد الأقصى لعدد المواضيع هو ${number(max)}.`,
  duplicateTopic: 'هذا الموضوع مدرج مرتين. أزل أحدهما.',
  noAssessment: 'حدّد كيفية الاجتياز: بالحضور أو بدرجة.',
  noScore: 'أدخل درجة من 0 إلى 100.',
  scoreOfAttendance: 'الحضور في هذه الجلسة يُعد اجتيازًا. أزل الدرجة.',
  tooManyClassroomAttempts: (max: number) =>
    `لا يمكن أن تتجاوز الجلسة ${number(max)} محاولة: عدد الأشخاص مضروبًا في عدد المواضيع. سجّل عدة جلسات.`,
  endNowWithEnd: 'حدد endsAt أو endNow، لا كليهما.',
  countingDays: (max: number) => `أدخل عددًا صحيحًا من الأيام من ${number(0)} إلى ${number(max)}.`,
  attemptWithoutPerson: 'حدد userId أو email أو employeeNumber أو account.',
  attemptWithTwoPersons: 'حدد إما userId، وإما email وemployeeNumber وaccount.',
  issuerWithoutAccount: 'يحدد accountIssuer نظام حساب. حدد account أيضًا، أو أزل accountIssuer.',
  attemptWithoutScore: 'حدد score أو result.',
  attemptWithScoreAndResult: 'حدد score أو result، لا كليهما.',
  startedAfterCompletion: 'يجب ألا يكون startedAt بعد completedAt.',
  noAttempts: 'أرسل محاولة واحدة على الأقل.',
  tooManyAttempts: (max: number) => `الحد الأقصى لعدد المحاولات في الطلب هو ${number(max)}.`,
  pageWithCursor: 'أرسل page أو cursor، لا كليهما.',
  pageBeyondLimit: (max: number) =>
    `لا تُقرأ برقم الصفحة إلا أحدث الأحداث، وعددها ${number(max)}. استخدم nextCursor لقراءة الأحداث الأقدم.`,
  retentionDays: (min: number, max: number) =>
    `أدخل عددًا صحيحًا من الأيام من ${number(min)} إلى ${number(max)}.`,
  timeZone: 'أدخل اسم منطقة زمنية، مثل Europe/Berlin.',
  color: `أدخل لونًا بالترميز الست عشري، مثل ${ltr('#0B6E6E')}.`,
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max: number) =>
    `أدخل معرّفًا مثل nist-ssdf: أحرف وأرقام ونقاط وشرطات وشرطات سفلية، بطول لا يزيد على ${characters(max)}.`,
  itemId: (max: number) =>
    `أدخل معرّفًا مثل ${ltr('PW.4')}: أحرف وأرقام ونقاط وشرطات وشرطات سفلية، بطول لا يزيد على ${characters(max)}.`,
  noCwes: 'أدرج رقم CWE واحدًا على الأقل.',
  unknownCwe: (cwe: number) => `CWE-${cwe} غير موجود. أدخل رقم CWE موجودًا.`,
  tooManyReferences: (max: number) =>
    `يشير الإطار إلى بنود أخرى أكثر من الحد الأقصى، وهو ${number(max)}. أشر إلى أطر كاملة، أو قسّمه.`,
  module: 'أدخل معرّف وحدة أو بدايته.',
  unionReference: `أدخل ${ltr('"framework"')} أو ${ltr('"framework/item"')}.`,
  noItems: 'يلزم أن يكون في الإطار بند واحد على الأقل.',
  reservedId: 'المعرّف "summary" محجوز. اختر معرّفًا آخر.',
  familyMissing: 'تختار قائمة OWASP مواضيع عائلة واحدة. أضف العائلة.',
  familyNotAllowed: 'يختار الإطار التنظيمي مواضيع جميع العائلات. أزل العائلة.',
  duplicateItem: (id: string) => `معرّف البند «${id}» مستخدم مرتين. أعطِ كل بند معرّفًا خاصًا به.`,
  selectsNothing: (id: string) =>
    `لا يختار البند «${id}» أي موضوع. أضف إليه cwes أو modules أو unionOf أو people.`,
  peopleWithSelection: (id: string) =>
    `البند «${id}» يخص الأشخاص، فلا يمكن أن يكون له cwes أو modules أو unionOf أيضًا. أزل أحدها.`,
  modulesWithCwes: (id: string) =>
    `للبند «${id}» وحدات وأرقام CWE معًا. استخدم الوحدات فقط للقوائم التي لا تنشر أرقام CWE.`,
  modulesInRegulatory: 'الوحدات تابعة لعائلة واحدة. اختر مواضيع الضابط التنظيمي بحسب CWE.',
  grouping: 'قيمة grouping الوحيدة هي "docket". أزل الحقل إذا كان التجميع من المعيار.',
  requiredShare: 'أدخل النسبة المطلوبة عددًا صحيحًا بالمئة من 1 إلى 100، أو أزلها لاستخدام عتبة التغطية.',
  trainingOnly: 'أدخل true أو false.',
  editionMissing: 'حدد أيضًا الطبعة التي نشرها هذا المصدر.',
  enterWholePercent: 'أدخل عددًا صحيحًا بالمئة من 50 إلى 99.',
  reasonMissing: 'حدد السبب. يُطبع في المستندات.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes: number) => `حجم الملف أكبر من ${ltr(`${number(kilobytes)} KB`)}. احفظ نسخة أصغر.`,
  unknownFormat: 'الملف ليس PNG أو JPEG أو SVG. اختر ملفًا آخر.',
  dimensions: (size: string, min: string, max: string) =>
    `أبعاد الصورة ${ltr(size)} بكسل. غيّر حجمها بحيث يكون كل ضلع من ${min} إلى ${max} بكسل.`,
  damaged: 'الملف تالف. صدّره من جديد.',
  interlaced: 'ملف PNG متشابك (interlaced). احفظه دون تشابك.',
  unsupportedJpeg: 'هذا النوع من JPEG غير مدعوم. احفظ الصورة بصيغة PNG.',
  cmykJpeg: 'ملف JPEG ليس RGB ولا بتدرج رمادي بعمق 8 بتات لكل قناة. احفظه بصيغة RGB بعمق 8 بتات لكل قناة.',
  tooComplex: 'تستغرق قراءة الصورة وقتًا طويلًا. احفظ نسخة أبسط منها.',
  empty: 'لا توجد في ملف SVG أشكال مرئية. اختر ملفًا آخر.',
  nestedSvg: 'يتضمن ملف SVG ملف SVG آخر. احفظه أشكالًا بسيطة.',
  effect: (name: string) => `يستخدم ملف SVG التأثير «${name}». احفظه أشكالًا بسيطة.`,
  notSvg: 'الملف ليس SVG. صدّره من جديد بصيغة SVG.',
  noSize: 'لا يحدد ملف SVG حجمه. صدّره مع viewBox.',
  unsupportedCss: 'في ملف SVG قواعد تنسيق لا تدعمها المستندات. احفظه بصيغة SVG بسيطة.',
  tooManyShapes: 'في ملف SVG أشكال كثيرة جدًا. بسّطه.',
  embeddedDocument: 'يتضمن ملف SVG برنامجًا نصيًا أو مستندًا آخر. احفظه بصيغة SVG بسيطة.',
  script: 'يتضمن ملف SVG برنامجًا نصيًا. احفظه بصيغة SVG بسيطة.',
  reference: 'يشير ملف SVG إلى صور أو أشكال أخرى. احفظه أشكالًا بسيطة.',
  externalResource: 'يحمّل ملف SVG موردًا خارجيًا. احفظه بصيغة SVG بسيطة.',
  text: 'يتضمن ملف SVG نصًا. حوّل النص إلى حدود خارجية (outlines) ليظهر بالشكل نفسه في كل مكان.',
  unsupportedElement: (name: string) =>
    `يتضمن ملف SVG العنصر ${ltr(`<${name}>`)}، والمستندات لا تدعمه. احفظه أشكالًا بسيطة.`,
  unknownPathCommand: 'في ملف SVG مسار فيه أمر غير معروف. صدّره من جديد.',
  gradient: 'يملأ ملف SVG شكلًا بتدرج لوني أو نقش. استخدم ألوانًا بسيطة.',
  unknownColor: (color: string) =>
    `يستخدم ملف SVG اللون «${ltr(color)}». اكتبه بالترميز الست عشري، مثل ${ltr('#0B6E6E')}.`,
  unknownTransform: 'يستخدم ملف SVG تحويلًا غير معروف. صدّره من جديد.',
};
