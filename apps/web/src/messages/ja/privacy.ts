import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the export and the erasure of personal data. */
export const privacy: Messages['privacy'] = {
  menu: '個人データ',
  export: '個人データをエクスポート',
  erase: {
    action: '個人データを消去',
    title: '個人データの消去',
    searching: '保存されているレポートでこの人を検索しています…',
    failed: 'レポートを検索できませんでした',
    alreadyErased: 'この人の個人データはすでに消去されています。',
    /** `{name}` is the name of the person, `{pseudonym}` replaces it. */
    text: 'この組織のすべての記録で、{name} を {pseudonym} に置き換えます。',
    effects: [
      '氏名とすべてのメールアドレスを削除します。監査ログ、備考、以前の版からも削除します。',
      'アカウントとそのセッションを削除します。ただし、ほかでもアクセスに使われるアカウントは残ります。',
      'ロール、チーム、受験、割り当て、免除は残るため、数値は変わりません。',
      '今後、メールアドレスでこの人を示す研修の記録は拒否されます。',
      '消去は監査ログに記録されます。元に戻すことはできません。',
    ],
    confirmation: 'メールアドレスの確認',
    /** `{email}` is the e-mail address of the person. */
    confirmationHint: '確認のため、{email} と入力してください',
    confirm: '個人データを消去',
    done: '個人データを消去しました',
  },
  /** `{time}` is an instant. */
  erased: 'この人の個人データは {time} に消去されました。記録は仮名で保持されています。',
  reports: {
    title: 'この人を含むレポート',
    description:
      'これらのレポートは消去の前に発行されました。ファイルごとに、削除するか、保持する法的根拠を記録してください。',
    failed: 'レポートを読み込めませんでした',
    count: (reports: number) => `この人を含む保存済みのレポート ${count(reports)}件`,
    later: 'ファイルは変更されません。消去後に、それぞれの扱いを決定してください。',
    none: 'この人を含む保存済みのレポートはありません。',
    noneTitle: 'レポートはありません',
    onHold: 'リーガルホールド中',
    report: 'レポート',
    decision: '決定',
    actions: '操作',
    deleted: 'ファイルを削除済み',
    kept: '保持',
    keptBy: (by: string, time: string) => `${by}、${time}`,
    undecided: '未決定',
    undecidedOnHold: '未決定（リーガルホールド中）',
    keep: 'ファイルを保持',
    changeBasis: '根拠を変更',
    keepTitle: 'レポートのファイルを保持',
    keptTitle: '決定を記録しました',
    basis: '法的根拠',
    basisHint: '例：法令上の保存義務。監査ログに記録されます。',
    delete: 'ファイルを削除',
    keepFile: 'キャンセル',
    deleteTitle: 'レポートのファイルを削除しますか？',
    deleteText: 'ファイルとその基になったデータを今すぐ削除します。レポートの数値と SHA-256 は保持されます。',
    deletedTitle: 'ファイルを削除しました',
    deleteFailed: 'ファイルを削除できませんでした',
  },
};
