import type { ErrorMessages } from '../index.js';
import { ltr, number } from './plural.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'الشخص غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  notFoundAt: 'لم يكن الشخص عضوًا في المؤسسة في هذا الوقت. اختر وقتًا لاحقًا أو شخصًا آخر.',
  emailTaken: (email: string) =>
    `لشخص آخر، ربما غادر المؤسسة، عنوان البريد الإلكتروني ${email} بالفعل. عدّل بيانات ذلك الشخص أو أعد تنشيطه بدلًا من ذلك.`,
  emailTakenIssue:
    'لشخص آخر، ربما غادر المؤسسة، عنوان البريد الإلكتروني هذا بالفعل. عدّل بيانات ذلك الشخص أو أعد تنشيطه بدلًا من ذلك.',
  emailUsedForSignIn: (email: string) =>
    `يسجّل الشخص الدخول بالعنوان ${email}. لا يمكن تغيير عنوان حساب. أبقِ العنوان الحالي.`,
  emailUsedForSignInIssue: 'يسجّل الشخص الدخول بالعنوان الحالي، ولا يمكن تغييره. أبقِ العنوان الحالي.',
  emailAlias: (email: string, person: string) =>
    `العنوان ${email} بريد إلكتروني بديل للشخص ${person}. أزله من ذلك الشخص أولًا، أو عدّل بيانات ذلك الشخص بدلًا من ذلك.`,
  emailAliasIssue: (person: string) =>
    `هذا العنوان بريد إلكتروني بديل للشخص ${person}. أزله من ذلك الشخص أولًا، أو عدّل بيانات ذلك الشخص بدلًا من ذلك.`,
  identifierTaken: (value: string, person: string) =>
    `«${value}» يعود بالفعل إلى ${person}. أزله من ذلك الشخص أولًا، أو ادمج الشخصين.`,
  identifierKnown: (value: string) => `للشخص المعرّف «${value}» بالفعل. لم يتغير شيء.`,
  identifierNotFound: 'المعرّف غير موجود. ربما أُزيل. أعد تحميل الصفحة.',
  tooManyIdentifiers: (max: number) =>
    `الحد الأقصى لعدد معرّفات الشخص هو ${number(max)}. أزل أولًا معرّفًا لم يعد مستخدمًا.`,
  ownAccess: 'لا يمكنك إزالة وصولك بنفسك. اطلب ذلك من مسؤول آخر.',
  lastAdministrator: 'هذا آخر مسؤول يمكنه تسجيل الدخول. اجعل شخصًا آخر مسؤولًا واطلب منه قبول الدعوة أولًا.',
  merged: (email: string) =>
    `دُمج هذا الشخص مع ${email}، وإليه تعود جميع السجلات الآن. استخدم ذلك الشخص بدلًا منه.`,
  emailMerged: (email: string, into: string) =>
    `دُمج الشخص صاحب العنوان ${email} مع ${into}، لذا يبقى العنوان مستخدمًا. عدّل بيانات ذلك الشخص بدلًا منه.`,
  emailMergedIssue: (into: string) =>
    `دُمج الشخص صاحب عنوان البريد الإلكتروني هذا مع ${into}. عدّل بيانات ذلك الشخص بدلًا منه.`,
  mergeOther: 'الشخص المطلوب الدمج معه غير موجود. تحقق من المعرّف، أو اختر الشخص من جديد.',
  mergeSame: 'لا يمكن دمج شخص مع نفسه. اختر شخصًا آخر.',
  mergeUpcoming: (email: string, joinedAt: string) =>
    `تبدأ عضوية ${email} في ${ltr(joinedAt)}. ادمج الشخصين بعد ذلك، أو صحّح تاريخ الانضمام أولًا.`,
  mergeSignsIn: (email: string, into: string) =>
    `يمكن لصاحب العنوان ${email} تسجيل الدخول، أو له دعوة قائمة. ادمج ${into} مع ${email} بدلًا من ذلك.`,
  mergeBothSignIn: (email: string, into: string) =>
    `لكل من ${email} و${into} وصول أو دعوة قائمة، ولا يمكن نقل وصول شخص إلى آخر. لا يمكن الدمج إلا إذا كان لأحد الشخصين وصول على الأكثر.`,
  keyCannotChangeAdministrator:
    'لا يمكن لمفتاح API إضافة المسؤولين أو تغيير بياناتهم أو دمجهم. يمكن لمسؤول إجراء ذلك في صفحة الأشخاص.',
  joinsAfterLeaving: 'تاريخ الانضمام بعد تاريخ المغادرة. اختر تاريخ انضمام أسبق.',
  joinsAfterLeavingIssue: (leftAt: string) => `غادر الشخص في ${ltr(leftAt)}. اختر تاريخ انضمام أسبق.`,
  joinsAfterFirstMembership: 'تاريخ الانضمام ليس قبل نهاية العضوية الأولى. اختر تاريخ انضمام أسبق.',
  joinsAfterFirstMembershipIssue: (endedAt: string) =>
    `انتهت العضوية الأولى للشخص في ${ltr(endedAt)}. اختر لحظة أسبق.`,
  changedAfterLeaving:
    'يحتفظ من غادر المؤسسة بدوره وفريقه ولغاته ووظيفته كما كانت يوم المغادرة، وهكذا تعرضها التقارير. لتغييرها، أعد تنشيط الشخص.',
  changedAfterLeavingIssue:
    'غادر الشخص المؤسسة، لذا تبقى هذه القيمة كما كانت يوم المغادرة. لتغييرها، أرسل status بالقيمة "active".',
  effectiveAfterLeavingIssue:
    'غادر الشخص المؤسسة، لذا يبقى سجله التاريخي كما هو. أزل تاريخ السريان، أو أرسل status بالقيمة "active" أولًا.',
  notEffectiveLater: 'تسري القيمة منذ انضمام الشخص، لذا لا توجد قيمة أسبق يمكن أن تسري حتى تاريخ السريان.',
  notEffectiveLaterIssue: 'للشخص هذه القيمة منذ انضمامه. أزلها، أو صحّح القيمة ابتداءً من تاريخ الانضمام أولًا.',
  effectiveBeforeJoining: 'تاريخ السريان قبل انضمام الشخص. اختر تاريخًا لاحقًا.',
  effectiveBeforeJoiningIssue: (joinedAt: string) =>
    `انضم الشخص في ${ltr(joinedAt)}. اختر تلك اللحظة أو لحظة بعدها.`,
};
