import type { ErrorMessages } from '../index.js';

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'アドレスが見つかりません。URL とリクエストメソッドを確認してください。',
  headersTooLarge:
    'リクエストのアドレスとヘッダーが 16 KB を超えています。データを減らして送信してください。',
  headersTooSlow: 'リクエストのヘッダーが時間内に届きませんでした。より高速な接続で送信し直してください。',
  unreadable: 'リクエストを読み取れませんでした。構文を確認してください。',
  unsupportedMediaType:
    'このコンテンツタイプには対応していません。本文を application/json として送信してください。',
  payloadTooLarge: 'リクエストがサーバーの受け付ける大きさを超えています。データを減らして送信してください。',
  bodyTooSlow: (seconds: number) =>
    `リクエストの本文が ${seconds.toLocaleString('ja')}秒以内に届きませんでした。より速い接続で送信し直してください。`,
  methodNotAllowed: (method: string, allowed: string) =>
    `このアドレスはメソッド ${method} に対応していません。対応するメソッド：${allowed}。`,
  tooManyBadBodies: (wait: string) =>
    `本文を読み取れないリクエストが多すぎます。${wait}待ってから、もう一度お試しください。`,
  organizationBusy:
    '組織で処理中のリクエストが多すぎます。一部が完了するまで待ってから、もう一度お試しください。',
  queryTooLong:
    '数値の読み取りに時間がかかりすぎたため、中止しました。後でもう一度試すか、レポートを依頼してください。レポートにはより長い時間が認められています。',
  exportTooLong:
    'エクスポートまたは消去に時間がかかりすぎたため、中止しました。後でもう一度お試しください。問題が続く場合は、運用担当者にお問い合わせください。',
  tooManyRequests: 'リクエストが多すぎます。しばらく待ってから、もう一度お試しください。',
  invalidRequest: 'リクエストに問題があります。問題の一覧を確認してください。',
  unknownParameter: (name: string, similar: string | undefined, known: string) =>
    `このルートにクエリパラメーター「${name}」はありません。${similar === undefined ? '' : `「${similar}」ではありませんか？`}使用できるパラメーター：${known}。`,
  noQueryParameters: (name: string) =>
    `このルートにクエリパラメーターはありません。アドレスから「${name}」を削除してください。`,
  internalError: (requestId: string) =>
    `内部エラーが発生しました。もう一度お試しください。解消しない場合は、リクエスト ID ${requestId} を運用担当者に伝えてください。`,
  importFailed: (requestId: string) =>
    `内部エラーが発生したため、このファイルからは何もインポートされていません。ファイルをもう一度インポートしてください。解消しない場合は、リクエスト ID ${requestId} を運用担当者に伝えてください。`,
  databaseUnavailable: '現在、データベースを利用できません。数秒後にもう一度お試しください。',
  redisUnavailable:
    '現在、Redis を利用できません。待機中のレポートは PostgreSQL に保持されています。数秒後にもう一度お試しください。解消しない場合は、Redis サーバーを確認してください。',
  signInRequired: '続けるにはサインインしてください。',
  wrongCredentials: 'メールアドレスまたはパスワードが正しくありません。確認して、もう一度お試しください。',
  administratorsOnly: 'アクセスできるのは組織の管理者だけです。組織の管理者にアクセスを依頼してください。',
  operatorsOnly:
    'アクセスできるのはシステムの運用担当者だけです。運用担当者を追加するには、コマンドラインで "admin operator add <address>" を実行してください。',
  crossSiteRequest:
    'このサイトのページからのリクエストではないため、拒否されました。プログラムは Origin ヘッダーを送信する必要があります。',
  invalidApiKey:
    '有効な API キーを "Authorization: Bearer dkt_live_..." の形式で送信してください。キーが期限切れか、失効した可能性があります。',
  insufficientScope: (scope: string) =>
    `API キーにスコープ ${scope} がありません。このスコープを持つキーを使用してください。`,
  tooManyKeyRequests: (wait: string) =>
    `この API キーのリクエストが多すぎます。${wait}待ってから、もう一度お試しください。`,
  tooManyOrganizationRequests: (wait: string) =>
    `この組織の API キー全体のリクエストが多すぎます。${wait}待ってから、もう一度お試しください。`,
  tooManyInvalidKeys: (wait: string) =>
    `無効な API キーによるリクエストが多すぎます。${wait}待ってから、もう一度お試しください。`,
  tooManyCodes: (wait: string) =>
    `正しくないコードの入力が多すぎます。${wait}待つか、リカバリーコードを使用してください。`,
  tooManySignIns: (wait: string) =>
    `サインインの失敗が多すぎます。${wait}待ってから、もう一度お試しください。`,
  waitSeconds: (seconds: number) => `${seconds.toLocaleString('ja')}秒`,
  waitMinutes: (minutes: number) => `${minutes.toLocaleString('ja')}分`,
  tooManyImports: (max: number) =>
    `組織で実行中のインポートが上限の ${max.toLocaleString('ja')}件に達しているか、サーバーが混み合っています。いずれかが完了してから、もう一度お試しください。`,
  uploadQuota: (mebibytes: number) =>
    `組織のアップロードが 1日の上限の ${mebibytes.toLocaleString('ja')} MiB に達しました。後でもう一度試すか、運用担当者にクォータの拡大を依頼してください。`,
  tooManyExports: (max: number) =>
    `組織で実行中のエクスポートが上限の ${max.toLocaleString('ja')}件に達しているか、サーバーが混み合っています。いずれかが完了してから、もう一度お試しください。`,
  idempotencyKey: 'Idempotency-Key ヘッダーが空か、長すぎます。1～255文字で送信してください。',
  rangeNotSatisfiable: (bytes: number) =>
    `要求された範囲が、ファイル（${bytes.toLocaleString('ja')}バイト）の外にあります。Range ヘッダーを修正するか、省略してファイル全体をダウンロードしてください。`,
  noLogo: 'ロゴが見つかりません。設定でアップロードしてください。',
  logoBody: 'PNG、JPEG または SVG のバイト列を、リクエストの本文として送信してください。',
  notAnImage: 'リクエストの本文が画像ではありません。PNG、JPEG または SVG のバイト列を送信してください。',
  noFiles: 'インポートするファイルを multipart/form-data として送信してください。',
  noFilesIssue: 'ファイルを 1つ以上送信してください。',
  badFileName:
    'ファイル名に制御文字が含まれているか、UTF-8 ではありません。名前を変更して、もう一度お試しください。',
  brokenUpload:
    'アップロードが破損しているか、不完全です。ファイルを multipart/form-data として送信し直してください。',
  brokenUploadIssue: 'ファイルを読み取れませんでした。送信し直してください。',
  uploadTooLarge: (files: number, mebibytes: number) =>
    `インポートできるのは、1回につき ${files.toLocaleString('ja')}ファイルまで、1ファイル ${mebibytes.toLocaleString('ja')} MiB までです。インポートを分けるか、コマンドラインを使用してください。`,
};
