import type { BuiltInShape } from './built-in.js';

const examples =
  'https://github.com/AndroidMartin/DemoApps/blob/master/GoogleAppsScript/LitmosConverter/Examples';

/** Course report of Litmos. It has the people of one course, which it does not name, and no scores. */
export const litmosCourse: BuiltInShape = {
  id: 'litmos-course',
  title: 'Litmos: course report',
  kind: 'attempts',
  source: `${examples}/CourseReport.csv`,
  verified: true,
  recognizedBy: [['Email'], ['CompletedDate'], ['Percentage Completed'], ['Up To Date']],
  fields: {
    email: ['Email'],
    result: ['Completed'],
    completedAt: ['CompletedDate'],
    startedAt: ['StartDate'],
    source: { value: 'litmos' },
  },
  settings: { values: { result: { TRUE: 'completed', FALSE: null } } },
};

/** Report of one assessment of Litmos, which it does not name. People who did not attempt it have the score 0. */
export const litmosAssessment: BuiltInShape = {
  id: 'litmos-assessment',
  title: 'Litmos: assessment report',
  kind: 'attempts',
  source: `${examples}/SpecificAssessmentReport.csv`,
  verified: true,
  recognizedBy: [['Email'], ['Score'], ['Status'], ['Last Attempt'], ['Time Taken']],
  fields: {
    email: ['Email'],
    score: ['Score'],
    result: ['Status'],
    completedAt: ['Last Attempt'],
    source: { value: 'litmos' },
  },
  settings: {
    values: {
      result: {
        Passed: 'passed',
        Failed: 'failed',
        'Not Passed': 'failed',
        Completed: 'completed',
        'In Progress': null,
        'Not Attempted': null,
        'Not Started': null,
      },
    },
  },
};

/** Achievements of Litmos: completions of courses and learning paths, without scores. */
export const litmosAchievements: BuiltInShape = {
  id: 'litmos-achievements',
  title: 'Litmos: achievements',
  kind: 'attempts',
  source: `${examples}/AchievementsReport.csv`,
  verified: true,
  recognizedBy: [['Email'], ['Achievement Date'], ['Course/Learning Path Name']],
  fields: {
    id: ['Certificate Number'],
    email: ['Email'],
    topic: ['Course/Learning Path Name'],
    completedAt: ['Achievement Date'],
    source: { value: 'litmos' },
  },
};

/** People report of Litmos. It has no dates of joining and leaving. */
export const litmosPeople: BuiltInShape = {
  id: 'litmos-people',
  title: 'Litmos: people',
  kind: 'people',
  source: `${examples}/PeopleReport.csv`,
  verified: true,
  recognizedBy: [['Email'], ['FullName'], ['AccessLevelId'], ['External Employee ID']],
  fields: {
    employeeNumber: ['External Employee ID'],
    email: ['Email'],
    name: ['FullName'],
    team: ['Teams'],
    jobFunction: ['Title'],
  },
};
