import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the second factor: sign-in, profile, and its removal by an administrator. */
export const secondFactor: Messages['secondFactor'] = {
  title: '2 要素認証',
  hint: '2 要素認証では、サインイン時にパスワードに加えて、スマートフォンのアプリのコードまたはパスキーが必要です。変更にはパスワードが必要で、変更すると他のすべてのデバイスのセッションが終了します。',
  required: 'このアカウントでは 2 要素認証が必須です。',
  loading: '2 要素認証の設定を読み込んでいます',
  failed: '2 要素認証の設定を読み込めませんでした',

  enrolment: {
    title: '2 要素認証の設定',
    text: 'このアカウントでは 2 要素認証が必須です。続けるには設定してください。',
    continue: '続ける',
  },

  authenticator: {
    title: '認証アプリ',
    none: '未設定',
    added: '追加 {instant}',
    set: '設定',
    setUp: '認証アプリを設定',
    remove: '削除',
    removeLabel: '認証アプリを削除',
    removed: '認証アプリを削除しました',
    removeText: 'このアカウントでは、認証アプリとそのコードが使えなくなります。',
    enabled: '認証アプリを追加しました',
  },

  passkeys: {
    title: 'パスキーとセキュリティキー',
    none: 'なし',
    add: '追加',
    addLabel: 'パスキーまたはセキュリティキーを追加',
    addText:
      'パスワードの入力後、ブラウザーの案内に従ってパスキーを使うか、セキュリティキーに触れてください。',
    start: '続ける',
    nameText: '後で見分けられるように、パスキーに名前を付けてください。',
    name: '名前',
    namePlaceholder: 'オフィスのセキュリティキー',
    save: 'パスキーを保存',
    enabled: 'パスキーを追加しました',
    addedOn: '追加 {instant}',
    used: '最終使用 {instant}',
    remove: '削除',
    removeLabel: (name: string) => `${name} を削除`,
    removeText: (name: string) => `このアカウントでは ${name} が使えなくなります。`,
    removed: 'パスキーを削除しました',
    refused: 'パスキーを使用できませんでした。もう一度お試しのうえ、ブラウザーの画面で確認してください。',
  },

  setup: {
    start: '続ける',
    scan: '認証アプリで QR コードを読み取るか、キーを手動で入力してください。次に、アプリに表示されるコードを入力してください。',
    qrCode: '認証アプリ用の QR コード',
    key: 'キー',
    code: 'アプリのコード',
    codeHint: '6桁、30秒間有効',
    confirm: 'コードを確認',
  },

  recovery: {
    title: 'リカバリーコード',
    left: (codes: number) => `残り ${count(codes)}個`,
    few: (codes: number) =>
      codes === 0
        ? 'リカバリーコードが残っていません。新しいコードを作成してください。'
        : `リカバリーコードは残り ${count(codes)}個です。新しいコードを作成してください。`,
    used: 'リカバリーコードを使用しました',
    usedFew: (codes: number) =>
      codes === 0
        ? 'リカバリーコードが残っていません。「プロフィール」のページで新しいコードを作成してください。'
        : `リカバリーコードは残り ${count(codes)}個です。「プロフィール」のページで新しいコードを作成してください。`,
    none: '最初の認証方法の追加時に作成されます',
    renew: '新しいコードを作成',
    renewText: '以前のリカバリーコードは使えなくなります。',
    intro:
      '各コードで 1回だけ、アプリなしでサインインできます。コードはパスワードマネージャーなどの安全な場所に保管してください。今しか表示されません。',
    copy: 'コードをコピー',
    copied: 'コピー済み',
    announceCopied: 'リカバリーコードをコピーしました',
    copyFailed: 'コードをコピーできませんでした。選択して手動でコピーしてください。',
    done: 'コードを保管しました',
  },

  password: '現在のパスワード',

  signIn: {
    title: '2 要素認証',
    withCode: '認証アプリのコード、またはリカバリーコードを入力してください。',
    withPasskey: 'パスキーを使うか、リカバリーコードを入力してください。',
    withBoth: 'パスキーを使うか、認証アプリのコードまたはリカバリーコードを入力してください。',
    passkey: 'パスキーを使用',
    code: 'コード',
    submit: '続ける',
    back: '別のアカウントでサインイン',
    expired: 'サインインの有効時間が過ぎました。もう一度サインインしてください。',
  },

  removal: {
    title: '2 要素認証が解除されました',
    byAdministrator:
      '{organization} の管理者が、あなたのアカウントの 2 要素認証を解除しました（{instant}）。',
    byOperator: 'システムの運用担当者が、あなたのアカウントの 2 要素認証を解除しました（{instant}）。',
    advice:
      '依頼した覚えがない場合は、パスワードを変更し、組織に知らせてください。「プロフィール」のページで 2 要素認証を改めて設定してください。',
    profile: 'プロフィールを開く',
    dismiss: '閉じる',
    dismissFailed: '通知を閉じられませんでした',
  },

  ofPerson: {
    action: '2 要素認証を解除',
    title: '2 要素認証を解除しますか？',
    text: '解除後は、{name} のパスワードだけでサインインできます。アカウントのすべてのセッションが終了し、解除は監査ログに記録され、{name} の次回のサインイン時に通知が表示されます。',
    confirm: '2 要素認証を解除',
    done: '2 要素認証を解除しました',
    failed: '2 要素認証を解除できませんでした',
  },

  setting: {
    title: 'サインイン',
    label: '2 要素認証の必須対象',
    hint: '次のリクエストから適用されます。2 要素認証を設定していない人は、続ける前に設定が必要になります。API キーには影響しません。',
    groups: {
      nobody: 'なし',
      administrators: '管理者と監査人',
      everybody: '全員',
    },
  },
};
