/** Messages of errors about a requested period. */
export const periods = {
  asOf: 'A period describes the organization at its end. Remove asOf, or remove the period.',
  fromMissing: 'The start of the period is missing.',
  toMissing: 'The end of the period is missing.',
  daysWithoutPeriod: 'Onboarding is stated for a period only. Add from and to.',
  order: 'The period must start before it ends.',
  tooLong: (years: number) => `The period must not be longer than ${years} years.`,
};
