import type { ErrorMessages } from '../index.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound:
    '組織が見つかりません。削除された可能性があります。もう一度サインインするか、運用担当者に問い合わせてください。',
  unknownTimeZone: (zone: string) =>
    `データベースはタイムゾーン「${zone}」に対応していません。別のタイムゾーン名を選択してください。`,
  unknownTimeZoneIssue:
    'データベースはこのタイムゾーンに対応していません。別のタイムゾーン名を選択してください。',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment:
    '開いた後に、別のユーザーがこの割り当てを変更しました。割り当てを再読み込みして、もう一度変更してください。',
  exemption:
    '開いた後に、別のユーザーがこの免除を変更しました。免除を再読み込みして、もう一度変更してください。',
  person:
    '開いた後に、別のユーザーがこのメンバーを変更しました。メンバーを再読み込みして、もう一度変更してください。',
  team: '開いた後に、別のユーザーがこのチームを変更しました。チームを再読み込みして、もう一度変更してください。',
  topic:
    '開いた後に、別のユーザーがこのトピックを変更しました。トピックを再読み込みして、もう一度変更してください。',
  versionIssue: (updatedAt: string) =>
    `現在のバージョンは ${updatedAt} です。記録を読み取り直して、この値を送信してください。`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture: '指定された日時が未来です。現在またはそれより前の日時を選択してください。',
  inFutureIssue: '日時が未来です。より前の日時を選択してください。',
  tooEarly: '1970年より前の日時の数値は算出できません。より後の日時を選択してください。',
  tooEarlyIssue: '日時が 1970年より前です。より後の日時を選択してください。',
  knownBefore: '記録の把握日時を、データ基準日時より前にすることはできません。',
  /** @param name of the parameter with the instant that the figures describe */
  knownBeforeIssue: (asOf: string, name: string) =>
    `${name} の値 ${asOf}、またはそれより後の日時を指定してください。`,
};
