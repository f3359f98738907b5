import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: '要対応',
  now: '現時点の数値です。',
  showCurrent: '現在の数値を表示',
  lists: '一覧',
  tabs: {
    overdue: '期限超過',
    due: '期限間近',
    lapsing: '修了の失効間近',
    'below-share': '必要割合未満',
  },
  about: {
    overdue: '有効な割り当てが1件以上期限を超過しているメンバー。超過期間の長い順に表示します。',
    due: '未完了の有効な割り当ての期限が今後14日以内のメンバー。',
    lapsing: '最後の合格が今後30日以内に集計期間から外れる修了者。',
    'below-share':
      'すべてのフレームワークのうち、必要割合に満たないリスクと管理策。修了が必要な人数の多い順に表示します。',
  },
  columns: {
    person: 'メンバー',
    team: 'チーム',
    overdueSince: '超過開始',
    due: '期限',
    lapses: '失効日時',
    assignments: '割り当て',
    item: 'リスクまたは管理策',
    share: '修了率',
    required: '必要割合',
    missing: '修了が必要な人数',
  },
  none: {
    overdue: '期限超過者はいません',
    due: '期限の近い割り当てはありません',
    lapsing: 'まもなく失効する修了はありません',
    'below-share': '必要割合に満たないリスクや管理策はありません',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) => `ギャップ ${count(total)}件`,
  noneHint: '対応は不要です。',
};
