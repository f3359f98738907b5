import type { DocumentMessages } from './en.js';

export const ja: DocumentMessages = {
  inPercent: (number) => `${number}%`,
  pageOf: (page) => [`${page} / `, ' ページ'],
  continued: (title) => `${title}（続き）`,
  noTeam: 'チームなし',
  cover: {
    bookmark: '表紙',
    subject: (title, organization) => `${organization}の${title}`,
    generated: '作成日時',
    localTime: '現地時刻',
    askedBy: '依頼者',
    reportId: 'レポート ID',
    reportVersion: 'レポートのバージョン',
    figuresAsOf: (instant) => `数値は ${instant} 時点のものです。`,
    snapshot: (sha256) => `スナップショットの SHA-256 ${sha256}`,
  },
  summary: '概要',
  states: {
    overdue: '期限超過',
    not_started: '未着手',
    in_progress: '進行中',
    completed_late: '遅れて完了',
    completed: '完了',
  },
  rules: {
    title: '数値の算出方法',
    instant: '時点',
    instantIs: (instant) => `すべて ${instant} 時点のものです。役割、チーム、割り当てもその時点のものです。`,
    eligible: '対象者',
    eligibleAre: '役割が「learner」の有効な人。管理者と監査人は含みません。',
    passingScore: '合格点',
    passingScoreIs: (score) => `演習の受験で ${score} 以上。学習シナリオは演習に数えません。`,
    window: '研修期間',
    windowIs: (days, start) =>
      `ちょうど 24 時間を 1 日とする ${days} 日間。${start} より後、上記の時点までに完了したもの。`,
    threshold: 'カバー率のしきい値',
    thresholdIs: (percent) => `その時点で ${percent}。`,
    percentages: 'パーセント',
    percentagesAre: (all) => `割合は整数に切り捨てます。${all} は全員を意味します。`,
  },
  check: {
    title: 'このファイルの確認方法',
    storedOnce:
      'このファイルは一度だけ保存され、変更されることはありません。SHA-256 はレポートのページに表示されます。ご自身で計算して比較してください。',
    file: 'ファイル',
    oneSnapshot:
      'すべての数値は、一つのトランザクションで読み取った記録のスナップショットに基づきます。同じスナップショットからは、常に 1 バイトも違わない同じファイルができます。その行の SHA-256 は次のとおりです。',
    attached: 'この文書の数値と行は、figures.json と CSV の表としてこのファイルにも埋め込まれています。',
  },
};
