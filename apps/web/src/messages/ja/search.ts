import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: '検索',
  placeholder: 'ページ、メンバー、割り当て、管理策、レポートを検索',
  open: '検索',
  searching: '検索しています',
  results: '検索結果',
  groups: {
    pages: 'ページ',
    actions: '操作',
    people: 'メンバー',
    teams: 'チーム',
    assignments: '割り当て',
    frameworks: 'フレームワーク',
    controls: '管理策とリスク',
    topics: 'トピック',
    reports: 'レポート',
  },
  page: 'ページ',
  action: '操作',
  team: 'チーム',
  formerMember: (email: string) => `${email} · 退職済み`,
  assignment: (target: string, scope: string) => `${target} · ${scope}`,
  control: (id: string, title: string) => `${id} · ${title}`,
  failed: '検索に失敗しました。しばらくしてから、もう一度お試しください。',
  noMatch: (text: string) => `「${text}」に該当するものはありません。`,
};
