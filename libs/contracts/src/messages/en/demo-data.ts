/** Messages of errors about the demo organization. */
export const demoData = {
  invalidPeopleCount: 'The number of people must be between 1 and 1,000,000.',
  slugTaken: (slug: string) => `An organization "${slug}" already exists. Choose another one with --org.`,
};
