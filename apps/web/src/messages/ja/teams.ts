import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'チーム',
  description:
    'メンバーのグループです（下位のチームはありません）。1人が所属できるチームは 1つまでです。所属のない人は、レポートでは「チーム未所属」と表示されます。',
  add: 'チームを追加',
  counted: (total: number) => `${count(total)}件`,
  search: 'チームを検索',
  searchPlaceholder: '名前で検索',
  empty: 'チームはまだありません',
  emptyHint: 'チームを使うと、レポートでグループを比較したり、グループへの割り当てを作成したりできます。',

  columns: { team: 'チーム', people: '在籍者', learners: '受講対象者', added: '追加日' },
  members: (people: number, learners: number) => `在籍者 ${count(people)}人、受講対象者 ${count(learners)}人`,

  name: '名前',
  rename: '名前を変更',
  renameTeam: 'チームの名前を変更',
  renameTitle: (name: string) => `${name} の名前を変更`,
  added: 'チームを追加しました',
  renamed: 'チームの名前を変更しました',

  page: {
    addedOn: (date: string) => `${date} に追加`,
    showInPeople: 'メンバー一覧で表示',
    open: '未完了',
    nothingOpen: 'すべて完了',
    more: (rest: number) => `他 ${count(rest)} 件`,
    noPeople: '在籍中のメンバーがいません',
    noPeopleHint:
      'メンバーのページでこのチームを選択するか、チームを指定してメンバーをインポートしてください。',
    noAssignments: 'このチームへの割り当てはありません',
    noAssignmentsHint: '組織全体への割り当ては、このチームのメンバーにも適用されます。',
  },

  deletion: {
    title: 'チームを削除しますか？',
    /** `{name}` is the name of the team. */
    text: '{name} を削除します。過去の日付のレポートには、引き続きこのチームが含まれます。',
    people: (people: number) => `${count(people)}人がチーム未所属になります。`,
    confirm: 'チームを削除',
    keep: 'チームを残す',
    done: 'チームを削除しました',
    doneWith: (name: string) => `チームを削除しました：${name}。`,
    moved: (people: number) => `${count(people)}人がチーム未所属になりました。`,
    failed: 'チームを削除できませんでした',
  },
};
