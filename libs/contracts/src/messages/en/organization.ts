/** Messages of errors about an organization and its settings. */
export const organization = {
  notFound: 'Organization not found. It may have been deleted. Sign in again, or ask an operator.',
  unknownTimeZone: (zone: string) =>
    `The database does not support the time zone "${zone}". Choose another time zone name.`,
  unknownTimeZoneIssue: 'The database does not support this time zone. Choose another time zone name.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts = {
  assignment:
    'Another user has changed this assignment since you opened it. Reload the assignment, then make your change again.',
  exemption:
    'Another user has changed this exemption since you opened it. Reload the exemption, then make your change again.',
  person:
    'Another user has changed this person since you opened them. Reload the person, then make your change again.',
  team: 'Another user has changed this team since you opened it. Reload the team, then make your change again.',
  topic:
    'Another user has changed this topic since you opened it. Reload the topic, then make your change again.',
  versionIssue: (updatedAt: string) =>
    `The current version is ${updatedAt}. Read the record again, then send this value.`,
};

/** Messages of errors about the instants of figures. */
export const instants = {
  inFuture: 'The requested time is in the future. Choose the current time or an earlier one.',
  inFutureIssue: 'The time is in the future. Choose an earlier one.',
  tooEarly: 'Figures cannot describe a time before 1970. Choose a later time.',
  tooEarlyIssue: 'The time is before 1970. Choose a later one.',
  knownBefore: 'Records cannot be limited to a time before the one that the figures describe.',
  /** @param name of the parameter with the instant that the figures describe */
  knownBeforeIssue: (asOf: string, name: string) => `This must be ${asOf}, the value of ${name}, or later.`,
};
