/** Messages of errors about assignments. */
export const assignments = {
  notFound: 'Assignment not found. Check the ID, or reload the list.',
  notFoundAt: 'The assignment did not exist at this time. Choose a later time or another assignment.',
  emptyTarget: 'The target has no topics or scenarios. Choose other content, or add topics to it first.',
  emptyTargetIssue: 'This content has no topics or scenarios. Choose other content.',
  deadlineInPast:
    'The deadline is in the past, so every assignee would be overdue immediately. Choose a later deadline.',
  deadlineInPastIssue: 'The deadline is in the past. Choose a later one.',
  unknownContent:
    'Content not found. The target must be content of this organization. Check the ID, or choose other content.',
  unknownTopic: 'Topic not found. Check the ID, or choose another topic.',
  unknownCourse: 'Course not found. Check the ID, or choose another course.',
  unknownScenario: 'Scenario not found. Check the ID, or choose another scenario.',
  unknownModule: (family: string) =>
    `Module not found in the family "${family}". Check the ID and the family, or choose another module.`,
  personNotFound: 'Person not found. Check the ID, or choose an active person.',
  personLeft: 'The person has left the organization. Choose an active person.',
};
