import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the profile page and of the notices about sign-in links. */
export const account: Messages['account'] = {
  title: 'プロフィール',
  intro: 'アカウント、パスワード、サインイン中のデバイスを管理します。',
  saved: 'プロフィールを保存しました',

  details: {
    title: '詳細',
    name: '名前',
    nameHint: 'アカウントメニューに表示されます。記録上の氏名は組織が管理します。',
    email: 'メールアドレス',
    emailHint: 'サインインに使うアドレスです。変更できません。',
    language: '文書の言語',
    languageHint: 'ページに使用します。レポートも、別の言語を選択しない限りこの言語になります。',
    organizationLanguage: '組織の言語',
  },

  organizations: {
    title: '組織',
    current: '現在の組織',
    switch: '切り替え',
    switchTo: (name: string) => `${name} に切り替え`,
    switchFailed: '組織を切り替えられませんでした',
    none: 'このアカウントはどの組織にも所属していません。',
    join: 'アカウントを統合',
    joinHint:
      '同じメールアドレスの別のアカウントがある場合は、そのパスワードを入力すると、1つのアカウントで両方を利用できます。別のアカウントは削除され、そのパスワードは使えなくなります。ただし、別のアカウントだけが運用担当者のものである場合は、そちらが残り、このアカウントが削除されます。',
    joinPassword: '別のアカウントのパスワード',
    joined: 'アカウントを統合しました',
  },

  password: {
    title: 'パスワード',
    hint: 'パスワードを変更すると、他のすべてのデバイスのセッションが終了します。',
    current: '現在のパスワード',
    next: '新しいパスワード',
    nextHint: (min: number, max: number) =>
      `${count(min)}～${count(max)}文字。無関係な単語をいくつか並べると覚えやすくなります。`,
    submit: 'パスワードを変更',
    changed: 'パスワードを変更しました',
    changedHint: '他のデバイスのセッションは終了しました。',
  },

  sessions: {
    title: 'セッション',
    count: (sessions: number) => `${count(sessions)}件`,
    hint: 'セッションは、12時間使用しないと終了し、使用していても 7日で終了します。',
    empty: '有効なセッションはありません',
    emptyHint: 'もう一度サインインすると開始します。',
    columns: {
      device: 'デバイス',
      address: 'IP アドレス',
      lastUsed: '最終使用',
      started: 'サインイン',
    },
    current: 'このデバイス',
    unknownDevice: '不明なデバイス',
    device: (browser: string, system: string) => `${browser}（${system}）`,
    unknownAddress: '不明',
    end: 'サインアウト',
    endLabel: (device: string) => `${device} をサインアウト`,
    ended: (device: string) => `${device} をサインアウトしました`,
    endFailed: 'セッションを終了できませんでした',
  },

  notices: {
    title: '管理者のサインインリンク',
    /** `{name}` is the administrator, `{creator}` an e-mail address, `{instant}` a relative time. */
    created: '{creator} が管理者 {name} のサインインリンクを作成しました（{instant}）。',
    /** `{creator}` is an e-mail address, `{instant}` a relative time. */
    createdOwn: '{creator} が、あなたのアカウントを置き換えるサインインリンクを作成しました（{instant}）。',
    /** `{address}` is an IP address, `{instant}` a relative time. */
    used: 'リンクは {address} から使用されました（{instant}）。',
    unused: 'リンクは使用されていません。',
    advice:
      'このリンクを開いた人は、管理者として操作できます。心当たりがない場合は、監査ログを確認してください。',
    unknownCreator: '管理者',
    auditLog: '監査ログを表示',
    dismiss: '閉じる',
    dismissFailed: '通知を閉じられませんでした',
  },
};
