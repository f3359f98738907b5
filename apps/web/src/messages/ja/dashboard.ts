import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'ダッシュボード',
  intro: '研修の状況をひと目で確認できます。',
  asOf: '{instant} 時点',
  noValue: '–',
  showTable: '表で表示',
  tableOf: (chart: string) => `${chart}：表`,

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

  coverage: {
    title: 'カバー率',
    about: 'リスクごとの、受講対象者に占める修了者の割合。',
    summary: (framework: string, coverage: string) => `${framework}：リスクの ${coverage}が必要割合以上です`,
    noSummary: (framework: string) => `${framework}：対応トピックはまだありません`,
    breakdown: (
      {
        covered,
        partial,
        noActivity,
        noContent,
      }: Record<'covered' | 'partial' | 'noActivity' | 'noContent', number>,
      threshold: number,
    ) =>
      `（必要割合以上 ${count(covered)}件、必要割合未満 ${count(partial)}件、実績なし ${count(noActivity)}件、教材なし ${count(noContent)}件。必要割合：${wholePercentText(threshold)}、組織が定めたしきい値）`,
    table: (framework: string) => `${framework} のカバー率`,
    columns: { risk: 'リスク', share: '修了率', trained: '修了者', averageScore: '最高点の平均' },
    trained: '修了者',
    threshold: 'しきい値（破線）',
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

  mastery: {
    title: '得意分野と苦手分野',
    about: '集計期間内の各人の最高点の平均。線は合格点を示します。',
    groupBy: '集計単位',
    topics: 'トピック',
    modules: 'モジュール',
    noTopic: (attempts: number, days: number) =>
      `直近 ${count(days)}日間に ${count(attempts)}回以上受験されたトピックはありません。`,
    noModule: (attempts: number, days: number) =>
      `直近 ${count(days)}日間に ${count(attempts)}回以上受験されたモジュールはありません。`,
    strengths: '得意分野',
    focusAreas: '苦手分野',
    noFocusAreas: '苦手分野はありません。',
  },
};
