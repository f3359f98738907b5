import type { DocumentMessages } from './en.js';

/** Numbers have a space before them but none after them, because a line can break at a space. */
export const ja: DocumentMessages = {
  inPercent: (number) => `${number}%`,
  lessThan: (percent) => `${percent}未満`,
  pageOf: (page) => [`${page} / `, ' ページ'],
  continued: (title) => `${title}（続き）`,
  noTeam: 'チーム未所属',
  reportInFooter: (id) => `レポート …${id}`,
  cover: {
    bookmark: '表紙',
    subject: (title, organization) => `${organization}の${title}`,
    generated: '作成日時',
    localTime: '現地日時',
    requestedBy: '依頼者',
    reportId: 'レポート ID',
    reportVersion: '形式バージョン',
    dataAsOf: (instant) => `データ基準日時：${instant}`,
    snapshot: (sha256) => `スナップショットの SHA-256：${sha256}`,
  },
  summary: '概要',
  states: {
    overdue: '期限超過',
    not_started: '未着手',
    in_progress: '進行中',
    completed_late: '期限後完了',
    completed: '完了',
  },
  rules: {
    title: '数値の算出方法',
    dataAsOf: 'データ基準日時',
    dataAsOfValue: (instant) =>
      `${instant} 時点の記録に基づきます。ロール、チーム、割り当ても同じ時点のものです。`,
    eligible: '受講対象者',
    eligibleValue: '「Learner」ロールを持つ在籍者。管理者と監査人は含みません。',
    passingScore: '合格点',
    passingScoreValue: (score) =>
      `トピックの受験は、得点が ${score}以上であれば合格とします。学習シナリオには得点がなく、受験に含めません。`,
    window: '集計期間',
    windowValue: (days, start, end) =>
      `${start} より後、${end} まで（この時刻を含む）に完了したもの（${days} × 24時間）。`,
    threshold: 'カバー判定のしきい値',
    thresholdValue: (percent) => `受講対象者の ${percent}（組織の設定値）。`,
    percentages: '百分率',
    percentagesValue: (all, few) =>
      `率は 1%未満を、点数は小数第 2位以下を切り捨てます。${few}は 0ではないことを、${all}は全員または全件であることを示します。点数が切り上げにより合格点になることはありません。`,
  },
  verification: {
    title: 'ファイルの検証方法',
    storedOnce:
      'このファイルは一度だけ保存され、以後変更されることはありません。SHA-256 は Docket のレポートのページに表示されます。コピーを検証するには、コピーの SHA-256 を計算し、両者を照合してください。',
    file: 'ファイル',
    oneSnapshot:
      'すべての数値は、1回のデータベーストランザクションで読み取った単一のスナップショットに基づきます。同じスナップショットからは、常にバイト単位で同一のファイルが生成されます。スナップショットの SHA-256：',
    attached:
      'この文書のデータは、この PDF にも添付されています。数値は figures.json、長い一覧は CSV ファイルです。',
  },
};
