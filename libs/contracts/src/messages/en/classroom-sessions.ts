/** Messages of errors about classroom sessions. */
export const classroomSessions = {
  invalid: 'The session was not recorded because some values cannot be accepted. See the issues.',
  unknownPerson: (person: string) =>
    `Person "${person}" not found. Remove the person from the list, or add the person to the organization first.`,
  erasedPerson:
    'The data of this person is erased, so no training can be recorded. Remove the person from the list.',
  repeatedPerson: (name: string) =>
    `${name} is listed twice, because two of the people were merged. Remove one of the two.`,
  repeatedTopic: (title: string) => `The topic "${title}" is listed twice. Remove one of the two.`,
  inFuture: 'This time is in the future. Record the session when it is completed.',
  idTaken:
    'A session with this ID is already recorded with other values. Recorded sessions are never changed. Void that session, and record the corrected one with a new ID.',
  notFound: 'Classroom session not found. Check the ID, or reload the list.',
  noSheet: 'This session has no attendance sheet.',
  sheetRemoved: 'The attendance sheet was deleted. Its name, size and SHA-256 are kept with the session.',
  sheetMissing: 'The attendance sheet was not found. An uploaded sheet is kept for a day. Upload it again.',
  sheetType: 'This file is not a PDF, PNG or JPEG. Choose another file.',
  sheetTooLarge: (mebibytes: number) =>
    `An attendance sheet is one file of at most ${mebibytes} MiB. Choose a smaller file.`,
  oneSheet: 'Send one file as multipart/form-data.',
};
