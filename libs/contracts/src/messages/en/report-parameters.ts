/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters = {
  chooseAssignment: 'Choose an assignment from the list.',
  chooseControl: 'Choose a control or risk from the list.',
  choosePerson: 'Choose a person from the list.',
  comparison: 'Use "previous", or the ID of an earlier report.',
  sampleSize: (max: number) => `Enter a whole number of people from 1 to ${max.toLocaleString('en')}.`,
  seed: 'Enter a seed, e.g. the date of the request. The same seed selects the same people.',
  seedCharacters:
    'Use visible characters with single spaces between them, so that the seed can be typed again.',
};
