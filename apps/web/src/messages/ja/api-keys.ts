import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'API キー',
  intro: 'プログラムがデータの読み取り、受験の送信、レポートの依頼に使用します。',
  documentation: 'API ドキュメントを表示',
  create: 'API キーを作成',
  count: (keys: number) => `${count(keys)}件`,
  empty: 'API キーはまだありません',
  emptyHint:
    'プログラムごとに、必要なスコープだけを持つキーを作成してください。API キーは一度だけ表示されます。',
  columns: { key: 'キー', scopes: 'スコープ', lastUsed: '最終使用', created: '作成' },
  statuses: { active: '有効', expired: '期限切れ', revoked: '失効済み' },
  never: '未使用',
  expires: '有効期限：{instant}',
  revocationReasons: {
    creator_lost_access: '作成者が管理者でなくなったため、自動的に失効しました。',
  },

  form: {
    name: '名前',
    nameHint: 'このキーを使うプログラムの名前',
    scopes: 'スコープ',
    scopesHint: 'プログラムに必要なスコープだけを選択してください。',
    expiration: '有効期限',
    expirationHint:
      '期限が切れる前にキーを交換してください。作成者が組織を離れるか、管理者でなくなった場合も失効します。',
    lifetimes: { '7': '7日', '30': '30日', '90': '90日', '365': '1年' },
    submit: 'キーを作成',
  },

  newToken: {
    title: 'この API キーを今すぐ保存してください',
    warning: (name: string) =>
      `API キー「${name}」は一度だけ表示されます。Docket には保存されません。プログラムが機密情報を読み取る場所に保存し、ソースコードには決して書き込まないでください。`,
    label: 'API キー',
    copy: 'キーをコピー',
    copied: 'コピー済み',
    announceCopied: 'API キーをコピーしました',
    copyFailed: 'API キーをコピーできませんでした。選択して手動でコピーしてください。',
    done: 'キーを保存しました',
  },

  revoke: {
    button: '失効',
    label: (name: string) => `キー「${name}」を失効`,
    question: (name: string) => `API キー「${name}」を失効させますか？`,
    consequence: (key: string) =>
      `${key} によるリクエストは直ちに拒否されます。元に戻すことはできませんが、新しいキーを作成できます。`,
    confirm: 'キーを失効',
    cancel: 'キーを残す',
    done: (name: string) => `API キー「${name}」を失効させました`,
    failed: (name: string) => `API キー「${name}」を失効させられませんでした`,
  },

  scopeGroups: {
    reports: 'レポート',
    compliance: 'コンプライアンス',
    progress: '進捗',
    imports: 'インポート',
    assignments: '割り当て',
    people: 'メンバー',
    teams: 'チーム',
    content: 'コンテンツ',
    statements: 'xAPI ステートメント',
    auditLog: '監査ログ',
    organization: '組織',
  },
  scopeActions: {
    read: '読み取り',
    change: '変更',
    generate: '作成',
    record: '記録',
    send: '送信',
    import: 'インポート',
  },
  scopes: {
    'reports:read': 'レポートの表示とファイルのダウンロード',
    'reports:write': 'レポートの依頼とキャンセル',
    'compliance:read': '各フレームワークのカバー率と修了が必要な人の表示',
    'progress:read': '各メンバーの進捗と研修の指標の表示',
    'progress:write': '他の学習システムの受験の送信',
    'imports:write': 'ファイルのインポートと拒否された行のダウンロード',
    'assignments:read': '割り当てと各受講者の状況の表示',
    'assignments:write': '割り当ての作成と変更',
    'users:read': '氏名、メールアドレス、チーム、履歴の表示',
    'users:write': 'メンバーの追加、変更、無効化',
    'teams:read': 'チームの表示',
    'teams:write': 'チームの作成、名前の変更、削除',
    'content:read': 'ファミリー、モジュール、トピックの表示',
    'content:write': 'トピックの追加と変更',
    'xapi:read': '受信したステートメントの返却',
    'xapi:write': 'xAPI を送信する学習システムからのステートメントの受信',
    'audit-log:read': 'IP アドレスを含むイベントの表示',
    'org:read': '名称、タイムゾーン、人数、チーム数の表示',
  },
  /** The scopes of a key within a group, e.g. "People: read, change". */
  grantedScopes: (group: string, actions: string[]) => `${group}：${actions.join('、')}`,
};
