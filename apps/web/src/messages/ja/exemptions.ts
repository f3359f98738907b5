import { nouns } from '@docket/contracts/nouns/ja';
import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: '免除',
  description: '割り当てまたは管理策を免除された人。',
  counted: (total: number) => `${count(total)}件`,
  empty: '免除はまだありません',
  emptyHint: '免除するには、割り当てまたはフレームワークの管理策を開いてください。',
  openAssignments: '割り当てを開く',
  openCompliance: 'コンプライアンスを開く',
  search: '免除を検索',
  searchPlaceholder: '氏名またはメールアドレスで検索',
  states: { active: '有効', upcoming: '開始前', ended: '終了' },
  columns: { person: '氏名', subject: '免除の対象', reason: '理由', period: '期間' },
  assignment: '割り当て',
  control: (framework: string, item: string) => `${framework}、${item}`,
  approvedBy: (approver: string) => `承認者：${approver}`,
  period: (from: string, until: string) => `${from} から ${until} まで`,
  utcPeriod: (from: string, until: string) => `${from} UTC から ${until} UTC まで`,
  exemptUntil: (until: string) => `${until} まで`,
  exempt: '免除',

  grant: '免除を追加',
  grantTitle: (subject: string) => `免除を追加：${subject}`,
  granted: '免除を追加しました',
  editTitle: (person: string) => `${person} の免除を編集`,
  saved: '免除を保存しました',
  form: {
    intro: {
      any: '免除の有効期間中、対象者は「免除」と表示され、割り当てを完了していても修了していても数値から除外されます。',
      assignment:
        '免除の有効期間中、対象者は「免除」と表示され、完了していてもこの割り当ての数値から除外されます。',
      item: (noun) =>
        `免除の有効期間中、対象者は「免除」と表示され、修了していてもこの${nouns[noun]}の数値から除外されます。`,
    },
    people: '対象者',
    noPeople: '免除できる人はいません。',
    searchSubjects: '割り当てと管理策を検索',
    noSubjects: 'タイトルまたは ID を入力してください。',
    reason: '理由',
    reasonHint: '文書に記載されます。',
    approver: '承認者',
    approverHint: '免除を承認した人の氏名または役職。文書に記載されます。',
    startsAt: (timeZone: string) => `開始（${timeZone}）`,
    startsNow: '今すぐ',
    clearStart: '開始をクリア',
    endsAt: (timeZone: string) => `終了（${timeZone}）`,
    endsAtHint: '開始から最長 10年です。',
    endsAtPlaceholder: '日時を選択',
    endMissing: '免除の終了日時を選択してください。',
  },
  end: {
    title: '免除を終了しますか？',
    /** `{name}` is the name of the person, `{subject}` the assignment or control. */
    text: '{name} は、今後再び {subject} の数値に含まれます。過去の日付の数値は変わりません。',
    upcoming: 'まだ開始していない {name} の {subject} の免除は、適用されなくなります。',
    confirm: '免除を終了',
    done: '免除を終了しました',
    failed: '免除を終了できませんでした',
  },
};
