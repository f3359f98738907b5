import type { SampleMessages } from './en.js';

export const ja: SampleMessages = {
  title: '監査サンプル',
  glance: {
    population: '母集団の人数',
    sample: 'サンプルの人数',
    seed: 'シード',
    strata: '層別',
  },
  conclusion: (selected, of, seed) =>
    `母集団 ${of}人のうち ${selected}人を、シード「${seed}」で選択しました。`,
  stratify: { none: 'なし', team: 'チーム別' },
  population: {
    label: '母集団',
    eligible: '受講対象者',
    assignment: (assignment) => `割り当て「${assignment}」の受講者`,
    control: (item, framework) => `${item} の受講対象者（${framework}）`,
    excluded: '除外',
    exempt: (people) => `免除：${people}人`,
    leavers: (people) => `退職済み：${people}人`,
    nonLearners: (people) => `受講対象外：${people}人`,
    size: '母集団の人数',
    hash: '母集団の SHA-256',
    requested: '要求されたサンプルサイズ',
    selected: 'サンプルの人数',
    seed: 'シード',
    seedBy: 'シードの決定者',
    seedOfRequest: (by, at) => `${by} が指定${at === null ? '' : `（依頼日時：${at}）`}`,
    seedOfReport: (at) => `Docket が生成：依頼時${at === null ? '' : `（${at}）`}に付与されたレポート ID`,
    stratification: '層別',
    scope: '割り当て先',
    deadline: '期限',
    noDeadline: '期限なし',
    requirement: '要件',
  },
  aboutTopics: '集計期間内にこれらのトピックのいずれかで合格すると、要件を満たします。',
  requirement: {
    eligible: '集計期間内に、いずれかのトピックで 1回以上合格していること。',
    topics: (topics) => `集計期間内に、対応トピック（${topics}件）のいずれかで 1回以上合格していること。`,
    anyTopic: '集計期間内に、いずれかのトピックで 1回以上合格していること。',
    languages:
      '申告言語ごとに、集計期間内にいずれかのトピックで合格していること。申告言語がない場合は、いずれかの言語で 1回以上合格していること。',
    assignment: (items, at) =>
      `${at} より後、本人の期限までに、すべての対象項目（${items}件）を完了していること。`,
    noTopics: 'この項目に対応するトピックがないため、要件を満たせる人はいません。',
  },
  empty: {
    eligible: (reason) => `${reason} 選択できる人がいません。`,
    assignment: 'この時点で、割り当てに集計対象の受講者がいません。 選択できる人がいません。',
    noItems: 'この時点で、割り当てに対象項目がありません。 選択できる人がいません。',
    control: '受講対象者は全員免除されています。 選択できる人がいません。',
  },
  whole: (size) =>
    `要求されたサンプルサイズ（${size}）が母集団の人数以上のため、母集団全体を選択しています。`,
  strata: {
    title: '層',
    about:
      '各チームには、サンプルに占める比例配分の整数部分を割り当てます。残りは、剰余の大きいチームから順に、剰余が同じ場合はチーム ID の順に割り当てます。チーム未所属の人は 1つの層とし、最後に置きます。',
    team: 'チーム',
    id: 'チーム ID',
    people: '人数',
    selected: '選択数',
  },
  repeat: {
    title: '選択の再現',
    about:
      'population.csv と repeat-selection.sh をこの PDF に添付しています。両方を同じフォルダーに保存して「sh repeat-selection.sh」を実行するか、次のコマンドを入力してください。sort、awk、sha256sum または shasum を備えた POSIX シェルが必要です。結果は、上記の母集団の SHA-256 と一致すべき population.txt の SHA-256 と、サンプルの各人のハッシュと ID をこの文書と同じ順に記録した sample.txt です。スクリプトは母集団とサンプルについて PASS または FAIL を表示します。',
  },
  sheet: {
    title: 'テストシート',
    about:
      'ハッシュの順に人を記載します。要件ごとに、それを満たす受験を示します。複数の合格がある場合は最新のものと、その他の件数を示します。右側の列はテスト実施者用です。',
    aboutAssignment:
      'ハッシュの順に人を記載します。対象項目ごとに、それを完了した受験、つまり集計対象となる最初の合格を示します。右側の列はテスト実施者用です。',
    requirement: '要件と受験',
    result: '結果',
    exception: '例外',
    reference: '参照',
    pass: '合格',
    missing: '集計対象の合格なし',
    missingScenario: '未完了',
    scenario: '学習シナリオ',
    further: (passes) => `その他の合格：${passes}件`,
    due: (at) => `期限 ${at}`,
    states: { trained: '研修の要件を満たす', not_trained: '研修の要件を満たさない' },
  },
  results: {
    title: '結果の集計',
    about: '記録によるサンプルの人の状態',
    conclusion: 'テストの結論',
    tester: 'テスト実施者・日付',
    reviewer: 'レビュー担当者・日付',
    remarks: '結論',
  },
  rules: {
    population: '母集団',
    populationValue: {
      eligible: 'この時点のすべての受講対象者。',
      assignment:
        '割り当ての合計に含まれる受講者、つまり範囲内の受講対象者。退職済みの人、免除された人、直接割り当てられた受講対象外の人は除外します。',
      control: 'この時点で、管理策またはリスクの免除がないすべての受講対象者。',
    },
    selection: '選択',
    selectionValue:
      '各人について、UTF-8 のテキスト <シード>:<人の ID>（ID は小文字）の SHA-256 を計算します。その 16進表記の昇順に並べ、先頭から選択します。同じシードと母集団からは、常に同じ人が選択されます。',
    stratification: '層別',
    populationHash: '母集団の SHA-256',
    populationHashValue: '母集団の全員の ID を昇順に並べ、それぞれの後に改行（LF）を付けた文字列の SHA-256。',
    counted: '要件を満たす受験',
    countedPass:
      '集計期間内の最新の合格を対象とします。同時刻の場合は後に記録されたもの、次に受験 ID の大きいものとします。',
    countedItem:
      '集計開始より後、この文書の時点までの最初の合格またはシナリオの完了を対象とします。同時刻の場合は受験 ID の小さいものとします。',
  },
};
