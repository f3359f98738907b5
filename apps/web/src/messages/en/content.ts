import { counted } from '../../format/number.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content = {
  title: 'Content',
  description: 'Topics, courses and learning scenarios. Frameworks select topics by CWE ID and module.',
  tabs: { topics: 'Topics', courses: 'Courses', scenarios: 'Scenarios' },
  addTopic: 'Add topic',
  cweLink: (id: number) => `CWE-${id} (opens in a new tab)`,

  topics: {
    title: 'Topics',
    counted: common.topics,
    search: 'Search topics',
    searchPlaceholder: 'Search topics and modules',
    empty: 'No topics yet',
    emptyHint:
      'Add topics here, or import topics.csv on the Import page. Attempts and frameworks refer to topics.',
    topic: 'Topic',
    module: 'Module',
    cwe: 'CWE',
    languages: 'Languages',
    anyLanguage: 'Any',
    edit: (title: string) => `Edit ${title}`,
    catalog: 'Families and modules',
    all: 'All topics',
    cweFilter: 'CWE ID',
    anyCwe: 'Any CWE',
    allModules: 'All modules',
    showAllModules: 'Show all modules',
  },

  courses: {
    title: 'Courses',
    counted: (total: number) => counted(total, 'course'),
    search: 'Search courses',
    empty: 'No courses yet',
    emptyHint: 'Import courses.csv on the Import page. A course is a list of topics and scenarios.',
    course: 'Course',
    items: 'Items',
  },

  scenarios: {
    title: 'Scenarios',
    counted: (total: number) => counted(total, 'scenario'),
    search: 'Search scenarios',
    empty: 'No scenarios yet',
    emptyHint:
      'Import scenarios.csv on the Import page. Scenarios can be assigned, but do not count toward framework coverage.',
    scenario: 'Scenario',
    module: 'Module',
  },

  form: {
    edit: (title: string) => `Edit ${title}`,
    close: 'Close without saving',
    added: 'Topic added',
    saved: 'Topic saved',
    id: 'ID',
    idHint: 'Used by imports and the API. No spaces. The ID cannot be changed later.',
    idPlaceholder: 'sql-injection',
    title: 'Title',
    family: 'Family',
    module: 'Module',
    moduleHint: 'Choose a module, or enter the ID of a new one.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'Module title',
    moduleTitleHint: 'A new title applies to all topics of the module.',
    cweIds: 'CWE IDs',
    cweIdsHint: 'Press Enter after each ID. Frameworks select topics by CWE ID.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'Programming languages',
    languagesHint: 'Leave empty if the topic is not specific to a language.',
  },
};
