/** Messages of the search dialog. */
export const search = {
  title: 'Search',
  placeholder: 'Search pages, people, assignments and reports',
  searching: 'Searching',
  results: 'Results',
  groups: { pages: 'Pages', people: 'People', assignments: 'Assignments', reports: 'Reports' },
  page: 'Page',
  formerMember: (email: string) => `${email} · has left`,
  assignment: (target: string, scope: string) => `${target} · ${scope}`,
  report: (title: string, subject: string) => `${title}: ${subject}`,
  failed: 'The search failed. Try again in a moment.',
  noMatch: (text: string) => `No results for “${text}”.`,
};
