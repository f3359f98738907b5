/** Messages of errors about exemptions. */
export const exemptions = {
  notFound: 'Exemption not found. Check the ID, or reload the list.',
  personNotFound: 'Person not found. Check the ID, or choose another person.',
  assignmentNotFound: 'Assignment not found. Check the ID, or choose another assignment.',
  frameworkNotFound: 'Framework not found. Check the ID, or choose another framework.',
  itemNotFound: 'The framework has no item with this ID. Check the ID, or choose another item.',
  invalid: 'The exemption is not valid. See the issues.',
  endsBeforeStart: 'The end must be later than the start.',
  tooLong: (years: number) => `An exemption lasts at most ${years} years. Choose an earlier end.`,
  overlaps: (name: string, from: string, until: string) =>
    `${name} already has an exemption from ${from} to ${until} (UTC). Choose another period, or change that exemption.`,
};
