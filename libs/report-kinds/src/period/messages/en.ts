import type { Formats } from '../../language/formats.js';

/** English messages about the period of a document. */
export const en = ({ count, percent }: Formats) => ({
  period: 'Period',
  /** @param from exclusive @param to inclusive */
  periodValue: (from: string, to: string) => `After ${from}, up to and including ${to}`,
  positions: {
    title: 'Position at the end of each quarter',
    about: (timeZone: string) =>
      `The start of the period, the end of each calendar quarter (time zone ${timeZone}) and the end of the period, all with the records known to this document.`,
    instant: 'Instant',
    edges: { from: 'Start of the period', quarter: 'End of the quarter', to: 'End of the period' },
    eligible: 'Eligible people',
  },
  onboarding: {
    title: 'Onboarding',
    nobody: 'Nobody joined in the period.',
    result: (inTime: number, due: number, days: number): string =>
      `${percent(inTime, due)} (${count(inTime)} of ${count(due)}) of the people who joined in the period passed a topic within ${count(days)} × 24 hours.`,
    notYetDue: (people: number, days: number): string =>
      `Not yet due: ${count(people)}. Their ${count(days)} × 24 hours end after the period, so they are excluded from the rate, whether or not they have already passed a topic or left.`,
    person: 'Person',
    team: 'Team',
    joined: 'Joined',
    left: (at: string) => `left ${at}`,
    firstPass: 'First pass',
    days: 'Days',
    status: 'Status',
    never: 'None',
    states: { 'in-time': 'In time', late: 'Late', 'no-pass': 'NO PASS', 'not-yet-due': 'Not yet due' },
  },
  rules: {
    quarters: 'End of a quarter',
    quartersValue: (timeZone: string) =>
      `The last millisecond of a calendar quarter in the time zone ${timeZone}. Each position uses the roles, teams, settings, content and training window of its own instant.`,
    onboarding: 'Onboarding',
    onboardingValue: (days: number) =>
      `People join when a membership starts within the period. They count if they are eligible at any time from then to the end of the period; people who return join again. In time: the first pass on any topic at or after joining is at most ${count(days)} × 24 hours after joining. Not yet due: these hours end after the period, also if the person has already passed or left; counting only early passes would raise the rate. People who left before their hours ended within the period are due. Rate: in time divided by all who are due. Days are rounded up.`,
  },
});

export type PeriodMessages = ReturnType<typeof en>;
