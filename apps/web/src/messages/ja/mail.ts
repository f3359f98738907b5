import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'メール',
  intro:
    'Docket が組織のユーザーに送信するメッセージです（招待、パスワードのリンク、テストメッセージ）。90日後に削除されます。',
  count: (messages: number) => `${count(messages)}件`,
  search: 'メッセージを検索',
  searchPlaceholder: '名前またはメールアドレスで検索',
  empty: 'メッセージはまだありません',
  emptyHint:
    'ユーザーを招待するか、パスワードのリンクを作成するか、設定でテストメッセージを送信すると、メッセージが作成されます。',
  columns: { recipient: '宛先', kind: 'メッセージ', created: '作成日時' },
  kinds: { invitation: '招待', password_reset: 'パスワードのリンク', test: 'テストメッセージ' },
  states: { queued: '送信待ち', sending: '送信中', sent: '送信済み', failed: '失敗', held: '保留' },
  nextAttempt: '次回の試行：{instant}',
  answer: 'メールサーバーの応答：',
  reasons: {
    no_server:
      'メールサーバーが設定されていません。運用担当者が SMTP_HOST で設定した後に、メッセージを送信してください。',
    quota: '24時間以内に送信したメッセージが多すぎます。後で送信してください。',
    unreachable: 'メールサーバーに接続できませんでした。',
    sign_in: 'メールサーバーが Docket のサインインを拒否しました。運用担当者が設定を修正する必要があります。',
    deferred: 'メールサーバーはまだメッセージを受け付けていません。',
    refused: 'メールサーバーがメッセージを拒否しました。メールアドレスを確認してください。',
    obsolete: 'リンクは使用済みか、置き換えられたか、期限が切れています。',
  },
  sendAgain: {
    button: '再送信',
    label: (recipient: string) => `${recipient} へのメッセージを再送信`,
    done: (recipient: string) => `${recipient} へのメッセージは送信待ちです`,
    failed: (recipient: string) => `${recipient} へのメッセージを再送信できませんでした`,
  },
};
