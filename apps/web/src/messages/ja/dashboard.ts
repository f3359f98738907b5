import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'ダッシュボード',
  intro: '研修の状況をひと目で確認できます。',
  asOf: '{instant} 時点',
  noValue: '–',
  showTable: '表で表示',
  tableOf: (chart: string) => `${chart}：表`,

  attention: {
    title: '要対応',
    overdue: '割り当てが期限超過のメンバー',
    due: (days) => `今後 ${count(days)}日以内に割り当ての期限を迎えるメンバー`,
    lapsing: (days) => `今後 ${count(days)}日以内に修了が失効するメンバー`,
    belowShare: '必要割合に満たないリスクと管理策',
  },

  keyFigures: {
    title: '主要な指標',
    loading: '主要な指標を読み込んでいます',
    failed: '主要な指標を読み込めませんでした',
    completionRate: '必須の割り当ての完了率',
    completedOf: (completed: number, assigned: number) =>
      `必須の割り当て ${count(assigned)}件中 ${count(completed)}件（受講者ごとに集計）`,
    activePeople: (days: number) => `直近 ${count(days)}日間の受験者`,
    ofEligible: (eligible: number) => `受講対象者 ${count(eligible)}人中`,
    meanTopicScore: 'トピック平均点',
    attempts: (attempts: number, days: number) => `直近 ${count(days)}日間の受験 ${count(attempts)}回`,
    activeAssignments: '有効な割り当て',
    mandatoryAndOptional: '必須と任意',
    overdueAssignments: '期限超過者のいる割り当て',
    ofActive: (active: number) => `有効な割り当て ${count(active)}件中`,
  },

  getStarted: {
    title: 'はじめに',
    done: '完了',
    toDo: '未完了',
    importRecords: '研修の記録をインポート',
    importRecordsHint:
      'トピック、コース、受験を CSV ファイルまたは xAPI ステートメントからインポートします。',
    addPeople: 'メンバーを追加',
    addPeopleHint: 'カバー率と完了率は、「Learner」ロールを持つメンバーについて算出します。',
    checkEligibility: '受講対象者を確認',
    createAssignment: '割り当てを作成',
    createAssignmentHint: '内容、受講者、期限を選択します。',
  },

  activity: {
    title: '実績',
    about: '週ごとの受験回数と受験者数。今週は途中までの数値です。',
    none: (weeks: number) => `直近 ${count(weeks)}週間に完了した受験はありません。`,
    table: '週ごとの実績',
    week: '週の開始日',
    attempts: '受験回数',
    activePeople: '受験者数',
  },

  frameworks: {
    title: 'フレームワーク',
    about: '平均修了率。線は最も低い必要割合を示します。',
    met: (covered, items) => `${count(items)}件中 ${count(covered)}件が必要割合以上`,
    noContent: '対応トピックはまだありません',
    noShare: '修了率はまだありません',
    threshold: (percent) => `最も低い必要割合：${percent}`,
  },

  trainedShare: {
    title: '修了率',
    about: '集計期間内に合格した受講対象者の割合（各月末時点）。',
    none: '直近12か月間に受講対象者はいませんでした。',
    table: '月ごとの修了率',
    date: '日付',
    share: '修了率',
    trained: '修了者',
    eligible: '受講対象者',
  },

  focus: {
    title: '重点分野',
    about: '修了した受講対象者が最も少ないトピック。',
    noTopics: 'トピックはまだありません。',
  },

  teams: {
    title: 'チームの成績',
    about: 'チーム別の必須の割り当ての完了率。',
    none: '必須の割り当てがあるチームはまだありません。',
    order: 'チームの並び順',
    lowestFirst: '低い順',
    highestFirst: '高い順',
    showAll: (teams: number) => `${count(teams)}チームをすべて表示`,
    showFirst: (teams: number) => `最初の ${count(teams)}チームを表示`,
    unrated: (teams: number) => `${count(teams)}チームには必須の割り当てがありません。`,
    completed: (completed: number, assigned: number) => `${count(completed)} / ${count(assigned)}`,
    completedWithOverdue: (completed: number, assigned: number, overdue: number) =>
      `${count(completed)} / ${count(assigned)} · 期限超過 ${count(overdue)}件`,
  },
};
