import { nouns } from '@docket/contracts/nouns/ja';
import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

const trainedOf = (trained: number, eligible: number, share: string): string =>
  trained === 0
    ? `受講対象者 ${count(eligible)}人の誰も修了していません（${share}）。`
    : `受講対象者 ${count(eligible)}人のうち ${count(trained)}人が修了しています（${share}）。`;

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'コンプライアンス',
  loading: 'フレームワークを読み込んでいます',
  failed: 'フレームワークを読み込めませんでした',
  kinds: { owasp: 'OWASP', regulatory: '規制' },
  kindsLabel: 'フレームワークの種類',
  noneOfKind: 'この種類のフレームワークはありません',
  noneOfKindHint: '独自フレームワークを追加すると、ここに表示されます。',
  custom: '独自',
  customFrameworks: '独自フレームワーク',
  notFound: 'フレームワークが見つかりません',
  notFoundHint: 'リンクが不完全であるか、フレームワークが削除された可能性があります。',
  showAll: 'すべてのフレームワークを表示',
  noValue: '–',
  statuses: {
    covered: '必要割合以上',
    partial: '必要割合未満',
    'no-activity': '実績なし',
    'no-content': '教材なし',
  },
  /** Number of items with a status. */
  statusCounts: {
    covered: (items: number) => `必要割合以上 ${count(items)}件`,
    partial: (items: number) => `必要割合未満 ${count(items)}件`,
    'no-activity': (items: number) => `実績なし ${count(items)}件`,
    'no-content': (items: number) => `教材なし ${count(items)}件`,
  },
  itemsByStatus: (noun) => `状況別の${nouns[noun]}`,

  asOf: {
    label: 'データ基準日時',
    now: '現在',
    showCurrent: '現在のデータを表示',
    knownAt: '記録の把握日時',
    useAllRecords: '現在までに記録されたすべての記録を使用',
    line: 'データ基準日時：{instant}',
    lineWithKnownAt: 'データ基準日時：{instant}、記録の把握日時：{knownAt}',
    loading: 'データ基準日時：…',
    past: '選択した日時の数値です。このページで作成するレポートも、同じ日時のものになります。',
  },
  noEligible: {
    title: '受講対象者がいません',
    consequence: '修了率を算出できず、必要割合に達したものはありません。',
    learners: '受講対象者は「Learner」ロールを持つ在籍者のみですが、この時点では該当者がいません。',
    bespokeSoftware:
      '受講対象者は、「Learner」ロールを持ち、カスタムソフトウェアに携わる在籍者のみですが、この時点では該当者がいません。',
    jobFunctions: (jobFunctions: string) =>
      `受講対象者は、「Learner」ロールを持ち、次のいずれかの職務に就く在籍者のみですが、この時点では該当者がいません：${jobFunctions}。`,
    jobFunctionsAndBespokeSoftware: (jobFunctions: string) =>
      `受講対象者は、「Learner」ロールを持ち、カスタムソフトウェアに携わり、次のいずれかの職務に就く在籍者のみですが、この時点では該当者がいません：${jobFunctions}。`,
  },
  nothingKnown: {
    title: '記録がありません',
    text: 'この時点で、組織の記録は把握されていませんでした。',
  },

  /** Number of exempt people, below the number of trained people. */
  exempt: (people: number) => `免除 ${count(people)}人`,
  everyoneExempt: (noun) => `受講対象者全員が、この${nouns[noun]}を免除されています。`,
  generateEvidence: 'フレームワーク証跡レポートを作成',
  generateEvidenceFor: (framework: string) => `${framework} のフレームワーク証跡レポートを作成`,
  evidenceReport: 'フレームワーク証跡レポート',

  card: {
    about: (noun, items, version) => `${nouns[noun]} ${count(items)}件 · バージョン ${version}`,
  },

  framework: {
    title: 'フレームワーク',
    failed: 'フレームワークを読み込めませんでした',
    loading: 'ページを読み込んでいます',
    pack: (id: string, version: string) => `フレームワークのバージョン ${version}（ID：${id}）`,
    customPack: (id: string, version: string) => `独自フレームワーク、バージョン ${version}（ID：${id}）`,
    noCoverage: 'このフレームワークに対応するトピックはまだありません。',
    coverageRule: (noun, threshold) =>
      `修了者の必要割合：${wholePercentText(threshold)}（組織が定めたしきい値）。より高い割合が必要なものには、その割合を表示します。必要割合に達していても、未修了者がいる場合があります。カバー率 = 必要割合以上の${nouns[noun]} / 教材のある${nouns[noun]}。`,
    summary: 'フレームワークの概要',
    coverage: 'カバー率',
    averageShare: '平均修了率',
    covered: (noun) => `必要割合以上の${nouns[noun]}`,
    withoutContent: '教材なし',
    eligible: '受講対象者',
    threshold: 'しきい値',
    requiredPercent: (percent: number) => `必要割合：${wholePercentText(percent)}`,
    items: (noun) => nouns[noun],
    itemsOf: (noun, framework) => `${framework}：${nouns[noun]}`,
    columns: {
      item: (noun) => nouns[noun],
      trainedShare: '修了率',
      trainedOfEligible: '修了者 / 受講対象者',
      exempt: '免除された人',
      required: '必要割合',
      averageScore: '最高点の平均',
      topics: 'トピック',
    },
    edition: (edition: string, source: string | null) =>
      source === null ? `版：${edition}` : `版：${edition}（${source}）`,
    trainingCoverage: '研修のカバー状況',
    docketGrouping: 'ID と分類は Docket によるもの',
    customCweSet: '独自の CWE マッピング',
  },

  item: {
    title: 'フレームワークの項目',
    failed: '項目を読み込めませんでした',
    notFound: '項目が見つかりません',
    noContent: (noun) => `対応トピックがないため、この${nouns[noun]}は誰も修了できません。`,
    thresholdReached: (trained: number, eligible: number, share: string, threshold: number) =>
      `${trainedOf(trained, eligible, share)}必要割合は ${wholePercentText(threshold)}です。`,
    belowThreshold: (trained: number, eligible: number, share: string, threshold: number, missing: number) =>
      `${trainedOf(trained, eligible, share)}${wholePercentText(threshold)}に達するには、あと ${count(missing)}人の修了が必要です。`,
    summary: (noun) => `${nouns[noun]}の概要`,
    peopleToTrain: '修了が必要な人数',
    mappedTopics: '対応トピック',
    anyTopic: '有効なトピック',
    noTopics: '対応トピックはありません',
    noTopicsAddCwe: (noun) =>
      `この${nouns[noun]}の CWE ID を持つトピックを追加するか、CWE マッピングをカスタマイズしてください。`,
    noTopicsAddContent: 'コンテンツのページでトピックを追加してください。',
    topicColumns: { topic: 'トピック', cwe: 'CWE', trained: '修了者数' },
  },

  requirement: {
    title: (noun) => `${nouns[noun]}が求める内容`,
    ownWords: 'Docket による説明です。規格の本文が優先します。',
    organizationWords: '独自フレームワークによる説明です。規格の本文が優先します。',
    trainingOnly: (noun) =>
      `研修のカバー状況：この${nouns[noun]}は研修以外の対応も求めています。状況は研修のみを示し、運用の有効性を示すものではありません。`,
    grouping: 'ID と分類は Docket によるもので、規格によるものではありません。',
  },
  requiredShare: {
    label: '必要割合',
    ofFramework: (percent: number) => `フレームワークの必要割合：${wholePercentText(percent)}。`,
    lowered: (required: number, set: number) =>
      set < required
        ? `カバー判定のしきい値である ${wholePercentText(required)}に引き下げられています。設定値は ${wholePercentText(set)}です。設定：{by}、{instant}。`
        : `${wholePercentText(required)}に引き下げられています。設定：{by}、{instant}。`,
    withoutEffect: (required: number, set: number) =>
      `引き下げた割合 ${wholePercentText(set)}は効力がありません。設定がない場合も必要割合は ${wholePercentText(required)}です。設定：{by}、{instant}。`,
    because: (reason: string) => `理由：${reason}`,
    changedReason: '理由：{reason} (変更：{by}、{instant})',
    lower: '必要割合を引き下げる',
    edit: '必要割合を編集',
    restore: (percent: number | null) =>
      percent === null ? '引き下げを解除' : `${wholePercentText(percent)}に戻す`,
    restored: '必要割合を元に戻しました',
    restoreFailed: '必要割合を元に戻せませんでした',
    dialog: (item: string) => `必要割合：${item}`,
    formIntro: (ofFramework: number, threshold: number) =>
      `フレームワークの必要割合は ${wholePercentText(ofFramework)}です。引き下げた割合は、今後の数値と新しいレポートに適用されます。ただし、カバー判定のしきい値（${wholePercentText(threshold)}）を下回ることはありません。変更は監査ログに記録されます。`,
    percent: '必要割合（%）',
    reason: '理由',
    reasonHint: 'すべてのフレームワーク証跡レポートに記載されます。',
    save: '必要割合を保存',
    saved: '必要割合を引き下げました',
  },

  cweSet: {
    requirement: '要件',
    title: 'CWE マッピング',
    customTitle: '独自の CWE マッピング',
    anyTopic: (noun) => `個人単位の${nouns[noun]}：いずれかのトピックに合格すれば修了となります。`,
    languages: (noun) =>
      `個人単位の${nouns[noun]}：トピックは問いませんが、本人が申告した各プログラミング言語での合格が必要です。`,
    byModule: 'この一覧は CWE ID を公表していないため、トピックをモジュールで選択します。',
    customize: 'CWE マッピングをカスタマイズ',
    edit: 'CWE マッピングを編集',
    restore: '既定の CWE マッピングに戻す',
    remove: '独自の CWE マッピングを削除',
    withoutEffect: (noun, cwes) =>
      `独自の CWE マッピング（${cwes}）は、個人単位の${nouns[noun]}では効力がありません。`,
    dialog: (item: string) => `CWE マッピング：${item}`,
    restoreQuestion: (item: string) => `${item} を既定の CWE マッピングに戻しますか？`,
    restoreConsequence:
      '独自の CWE マッピングは削除されます。今後の数値と新しいレポートには、既定の CWE マッピングを使用します。',
    restoreConfirm: '既定の CWE マッピングに戻す',
    restoreCancel: '独自の CWE マッピングを残す',
    restored: '既定の CWE マッピングに戻しました',
    restoreFailed: 'CWE マッピングを元に戻せませんでした',
    formIntro: (noun) =>
      `これらの CWE ID を 1つ以上持つトピックがこの${nouns[noun]}に対応付けられます。レポートには CWE マッピングが独自であることが記載され、変更は監査ログに記録されます。`,
    ids: 'CWE ID',
    idsPlaceholder: 'ID を入力または貼り付け',
    clearIds: 'すべての CWE ID をクリア',
    idCount: (ids: number) => `ID ${count(ids)}件`,
    save: 'CWE マッピングを保存',
    saved: '独自の CWE マッピングを保存しました',
    empty: 'CWE ID を 1つ以上入力するか、既定の CWE マッピングに戻してください。',
    invalid: (ids: string[]) => `無効な CWE ID：${ids.join('、')}。79 のような番号を入力してください。`,
  },

  people: {
    title: '受講対象者',
    search: '受講対象者を検索',
    searchPlaceholder: '氏名、メールアドレス、チームで検索',
    show: '表示',
    filters: { no: '未修了', yes: '修了', exempt: '免除', all: 'すべての受講対象者' },
    noneExempt: '免除された人はいません',
    noneExemptHint: (noun) => `この${nouns[noun]}を免除された人がここに表示されます。`,
    noneTrained: '修了者はまだいません',
    noneTrainedHint: '上のトピックのいずれかに合格した人が修了者となります。',
    allTrained: '受講対象者全員が修了しています',
    allTrainedHint: (noun) => `この${nouns[noun]}についてさらに研修が必要な人はいません。`,
    noContent: '対応トピックはありません',
    noContentHint: (noun) => `トピックが対応付けられるまで、この${nouns[noun]}は誰も修了できません。`,
    columns: {
      person: '氏名',
      team: 'チーム',
      bestScore: '最高点',
      lastPassed: '直近の合格',
      lastPassedByLanguage: '言語別の直近の合格',
    },
    noLanguages: '申告言語なし：いずれのトピックも有効',
    trained: '修了',
    notTrained: '未修了',
    /** For screen readers, between a programming language and the time of the last pass. */
    languageTrained: '：修了、直近の合格',
    languageNotTrained: '：未修了、直近の合格',
    never: 'なし',
  },

  packs: {
    intro: 'フレームワークを JSON で定義します。項目と、項目に対応付けるトピックを指定してください。',
    failed: '独自フレームワークを読み込めませんでした',
    empty: '独自フレームワークはまだありません',
    emptyHint:
      '下にフレームワークの定義を貼り付けてください。1つの項目のトピックだけを変更するには、その項目を開いて CWE マッピングをカスタマイズしてください。',
    columns: { framework: 'フレームワーク', kind: '種類', version: 'バージョン', items: '項目数' },
    add: 'フレームワークの追加または置き換え',
    remove: '削除',
    removeLabel: (title: string) => `${title} を削除`,
    removeQuestion: (title: string) => `${title} を削除しますか？`,
    removeConsequence: '既存のレポートは残ります。このフレームワークの新しいレポートは作成できなくなります。',
    removeConfirm: 'フレームワークを削除',
    removeCancel: 'フレームワークを残す',
    removed: 'フレームワークを削除しました',
    removeFailed: 'フレームワークを削除できませんでした',
  },

  packForm: {
    label: 'フレームワークの定義',
    hint: 'id、version、kind、title、items を含む JSON。同じ ID の独自フレームワークがある場合は置き換えられます。',
    placeholder: 'ここに JSON を貼り付け',
    save: 'フレームワークを保存',
    openFile: 'ファイルを開く',
    loadExample: '例を読み込む',
    saved: 'フレームワークを保存しました',
    failed: 'フレームワークを保存できませんでした',
    required: 'フレームワークの定義を貼り付けるか、ファイルを開いてください。',
    invalidJson: (reason: string) => `無効な JSON：${reason}`,
    tooLarge: 'ファイルが大きすぎます。上限は 1 MB です。',
    positions: '{path} のようなパスの位置は 0 から数えます。',
  },
};
