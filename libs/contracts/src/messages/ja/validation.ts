import type { ErrorMessages } from '../index.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value: number | bigint) => value.toLocaleString('ja'),
  required: '必須です。値を入力してください。',
  invisibleText: '表示される文字がありません。読み取れるテキストを入力してください。',
  unknownField: (name: string) =>
    `リクエストに「${name}」という項目はありません。つづりを修正するか、削除してください。`,
  unknownFields: 'リクエストに不明な項目があります。つづりを修正するか、削除してください。',
  wrongType: {
    string: 'テキストを入力してください。',
    number: '数値を入力してください。',
    int: '整数を入力してください。',
    boolean: 'true または false を入力してください。',
    array: 'リストを入力してください。',
    object: '名前付きの項目を持つオブジェクトを入力してください。',
    record: '名前付きの項目を持つオブジェクトを入力してください。',
    null: 'null を入力するか、項目を削除してください。',
    never: 'この項目はここでは使用できません。削除してください。',
  },
  invalidValue: 'この値はここでは使用できません。API ドキュメントに記載されている値を入力してください。',
  onlyValue: (value: string) => `${value} を入力してください。`,
  oneOf: (values: string) => `次のいずれかの値を入力してください：${values}。`,
  tooLong: (max: string) => `${max}文字以内で入力してください。`,
  tooShort: (min: string) => `${min}文字以上で入力してください。`,
  tooManyEntries: (max: string) => `${max}件以内で入力してください。`,
  tooFewEntries: (min: string) => `${min}件以上入力してください。`,
  atMost: (max: string) => `${max} 以下の値を入力してください。`,
  lessThan: (max: string) => `${max} 未満の値を入力してください。`,
  atLeast: (min: string) => `${min} 以上の値を入力してください。`,
  moreThan: (min: string) => `${min} より大きい値を入力してください。`,
  uuid: '有効な UUID を入力してください。',
  instant: '日時を、タイムゾーン付きの ISO 8601 形式で入力してください（例：2026-11-23T14:05:00Z）。',
  instantYears: '年は 1～9999 の範囲で入力してください。',
  unstorableText: 'テキストに NUL 文字または対になっていないサロゲートが含まれています。削除してください。',
  lineBreak: 'テキストに改行が含まれています。1行で入力してください。',
  tooManyBytes: (max: number) =>
    `テキストが UTF-8 で ${max.toLocaleString('ja')}バイトを超えています。短くしてください。ASCII 以外の文字は 2～4バイトとして数えます。`,
  email: 'メールアドレスを入力してください（例：ada@example.com）。',
  emailInvisible: (character: string) =>
    `アドレスに表示されない文字（${character}）が含まれています。アドレスを入力し直してください。`,
  emailMailto: 'アドレスが "mailto:" で始まっています。削除してください。',
  emailQuotes: 'アドレスに引用符が含まれています。削除してください。',
  emailBrackets: 'アドレスに < または > が含まれています。名前を付けずに、アドレスだけを入力してください。',
  emailSeparator:
    'アドレスにコンマまたはセミコロンが含まれています。区切り文字を使わずに、1つのアドレスを入力してください。',
  emailSpace: 'アドレスに空白が含まれています。削除してください。',
  language: '言語には、空白、コンマ、セミコロン、縦線を使用できません。',
  effectiveInFuture: '適用日が未来です。今日またはそれより前の日付を選択してください。',
  notWithEffectiveDate:
    '適用日を指定した変更と同時に変更できません。2つのリクエストに分けて送信してください。',
  nothingEffective:
    'この日付から適用する、ロール、チーム、言語、職務、またはカスタムソフトウェアへの従事も変更してください。',
  noJobFunctions: '職務を 1つ以上入力してください。',
  joinedInFuture: '参加日が未来です。今日またはそれより前の日付を選択してください。',
  passwordTooShort: (min: number) => `${min.toLocaleString('ja')}文字以上にしてください。`,
  noScopes: 'スコープを 1つ以上選択してください。',
  contentId: 'ID に空白は使用できません（例：sql-injection）。',
  contentIdTooLong: (max: number) => `ID は ${max.toLocaleString('ja')}文字以内にしてください。`,
  cweId: 'CWE ID を 1～1499 の範囲で入力してください。',
  moduleOfNewFamily: 'トピックを別のファミリーに移すには、そのファミリーのモジュールも指定してください。',
  titleWithoutModule: 'この名称を持つモジュールの ID も指定してください。',
  noTarget: '割り当てる内容を選択してください。',
  noScope: '割り当て先を選択してください。',
  noTeamsOrPeople: 'チームまたはメンバーを 1つ以上選択してください。',
  tooManyScopeTeams: (max: number) =>
    `1つの割り当てに指定できるチームは ${max.toLocaleString('ja')}件までです。組織全体に割り当てるか、複数の割り当てを作成してください。`,
  tooManyScopePeople: (max: number) =>
    `1つの割り当てに指定できるメンバーは ${max.toLocaleString('ja')}人までです。チームを選択するか、複数の割り当てを作成してください。`,
  noItems: 'トピックまたはシナリオを 1つ以上追加してください。',
  tooManyItems: (max: number) =>
    `個別選択に含められるのは ${max.toLocaleString('ja')}項目までです。コースをインポートするか、複数の割り当てを作成してください。`,
  duplicateItem: 'この項目はすでに選択されています。どちらかを削除してください。',
  fixedAtCreation:
    'この値は割り当ての作成時に確定します。リクエストから削除するか、別の割り当てを作成してください。',
  requiredForPopulation: (population: string) => `母集団「${population}」では必須です。`,
  notOfPopulation: (population: string) =>
    `母集団「${population}」では、このパラメーターを使用できません。削除してください。`,
  noExemptionSubject: '割り当てまたは管理策を選択してください。',
  noPeople: 'メンバーを 1人以上選択してください。',
  tooManyPeople: (max: number) => `選択できるのは ${max.toLocaleString('ja')}人までです。`,
  duplicatePerson: 'このメンバーが 2回指定されています。どちらかを削除してください。',
  noTopics: 'トピックを 1件以上選択してください。',
  tooManyTopics: (max: number) => `選択できるトピックは ${max.toLocaleString('ja')}件までです。`,
  duplicateTopic: 'このトピックが 2回指定されています。どちらかを削除してください。',
  noAssessment: '合格の条件を指定してください：出席、またはスコア。',
  noScore: '0 から 100 までのスコアを入力してください。',
  scoreOfAttendance: 'この研修では出席が合格とみなされます。スコアを削除してください。',
  tooManyClassroomAttempts: (max: number) =>
    `1回の研修に記録できる受験は ${max.toLocaleString('ja')}件（人数×トピック数）までです。複数の研修に分けて記録してください。`,
  endNowWithEnd: 'endsAt と endNow は、どちらか一方だけを指定してください。',
  countingDays: (max: number) => `日数を 0～${max.toLocaleString('ja')} の整数で入力してください。`,
  attemptWithoutPerson: 'userId、email、employeeNumber または account を指定してください。',
  attemptWithTwoPersons: 'userId だけを指定するか、email、employeeNumber、account を指定してください。',
  issuerWithoutAccount:
    'accountIssuer はアカウントのシステムです。account も指定するか、accountIssuer を削除してください。',
  attemptWithoutScore: 'score または result を指定してください。',
  attemptWithScoreAndResult: 'score と result は、どちらか一方だけを指定してください。',
  startedAfterCompletion: 'startedAt を completedAt より後にすることはできません。',
  noAttempts: '受験を 1件以上送信してください。',
  tooManyAttempts: (max: number) =>
    `1回のリクエストで送信できる受験は ${max.toLocaleString('ja')}件までです。`,
  pageWithCursor: 'page と cursor は、どちらか一方だけを送信してください。',
  pageBeyondLimit: (max: number) =>
    `ページ番号で読み取れるのは最新の ${max.toLocaleString('ja')}件のイベントだけです。それより古いイベントには nextCursor を使用してください。`,
  retentionDays: (min: number, max: number) =>
    `日数を ${min.toLocaleString('ja')}～${max.toLocaleString('ja')} の整数で入力してください。`,
  timeZone: 'タイムゾーンの名前を入力してください（例：Europe/Berlin）。',
  color: '色を 16進表記で入力してください（例：#0B6E6E）。',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max: number) =>
    `nist-ssdf のような ID を入力してください。英字、数字、ドット、ハイフン、アンダースコアを使い、${max.toLocaleString('ja')}文字以内にしてください。`,
  itemId: (max: number) =>
    `PW.4 のような ID を入力してください。英字、数字、ドット、ハイフン、アンダースコアを使い、${max.toLocaleString('ja')}文字以内にしてください。`,
  noCwes: 'CWE を 1つ以上指定してください。',
  unknownCwe: (cwe: number) => `CWE-${cwe} は存在しません。CWE の番号を入力してください。`,
  tooManyReferences: (max: number) =>
    `ほかの項目への参照が ${max.toLocaleString('ja')}件を超えています。フレームワーク全体を参照するか、フレームワークを分割してください。`,
  module: 'モジュールの ID、またはその先頭部分を入力してください。',
  unionReference: '"framework" または "framework/item" の形式で入力してください。',
  noItems: 'フレームワークには 1つ以上の項目が必要です。',
  reservedId: '"summary" は予約された ID です。別の ID を選択してください。',
  familyMissing: 'OWASP リストは 1つのファミリーのトピックを選択します。ファミリーを追加してください。',
  familyNotAllowed:
    '規制フレームワークはすべてのファミリーのトピックを選択します。ファミリーを削除してください。',
  duplicateItem: (id: string) =>
    `項目の ID「${id}」が 2回使われています。項目ごとに別の ID を付けてください。`,
  selectsNothing: (id: string) =>
    `項目「${id}」で選択されるトピックがありません。cwes、modules、unionOf または people を追加してください。`,
  peopleWithSelection: (id: string) =>
    `項目「${id}」は個人単位のため、cwes、modules、unionOf を同時に指定できません。どちらかを削除してください。`,
  modulesWithCwes: (id: string) =>
    `項目「${id}」にモジュールと CWE の両方があります。モジュールは、CWE を公表していないリストにのみ使用してください。`,
  modulesInRegulatory:
    'モジュールは 1つのファミリーに属します。規制フレームワークの管理策では、CWE でトピックを選択してください。',
  grouping:
    'grouping に指定できる値は "docket" だけです。規格による分類の場合は、この項目を削除してください。',
  requiredShare:
    '必要割合を 1～100 の整数（%）で入力するか、削除してカバー判定のしきい値を使用してください。',
  trainingOnly: 'true または false を入力してください。',
  editionMissing: 'この発行元が公表した版も指定してください。',
  enterWholePercent: '50～99 の整数（%）を入力してください。',
  reasonMissing: '理由を入力してください。文書に記載されます。',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes: number) =>
    `ファイルが ${kilobytes.toLocaleString('ja')} KB を超えています。より小さくして保存してください。`,
  unknownFormat: 'PNG、JPEG、SVG のいずれでもありません。別のファイルを選択してください。',
  dimensions: (size: string, min: string, max: string) =>
    `画像の大きさは ${size} ピクセルです。各辺が ${min}～${max} ピクセルになるように変更してください。`,
  damaged: 'ファイルが破損しています。書き出し直してください。',
  interlaced: 'インターレース形式の PNG です。インターレースなしで保存してください。',
  unsupportedJpeg: 'この種類の JPEG には対応していません。PNG として保存してください。',
  cmykJpeg:
    'JPEG が、チャンネルあたり 8ビットの RGB またはグレースケールではありません。チャンネルあたり 8ビットの RGB で保存してください。',
  tooComplex: '画像の読み取りに時間がかかりすぎます。より単純にして保存してください。',
  empty: 'SVG に表示される図形がありません。別のファイルを選択してください。',
  nestedSvg: 'SVG に別の SVG が含まれています。単純な図形として保存してください。',
  effect: (name: string) => `SVG で効果「${name}」が使われています。単純な図形として保存してください。`,
  notSvg: 'SVG ファイルではありません。SVG として書き出し直してください。',
  noSize: 'SVG に大きさの指定がありません。viewBox を付けて書き出してください。',
  unsupportedCss: 'SVG に、文書で使用できないスタイル規則があります。プレーン SVG として保存してください。',
  tooManyShapes: 'SVG の図形が多すぎます。単純にしてください。',
  embeddedDocument: 'SVG にスクリプトまたは別の文書が含まれています。プレーン SVG として保存してください。',
  script: 'SVG にスクリプトが含まれています。プレーン SVG として保存してください。',
  reference: 'SVG がほかの画像または図形を参照しています。単純な図形として保存してください。',
  externalResource: 'SVG が外部リソースを読み込んでいます。プレーン SVG として保存してください。',
  text: 'SVG にテキストが含まれています。どの環境でも同じ表示になるように、テキストをアウトラインに変換してください。',
  unsupportedElement: (name: string) =>
    `SVG に、文書で使用できない <${name}> が含まれています。単純な図形として保存してください。`,
  unknownPathCommand: 'SVG のパスに不明なコマンドがあります。書き出し直してください。',
  gradient: 'SVG の図形がグラデーションまたはパターンで塗りつぶされています。単色を使用してください。',
  unknownColor: (color: string) =>
    `SVG で色「${color}」が使われています。16進表記で指定してください（例：#0B6E6E）。`,
  unknownTransform: 'SVG に不明な変形があります。書き出し直してください。',
};
