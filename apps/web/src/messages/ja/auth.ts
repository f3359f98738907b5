import type { Messages } from '../structure.js';

/** Messages of sign-in, sign-out and the account menu. */
export const auth: Messages['auth'] = {
  signIn: 'サインイン',
  signOut: 'サインアウト',
  tagline: '開発者のセキュアコーディング研修を証跡として残します。',
  sessionEnded: 'セッションが終了しました。続けるにはサインインしてください。',
  email: 'メールアドレス',
  password: 'パスワード',
  invalidEmail: 'メールアドレスを入力してください（例：name@company.com）。',
  passwordRequired: 'パスワードを入力してください。',
  incorrect: 'メールアドレスまたはパスワードが正しくありません。確認して、もう一度お試しください。',

  profile: 'プロフィール',
  organizations: '組織',
  account: (initials: string, name: string) => `${initials}、${name} のアカウント`,
  signOutEverywhere: 'すべてのデバイスでサインアウト',
  signOutEverywhereTitle: 'すべてのデバイスでサインアウトしますか？',
  signOutEverywhereText: (email: string) =>
    `${email} のセッションが、このデバイスを含むすべてのデバイスで終了します。`,
  staySignedIn: 'サインインしたままにする',
  signOutFailed: 'サインアウトできませんでした',

  notAllowed: {
    title: 'アクセスできません',
    text: (organization: string, email: string, role: string) =>
      `このページは ${organization} の管理者専用です。現在は ${email}（ロール「${role}」）としてサインインしています。アクセスするには、管理者にロールの変更を依頼してください。`,
  },
};
