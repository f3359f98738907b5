import type { ErrorMessages } from '../index.js';

/** Messages of errors about accounts and sign-in. */
export const auth: ErrorMessages['auth'] = {
  passwordLength: (min: number, max: number) =>
    `パスワードは ${min.toLocaleString('ja')}～${max.toLocaleString('ja')}文字にしてください。`,
  passwordCommon:
    'このパスワードは、よく使われるパスワードの一覧に含まれています。無関係な 4つの単語を並べるなど、別のものを選択してください。',
  passwordCombined:
    'このパスワードは、よく使われる単語やパスワードを組み合わせただけなので、簡単に推測されます。無関係な 4つの単語を並べるなど、別のものを選択してください。',
  passwordBreached:
    'このパスワードは、データ漏えいで知られたパスワードの一覧に含まれています。無関係な 4つの単語を並べるなど、別のものを選択してください。',
  passwordTrivial:
    'このパスワードは文字の繰り返しや連続した文字でできているため、推測されやすくなっています。無関係な 4つの単語を並べるなど、別のものを選択してください。',
  passwordPersonal:
    'このパスワードは、主に氏名、メールアドレス、組織の名称でできています。無関係な 4つの単語を並べるなど、別のものを選択してください。',
  wrongCurrentPassword: '現在のパスワードが正しくありません。確認して、もう一度お試しください。',
  samePassword: '新しいパスワードが現在のものと同じです。別のものを選択してください。',
  noAccountToJoin:
    'このメールアドレスとパスワードを持つ別のアカウントはありません。パスワードを確認して、もう一度お試しください。',
  wrongCode:
    'コードが正しくないか、期限切れまたは使用済みです。アプリの現在のコードか、別のリカバリーコードを入力してください。',
  authenticatorExists:
    'このアカウントにはすでに認証アプリがあります。別の認証アプリを設定するには、先に削除してください。',
  noAuthenticator: 'このアカウントに認証アプリはありません。ページを再読み込みしてください。',
  invalidPasskey: 'パスキーを追加できませんでした。最初からやり直し、5分以内に確認してください。',
  passkeyNotFound: 'パスキーが見つかりません。ページを再読み込みしてください。',
  tooManyPasskeys: (max: number) =>
    `このアカウントのパスキーは上限の ${max.toLocaleString('ja')}件に達しています。先に 1件削除してください。`,
  passkeyRefused: 'パスキーが受け付けられませんでした。もう一度試すか、別の方法を使用してください。',
  noSecondFactor: 'このアカウントには 2 要素認証が設定されていません。先に設定してください。',
  noEncryptionKey:
    'ENCRYPTION_KEYS が設定されていないため、機密情報を保存できません。システムの運用担当者に設定を依頼してください。',
  signInExpired: 'サインインの有効時間が過ぎました。メールアドレスとパスワードをもう一度入力してください。',
  secondFactorRequired: '2 要素認証が必須です。「2 要素認証」のページで設定してください。',
  joinedHasSecondFactor:
    '別のアカウントには 2 要素認証が設定されているため、パスワードだけでは統合できません。先に別のアカウントにサインインして、2 要素認証を解除してください。',
  personWithoutSecondFactor: 'このメンバーには 2 要素認証が設定されていません。',
  secondFactorElsewhere:
    'このメンバーのアカウントはほかでもアクセスに使われているため、2 要素認証を解除できるのは本人または運用担当者だけです。',
  accountsInSameOrganization:
    '2つのアカウントは同じ組織のメンバーのものであるため、統合できません。先に管理者にメンバーの統合を依頼してください。',
  notAMember:
    'このアカウントは、この組織の在籍者のものではありません。ページを再読み込みして、所属する組織を確認してください。',
  sessionNotFound: 'セッションが見つかりません。終了した可能性があります。ページを再読み込みしてください。',
  hasAccount: (email: string, command: string) =>
    `${email} のアカウントはすでにあります。新しいパスワードを設定してすべてのセッションを終了するには、次を実行してください：${command}`,
  noAccount: (email: string) =>
    `${email} のアカウントはありません。アドレスを確認するか、先にアカウントを作成してください。`,
};
