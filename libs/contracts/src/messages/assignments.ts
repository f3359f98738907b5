/** Messages of errors about assignments. */
export const assignments = {
  notFound: 'Assignment not found. It may belong to another organization.',
  notFoundAt: 'The assignment did not exist at this time. Choose a later time or another assignment.',
  deadlineInPast:
    'The deadline is in the past, so every assignee would be overdue immediately. Choose a later deadline.',
  deadlineInPastIssue: 'The deadline is in the past. Choose a later one.',
  unknownContent:
    'The target refers to content that does not exist in this organization. Choose other content.',
  unknownTopic: 'There is no such topic in this organization.',
  unknownCourse: 'There is no such course in this organization.',
  unknownScenario: 'There is no such scenario in this organization.',
  unknownModule: (family: string) =>
    `There is no such module in the family "${family}" in this organization.`,
  personNotFound: 'The person does not exist in this organization. Choose an active person.',
  personLeft: 'The person has left the organization. Choose an active person.',
};
