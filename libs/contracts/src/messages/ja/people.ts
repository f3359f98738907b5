import type { ErrorMessages } from '../index.js';

/** Messages of errors about people. */
export const people: ErrorMessages['people'] = {
  notFound: 'メンバーが見つかりません。ID を確認するか、一覧を再読み込みしてください。',
  notFoundAt:
    'この時点では、このメンバーは組織に在籍していません。より後の日時か、別のメンバーを選択してください。',
  emailTaken: (email: string) =>
    `メールアドレス ${email} は、別のメンバー（退職済みの場合を含む）が使用しています。そのメンバーを編集するか、再び有効にしてください。`,
  emailTakenIssue:
    'このメールアドレスは、別のメンバー（退職済みの場合を含む）が使用しています。そのメンバーを編集するか、再び有効にしてください。',
  emailUsedForSignIn: (email: string) =>
    `このメンバーは ${email} でサインインしています。アカウントのアドレスは変更できません。現在のアドレスのままにしてください。`,
  emailUsedForSignInIssue:
    'このメンバーは現在のアドレスでサインインしているため、変更できません。現在のアドレスのままにしてください。',
  emailAlias: (email: string, person: string) =>
    `アドレス ${email} は ${person} の別名メールアドレスです。先にそのメンバーから別名を削除するか、そのメンバーを編集してください。`,
  emailAliasIssue: (person: string) =>
    `このアドレスは ${person} の別名メールアドレスです。先にそのメンバーから別名を削除するか、そのメンバーを編集してください。`,
  identifierTaken: (value: string, person: string) =>
    `「${value}」はすでに ${person} のものです。先にそのメンバーから削除するか、2人を統合してください。`,
  identifierKnown: (value: string) =>
    `このメンバーにはすでに「${value}」があります。何も変更されていません。`,
  identifierNotFound: '識別子が見つかりません。削除された可能性があります。ページを再読み込みしてください。',
  tooManyIdentifiers: (max: number) =>
    `識別子は 1人につき ${max.toLocaleString('ja')}件までです。先に使用していないものを削除してください。`,
  ownAccess: '自分自身のアクセス権は削除できません。別の管理者に依頼してください。',
  lastAdministrator:
    'サインインできる最後の管理者です。先に別のメンバーを管理者にして、招待を承諾してもらってください。',
  merged: (email: string) =>
    `このメンバーは ${email} に統合され、すべての記録は統合先にあります。統合先のメンバーを使用してください。`,
  emailMerged: (email: string, into: string) =>
    `メールアドレス ${email} のメンバーは ${into} に統合されているため、このアドレスは引き続き使用中です。統合先のメンバーを編集してください。`,
  emailMergedIssue: (into: string) =>
    `このメールアドレスのメンバーは ${into} に統合されています。統合先のメンバーを編集してください。`,
  mergeOther: '統合先のメンバーが見つかりません。ID を確認するか、選択し直してください。',
  mergeSame: 'メンバーを自分自身に統合することはできません。別のメンバーを選択してください。',
  mergeUpcoming: (email: string, joinedAt: string) =>
    `${email} の在籍は ${joinedAt} に始まります。その後に統合するか、先に参加日を修正してください。`,
  mergeSignsIn: (email: string, into: string) =>
    `${email} はサインインできるか、有効な招待があります。代わりに ${into} を ${email} に統合してください。`,
  mergeBothSignIn: (email: string, into: string) =>
    `${email} と ${into} は、どちらもサインインできるか、有効な招待があります。アクセス権は移せないため、アクセス権を持つのが一方までの場合に限り統合できます。`,
  keyCannotChangeAdministrator:
    'API キーで管理者を追加、変更、統合することはできません。管理者がメンバーのページで行ってください。',
  joinsAfterLeaving: '参加日が退職日より後です。より前の参加日を選択してください。',
  joinsAfterLeavingIssue: (leftAt: string) => `退職日時は ${leftAt} です。より前の参加日を選択してください。`,
  joinsAfterFirstMembership: '参加日は、最初の在籍の終了より前にしてください。',
  joinsAfterFirstMembershipIssue: (endedAt: string) =>
    `最初の在籍は ${endedAt} に終了しています。より前の日時を選択してください。`,
  changedAfterLeaving:
    '退職済みのメンバーのロール、チーム、言語、職務は、レポートに示すとおり退職日のまま維持されます。変更するには、メンバーを再び有効にしてください。',
  changedAfterLeavingIssue:
    '退職済みのため、退職日の値のまま維持されます。変更するには status に "active" を送信してください。',
  effectiveAfterLeavingIssue:
    '退職済みのため、履歴は変更されません。適用日を削除するか、先に status に "active" を送信してください。',
  notEffectiveLater:
    '参加時から同じ値が適用されているため、適用日までの期間に適用される以前の値がありません。',
  notEffectiveLaterIssue: '参加時からこの値です。削除するか、先に参加日からの値を訂正してください。',
  effectiveBeforeJoining: '適用日が参加より前です。より後の日付を選択してください。',
  effectiveBeforeJoiningIssue: (joinedAt: string) =>
    `参加日時は ${joinedAt} です。その日時以降を選択してください。`,
};
