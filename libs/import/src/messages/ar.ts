import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('ar');
/** Isolates a value or a code, whose parts would otherwise be reordered from right to left. */
const ltr = (text: string): string => `\u2066${text}\u2069`;
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` هل تقصد «${similar}»؟`;
const instantFormat = `استخدم ISO 8601 مع منطقة زمنية، مثل ${ltr('2026-03-31T17:00:00Z')} أو ${ltr('2026-03-31T19:00:00+02:00')}.`;

/** The messages of imports in Arabic. */
export const ar: ImportMessages = {
  files: {
    unknownKind: `لا يبيّن اسم الملف محتواه. سمّه ${ltr(fileNames)}، أو استخدم الامتداد ${ltr('.json')} أو ${ltr('.jsonl')} أو ${ltr('.ndjson')} لعبارات xAPI.`,
    unknownRecords: `السجلات ليست عبارات xAPI التي تحتوي على actor وverb وobject، ولا يبيّن اسم الملف ما يحتويه غير ذلك. صحّح العبارات، أو سمِّ الملف ${ltr(fileNames)}.`,
    unknownEncoding:
      'ترميز الملف ليس UTF-8 ولا UTF-16 ولا Windows-1252، أو هذا السطر تالف. في Excel، اختر «CSV UTF-8 (Comma delimited)» عند الحفظ.',
    otherEncoding: (names) =>
      `يبدو أن ترميز الملف هو ${names}، وليس UTF-8 ولا UTF-16 ولا Windows-1252. في Excel، اختر «CSV UTF-8 (Comma delimited)» عند الحفظ.`,
    declaredSeparator: (separator) =>
      `يحدد السطر الأول «${separator}» فاصلًا. احفظ الملف بفواصل أو فواصل منقوطة أو علامات جدولة أو خطوط عمودية بين الأعمدة.`,
    empty: 'الملف فارغ. يجب أن يحتوي الصف الأول على أسماء الأعمدة.',
    noObjects: 'لا يحتوي الملف على سجلات. يجب أن يحتوي على قائمة كائنات JSON.',
    unknownColumn: (columns, similar) =>
      `عمود غير معروف.${didYouMean(similar)} الأعمدة المدعومة هي: ${ltr(columns)}.`,
    unusableColumn:
      'اسم هذا العمود أطول من 1000 حرف، أو يحتوي على حرف NUL أو على نصف زوج بديل منفرد. غيّر اسم العمود.',
    repeatedColumn: 'تحتوي السجلات على هذه الخاصية مرتين بحالة أحرف مختلفة. أزل إحداهما.',
    repeatedName: ([first, second]) =>
      `للعمودين ${count(first)} و${count(second)} هذا الاسم. غيّر اسم أحدهما أو أزله.`,
    missingColumn: (columns) => `لا يحتوي صف العناوين على هذا العمود. الأعمدة المطلوبة: ${ltr(columns)}.`,
    noneOfColumns: (columns) =>
      `لا يحتوي صف العناوين على هذا العمود، ولا على عمود آخر يبيّن الشخص الذي يخصه الصف. أضف أحد هذه الأعمدة: ${ltr(columns)}.`,
    tooManyColumns: (found, max) =>
      `عدد أعمدة الجدول ${count(found)} أو أكثر، والحد الأقصى للاستيراد هو ${count(max)}. أزل الأعمدة الأخرى، أو تحقق من الفاصل.`,
    unnamedColumn: (position) =>
      `للخلية في العمود ${position} قيمة، لكن العمود بلا اسم. أضف الاسم إلى صف العناوين، أو أزل القيمة.`,
    repeatedHeader: 'يكرر هذا الصف صف العناوين. أزله.',
    unbalancedQuotes:
      'علامات الاقتباس في هذا الصف غير متوازنة. أغلق كل حقل مقتبس بعلامة اقتباس، وضاعف كل علامة اقتباس داخله.',
    rowTooLong: (max) =>
      `هذا الصف أطول من الحد الأقصى للأحرف (${count(max)}). ربما لم تُغلق علامة اقتباس تبدأ فيه.`,
    tooManyDamagedRows: (rows) =>
      `عدد الصفوف التي علامات اقتباسها غير متوازنة يتجاوز ${count(rows)}. صحّح علامات الاقتباس، أو صدّر الملف من جديد.`,
    fieldCount: (found, expected) =>
      `عدد حقول هذا الصف ${count(found)}، وعدد حقول صف العناوين ${count(expected)}. ضع الحقول التي تحتوي على الفاصل بين علامتي اقتباس، وأزل الحقول الزائدة.`,
    oldWorkbook:
      'الملف مصنف Excel قديم (.xls) أو محمي بكلمة مرور. احفظه بصيغة ‎.xlsx بلا كلمة مرور، أو بصيغة CSV UTF-8.',
    otherDocument: 'لا يمكن قراءة هذا النوع من المستندات. احفظ الجدول بصيغة ‎.xlsx أو CSV UTF-8.',
    pdf: 'الملف مستند PDF. صدّر البيانات بصيغة CSV أو ‎.xlsx.',
    notText: 'لا يحتوي الملف على جدول ولا على نص. صدّر البيانات بصيغة CSV أو ‎.xlsx.',
    otherArchive: 'لا يمكن قراءة هذا النوع من الأرشيف. استخدم ZIP أو gzip، أو أرسل الملفات بلا أرشيف.',
    damagedArchive: 'الملف تالف أو غير مكتمل. احفظه أو نزّله من جديد.',
    unsafeMember:
      'يحتوي الأرشيف على ملف يخرج مساره منه. أنشئ الأرشيف من جديد من المجلد الذي يحتوي على الملفات.',
    emptyArchive: 'لا يحتوي الأرشيف على ملفات.',
    encrypted: 'الملف محمي بكلمة مرور. أنشئ الأرشيف من جديد بلا كلمة مرور.',
    tooLargeDecompressed: (gigabytes) =>
      `حجم الملف بعد فك الضغط كبير جدًا؛ الحد الأقصى ${count(gigabytes)} غيغابايت. قسّمه إلى عدة ملفات.`,
    tooManyMembers: (max) => `عدد ملفات الأرشيف يتجاوز ${count(max)}. قسّمه إلى عدة أرشيفات.`,
    tooManySheets: (max) => `عدد أوراق المصنف يتجاوز ${count(max)}. قسّمه إلى عدة مصنفات.`,
    tooNested: (max) =>
      `الملف داخل أرشيفات متداخلة يتجاوز عددها ${count(max - 1)}. أرسل الأرشيف الداخلي بدلًا منه.`,
    invalidObject: 'هذا ليس كائن JSON. صحّحه: كل سجل كائن بين قوسين معقوفين.',
    objectTooLong: (max) => `يوجد سجل أطول من الحد الأقصى للأحرف (${count(max)}). ضع كل سجل في كائن خاص به.`,
    tooManyValues: (max) => `عدد قيم أحد السجلات يتجاوز ${count(max)}. أزل قوائمه الطويلة.`,
    cellTooLong: (max) => `الخلية أطول من الحد الأقصى للأحرف (${count(max)}). اختصر نصها.`,
    cellsTooLong: (max) => `خلايا هذا الصف أطول مجتمعةً من الحد الأقصى للأحرف (${count(max)}). اختصر نصوصها.`,
    nestedObjects: (property) =>
      `تحتوي الخاصية «${property}» على قائمة كائنات أو تداخلها عميق جدًا. صدّر سجلًا واحدًا لكل كائن.`,
    unexpectedInList: (character) =>
      `المتوقع سجل، لكن وُجد «${character}». يجب أن يحتوي الملف على مصفوفة كائنات JSON واحدة، أو كائن واحد في كل سطر.`,
    severalLists: 'يحتوي المستند على عدة قوائم سجلات. ضع كل قائمة في ملف خاص بها.',
    invalidNumber: (value) => `«${value}» ليس رقمًا. صحّح الخلية.`,
    invalidSerial: (value) => `تنسيق الخلية تاريخ، لكن ${ltr(value)} ليس تاريخًا. صحّح الخلية.`,
    errorValue: (value) => `تحتوي الخلية على الخطأ ${ltr(value)}. صحّح الصيغة.`,
    noFormulaValue: 'تحتوي الخلية على صيغة بلا نتيجة. افتح المصنف في برنامج جداول، ثم احفظه.',
    truncatedArray: 'مصفوفة JSON غير مغلقة، فقد يكون الملف غير مكتمل. صدّره من جديد.',
    unexpectedCharacter: (character) =>
      `المتوقع عبارة، لكن وُجد «${character}». يجب أن يحتوي الملف على مصفوفة عبارات واحدة، أو عبارة واحدة في كل سطر.`,
    notAResult: 'الكائن الذي يلي العبارات غير مكتمل، فقد يكون الملف غير مكتمل. صدّره من جديد.',
  },
  fields: {
    required: 'مطلوب. أدخل قيمة.',
    unstorable: 'تحتوي القيمة على حرف NUL أو على نصف زوج بديل منفرد. أزله.',
    lineBreak:
      'تحتوي القيمة على فاصل أسطر. أزله. إذا كانت قبل القيمة علامة اقتباس في غير موضعها، فأزل العلامة.',
    tooLong: (max) => `القيمة أطول من الحد الأقصى للأحرف (${count(max)}). اختصرها.`,
    tooManyBytes: (max) =>
      `القيمة أطول من الحد الأقصى للبايتات بترميز UTF-8 (${count(max)}). اختصرها؛ كل حرف خارج ASCII يُحسب من 2 إلى 4 بايت.`,
    containsSpace: (value) =>
      `تحتوي «${value}» على مسافة. لا مسافات في المعرّفات، مثل ${ltr('sql-injection')}.`,
    invalidIdentifiers: `القيمة ليست قائمة معرّفات. اكتبها هكذا: ${ltr('[{"kind":"account","issuer":"https://lms.example","value":"ada.l"}]')}؛ والأنواع هي employee_number وaccount.`,
    unknownChoice: (value, choices) => `«${value}» غير مدعوم. استخدم إحدى هذه القيم: ${ltr(choices)}.`,
    invalidScore: (value) =>
      `«${value}» ليست درجة. أدخل نسبة مئوية من 0 إلى 100 بلا علامة النسبة، مثل 85 أو 85.5.`,
    invalidScoreMax: (value) => `«${value}» ليست درجة قصوى. أدخل عددًا أكبر من 0، مثل 20.`,
    invalidBoolean: (value) => `«${value}» ليست قيمة منطقية. استخدم true أو false.`,
    invalidDays: (value, max) =>
      `«${value}» ليس عدد أيام. أدخل عددًا صحيحًا من 0 إلى ${count(max)}، أو اترك الحقل فارغًا للقيمة الافتراضية.`,
    invalidCwe: (value) => `«${value}» ليس معرّف CWE. استخدم أرقامًا، مثل ${ltr('79|80')}.`,
    invalidEmail: (value, problem) => `«${value}» ليس عنوان بريد إلكتروني. ${problem}`,
    invalidInstant: (value) => `«${value}» ليس تاريخًا مع وقت. ${instantFormat}`,
    nonexistentInstant: (value) => `«${value}» تاريخ ووقت لا وجود لهما. ${instantFormat}`,
    instantOutOfRange: (value) =>
      `«${value}» ليس بين العامين 1 و9999 بالتوقيت العالمي (UTC). أدخل تاريخًا ووقتًا آخرين.`,
    itemsRequired: `مطلوب. أدخل معرّفات مواضيع أو سيناريوهات، مثل ${ltr('sql-injection|leaked-token')}.`,
  },
  rows: {
    unknownAssignment: (id) =>
      `التكليف «${id}» غير موجود. أضفه إلى assignments.csv واستورد ذلك الملف أولًا، أو صحّح القيمة.`,
    unknownFrameworkItem: (framework, item) =>
      `البند «${item}» غير موجود في الإطار «${framework}». صحّح معرّفي الإطار والبند.`,
    twoSubjects: 'حدّد تكليفًا، أو إطارًا وبندًا، لا كليهما.',
    noSubject: 'مطلوب. أدخل معرّف تكليف، أو إطارًا وبندًا.',
    itemWithoutFramework: 'مطلوب مع البند. أدخل معرّف الإطار.',
    frameworkWithoutItem: 'مطلوب مع الإطار. أدخل معرّف البند.',
    endsBeforeStart: 'قيمة until ليست بعد from. صحّح إحداهما.',
    exemptionTooLong: (years) => `أقصى مدة للإعفاء بالسنوات هي ${count(years)}. أدخل وقتًا أبكر.`,
    overlappingExemption: (from, until) =>
      `للشخص إعفاء آخر من التكليف نفسه أو البند نفسه، من ${ltr(from)} إلى ${ltr(until)} (UTC). اختر فترة أخرى.`,
    overlapAfterMerge: (email, other, from, until) =>
      `دُمج ${ltr(email)} مع ${ltr(other)}، وله إعفاء آخر من التكليف نفسه أو البند نفسه، من ${ltr(from)} إلى ${ltr(until)} (UTC). أزل الصف، أو اختر فترة أخرى.`,
    exemptionOfSamePerson: (line, other, email) =>
      `في السطر ${line} إعفاء للشخص ${ltr(other)} بالبداية نفسها، و${ltr(other)} و${ltr(email)} شخص واحد منذ الدمج. أزل أحد الصفين.`,
    ambiguousKey: (value) =>
      `تطابق «${value}» عدة سجلات لا تختلف مفاتيحها إلا في حالة الأحرف أو في أحرف لا تُعرض. اكتبها كما هي تمامًا في أحد السجلات، أو غيّر أحد السجلات أولًا.`,
    duplicate: (line) => `يحتوي السطر ${line} على هذه القيمة بالفعل. أزل أحد الصفين.`,
    contradictoryPerson: (person, other) =>
      `يحدد الصف شخصين: ${ltr(person)} و${ltr(other)}. صحّح إحدى القيمتين، أو اتركها فارغة.`,
    identifierOfOther: (value, person) =>
      `«${value}» يخص ${ltr(person)}، لكن الصف يخص شخصًا آخر. صحّح إحدى القيمتين. إذا تغيّر عنوان بريد ${ltr(person)}، فأضف العنوان الجديد عنوانًا بديلًا أولًا.`,
    aliasOfOther: (address, person) =>
      `«${address}» من عناوين بريد ${ltr(person)}. أزله من الصف، أو ادمج الشخصين أولًا.`,
    addressInLine: (address, line) =>
      `«${address}» من عناوين بريد الشخص في السطر ${line} أيضًا. أزله من أحد الصفين.`,
    unknownWithoutEmail: (value) =>
      `الشخص «${value}» غير موجود. يحتاج الشخص الجديد إلى عنوان بريد إلكتروني. أضفه، أو صحّح القيمة.`,
    mergedPerson: (email) =>
      `دُمج الشخص صاحب عنوان البريد هذا مع ${ltr(email)}. استخدم ذلك العنوان، أو أزل الصف.`,
    samePerson: (line) => `في السطر ${line} السيناريو نفسه للشخص نفسه الذي دُمج مع شخص آخر. أزل أحد الصفين.`,
    unknownPerson: (email) =>
      `الشخص «${email}» غير موجود. أضفه إلى people.csv واستورد ذلك الملف أولًا، أو صحّح القيمة.`,
    unknownTeam: (name) =>
      `الفريق «${name}» غير موجود. أضفه إلى teams.csv واستورد ذلك الملف أولًا، أو صحّح القيمة، أو اربطها إذا كان الملف يُقرأ بربط.`,
    unknownTopic: (id) =>
      `الموضوع «${id}» غير موجود. أضفه إلى topics.csv واستورد ذلك الملف أولًا، أو صحّح القيمة، أو اربطها إذا كان الملف يُقرأ بربط.`,
    unknownCourse: (id) =>
      `الدورة «${id}» غير موجودة. أضفها إلى courses.csv واستورد ذلك الملف أولًا، أو صحّح القيمة.`,
    unknownScenario: (id) =>
      `السيناريو «${id}» غير موجود. أضفه إلى scenarios.csv واستورد ذلك الملف أولًا، أو صحّح القيمة، أو اربطها إذا كان الملف يُقرأ بربط.`,
    unknownItem: (item) =>
      `الموضوع أو السيناريو «${item}» غير موجود. أضفه إلى topics.csv أو scenarios.csv واستورد ذلك الملف أولًا، أو صحّح القيمة.`,
    unknownModule: (family, module) =>
      `الوحدة «${family}/${module}» غير موجودة. تُنشأ الوحدات من topics.csv. استورد ذلك الملف أولًا، أو صحّح القيمة.`,
    emptyTarget:
      'لا توجد مواضيع ولا سيناريوهات في المحتوى المكلَّف به. أضف مواضيع بالملف topics.csv أو عناصر بالملف courses.csv واستورد ذلك الملف أولًا، أو صحّح القيمة.',
    fixedDays: (value) =>
      `تُحدد القيمة عند إنشاء التكليف، وهي ${value}. أدخل ${value} أو اترك الحقل فارغًا؛ ولقيمة أخرى، استورد تكليفًا جديدًا بمعرّف خاص به.`,
    createdInFuture: 'قيمة createdAt في المستقبل. أدخل وقتًا ماضيًا، أو اترك الحقل فارغًا للوقت الحالي.',
    createdTooEarly: 'قيمة createdAt قبل عام 1970، والمؤشرات تبدأ من عام 1970. أدخل وقتًا لاحقًا.',
    inFuture: 'هذا الوقت في المستقبل. صحّحه؛ فلا يُستورد إلا نشاط ماضٍ.',
    invalidModule: `تُكتب الوحدة بالصيغة «العائلة/المعرّف»، مثل ${ltr('web/a03-injection')}.`,
    organizationScope: 'ليس للنطاق organization اسم. اترك هذا الحقل فارغًا.',
    differentModuleTitle: 'في صف آخر عنوان مختلف لهذه الوحدة. استخدم العنوان نفسه في الصفين.',
    leavesBeforeJoining: 'قيمة leftAt قبل joinedAt. صحّح إحداهما.',
    joinsAfterFirstMembership:
      'في سجل هذا الشخص عضوية انتهت قبل joinedAt. اترك joinedAt فارغًا للاحتفاظ بالسجل، أو أدخل تاريخًا أبكر.',
    leavesWhileAbsent:
      'كان الشخص قد غادر قبل leftAt، ثم عاد لاحقًا. اترك leftAt فارغًا إذا لم يغادر مرة أخرى، أو أدخل تاريخ مغادرته الأخيرة.',
    keyCannotChangeAdministrator:
      'لا يمكن لمفاتيح API إضافة المسؤولين أو تغييرهم. احذف الصف أو اطلب من مسؤول إجراء هذا التغيير.',
    ownAccess: 'لا يمكنك إزالة وصولك أنت. اطلب ذلك من مسؤول آخر.',
    lastAdministrator: 'يزيل هذا الصف آخر مسؤول يمكنه تسجيل الدخول. اجعل شخصًا آخر مسؤولًا أولًا.',
    completedWithoutTime: 'قيمة completedAt غير موجودة. أدخلها، أو غيّر الحالة إلى started.',
    startedWithCompletion:
      'لا يُسمح بقيمة completedAt مع الحالة started. اترك الحقل فارغًا، أو غيّر الحالة إلى completed.',
    startedWithoutTime: 'قيمة startedAt غير موجودة. أدخلها، لأن الحالة هي started.',
    startsAfterCompletion: 'قيمة startedAt بعد completedAt. صحّح إحداهما.',
    neitherScoreNorResult: 'ليس للمحاولة درجة (score) ولا نتيجة (result). أدخل إحداهما.',
    scoreAndResult: 'للمحاولة درجة (score) ونتيجة (result). أدخل إحداهما فقط.',
    alreadyCompleted: 'هذا السيناريو مسجل مكتملًا لهذا الشخص من قبل. لا يمكن التراجع عن الإكمال. أزل الصف.',
    conflictsWithinRequest: (line) =>
      `للسطر ${line} المعرّف نفسه لكن بقيم مختلفة. أعطِ كل محاولة معرّفًا خاصًا بها. في ملف بلا معرّفات، تحمل محاولات الشخص نفسه في الموضوع نفسه والوقت نفسه معرّفًا واحدًا؛ صحّح الموضوع أو الوقت، أو أزل أحد الصفين.`,
    conflictsWithRecorded: (id) =>
      `المحاولة «${id}» مسجلة بالفعل بقيم مختلفة. لا تُعدَّل المحاولات أبدًا. لتصحيحها، أبطلها بالملف voided-attempts.csv، واستورد المحاولة المصححة بمعرّف آخر. أضف عمود معرّفات إلى الملف الذي لا يحتوي عليه.`,
    conflictsWithStatement:
      'توجد عبارة مسجلة بهذا المعرّف وبقيم مختلفة. لا تُعدَّل العبارات أبدًا. استورد العبارة المصححة بمعرّف جديد، وأبطل هذه.',
  },
  statements: {
    invalidJson: 'العبارة ليست JSON صالحًا. ضع كل عبارة في سطر خاص بها، أو ضع العبارات كلها في مصفوفة واحدة.',
    tooDeep: (max) =>
      `عدد الكائنات والقوائم المتداخلة في العبارة يتجاوز ${count(max)}. أزل امتداداتها (extensions).`,
    tooLong: 'العبارة أكبر من 1 ميغابايت. اختصر نصوصها وامتداداتها (extensions).',
    tooManyValues: (max) => `عدد قيم العبارة يتجاوز ${count(max)}. أزل امتداداتها (extensions).`,
    missing: 'مطلوب. أضف هذه الخاصية.',
    notAnObject: 'القيمة ليست كائن JSON. أدخل كائنًا.',
    notText: 'القيمة ليست نصًا، أو هي فارغة. أدخل نصًا غير فارغ.',
    notUuid: `القيمة ليست UUID. أدخل واحدًا، مثل ${ltr('7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f')}.`,
    repeatedId: 'لعبارة أخرى في الطلب المعرّف نفسه. أعطِ كل عبارة معرّفًا خاصًا بها.',
    otherId: 'المعرّف ليس هو المعرّف في المعامل statementId. صحّح أحدهما.',
    unstorable: 'يحتوي نص على حرف NUL أو على نصف زوج بديل منفرد، أو يوجد رقم كبير جدًا. صحّحه.',
    unsupportedVersion: (version) =>
      `إصدار العبارة «${version}» غير مدعوم. استخدم ${ltr('1.0.3')} أو ${ltr('2.0.0')}.`,
    severalIdentifiers: (names: string) => `للفاعل (actor) عدة معرّفات: ${names}. أبقِ واحدًا منها.`,
    unknownActor: 'ليس للفاعل (actor) أي من mbox أو mbox_sha1sum أو account أو openid. أضف أحدها.',
    group: (name) =>
      `الفاعل${name === null ? '' : ` «${name}»`} مجموعة. لا تُحتسب إلا محاولات الأفراد. أرسل عبارة لكل شخص.`,
    notSha1: 'القيمة ليست SHA-1 بأرقام ست عشرية. صحّحها.',
    notNumber: 'القيمة ليست رقمًا، أو هي طويلة جدًا. أدخل رقمًا.',
    contradictorySuccess: (verb, success) =>
      `الفعل هو «${verb}»، لكن قيمة result.success هي ${success}. صحّح أحدهما.`,
    contradictoryScore: (scaled, raw, percent) =>
      `قيمة scaled هي ${ltr(scaled)}، لكن قيمة raw هي ${ltr(raw)}، أي ${ltr(percent)} في المئة. صحّح إحداهما.`,
    notBoolean: 'القيمة ليست true ولا false. صحّحها.',
    notAStatementRef:
      'عبارة الإبطال تحدد العبارة التي تُبطلها. أدخل كائنًا فيه objectType بالقيمة StatementRef ومعرّف تلك العبارة.',
    scaledOutOfRange: (value) => `قيمة scaled هي ${ltr(value)}، وليست بين ${ltr('-1')} و1. صحّحها.`,
    emptyScale: (min, max) => `قيمة max هي ${ltr(max)}، لكن قيمة min هي ${ltr(min)}. يجب أن تكون max أكبر.`,
    scoreOutOfRange: (value, min, max) =>
      `قيمة raw هي ${ltr(value)}، وليست بين ${ltr(min)} و${ltr(max)}. صحّحها.`,
  },
  values: {
    unreadableDate: (value) =>
      `«${value}» ليس تاريخًا يمكن قراءته. اكتبه مثل ${ltr('2026-03-31T17:00:00Z')} أو ${ltr('2026-03-31 17:00')} أو ${ltr('31 March 2026')}.`,
    nonexistentDate: (value, order) =>
      `لا وجود للتاريخ «${value}» بترتيب التاريخ ${ltr(order)}. صحّح القيمة أو ترتيب التاريخ في الربط.`,
    unknownZone: (zone, value) =>
      `«${zone}» في «${value}» ليست منطقة زمنية، أو لها عدة معانٍ. اكتب الفرق عن UTC، مثل ${ltr('-05:00')}، أو اختر المنطقة الزمنية في الربط.`,
    orderMissing: (value) => `يمكن قراءة «${value}» باليوم أولًا أو بالشهر أولًا. اختر ترتيب التاريخ في الربط.`,
    otherWeekday: (value, weekday) =>
      `التاريخ «${value}» لا يوافق يوم ${weekday}. صحّح يوم الأسبوع أو التاريخ أو ترتيب التاريخ في الربط.`,
    dateOutOfRange: (value) =>
      `«${value}» ليس بين العامين 1900 و9999 بالتوقيت العالمي (UTC). أدخل تاريخًا ووقتًا آخرين.`,
    unreadableScore: (value) =>
      `«${value}» ليست درجة. اكتبها مثل 85 أو 85.5 أو ${ltr('85 %')} أو ${ltr('17/20')}، أو اربط القيمة في الربط.`,
    decimalComma: (value) =>
      `تحتوي «${value}» على فاصلة. إذا كانت الفاصلة تفصل الكسور العشرية في هذا الملف، فاختر ذلك في الربط.`,
    scoreOutOfRange: (value, max) => `«${value}» ليست بين 0 و${max}. صحّح القيمة أو الدرجة القصوى في الربط.`,
    unknownResult: (value) =>
      `القيمة «${value}» غير مرتبطة. اربطها بناجح أو راسب أو مكتمل، أو استبعد هذه الصفوف.`,
  },
  mappings: {
    unknownField: (field, kind, similar) => `ليس للنوع «${kind}» حقل باسم «${field}».${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `ليس في الملف عمود باسم «${column}».${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `«${field}» مطلوب. اربطه بعمود، أو أعطه قيمة. الأعمدة غير المرتبطة: ${columns}.`,
    unusedColumn: (column) => `العمود «${column}» غير مرتبط وغير مستبعد. اربطه أو استبعده.`,
    usedAndIgnored: (column) => `العمود «${column}» مرتبط ومستبعد معًا. ألغِ أحد الأمرين.`,
    valuesOfUnmappedField: (field) => `لـ«${field}» قيم، لكنه غير مرتبط بأي عمود. اربطه بعمود.`,
    invalidChoice: (field, value, choices) =>
      `«${value}» ليست من قيم «${field}». استخدم إحدى هذه القيم: ${ltr(choices)}.`,
    topicColumnsOfOtherKind: 'أعمدة المواضيع للمحاولات فقط. أزلها، أو اختر النوع attempts.',
    topicAndTopicColumns: (field) => `في أعمدة المواضيع الحقل «${field}». أزله من الحقول الأخرى.`,
    emptyTopicColumn: (topic) => `ليس للموضوع «${topic}» عمود. اربط درجة أو نتيجة أو تاريخ إكمال.`,
    repeatedTopic: (topic) => `لعمودي مواضيع الموضوع نفسه «${topic}». أزل أحدهما.`,
  },
};
