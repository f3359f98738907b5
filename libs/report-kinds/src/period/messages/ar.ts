import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** Arabic messages about the period of a document. */
export const ar = ({ count, percent }: Formats): PeriodMessages => ({
  period: 'الفترة',
  periodValue: (from, to) => `بعد ${from} وحتى ${to} ضمنًا`,
  positions: {
    title: 'الوضع في نهاية كل ربع سنة',
    about: (timeZone) =>
      `بداية الفترة، ونهاية كل ربع سنة تقويمي (المنطقة الزمنية ${timeZone})، ونهاية الفترة، وكلها وفق السجلات المعروفة لهذا المستند.`,
    instant: 'اللحظة',
    edges: { from: 'بداية الفترة', quarter: 'نهاية ربع السنة', to: 'نهاية الفترة' },
    eligible: 'المستهدفون بالتدريب',
  },
  onboarding: {
    title: 'تأهيل المنضمين',
    nobody: 'لم ينضم أحد خلال الفترة.',
    result: (inTime, due, days) =>
      `اجتاز ${percent(inTime, due)} (${count(inTime)} من ${count(due)}) من الأشخاص الذين انضموا خلال الفترة موضوعًا خلال ${count(days)} × 24 ساعة.`,
    notYetDue: (people, days) =>
      `لم يحن موعدهم بعد: ${count(people)}. تنتهي مهلة ${count(days)} × 24 ساعة الخاصة بهم بعد الفترة، لذا يُستبعدون من النسبة.`,
    person: 'الشخص',
    team: 'الفريق',
    joined: 'تاريخ الانضمام',
    left: (at) => `غادر ${at}`,
    firstPass: 'أول اجتياز',
    days: 'الأيام',
    status: 'الحالة',
    never: 'لا يوجد',
    states: {
      'in-time': 'ضمن المهلة',
      late: 'متأخر',
      'no-pass': 'دون اجتياز',
      'not-yet-due': 'لم يحن موعده',
    },
  },
  rules: {
    quarters: 'نهاية ربع السنة',
    quartersValue: (timeZone) =>
      `آخر جزء من ألف من الثانية في ربع السنة التقويمي حسب المنطقة الزمنية ${timeZone}. يستخدم كل وضع الأدوار والفرق والإعدادات والمحتوى وفترة التدريب الخاصة بلحظته.`,
    onboarding: 'تأهيل المنضمين',
    onboardingValue: (days) =>
      `ينضم الشخص عندما تبدأ عضويته خلال الفترة. ويُحتسب إذا كان مستهدفًا بالتدريب في أي وقت منذ ذلك الحين حتى نهاية الفترة؛ ومن يعود يُعد منضمًا من جديد. ضمن المهلة: أول اجتياز لأي موضوع عند الانضمام أو بعده لا يتجاوز ${count(days)} × 24 ساعة من الانضمام. لم يحن موعده: تنتهي هذه الساعات بعد الفترة. النسبة: من هم ضمن المهلة مقسومين على كل من حل موعدهم. تُقرَّب الأيام إلى الأعلى.`,
  },
});
