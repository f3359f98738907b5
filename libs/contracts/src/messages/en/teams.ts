/** Messages of errors about teams. */
export const teams = {
  notFound: 'Team not found. Check the ID, or reload the list.',
  /** For a team that a request refers to, e.g. as the scope of an assignment. */
  unknownTeam: 'Team not found. It may have been deleted. Choose another team.',
  nameTaken: (name: string) => `A team named "${name}" already exists. Choose another name.`,
  nameTakenIssue: 'Another team already has this name. Choose another name.',
  /** `others` is the number of further active assignments. */
  hasActiveAssignments: (title: string, others: number) =>
    others > 0
      ? `The team cannot be deleted because the assignment "${title}" and ${others === 1 ? '1 more is' : `${others} more are`} assigned to it. Deactivate or reassign them first.`
      : `The team cannot be deleted because the assignment "${title}" is assigned to it. Deactivate or reassign the assignment first.`,
};
