import type { ErrorMessages } from '../index.js';

/** Messages of errors about invitations. */
export const invitations: ErrorMessages['invitations'] = {
  invalid:
    'この招待は無効です。期限が切れているか、使用済みであるか、新しい招待に置き換えられています。管理者に新しいリンクを依頼してください。',
  personLeft: 'このメンバーは退職済みです。招待する前に、再び有効にしてください。',
  emailCannotSignIn: (email: string) =>
    `メールアドレス ${email} はサインインに使用できません。メンバーを招待する前に修正してください。`,
  emailCannotSignInIssue:
    'このメールアドレスはサインインに使用できません。修正するか、「Learner」ロールを選択してください。',
  wrongAccount: (email: string) =>
    `この招待は ${email} 宛てですが、別のアカウントでサインインしています。${email} としてサインインし、リンクをもう一度開いてください。`,
  noticeNotFound: '通知が見つかりません。ページを再読み込みしてください。',
  accountBelongsToOther:
    'このアカウントは、組織の別のメンバーのものです。管理者にメールアドレスの修正を依頼してください。',
};
