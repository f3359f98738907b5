/** Messages of errors about recorded attempts. */
export const training = {
  attemptsInvalid: 'No attempts were recorded because some of them are invalid. See the issues.',
  unknownPerson: (person: string) =>
    `Person "${person}" not found. Add the person to the organization first, or correct the value.`,
  contradictoryPerson: (person: string, other: string) =>
    `The attempt names two people: ${person} and ${other}. Correct one of the values, or leave it out.`,
  unknownTopic: (topic: string) =>
    `Topic "${topic}" not found. Add the topic to the content first, or correct the value.`,
  ambiguousKey: (value: string) =>
    `"${value}" matches several records, whose keys differ only in case or in characters that are not displayed. Write it exactly like one of them, or send its ID.`,
  startsAfterCompletion: 'startedAt is later than completedAt. Correct one of them.',
  inFuture: 'This time is in the future. Only attempts that are already completed can be recorded.',
  conflictsWithinRequest: (index: string) =>
    `Attempt ${index} has the same sourceId but different values. Give each attempt its own sourceId.`,
  conflictsWithRecorded: () =>
    'An attempt with this sourceId is already recorded with different values. Attempts are never changed. Send the corrected attempt under a new sourceId, and void this one.',
};
