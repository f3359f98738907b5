import type { FrameworkNoun } from '../framework-nouns.js';

/** Japanese names of the items of a framework. */
export const nouns: Record<FrameworkNoun, string> = {
  risk: 'リスク',
  category: 'カテゴリ',
  control: '管理策',
  requirement: '要件',
  criterion: '規準',
  practice: 'プラクティス',
  task: 'タスク',
  measure: '措置',
};
