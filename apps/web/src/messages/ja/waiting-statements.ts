import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: '保留中のステートメント',
  description:
    '学習システムから送信され、トピックまたは人が不明なステートメントです。選択するとすぐに集計されます。',
  reasons: {
    label: '保留の理由',
    object: 'トピックが不明',
    actor: '人が不明',
  },
  counted: {
    object: (total: number) => `アクティビティ ${count(total)}件`,
    actor: (total: number) => `アクター ${count(total)}件`,
  },
  empty: {
    object: 'トピックが不明なステートメントはありません',
    actor: '人が不明なステートメントはありません',
  },
  emptyHint:
    'アクティビティからトピックを、またはアクターから人を特定できないステートメントが、ここに表示されます。学習システムを接続するには、ステートメントを受信するスコープを持つ API キーを作成してください。',
  createKey: 'API キーを開く',
  columns: {
    object: 'アクティビティ',
    actor: 'アクター',
    statements: '件数',
    first: '最初',
    last: '最後',
    topic: 'トピック',
    person: 'メンバー',
  },
  issuers: { mbox_sha1sum: 'メールアドレスの SHA-1', openid: 'OpenID' },
  unknownSystem: '不明なシステム',
  topicOf: (object: string) => `${object} のトピック`,
  personOf: (actor: string) => `${actor} のメンバー`,
  assign: '対応付け',
  assignTopic: (object: string) => `${object} にトピックを対応付け`,
  assignPerson: (actor: string) => `${actor} にメンバーを対応付け`,
  ignore: '集計しない',
  ignoreObject: (object: string) => `${object} のステートメントを集計しない`,
  ignoreQuestion: 'これらのステートメントを集計から外しますか？',
  /** `{object}` is the ID of the activity. */
  ignoreText:
    '{object} に関するステートメントは、現在も今後も集計されません。後から API でアクティビティにトピックを対応付けることができ、その後に届くステートメントに適用されます。',
  keep: '保留のままにする',
  recorded: (recorded: number, waiting: number) =>
    waiting > 0
      ? `${count(recorded)}件を集計しました。${count(waiting)}件は引き続き保留中です`
      : `${count(recorded)}件を集計しました`,
  ignored: (ignored: number) => `${count(ignored)}件を集計から外しました`,
  failed: '選択を保存できませんでした',
  retry: '再確認',
  retryFailed: 'ステートメントを確認できませんでした',

  unmapped: {
    title: 'トピックのないアクティビティ',
    hint: 'これらのアクティビティにトピックを対応付けて、同じファイルをもう一度インポートしてください。',
    first: (statement: string) => `最初のステートメント：${statement}`,
    assigned: '対応付けました。同じファイルをもう一度インポートしてください。',
  },
};
