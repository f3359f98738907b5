import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page that an invitation link opens. */
export const invitations: Messages['invitations'] = {
  title: '招待',
  loading: '招待を読み込んでいます',
  failed: '招待を読み込めませんでした',
  invalid: 'このリンクは無効です',
  invalidHint:
    '期限が切れているか、使用済みであるか、新しいリンクに置き換えられています。リンクを送った管理者に、新しいリンクを依頼してください。',
  /** `{organization}` is the name of the organization. */
  join: '{organization} に参加',
  /** `{name}` is the name of the person, `{email}` the e-mail address. */
  signInAs: '{name} さん、{email} として Docket にサインインします。',
  method: 'サインイン方法',
  setPassword: 'パスワードを設定する',
  havePassword: 'パスワードを持っている',
  newPassword: '新しいパスワード',
  currentPassword: 'パスワード',
  passwordHint: (min: number, max: number) =>
    `${count(min)}～${count(max)}文字。無関係な単語をいくつか並べると覚えやすくなります。`,
  newAccount:
    'この組織のアカウントを作成し、この組織での以前のアカウントを置き換えます。別の組織のアカウントを使うには、「パスワードを持っている」を選択してください。',
  submitNew: 'パスワードを設定してサインイン',
  submitExisting: 'サインインして参加',
  wrongPassword: 'パスワードが正しくありません。確認して、もう一度お試しください。',
};
