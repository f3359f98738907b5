import type { BuiltInShape } from './built-in.js';

/** Worker report of Workday, with the labels of its fields or the names of a report that is used as a web service. */
export const workday: BuiltInShape = {
  id: 'workday',
  title: 'Workday: workers',
  kind: 'people',
  source: 'https://github.com/faros-ai/airbyte-connectors/blob/main/sources/workday-source/README.md',
  verified: true,
  recognizedBy: [
    ['Employee ID', 'Worker ID'],
    ['Email - Primary Work', 'Primary Work Email', 'Work Email', 'Email Address', 'Email'],
    ['Full Name', 'Legal Name', 'Preferred Name', 'Worker'],
    ['Supervisory Organization', 'Team Name', 'Business Title', 'Manager ID'],
  ],
  fields: {
    employeeNumber: ['Employee ID', 'Worker ID'],
    email: ['Email - Primary Work', 'Primary Work Email', 'Work Email', 'Email Address', 'Email'],
    name: ['Full Name', 'Preferred Name', 'Legal Name', 'Worker'],
    team: ['Team Name', 'Supervisory Organization'],
    jobFunction: ['Business Title', 'Job Profile', 'Job Title'],
    joinedAt: ['Hire Date', 'Start Date'],
    leftAt: ['Termination Date'],
  },
};
