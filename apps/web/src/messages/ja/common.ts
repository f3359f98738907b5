import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages that several pages share. */
export const common: Messages['common'] = {
  actions: '操作',
  actionsFor: (name: string) => `${name} の操作`,
  breadcrumbs: 'パンくずリスト',
  cancel: 'キャンセル',
  close: '閉じる',
  delete: '削除',
  done: '完了',
  edit: '編集',
  refresh: '更新',
  saveChanges: '変更を保存',
  showPassword: 'パスワードを表示',

  none: 'なし',
  noDeadline: '期限なし',
  noTeam: 'チーム未所属',
  wholeOrganization: '組織全体',

  status: '状況',
  allStatuses: 'すべての状況',
  clearStatus: '状況の絞り込みを解除',
  loadFailed: (label: string) => `「${label}」を読み込めませんでした`,

  attempts: (attempts: number) => `受験 ${count(attempts)}回`,
  items: (items: number) => `${count(items)}項目`,
  people: (people: number) => `${count(people)}人`,
  topics: (topics: number) => `トピック ${count(topics)}件`,
  /** A part of a whole, e.g. "3 of 12". */
  partOf: (part: number, whole: number) => `${count(part)} / ${count(whole)}`,
  utc: (clock: string) => `${clock} UTC`,

  /** Shown if someone else saved the record after the form was opened. */
  conflict: {
    text: '変更は保存されていませんが、下のフォームに残っています。保存されている内容を読み込んで確認するか、自分の変更で上書きしてください。',
    load: '保存済みの内容を読み込む',
    overwrite: '上書き',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: '保存せずに移動しますか？',
    text: '入力内容は破棄されます。',
    confirm: '入力を破棄',
    stay: '編集を続ける',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: '保存されていない入力内容を復元しました。', discard: '破棄する' },

  list: {
    clearFilters: '絞り込みを解除',
    clearSearch: '検索をクリア',
    clearSelection: '選択を解除',
    export: 'エクスポート',
    exportAs: { csv: 'CSV ファイル', xlsx: 'Excel ブック (XLSX)' },
    firstPage: '最初のページへ移動',
    loading: (label: string) => `「${label}」を読み込んでいます`,
    newer: '新しい',
    newest: '最新',
    noMatch: '該当なし',
    noMatchHint: '別の検索語を試すか、絞り込みを減らしてください。',
    older: '古い',
    outOfDate: (reason: string) => `一覧が最新でない可能性があります：${reason}`,
    page: (page: number) => `${count(page)}ページ`,
    pageEmpty: 'このページは空です',
    pageEmptyHint: '一覧のページ数が以前より少なくなっています。',
    pages: 'ページの切り替え',
    perPage: (rows: number) => `${count(rows)}件ずつ`,
    range: (first: number, last: number, total: number) =>
      `${count(first)}～${count(last)} / ${count(total)}件`,
    rowsPerPage: '1ページの行数',
    select: (name: string) => `${name} を選択`,
    selectPage: 'このページのすべての行を選択',
    selected: (n: string) => `選択中：${n}件`,
    selection: '選択した行',
    steps: { first: '最初のページ', previous: '前のページ', next: '次のページ', last: '最後のページ' },
  },

  picker: {
    choices: (label: string) => `${label}：選択肢`,
    clear: (label: string) => `${label}をクリア`,
    more: (others: number) => `ほかに ${count(others)}件あります。入力して絞り込んでください。`,
    noMatch: (search: string) => `「${search}」に該当するものはありません。`,
    noPeople: '在籍者はまだいません。',
    noTeams: 'チームはまだありません。',
    noTopics: 'トピックはまだありません。',
    search: '検索',
    searchPeople: '氏名またはメールアドレスで検索',
    searchTeams: 'チームを検索',
    searchTopics: 'トピックを検索',
  },
};
