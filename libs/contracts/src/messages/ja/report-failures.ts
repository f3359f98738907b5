import type { ErrorMessages } from '../index.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: ErrorMessages['failureMessages'] = {
  worker_lost:
    'このレポートの作成中に、10件のワーカーが続けて停止しました。「再試行」を選択してください。再び失敗する場合は、運用担当者にワーカーのログの確認を依頼してください。',
  collect_failed:
    '研修の記録を読み取れませんでした。「再試行」を選択してください。再び失敗する場合は、運用担当者にデータベースの確認を依頼してください。',
  render_failed:
    '文書を作成できませんでした。収集したデータは保存されています。レポート ID を添えて、運用担当者に報告してください。',
  render_memory:
    '文書の作成に必要なメモリが上限を超えました。運用担当者に RENDER_MEMORY_MB の引き上げを依頼してから、「再試行」を選択してください。',
  render_timeout:
    'レポートの作成が制限時間を超えたか、文書の作成が応答しなくなりました。システムが空いているときに「再試行」を選択してください。再び失敗する場合は、運用担当者にワーカーのログの確認を依頼してください。',
  storage_failed:
    '文書を保存できませんでした。運用担当者にストレージの空き容量と権限の確認を依頼してから、「再試行」を選択してください。',
  subject_not_found:
    'このレポートの対象はすでに存在しません。別の対象を選択して、新しいレポートを作成してください。',
  population_mismatch:
    '独立した 2つの方法で数えた受講対象者の人数が一致しないため、数値を信頼できません。文書は作成されていません。レポート ID を添えて、運用担当者に報告してください。',
  comparison_unavailable:
    '以前のレポートとは比較できなくなりました。データが削除されたか、以前のバージョンの Docket で作成されています。比較なしでレポートを作成するか、別のレポートと比較してください。',
  deadline_exceeded:
    '24時間以内にこのレポートの作成を開始したワーカーがありませんでした。運用担当者にワーカーの稼働の確認を依頼してから、「再試行」を選択してください。',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: ErrorMessages['failureRemedies'] = {
  worker_lost:
    'このレポートの作成中に、10件のワーカーが続けて応答しなくなりました。メモリ不足などにより、システムがワーカーのプロセスを強制終了していないか確認してください。',
  collect_failed:
    '記録を読み取れませんでした。データベースと、このレポートのワーカーのログを確認してください。',
  render_failed:
    '収集したデータから文書を作成できませんでした。再試行しても同じデータを使うため、再び失敗します。この問題を報告してください。',
  render_memory:
    '文書の作成に必要なメモリが上限を超えました。再試行の前に RENDER_MEMORY_MB を引き上げてください。',
  render_timeout:
    '実行が RENDER_TIMEOUT_SECONDS を超えたか、文書作成スレッドのハートビートが RENDER_STALL_SECONDS の間途絶えました。どちらであるかはワーカーのログに記録されています。システムが空いているときに再試行するか、ワーカーの CPU を増やすか、上限を引き上げてください。',
  storage_failed: '文書を保存できませんでした。再試行の前に、ストレージの空き容量と権限を確認してください。',
  subject_not_found: 'レポートの対象が削除されました。再び失敗するため、再試行しないでください。',
  population_mismatch:
    '独立した 2つの照会で、受講対象者の人数が一致しませんでした。これは不具合です。再試行せず、このレポートのワーカーのログを添えて報告してください。',
  comparison_unavailable:
    '以前のレポートのスナップショットがないか、形式が古くなっています。再び失敗するため、再試行しないでください。',
  deadline_exceeded:
    '24時間以内にレポートの作成を開始したワーカーがありませんでした。再試行の前に、ワーカーが稼働していることを確認してください。',
};
