import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: '設定',
  intro: 'カバー率の規則、文書の体裁、レポートの保持。すべての変更は監査ログに記録されます。',
  loading: '設定を読み込んでいます',
  failed: '設定を読み込めませんでした',
  saved: '設定を保存しました',
  savedHint: '変更は直ちに適用されます（保持ポリシーは 24時間後）。',
  discard: '変更を破棄',
  general: '組織',
  documents: '文書',
  name: '名称',
  nameHint: 'すべてのページと文書に表示されます',
  pageSize: '用紙サイズ',
  pageSizes: { A4: 'A4（210 × 297 mm）', Letter: 'レター（8.5 × 11 インチ）' },

  timeZone: {
    label: 'タイムゾーン',
    hint: '期限と日時はこのタイムゾーンで表示されます。文書には UTC も記載されます。',
    hintWithTime: (clock: string) =>
      `期限と日時はこのタイムゾーンで表示されます（現在の時刻：${clock}）。文書には UTC も記載されます。`,
    noMatch: '該当するタイムゾーンはありません。より大きな都市で検索してください。',
  },

  threshold: {
    label: (percent: number) => `カバー判定のしきい値：${wholePercentText(percent)}`,
    everyone: 'リスクまたは管理策は、受講対象者全員が修了した場合にのみ、必要割合に達します。',
    share: (percent: number) =>
      `リスクまたは管理策は、受講対象者の ${wholePercentText(percent)}以上が修了していれば、必要割合に達します。このしきい値を組織が定めたことは、文書に記載されます。`,
    slider: 'カバー判定のしきい値（%）',
  },

  eligibility: {
    title: '受講対象者',
    jobFunctions: '受講対象者の職務',
    jobFunctionsHint:
      '「Learner」ロールを持ち、これらのいずれかの職務に就く人だけを、カバー率と、チームや組織への割り当ての対象とします。空欄の場合は、このロールを持つ全員が対象です。',
    jobFunctionsPlaceholder: 'すべての職務',
    bespokeSoftwareOnly: 'カスタムソフトウェアに携わる人に限定',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2 は、特注ソフトウェアとカスタムソフトウェアの開発に携わる人の研修を求めています。該当するかどうかは、各メンバーの詳細で設定します。',
    effect: (eligible: number, learners: number) =>
      `この設定では、「Learner」ロールを持つ ${count(learners)}人のうち ${count(eligible)}人が現在の受講対象者です。`,
    nobody: 'この設定では受講対象者がいないため、カバー率を算出できません。',
    since: '変更は今後適用されます。過去の日付の数値と既存のレポートは変わりません。',
    failed: '受講対象者の人数を読み込めませんでした',
    loading: '受講対象者の人数を数えています…',
  },

  classification: {
    label: '機密区分',
    hint: '文書のすべてのページに表示されます（例：「社外秘」）。不要な場合は空欄にしてください。',
  },

  accent: {
    label: 'アクセントカラー',
    hint: '文書の見出しとグラフに使用されます',
    preview: (color: string) => `文書のプレビュー（${color}）`,
    previewTitle: '研修レポート',
    previewSubject: 'セキュアコーディング、すべてのチーム',
    tooLight: (color: string, replacement: string) =>
      `${color} は紙の上で読むには明るすぎるため、代わりに ${replacement} を使用します。`,
  },

  retention: {
    label: 'レポートファイルの保持',
    hint: 'ファイルが削除されても、レポート、その数値、SHA-256 は保持され、監査ログに削除証明書が記録されます。リーガルホールドはこの設定より優先されます。',
    forever: '無期限',
    days: '日数を指定',
    daysLabel: '保持日数',
    daysSuffix: (_days: number) => '日',
    notice: '保存から 24時間後に、既存のレポートを含めて適用されます。それまでは変更を元に戻せます。',
    effect: {
      loading: '削除されるレポートファイルを確認しています。',
      failed: '既存のレポートへの影響を確認できませんでした',
      deletes: (files, size) => `レポートファイル ${count(files)}件（${size}）が削除されます`,
      when: (at, oldest) =>
        `${at} から削除されます。最も古いファイルの保存日時は ${oldest} です。元に戻すことはできません。`,
      none: (at) => `適用時（${at}）に削除されるレポートファイルはありません。`,
      onLegalHold: (files) =>
        `ほかに、同じ期間を過ぎた ${count(files)}件のファイルはリーガルホールドにより保持されます。`,
    },
  },

  logo: {
    title: 'ロゴ',
    hint: (kilobytes: number, pixels: string) =>
      `新しい文書の表紙に表示されます。PNG、JPEG、SVG、${count(kilobytes)} KB まで、1辺 ${pixels} ピクセルまで。`,
    none: 'ロゴはありません。表紙には名称だけが表示されます。',
    alt: (name: string) => `${name} のロゴ`,
    upload: 'ロゴをアップロード',
    replace: 'ロゴを置き換える',
    remove: 'ロゴを削除',
    removeQuestion: (name: string) => `${name} のロゴを削除しますか？`,
    removeConsequence: '新しい文書には名称だけが表示されます。既存の文書にはロゴが残ります。',
    removeCancel: 'ロゴを残す',
    /** `reason` is a sentence, e.g. "The PNG is interlaced." */
    rejected: (file: string, reason: string) => `${file}：${reason}`,
    saved: 'ロゴを保存しました',
    removed: 'ロゴを削除しました',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format: string, size: string) => `${format}、${size}`,
    image: (format: string, width: number, height: number, size: string) =>
      `${format}、${count(width)} × ${count(height)} ピクセル、${size}`,
    forDarkBackground: '暗い背景用のロゴのため、文書では暗い背景の上に表示されます。',
  },

  mail: {
    title: 'メール',
    hint: 'Docket は招待とパスワードのリンクをメールで送信します。メールサーバーを確認するには、自分宛てにテストメッセージを送信してください。',
    test: 'テストメッセージを送信',
    queued: (recipient: string) =>
      `${recipient} へのテストメッセージは送信待ちです。状況は「メール」ページに表示されます。`,
    view: 'メールを表示',
  },
};
