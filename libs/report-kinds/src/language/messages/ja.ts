import type { DocumentMessages } from './en.js';

/** Numbers have a space before them but none after them, because a line can break at a space. */
export const ja: DocumentMessages = {
  inPercent: (number) => `${number}%`,
  lessThan: (percent) => `${percent}未満`,
  pageOf: (page) => [`${page} / `, ' ページ'],
  continued: (title) => `${title}（続き）`,
  noTeam: 'チーム未所属',
  total: '合計',
  framework: {
    editionValue: (edition, source) => (source === null ? edition : `${edition} (${source})`),
    noEdition: 'フレームワークに記載なし',
    topics: '対応トピック',
    topicId: 'ID',
    topic: 'トピック',
    module: 'モジュール',
  },
  exempt: {
    title: '免除された人',
    about:
      '次の人には、この文書の時点で有効な免除があります。修了していても、すべての合計と割合から除外します。',
    person: '氏名',
    team: 'チーム',
    reason: '理由',
    approver: '承認者',
    until: '終了',
    recorded: '記録',
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
  trainingCoverage:
    '研修のカバー状況：本文書は研修の状況のみを示します。管理策が運用されていることや、規格の要求事項が満たされていることを示すものではありません。',
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
    populationOnePerson: '1人',
    edition: '版',
    mapping: 'マッピング',
    version: 'バージョン',
    formatVersion: (version) => `形式バージョン ${version}`,
    classification: '機密区分',
    confidential: '機密',
    preparedBy: '作成者',
    reviewedBy: '確認者',
    date: '日付',
    dataAsOf: (instant) => `データ基準日時：${instant}`,
    snapshot: (sha256) => `スナップショットの SHA-256：${sha256}`,
  },
  instants: {
    describes: 'データ基準日時',
    describesValue: (instant) =>
      `${instant}。ロール、チーム、設定、コンテンツ、割り当ては、この時点のものです。`,
    describesBeforeHistory: (instant) => `${instant}。在籍、ロール、チーム、割り当ては、この時点のものです。`,
    known: '記録の把握日時',
    knownValue: (instant, version) => `${instant}（データバージョン ${version}）`,
    knownRule: (value) =>
      `${value}。これより後に追加、訂正、取り消しされた記録は考慮しません。研修は、記録された日時ではなく、実施された日時で集計します。取り消された受験は、取り消しの記録以降は集計しません。`,
    names: '名称とタイトル',
    namesValue:
      '人とチームの名称、メールアドレス、トピックのタイトルには履歴がなく、データ読み取り時の値です。',
    historySince: '履歴の開始日時',
    beforeHistory: (instant) =>
      `${instant} より前は、設定、コンテンツ、フレームワーク、申告言語、職務、特注ソフトウェアへの従事の履歴がありません。それより前の時点には、その時点の値ではなく、この日時の値を使用します。`,
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
  attempt: {
    score: '得点',
    passed: '合格',
    failed: '不合格',
    completedAt: '完了日時',
    recordedAt: '記録日時',
    recorded: (at) => `記録 ${at}`,
    source: 'ソースと ID',
  },
  evidence: {
    title: 'この証拠について',
    intro:
      'この章では、データの出所と母集団の求め方を示します。完全性を確かめるには、登録者を人事名簿などの独立した資料と、入力を出所のシステムと照合してください。',
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
      '登録されている各人は、最初に該当する区分に入ります。同じデータベースに対して別に作成した2つ目の照会でも、受講対象者の数は同じでした。',
    onRecord: '登録されている人',
    notYetJoined: '参加前',
    left: '退職',
    administrators: '管理者',
    auditors: '監査人',
    outsideJobScope: '対象の職務以外',
    eligible: '受講対象者',
    notAssigned: '割り当ての範囲外の受講対象者',
    notAssignedOrExempt: '割り当ての範囲外または免除された受講対象者',
    assignees: '合計に含まれる受講者',
    notInPopulation: 'サンプルの母集団に含まれない受講対象者',
    countedAgain: '受講対象者（2回目の集計）',
    onePerson: (id) =>
      `本文書は 1人（${id}）に関するもので、母集団から選択したものではありません。入力と記録の適時性は、この人に関するものです。`,
    attemptsOfPerson: 'この人の集計対象の受験（時期を問わない）',
    scenarios: '学習シナリオの完了',
    scenariosRecordedLate: '実施から 7日を超えて記録されたシナリオの完了',
    scenariosRecordedAfter: 'データ基準日時より後に記録されたシナリオの完了',
    inputsIntroOfPerson:
      'この人の集計対象の受験を記録したインポートファイルと API クライアント（時期を問わない）。拒否された行はファイル全体の行数で、残りの行はそれらを除いてインポートされています。「–」は記録なしを示します。拒否された行を含む API リクエストは全体が拒否されます。',
    noInputsOfPerson: 'この人には集計対象の受験がありません。',
    timeliness: '記録の適時性',
    attempts: (days) => `直近 ${days} × 24時間の受講対象者の受験`,
    recordedLate: '完了から 7日を超えて記録された受験',
    dependentPeople: '合格の記録がすべて遅れた修了者',
    recordedAfter: 'データ基準日時より後に記録された受験',
    imageDigest: 'コンテナイメージ',
    schema: 'データベーススキーマ',
    snapshot: 'スナップショットの SHA-256',
    records: '読み取った記録',
    recordTypes: {
      settings: '設定',
      people: '所属とロールを含む人',
      teams: 'チーム',
      content: 'トピック、モジュール、コース、シナリオ',
      attempts: '受験',
      scenarioEvents: 'シナリオの開始と完了',
      assignments: '割り当て',
      exemptions: '免除',
      frameworks: 'フレームワーク、CWE マッピング、必要割合',
    },
    requestedAt: '依頼日時',
    personWindowValue: (start, end) => `受験：時期を問わず ${end} 以前。変更：${start} より後、${end} 以前`,
    window: '記録の対象期間',
    windowValue: (start, end) => `${start} より後、${end} まで`,
    assignmentWindowValue: (start, end) =>
      `${start} より後、${end} まで（この割り当てで受講が有効となる期間）`,
    inputs: '入力',
    inputsIntro:
      '対象期間の受験を記録したインポートファイルと API クライアントです。拒否された行はファイル全体の行数で、残りの行はそれらを除いてインポートされています。「–」は記録なしを示します。拒否された行を含む API リクエストは全体が拒否されます。',
    inputsListed: (shown, total, file) =>
      `${total}件の入力のうち、受験数の多い ${shown}件を示します。添付ファイル ${file} に全件があります。`,
    unscoredPasses: (passes) =>
      `得点がなく、結果「合格」により合格とした受験：${passes} 件。インポートでは、管理者がマッピングで選択した場合に限り、得点のない完了を合格として記録します。`,
    noInputs: '対象期間に完了した受験はありません。',
    input: '入力',
    inputSource: 'ソース、実行者',
    accepted: '受理',
    rejected: '拒否',
    leftOut: (rows) => `マッピングによる除外: ${rows}`,
    inputAttempts: '受験',
    recorded: '最初と最後の記録',
    api: 'API リクエスト',
    notRecorded: '入力元の記録なし',
    allInputs: 'すべての入力',
    attemptsInWindow: '対象期間の受講対象者の受験',
    changes: '対象期間の変更',
    changesIntro:
      '数値の算出に用いる値と、新しい値が適用される時点です。各人の最初のロールは変更に含みません。',
    changesListed: (shown, total, file) =>
      `${total}件の変更のうち、最新の ${shown}件を示します。添付ファイル ${file} に全件があります。`,
    changedAt: '適用開始',
    change: '変更',
    before: '変更前',
    after: '変更後',
    changedBy: '変更者',
    system: 'システム',
    changeKinds: {
      coverage_threshold: 'カバー判定のしきい値',
      time_zone: 'タイムゾーン',
      job_functions: '受講対象者の職務',
      bespoke_software_only: 'カスタムソフトウェアに携わる人に限定',
      role: 'ロール',
      framework: 'フレームワーク（SHA-256）',
      cwe_mapping: 'CWE マッピング',
      required_share: '必要割合',
      topic_cwes: 'トピックの CWE ID',
    },
    roles: { learner: 'Learner', auditor: '監査人', org_admin: '管理者' },
    yes: 'はい',
    no: 'いいえ',
    changedValues: '値の変更',
    voids: '受験の取り消し',
    corrections: '人の記録の訂正',
    merges: '統合された人',
    recordKinds: { void: '取り消し', correction: '訂正', merge: '統合' },
    recordsListed: (file) =>
      `直近の記録の変更を記載しています。添付ファイル ${file} には、変更前後の値とともにすべてを記載しています。`,
    effectiveFrom: (at) => `適用日時 ${at}`,
    mergedWith: (id) => `統合先 ${id}`,
    recordedBy: '記録者',
    record: '対象者と記録',
    excludedListed: (file) =>
      `添付ファイル ${file} には、受講対象者でない人の氏名を区分ごとに、チームと在籍期間とともに記載しています。`,
  },
  leavers: {
    title: '退職者',
    about: (from, to) =>
      `${from} より後、${to} 以前に退職し、退職時に受講対象者であった人です。すべての値は退職時点のものです。本文書の時点では受講対象者でないため、受講対象者に関する数値には含まれません。全員に関する数値、過去の時点の数値、参加者に関する数値には含まれることがあります。`,
    none: (from, to) => `${from} より後、${to} 以前に退職した受講対象者はいません。`,
    left: '退職日時',
    joined: (at) => `参加 ${at}`,
  },
  rules: {
    title: '数値の算出方法',
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
  contents: '目次',
  executiveSummary: { title: '要約', gaps: '主な不足' },
  trend: {
    title: '12 か月の推移',
    instant: '時点',
    about: '過去 12 か月の各暦月の末と、本文書の時点です。数値なし：最初の所属の記録より前に終わる月。',
  },
  comparison: {
    none: '以前のレポートとの比較はありません。',
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
    fileName: (placeholder, name) =>
      `コマンドでは、このファイルを ${placeholder} と呼びます。先にその名前で保存するか、コピーしてください。ファイル本来の名前：${name}`,
    signature:
      '表紙の署名欄には、印刷した写しの上で署名してください。このファイルに注釈や署名を加えると、SHA-256 が変わります。',
    oneSnapshot:
      'すべての数値は、1回のデータベーストランザクションで読み取った単一のスナップショットに基づきます。同じスナップショットからは、常にバイト単位で同一のファイルが生成されます。スナップショットの SHA-256：',
    snapshotCommand:
      'スナップショットは snapshot.ndjson としてこの PDF に添付されています。次のコマンドは、その SHA-256 をオフラインで表示します（qpdf は自由に利用できるプログラムです）。添付ファイルを PDF リーダーで保存し、上のコマンドを使うこともできます。',
    attached:
      '添付の figures.json には数値が、各 CSV ファイルには一覧の行が含まれます。いずれもスナップショットのデータです。',
    resultsOnly: '次の値は結果です。再計算に必要な記録は添付ファイルに含まれません：',
    resultsOf: {
      training:
        '過去の時点の数値（推移を含む。その時点の文書に対象者の一覧があります）、退職者の数値（各人の個人記録を参照）、終了した割り当ての数値と各受講者の状況（割り当て遵守状況レポートを参照）、シナリオの記録の適時性。',
      'assignment-compliance':
        '記録の適時性（assignee-items.csv には完了の記録日時のみがあり、シナリオのソースは記録されていません）。',
      'framework-evidence':
        '過去の時点の数値（推移を含む。その時点の文書に対象者の一覧があります）、退職者（各人の個人記録を参照）、シナリオの記録の適時性。',
      sample: '記録の適時性、その他の合格の件数、母集団から除外した人。',
      'person-record':
        '本人が割り当ての範囲に入った時点（期限はこれによることがあります）、当初の期限に対する遅れ、免除により数値に含まない割り当て。すべての受験とシナリオ、および各項目の対応トピックを添付しています。',
    },
  },
};
