import type { BuiltInShape } from './built-in.js';

/** List of employees as HR systems export it. */
export const hrRoster: BuiltInShape = {
  id: 'hr-roster',
  title: 'HR: list of employees',
  kind: 'people',
  source: null,
  verified: false,
  recognizedBy: [
    ['Email', 'E-Mail', 'Email Address', 'Work Email'],
    ['First Name', 'Given Name'],
    ['Last Name', 'Surname', 'Family Name'],
    ['Department', 'Job Title', 'Hire Date', 'Start Date', 'Employee ID', 'Employee Number'],
  ],
  fields: {
    employeeNumber: ['Employee Number', 'Employee ID'],
    email: ['Work Email', 'Email', 'E-Mail', 'Email Address'],
    name: {
      parts: [
        ['First Name', 'Given Name'],
        ['Last Name', 'Surname', 'Family Name'],
      ],
    },
    team: ['Team', 'Department'],
    jobFunction: ['Job Title', 'Title', 'Position'],
    joinedAt: ['Hire Date', 'Start Date', 'Joining Date'],
    leftAt: ['Termination Date', 'End Date', 'Leaving Date'],
  },
};
