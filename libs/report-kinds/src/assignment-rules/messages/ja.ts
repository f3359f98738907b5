import type { AssignmentRuleMessages } from './en.js';

export const ja: AssignmentRuleMessages = {
  countsFrom: '集計する学習',
  countsFromBefore: (at, days) => `${at}より後（割り当ての${days}×24時間前）`,
  countsFromAssignment: (at) => `${at}より後（割り当て時点）`,
  recognizedEarlier: '割り当て前の完了',
  joiners: '後から加わった人',
  joinerDays: (days) => `割り当て先に入ってから${days}×24時間以上`,
  labeled: (label, value) => `${label}：${value}`,
  rules: {
    progress: {
      label: '進捗',
      value:
        '完了した項目 / 対象項目。トピックは合格をもって、学習シナリオは最後まで終えた時点で完了とします。集計期間は適用しません。',
    },
    trackedItems: {
      label: '対象項目',
      value: '期限より後に内容に追加された項目は対象としません。削除された項目は対象から外れます。',
    },
    counting: {
      label: '集計の開始',
      value:
        '割り当て時点より後、このレポートの時点までの学習を集計します。得点、受験回数、実績も同じ期間です。',
      recognized: (days) =>
        `割り当ての${days}×24時間前より後、このレポートの時点までの学習を集計します。得点、受験回数、実績も同じ期間です。「割り当て前」の項目は割り当て時点までに完了したもので、進捗に含みます。`,
    },
    status: {
      label: '状況',
      value: (hasDeadline) =>
        `完了：全項目を完了し、最後の項目が期限内。期限後完了：全項目を完了し、最後の項目が期限後。期限超過：未完了の項目があり、期限を過ぎている${hasDeadline ? '' : '（この割り当てに期限はありません）'}。進行中：期限超過ではなく、1回以上の受験または開始したシナリオがある。未着手：実績がない。`,
    },
    joiners: {
      label: '後から加わった人の期限',
      value: (days) =>
        `割り当て後に割り当て先に入った人の期限は、割り当ての期限と、最初に入ってから${days}×24時間後のうち遅い方です。戻ってきても変わりません。`,
    },
    firstDeadline: {
      label: '最初の期限',
      value:
        '「最初の期限を変更しなかった場合」：期限超過または期限後完了となることを指します。最初の期限より後に追加された項目は対象とせず、後から加わった人と免除の規則は最初の期限にも適用します。',
    },
    left: {
      label: '退職者',
      value:
        '退職した時点の状態で表示します。内容、期限、免除、進捗、状態は、その時点で有効だったものです。その後の内容や期限の変更は反映されません。',
    },
    each: 'N は割り当てごとに記載します。',
  },
};
