import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('ja');
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : `「${similar}」の間違いではありませんか？`;
const instantFormat =
  'タイムゾーン付きの ISO 8601 で入力してください（例：2026-03-31T17:00:00Z、2026-03-31T19:00:00+02:00）。';

/** The messages of imports in Japanese. */
export const ja: ImportMessages = {
  files: {
    unknownKind: `ファイル名から内容がわかりません。${fileNames} のいずれかの名前にするか、xAPI ステートメントの場合は拡張子 .json、.jsonl、.ndjson を使用してください。`,
    unknownRecords: `レコードは actor、verb、object を持つ xAPI ステートメントではなく、ファイル名からもほかの内容が分かりません。ステートメントを修正するか、ファイル名を ${fileNames} にしてください。`,
    unknownEncoding:
      'ファイルの文字コードが UTF-8、UTF-16、Windows-1252 のいずれでもないか、この行が壊れています。Excel で保存するときは「CSV UTF-8（コンマ区切り）」を選択してください。',
    otherEncoding: (names) =>
      `ファイルの文字コードは UTF-8、UTF-16、Windows-1252 ではなく、${names} と思われます。Excel で保存するときは「CSV UTF-8（コンマ区切り）」を選択してください。`,
    declaredSeparator: (separator) =>
      `最初の行で区切り文字として「${separator}」が指定されています。列をコンマ、セミコロン、タブ、縦線のいずれかで区切って保存してください。`,
    empty: 'ファイルが空です。最初の行に列名が必要です。',
    noObjects: 'ファイルに記録がありません。JSON オブジェクトの一覧が必要です。',
    unknownColumn: (columns, similar) => `不明な列です。${didYouMean(similar)}対応している列：${columns}。`,
    unusableColumn:
      'この列名は 1,000文字を超えているか、NUL 文字または対になっていないサロゲートを含んでいます。列名を変更してください。',
    repeatedColumn:
      '記録に、大文字と小文字だけが異なる同じプロパティが 2つあります。一方を削除してください。',
    repeatedName: ([first, second]) =>
      `${first}列目と ${second}列目の名前が同じです。一方の名前を変更するか、削除してください。`,
    missingColumn: (columns) => `見出し行にこの列がありません。必須の列：${columns}。`,
    noneOfColumns: (columns) =>
      `見出し行に、この列も、行が誰についてのものかを示す別の列もありません。次のいずれかの列を追加してください：${columns}。`,
    tooManyColumns: (found, max) =>
      `表に ${count(found)}列以上あります。インポートできるのは ${count(max)}列までです。他の列を削除するか、区切り文字を確認してください。`,
    unnamedColumn: (position) =>
      `${position}列目のセルに値がありますが、列に名前がありません。見出し行に名前を追加するか、値を削除してください。`,
    repeatedHeader: 'この行は見出し行の繰り返しです。削除してください。',
    unbalancedQuotes:
      'この行の引用符が対になっていません。引用符で囲んだ項目を引用符で閉じ、項目内の引用符は 2つ続けて書いてください。',
    rowTooLong: (max) =>
      `この行は ${count(max)}文字を超えています。行内で始まる引用符が閉じられていない可能性があります。`,
    tooManyDamagedRows: (rows) =>
      `${count(rows)}行を超える行で引用符が対になっていません。引用符を修正するか、ファイルをもう一度エクスポートしてください。`,
    fieldCount: (found, expected) =>
      `この行の項目は ${count(found)}個ですが、見出し行は ${count(expected)}個です。区切り文字を含む項目を引用符で囲み、余分な項目を削除してください。`,
    oldWorkbook:
      'ファイルが古い形式の Excel ブック（.xls）であるか、パスワードで保護されています。パスワードなしの .xlsx または CSV UTF-8 で保存してください。',
    otherDocument:
      'この種類の文書は読み取れません。スプレッドシートを .xlsx または CSV UTF-8 で保存してください。',
    pdf: 'ファイルは PDF 文書です。データを CSV または .xlsx でエクスポートしてください。',
    notText: 'ファイルに表もテキストもありません。データを CSV または .xlsx でエクスポートしてください。',
    otherArchive:
      'この種類のアーカイブは読み取れません。ZIP または gzip を使用するか、アーカイブにせずに送信してください。',
    damagedArchive: 'ファイルが壊れているか、不完全です。もう一度保存またはダウンロードしてください。',
    unsafeMember:
      'アーカイブに、パスがアーカイブの外を指すファイルがあります。ファイルのあるフォルダーからアーカイブを作成し直してください。',
    emptyArchive: 'アーカイブにファイルがありません。',
    encrypted: 'ファイルがパスワードで保護されています。パスワードなしでアーカイブを作成し直してください。',
    tooLargeDecompressed: (gigabytes) =>
      `ファイルを展開すると大きすぎます。上限は ${count(gigabytes)} GB です。複数のファイルに分けてください。`,
    tooManyMembers: (max) =>
      `アーカイブのファイルが ${count(max)}個を超えています。複数のアーカイブに分けてください。`,
    tooManySheets: (max) => `ブックのシートが ${count(max)}枚を超えています。複数のブックに分けてください。`,
    tooNested: (max) =>
      `ファイルが ${count(max - 1)}重を超えるアーカイブの中にあります。内側のアーカイブを送信してください。`,
    invalidObject:
      'JSON オブジェクトではありません。各記録を波かっこで囲んだオブジェクトに修正してください。',
    objectTooLong: (max) =>
      `記録が ${count(max)}文字を超えています。記録ごとに別のオブジェクトにしてください。`,
    tooManyValues: (max) => `1件の記録の値が ${count(max)}個を超えています。長い一覧を削除してください。`,
    cellTooLong: (max) => `セルが ${count(max)}文字を超えています。テキストを短くしてください。`,
    cellsTooLong: (max) =>
      `この行のセルが合計で ${count(max)}文字を超えています。テキストを短くしてください。`,
    nestedObjects: (property) =>
      `プロパティ「${property}」がオブジェクトの一覧を含むか、階層が深すぎます。1オブジェクトに 1件の記録をエクスポートしてください。`,
    unexpectedInList: (character) =>
      `記録が必要な位置に「${character}」があります。ファイルには、JSON オブジェクトの配列 1つ、または 1行に 1オブジェクトが必要です。`,
    severalLists: '文書に記録の一覧が複数あります。一覧ごとに別のファイルにしてください。',
    invalidNumber: (value) => `「${value}」は数値ではありません。セルを修正してください。`,
    invalidSerial: (value) =>
      `セルは日付の書式ですが、${value} は日付ではありません。セルを修正してください。`,
    errorValue: (value) => `セルにエラー ${value} があります。数式を修正してください。`,
    noFormulaValue: 'セルの数式に結果がありません。表計算ソフトでブックを開き、保存してください。',
    truncatedArray:
      'JSON の配列が閉じられていないため、ファイルが不完全な可能性があります。もう一度エクスポートしてください。',
    unexpectedCharacter: (character) =>
      `ステートメントが必要な位置に「${character}」があります。ファイルには、ステートメントの配列 1つ、または 1行に 1件のステートメントが必要です。`,
    notAResult:
      'ステートメントの後のオブジェクトが完結していないため、ファイルが不完全な可能性があります。もう一度エクスポートしてください。',
  },
  fields: {
    required: '必須です。値を入力してください。',
    unstorable: '値に NUL 文字または対になっていないサロゲートがあります。削除してください。',
    lineBreak:
      '値に改行があります。削除してください。値の前に不要な引用符がある場合は、その引用符を削除してください。',
    tooLong: (max) => `値が ${count(max)}文字を超えています。短くしてください。`,
    tooManyBytes: (max) =>
      `値が UTF-8 で ${count(max)}バイトを超えています。短くしてください。ASCII 以外の文字は 2～4バイトです。`,
    containsSpace: (value) => `「${value}」に空白があります。ID に空白は使えません（例：sql-injection）。`,
    invalidIdentifiers:
      '値が識別子の一覧ではありません。[{"kind":"account","issuer":"https://lms.example","value":"ada.l"}] のように書いてください。種類は employee_number と account です。',
    unknownChoice: (value, choices) =>
      `「${value}」には対応していません。次のいずれかを使用してください：${choices}。`,
    invalidScore: (value) =>
      `「${value}」は得点ではありません。0～100 のパーセント値を、パーセント記号なしで入力してください（例：85、85.5）。`,
    invalidScoreMax: (value) =>
      `「${value}」は満点ではありません。20 のように 0 より大きい数値を入力してください。`,
    invalidBoolean: (value) => `「${value}」は真偽値ではありません。true または false を使用してください。`,
    invalidDays: (value, max) =>
      `「${value}」は日数ではありません。0～${count(max)} の整数を入力するか、既定値の場合は空にしてください。`,
    invalidCwe: (value) => `「${value}」は CWE ID ではありません。数字を使用してください（例：79|80）。`,
    invalidEmail: (value, problem) => `「${value}」はメールアドレスではありません。${problem}`,
    invalidInstant: (value) => `「${value}」は日時ではありません。${instantFormat}`,
    nonexistentInstant: (value) => `「${value}」は存在しない日時です。${instantFormat}`,
    instantOutOfRange: (value) =>
      `「${value}」は UTC の 1年～9999年の範囲外です。別の日時を入力してください。`,
    itemsRequired:
      '必須です。トピックまたはシナリオの ID を入力してください（例：sql-injection|leaked-token）。',
  },
  rows: {
    unknownAssignment: (id) =>
      `割り当て「${id}」が見つかりません。assignments.csv に追加して先にインポートするか、値を修正してください。`,
    unknownFrameworkItem: (framework, item) =>
      `フレームワーク「${framework}」に項目「${item}」が見つかりません。フレームワークと項目の ID を修正してください。`,
    twoSubjects: '割り当て、またはフレームワークと項目の、どちらか一方だけを指定してください。',
    noSubject: '必須です。割り当ての ID、またはフレームワークと項目を入力してください。',
    itemWithoutFramework: '項目を指定する場合は必須です。フレームワークの ID を入力してください。',
    frameworkWithoutItem: 'フレームワークを指定する場合は必須です。項目の ID を入力してください。',
    endsBeforeStart: 'until が from より後ではありません。どちらかを修正してください。',
    exemptionTooLong: (years) => `免除の期間は最長 ${count(years)}年です。より前の日時を入力してください。`,
    overlappingExemption: (from, until) =>
      `このメンバーには、同じ割り当てまたは項目の免除が ${from} から ${until} まで（UTC）あります。別の期間を選択してください。`,
    overlapAfterMerge: (email, other, from, until) =>
      `${email} は ${other} に統合され、統合先には同じ割り当てまたは項目の免除が ${from} から ${until} まで（UTC）あります。行を削除するか、別の期間を選択してください。`,
    exemptionOfSamePerson: (line, other, email) =>
      `${line}行目に、開始が同じ ${other} の免除があります。${other} と ${email} は統合により同じメンバーです。一方の行を削除してください。`,
    ambiguousKey: (value) =>
      `「${value}」は、大文字と小文字または表示されない文字だけが異なる複数の記録に一致します。いずれか 1つとまったく同じに入力するか、先に記録の 1つを変更してください。`,
    duplicate: (line) => `${line}行目に同じ値があります。一方の行を削除してください。`,
    contradictoryPerson: (person, other) =>
      `行が 2人を示しています：${person} と ${other}。一方の値を修正するか、空にしてください。`,
    identifierOfOther: (value, person) =>
      `「${value}」は ${person} のものですが、行は別のメンバーについてのものです。一方の値を修正してください。${person} のメールアドレスが変わった場合は、先に新しいアドレスを別名として追加してください。`,
    aliasOfOther: (address, person) =>
      `「${address}」は ${person} のメールアドレスです。行から削除するか、先に 2人を統合してください。`,
    addressInLine: (address, line) =>
      `「${address}」は ${line}行目のメンバーのメールアドレスでもあります。一方の行から削除してください。`,
    unknownWithoutEmail: (value) =>
      `メンバー「${value}」が見つかりません。新しいメンバーにはメールアドレスが必要です。追加するか、値を修正してください。`,
    mergedPerson: (email) =>
      `このメールアドレスのメンバーは ${email} に統合されました。そのアドレスを使用するか、行を削除してください。`,
    samePerson: (line) =>
      `${line}行目に、統合された同じメンバーの同じシナリオがあります。一方の行を削除してください。`,
    unknownPerson: (email) =>
      `メンバー「${email}」が見つかりません。people.csv に追加して先にインポートするか、値を修正してください。`,
    unknownTeam: (name) =>
      `チーム「${name}」が見つかりません。teams.csv に追加して先にインポートするか、値を修正するか、マッピングで読み取るファイルの場合は値をマッピングしてください。`,
    unknownTopic: (id) =>
      `トピック「${id}」が見つかりません。topics.csv に追加して先にインポートするか、値を修正するか、マッピングで読み取るファイルの場合は値をマッピングしてください。`,
    unknownCourse: (id) =>
      `コース「${id}」が見つかりません。courses.csv に追加して先にインポートするか、値を修正してください。`,
    unknownScenario: (id) =>
      `シナリオ「${id}」が見つかりません。scenarios.csv に追加して先にインポートするか、値を修正するか、マッピングで読み取るファイルの場合は値をマッピングしてください。`,
    unknownItem: (item) =>
      `トピックまたはシナリオ「${item}」が見つかりません。topics.csv または scenarios.csv に追加して先にインポートするか、値を修正してください。`,
    unknownModule: (family, module) =>
      `モジュール「${family}/${module}」が見つかりません。モジュールは topics.csv から作成されます。先にそのファイルをインポートするか、値を修正してください。`,
    emptyTarget:
      '対象にトピックもシナリオもありません。topics.csv でトピックを、または courses.csv で項目を追加して先にインポートするか、値を修正してください。',
    fixedDays: (value) =>
      `この値は割り当ての作成時に決まり、${value} です。${value} を入力するか、空にしてください。別の値にするには、別の ID の新しい割り当てをインポートしてください。`,
    createdInFuture:
      'createdAt が未来の日時です。過去の日時を入力するか、現在の日時の場合は空にしてください。',
    createdTooEarly:
      'createdAt が 1970年より前です。指標は 1970年から始まります。より後の日時を入力してください。',
    inFuture: '日時が未来です。修正してください。インポートできるのは過去の実績だけです。',
    invalidModule: 'モジュールは「ファミリー/ID」の形式で書きます（例：web/a03-injection）。',
    organizationScope: '範囲「organization」に名前はありません。この項目を空にしてください。',
    differentModuleTitle:
      '別の行で、このモジュールのタイトルが異なります。両方の行で同じタイトルを使用してください。',
    leavesBeforeJoining: 'leftAt が joinedAt より前です。どちらかを修正してください。',
    joinsAfterFirstMembership:
      'このメンバーの履歴に、joinedAt までに終わった在籍期間があります。履歴を残すには joinedAt を空にするか、より前の日付を入力してください。',
    leavesWhileAbsent:
      'leftAt の時点でこのメンバーはすでに退職しており、後に復帰しています。再び退職していない場合は leftAt を空にするか、最後に退職した日付を入力してください。',
    keyCannotChangeAdministrator:
      'APIキーでは管理者を追加・変更できません。行を削除するか、管理者に変更を依頼してください。',
    ownAccess: '自分のアクセス権は削除できません。別の管理者に依頼してください。',
    lastAdministrator:
      'この行により、サインインできる最後の管理者がいなくなります。先に別のメンバーを管理者にしてください。',
    completedWithoutTime: 'completedAt がありません。入力するか、ステータスを started に変更してください。',
    startedWithCompletion:
      'ステータスが「started」の場合、completedAt は指定できません。空にするか、ステータスを completed に変更してください。',
    startedWithoutTime: 'startedAt がありません。ステータスが「started」のため、入力してください。',
    startsAfterCompletion: 'startedAt が completedAt より後です。どちらかを修正してください。',
    neitherScoreNorResult: '受験に得点（score）も結果（result）もありません。どちらかを入力してください。',
    scoreAndResult: '受験に得点（score）と結果（result）の両方があります。一方だけを入力してください。',
    alreadyCompleted:
      'このシナリオは、このメンバーについてすでに完了として記録されています。完了は取り消せません。行を削除してください。',
    conflictsWithinRequest: (line) =>
      `${line}行目は、ID が同じで値が異なります。受験ごとに別の ID を付けてください。ID のないファイルでは、同じメンバー、トピック、日時の受験は同じ ID になります。トピックか日時を修正するか、一方の行を削除してください。`,
    conflictsWithRecorded: (id) =>
      `受験「${id}」は、異なる値ですでに記録されています。受験は変更されません。訂正するには、voided-attempts.csv で取り消し、修正した受験を別の ID でインポートしてください。ID の列がないファイルには列を追加してください。`,
    conflictsWithStatement:
      'この ID のステートメントが、異なる値ですでに記録されています。ステートメントは変更されません。修正したステートメントを新しい ID でインポートし、このステートメントを取り消してください。',
  },
  statements: {
    invalidJson:
      'ステートメントが有効な JSON ではありません。1行に 1件ずつ書くか、すべてを 1つの配列にしてください。',
    tooDeep: (max) =>
      `ステートメントのオブジェクトと一覧の階層が ${count(max)}を超えています。拡張（extensions）を削除してください。`,
    tooLong: 'ステートメントが 1 MB を超えています。テキストと拡張（extensions）を短くしてください。',
    tooManyValues: (max) =>
      `ステートメントの値が ${count(max)}個を超えています。拡張（extensions）を削除してください。`,
    missing: '必須です。このプロパティを追加してください。',
    notAnObject: '値が JSON オブジェクトではありません。オブジェクトを入力してください。',
    notText: '値が文字列ではないか、空です。空でない文字列を入力してください。',
    notUuid:
      '値が UUID ではありません。UUID を入力してください（例：7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f）。',
    repeatedId:
      'リクエストの別のステートメントの ID が同じです。ステートメントごとに別の ID を付けてください。',
    otherId: 'ID がパラメーター statementId と異なります。どちらかを修正してください。',
    unstorable:
      'テキストに NUL 文字または対になっていないサロゲートがあるか、数値が大きすぎます。修正してください。',
    unsupportedVersion: (version) =>
      `ステートメントのバージョン「${version}」には対応していません。1.0.3 または 2.0.0 を使用してください。`,
    severalIdentifiers: (names: string) =>
      `actor に複数の識別子があります: ${names}。1 つだけ残してください。`,
    unknownActor:
      'actor に mbox、mbox_sha1sum、account、openid のいずれもありません。いずれかを追加してください。',
    group: (name) =>
      `actor${name === null ? '' : `「${name}」`}はグループです。個人の受験だけが集計されます。1人につき 1件のステートメントを送信してください。`,
    notSha1: '値が 16進数の SHA-1 ではありません。修正してください。',
    notNumber: '値が数値ではないか、長すぎます。数値を入力してください。',
    contradictorySuccess: (verb, success) =>
      `動詞は「${verb}」ですが、result.success は ${success} です。どちらかを修正してください。`,
    contradictoryScore: (scaled, raw, percent) =>
      `scaled は ${scaled} ですが、raw は ${raw}（${percent} パーセント）です。どちらかを修正してください。`,
    notBoolean: '値が true でも false でもありません。修正してください。',
    notAStatementRef:
      '取り消しのステートメントは、取り消すステートメントを示します。objectType が StatementRef で、そのステートメントの ID を持つオブジェクトを入力してください。',
    scaledOutOfRange: (value) => `scaled が ${value} で、-1～1 の範囲外です。修正してください。`,
    emptyScale: (min, max) =>
      `max は ${max} ですが、min は ${min} です。max は min より大きい必要があります。`,
    scoreOutOfRange: (value, min, max) =>
      `raw が ${value} で、${min}～${max} の範囲外です。修正してください。`,
  },
  values: {
    unreadableDate: (value) =>
      `「${value}」は読み取れる日付ではありません。2026-03-31T17:00:00Z、2026-03-31 17:00、31 March 2026 のように書いてください。`,
    nonexistentDate: (value, order) =>
      `「${value}」は、日付の順序 ${order} では存在しません。値かマッピングの日付の順序を修正してください。`,
    unknownZone: (zone, value) =>
      `「${value}」の「${zone}」はタイムゾーンではないか、複数の意味があります。UTC との差（例：-05:00）を書くか、マッピングのタイムゾーンを選択してください。`,
    orderMissing: (value) =>
      `「${value}」は、日が先とも月が先とも読み取れます。マッピングの日付の順序を選択してください。`,
    otherWeekday: (value, weekday) =>
      `「${value}」は${weekday}ではありません。曜日、日付、またはマッピングの日付の順序を修正してください。`,
    dateOutOfRange: (value) =>
      `「${value}」は UTC の 1900年～9999年の範囲外です。別の日時を入力してください。`,
    unreadableScore: (value) =>
      `「${value}」は得点ではありません。85、85.5、85 %、17/20 のように書くか、マッピングで値を対応付けてください。`,
    decimalComma: (value) =>
      `「${value}」にコンマがあります。このファイルでコンマが小数点の場合は、マッピングで選択してください。`,
    scoreOutOfRange: (value, max) =>
      `「${value}」は 0～${max} の範囲外です。値かマッピングの満点を修正してください。`,
    unknownResult: (value) =>
      `「${value}」が対応付けられていません。合格、不合格、完了のいずれかに対応付けるか、そのような行を除外してください。`,
  },
  mappings: {
    unknownField: (field, kind, similar) =>
      `種類「${kind}」に項目「${field}」はありません。${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `ファイルに列「${column}」はありません。${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `「${field}」は必須です。列を対応付けるか、値を指定してください。対応付けられていない列：${columns}。`,
    unusedColumn: (column) =>
      `列「${column}」は、対応付けられても除外されてもいません。対応付けるか、除外してください。`,
    usedAndIgnored: (column) =>
      `列「${column}」は、対応付けられていると同時に除外されています。一方を取り消してください。`,
    valuesOfUnmappedField: (field) =>
      `「${field}」に値がありますが、列が対応付けられていません。列を対応付けてください。`,
    invalidChoice: (field, value, choices) =>
      `「${value}」は「${field}」の値ではありません。次のいずれかを使用してください：${choices}。`,
    topicColumnsOfOtherKind:
      'トピックの列があるのは受験だけです。削除するか、種類 attempts を選択してください。',
    topicAndTopicColumns: (field) =>
      `トピックの列に項目「${field}」があります。他の項目から削除してください。`,
    emptyTopicColumn: (topic) =>
      `トピック「${topic}」に列がありません。得点、結果、完了日のいずれかを対応付けてください。`,
    repeatedTopic: (topic) => `2つのトピックの列が同じトピック「${topic}」です。一方を削除してください。`,
  },
};
