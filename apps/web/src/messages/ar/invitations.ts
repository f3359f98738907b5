import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { charactersOf } from './nouns.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: 'الدعوة',
  loading: 'جارٍ تحميل الدعوة',
  failed: 'تعذر تحميل الدعوة',
  invalid: 'لم يعد هذا الرابط صالحًا',
  invalidHint:
    'انتهت صلاحيته، أو استُخدم من قبل، أو حل محله رابط أحدث. اطلب رابطًا جديدًا من المسؤول الذي أرسله.',
  /** `{organization}` is the name of the organization. */
  join: 'الانضمام إلى {organization}',
  /** `{name}` is the name of the person, `{email}` the e-mail address. */
  signInAs: '{name}، ستسجّل الدخول إلى Docket باسم {email}.',
  method: 'طريقة تسجيل الدخول',
  setPassword: 'تعيين كلمة مرور',
  havePassword: 'لديّ كلمة مرور',
  newPassword: 'كلمة المرور الجديدة',
  currentPassword: 'كلمة مرورك',
  passwordHint: (min: number, max: number) =>
    `من ${count(min)} إلى ${charactersOf(max)}. يسهل تذكّر بضع كلمات عشوائية.`,
  newAccount:
    'ينشئ هذا حسابًا لهذه المؤسسة يحل محل حسابك السابق فيها. ولاستخدام حسابك في مؤسسة أخرى، اختر «لديّ كلمة مرور».',
  submitNew: 'تعيين كلمة المرور وتسجيل الدخول',
  submitExisting: 'تسجيل الدخول والانضمام',
  wrongPassword: 'كلمة المرور غير صحيحة. تحقق منها وأعد المحاولة.',
};
