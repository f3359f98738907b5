import type { FrameworkNoun } from '@docket/contracts';
import { nouns } from '@docket/contracts/nouns/en';
import { counted } from '../../format/number.js';

/** Messages about exemptions. */
export const exemptions = {
  title: 'Exemptions',
  description: 'People who are exempt from an assignment or a control.',
  counted: (total: number) => counted(total, 'exemption'),
  empty: 'No exemptions yet',
  emptyHint: 'To grant an exemption, open an assignment or a control of a framework.',
  openAssignments: 'Open assignments',
  openCompliance: 'Open compliance',
  search: 'Search exemptions',
  searchPlaceholder: 'Search by name or e-mail',
  states: { active: 'Active', upcoming: 'Upcoming', ended: 'Ended' },
  columns: { person: 'Person', subject: 'Exempt from', reason: 'Reason', period: 'Period' },
  assignment: 'Assignment',
  control: (framework: string, item: string) => `${framework}, ${item}`,
  approvedBy: (approver: string) => `Approved by ${approver}`,
  period: (from: string, until: string) => `${from} to ${until}`,
  utcPeriod: (from: string, until: string) => `${from} UTC to ${until} UTC`,
  exemptUntil: (until: string) => `Until ${until}`,
  exempt: 'Exempt',

  grant: 'Grant exemption',
  grantTitle: (subject: string) => `Grant exemption from ${subject}`,
  granted: 'Exemption granted',
  editTitle: (person: string) => `Edit exemption of ${person}`,
  saved: 'Exemption saved',
  form: {
    intro: {
      any: 'While the exemption is valid, the people are listed as exempt and excluded from the figures, even if they have completed the assignment or are trained.',
      assignment:
        'While the exemption is valid, the people are listed as exempt and excluded from the figures of this assignment, even if they have completed it.',
      item: (noun: FrameworkNoun) =>
        `While the exemption is valid, the people are listed as exempt and excluded from the figures of this ${nouns[noun].one}, even if they are trained.`,
    },
    people: 'People',
    noPeople: 'There is nobody to exempt.',
    searchSubjects: 'Search assignments and controls',
    noSubjects: 'Type a title or an ID.',
    reason: 'Reason',
    reasonHint: 'Printed in documents.',
    approver: 'Approved by',
    approverHint: 'Name or role of the person who approved the exemption. Printed in documents.',
    startsAt: (timeZone: string) => `From (${timeZone})`,
    startsNow: 'Now',
    clearStart: 'Clear start',
    endsAt: (timeZone: string) => `Until (${timeZone})`,
    endsAtHint: 'At most 10 years after the start.',
    endsAtPlaceholder: 'Choose a date and time',
    endMissing: 'Choose when the exemption ends.',
  },
  end: {
    title: 'End exemption?',
    /** `{name}` is the name of the person, `{subject}` the assignment or control. */
    text: '{name} is included in the figures of {subject} again from now on. Figures for earlier dates are unchanged.',
    upcoming: 'The exemption of {name} from {subject} has not started and will not apply.',
    confirm: 'End exemption',
    done: 'Exemption ended',
    failed: 'The exemption could not be ended',
  },
};
