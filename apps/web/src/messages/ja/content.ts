import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'コンテンツ',
  description: 'トピック、コース、学習シナリオ。フレームワークは CWE ID とモジュールでトピックを選択します。',
  tabs: { topics: 'トピック', courses: 'コース', scenarios: 'シナリオ' },
  addTopic: 'トピックを追加',
  cweLink: (id: number) => `CWE-${id}（新しいタブで開きます）`,

  topics: {
    title: 'トピック',
    counted: (total: number) => `${count(total)}件`,
    search: 'トピックを検索',
    searchPlaceholder: 'トピックとモジュールを検索',
    empty: 'トピックはまだありません',
    emptyHint:
      'ここでトピックを追加するか、インポートのページで topics.csv をインポートしてください。受験とフレームワークはトピックを参照します。',
    topic: 'トピック',
    module: 'モジュール',
    cwe: 'CWE',
    languages: '言語',
    anyLanguage: 'すべて',
    edit: (title: string) => `${title} を編集`,
    catalog: 'ファミリーとモジュール',
    all: 'すべてのトピック',
    cweFilter: 'CWE ID',
    anyCwe: 'すべての CWE',
    allModules: 'すべてのモジュール',
    showAllModules: 'すべてのモジュールを表示',
  },

  courses: {
    title: 'コース',
    counted: (total: number) => `${count(total)}件`,
    search: 'コースを検索',
    empty: 'コースはまだありません',
    emptyHint:
      'インポートのページで courses.csv をインポートしてください。コースはトピックとシナリオのリストです。',
    course: 'コース',
    items: '項目',
  },

  scenarios: {
    title: 'シナリオ',
    counted: (total: number) => `${count(total)}件`,
    search: 'シナリオを検索',
    empty: 'シナリオはまだありません',
    emptyHint:
      'インポートのページで scenarios.csv をインポートしてください。シナリオは割り当てに使えますが、フレームワークのカバー率には含まれません。',
    scenario: 'シナリオ',
    module: 'モジュール',
  },

  form: {
    edit: (title: string) => `${title} を編集`,
    close: '保存せずに閉じる',
    added: 'トピックを追加しました',
    saved: 'トピックを保存しました',
    id: 'ID',
    idHint: 'インポートと API で使用します。空白は使えません。後から変更できません。',
    idPlaceholder: 'sql-injection',
    title: '名称',
    family: 'ファミリー',
    module: 'モジュール',
    moduleHint: 'モジュールを選択するか、新しいモジュールの ID を入力してください。',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'モジュールの名称',
    moduleTitleHint: '新しい名称は、モジュールのすべてのトピックに適用されます。',
    cweIds: 'CWE ID',
    cweIdsHint: 'ID ごとに Enter を押してください。フレームワークは CWE ID でトピックを選択します。',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'プログラミング言語',
    languagesHint: '言語に依存しないトピックでは空欄にしてください。',
  },
};
