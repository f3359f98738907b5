import type { DocumentMessages } from './en.js';

/** Numbers have a space before them but none after them, because a line can break at a space. */
export const ja: DocumentMessages = {
  inPercent: (number) => `${number}%`,
  lessThan: (percent) => `${percent}未満`,
  pageOf: (page) => [`${page} / `, ' ページ'],
  continued: (title) => `${title}（続き）`,
  noTeam: 'チーム未所属',
  exempt: {
    title: '免除された人',
    about:
      '次の人には、この文書の時点で有効な免除があります。修了していても、すべての合計と割合から除外します。',
    person: '氏名',
    team: 'チーム',
    reason: '理由',
    approver: '承認者',
    until: '終了',
    since: (at) => `開始 ${at}`,
    marker: '免除',
    count: (people) => `免除：${people}`,
    excluded: (people) => `免除された人（${people}人）は含みません。`,
    everyone: '受講対象者は全員免除されています。',
    everyoneElse: '免除のない人は全員修了しています。',
    itemRule:
      '項目の免除は、開始から終了の直前まで有効です。免除された人は、修了していても、その項目のすべての割合の分子と分母から除外します。「修了者 / 受講対象者」は免除された人を除いて計算し、記載します。免除された人の数を示し、氏名を理由、承認者、終了とともに一覧にします。',
    assignmentRule:
      '割り当ての免除は、開始から終了の直前まで有効です。免除された人は「免除」と示し、理由、承認者、終了とともに一覧にし、すべての合計から除外します。退職者については、退職時点の免除によります。',
    deadlineRule: (days) =>
      `免除後の本人の期限は、通常の期限と、免除の終了から${days}×24時間後のうち遅い方です。`,
  },
  nobody: {
    eligible: (day) => `${day}時点で受講対象者がいません。「Learner」ロールを持つ在籍者がいません。`,
    inScope: (day) =>
      `${day}時点で受講対象者がいません。「Learner」ロールを持つ在籍者に、組織が定めた条件に該当する者がいません。`,
    onRecord: (knownAt) => `${knownAt} 時点で、人の記録は把握されていませんでした。`,
  },
  reportInFooter: (id) => `レポート …${id}`,
  cover: {
    bookmark: '表紙',
    subject: (title, organization) => `${organization}の${title}`,
    generated: '作成日時',
    localTime: '現地日時',
    requestedBy: '依頼者',
    reportId: 'レポート ID',
    scope: '範囲',
    wholeOrganization: '組織のすべての受講対象者',
    period: '期間',
    periodValue: (from, to) => `${from} より後、${to} まで（当該時点を含む）`,
    population: '母集団',
    populationValue: (eligible, onRecord) => `登録者 ${onRecord} 人のうち受講対象者 ${eligible} 人`,
    edition: '版',
    version: 'バージョン',
    formatVersion: (version) => `形式バージョン ${version}`,
    classification: '機密区分',
    preparedBy: '作成者',
    reviewedBy: '確認者',
    date: '日付',
    dataAsOf: (instant) => `データ基準日時：${instant}`,
    snapshot: (sha256) => `スナップショットの SHA-256：${sha256}`,
  },
  instants: {
    describes: '組織の状態の基準日時',
    describesValue: (instant) =>
      `${instant}。ロール、チーム、設定、コンテンツ、割り当ては、この時点のものです。`,
    describesBeforeHistory: (instant) => `${instant}。在籍、ロール、チーム、割り当ては、この時点のものです。`,
    known: '記録の把握日時',
    knownValue: (instant, version) => `${instant}（データバージョン ${version}）`,
    knownRule: (value) =>
      `${value}。これより後に追加、訂正、取り消しされた記録は考慮しません。研修は、記録された日時ではなく、実施された日時で集計します。取り消された受験は、取り消しの記録以降は集計しません。`,
    historySince: '履歴の開始日時',
    historySinceValue: (instant) =>
      `設定、コンテンツ、フレームワーク、申告言語、職務、特注ソフトウェアへの従事の履歴は ${instant} に始まります。それより前の時点には、この時点の値を使用します。`,
  },
  states: {
    overdue: '期限超過',
    not_started: '未着手',
    in_progress: '進行中',
    completed_late: '期限後完了',
    completed: '完了',
  },
  evidence: {
    title: 'この証拠について',
    intro: '本文書に依拠する前に、データが完全かつ正確であることをこのページで確認できます。',
    source: '出所',
    product: '製品',
    productValue: (version, commit) => `Docket ${version}、ビルド ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'レポートの種類',
    kindValue: (kind, version) => `${kind}、形式のバージョン ${version}`,
    scope: '範囲',
    organization: '組織',
    parameters: 'パラメーター',
    population: '母集団',
    populationIntro:
      '登録されている各人は、最初に該当する区分に入ります。受講対象者は独立した照会で再度数え、同じ結果を得ました。',
    onRecord: '登録されている人',
    notYetJoined: '参加前',
    left: '離任',
    administrators: '管理者',
    auditors: '監査人',
    outsideJobScope: '対象の職務以外',
    eligible: '受講対象者',
    timeliness: '記録の適時性',
    attempts: (days) => `直近 ${days} × 24時間の受講対象者の受験`,
    recordedLate: '完了から 7日を超えて記録',
    dependentPeople: '合格の記録がすべて遅れた修了者',
    recordedAfter: '本文書が示す時点より後に記録',
  },
  rules: {
    title: '数値の算出方法',
    dataAsOf: 'データ基準日時',
    dataAsOfValue: (instant) =>
      `${instant} 時点の記録に基づきます。ロール、チーム、割り当ても同じ時点のものです。`,
    eligible: '受講対象者',
    eligibleValue: '「Learner」ロールを持つ在籍者。管理者と監査人は含みません。',
    eligibleJobFunctions: (functions) =>
      `次のいずれかの職務に就く者のみを受講対象者とします（組織の設定）：${functions}。`,
    bespokeSoftwareOnly:
      'カスタムソフトウェアまたは特注ソフトウェアの開発に携わる者のみを受講対象者とします（組織の設定、PCI DSS 6.2.2）。',
    passingScore: '合格点',
    passingScoreValue: (score) =>
      `トピックの受験は、得点が ${score}以上であれば合格とします。得点がない場合は、結果が「合格」であれば合格とします。学習シナリオには得点がなく、受験に含めません。`,
    window: '集計期間',
    windowValue: (days, start, end) =>
      `${start} より後、${end} まで（この時刻を含む）に完了したもの（${days} × 24時間）。`,
    threshold: 'カバー判定のしきい値',
    thresholdValue: (percent) => `受講対象者の ${percent}（組織の設定値）。`,
    percentages: '百分率',
    percentagesValue: (all, few) =>
      `率は 1%未満を、点数は小数第 2位以下を切り捨てます。${few}は 0ではないことを、${all}は全員または全件であることを示します。点数が切り上げにより合格点になることはありません。`,
  },
  executiveSummary: { title: '要約', gaps: '主な不足' },
  comparison: {
    title: (instant: string) => `${instant} 以降の変化`,
    intro:
      '同じ種類・同じ対象の以前のレポートとの比較です。すべての値は、2つのレポートのスナップショットに基づきます。',
    report: '以前のレポート',
    snapshot: 'そのスナップショットの SHA-256',
    metric: '指標',
    before: '以前',
    after: '現在',
    difference: '差',
    points: (difference: string) => `${difference} ポイント`,
    note: '差は印字された値の差です。割合とスコアの差はパーセントポイントで示します。',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after}（${difference}）`,
    subjects: {
      person: '状態が変わった人',
      topic: '状態が変わったトピック',
      control: '状態が変わったリスクと管理策',
    },
    name: '名前',
    notBefore: '対象外',
    notAfter: '対象から外れた',
    noChanges: '以前のレポートから状態の変化はありません。',
  },
  verification: {
    title: 'ファイルの検証方法',
    storedOnce:
      'このファイルは一度だけ保存され、以後変更されることはありません。コピーを検証するには、SHA-256 を計算し、Docket のレポートのページに表示される値と照合してください。',
    file: 'ファイル',
    oneSnapshot:
      'すべての数値は、1回のデータベーストランザクションで読み取った単一のスナップショットに基づきます。同じスナップショットからは、常にバイト単位で同一のファイルが生成されます。スナップショットの SHA-256：',
    snapshotCommand:
      'スナップショットは snapshot.ndjson としてこの PDF に添付されています。次のコマンドは、その SHA-256 をオフラインで表示します（qpdf は自由に利用できるプログラムです）。添付ファイルを PDF リーダーで保存し、上のコマンドを使うこともできます。',
    attached:
      '添付の figures.json には数値が、各 CSV ファイルには一覧の行が含まれます。いずれもスナップショットのデータです。',
  },
};
