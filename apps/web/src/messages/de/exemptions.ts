import { nouns } from '@docket/contracts/nouns/de';
import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: 'Befreiungen',
  description: 'Personen, die von einer Zuweisung, einer Anforderung oder einem Risiko befreit sind.',
  counted: (total: number) => counted(total, 'Befreiung', 'Befreiungen'),
  empty: 'Noch keine Befreiungen',
  emptyHint: 'Um eine Befreiung zu erteilen, öffnen Sie eine Zuweisung oder den Eintrag eines Regelwerks.',
  openAssignments: 'Zuweisungen öffnen',
  openCompliance: 'Compliance öffnen',
  search: 'Befreiungen suchen',
  searchPlaceholder: 'Nach Name oder E-Mail suchen',
  states: { active: 'Aktiv', upcoming: 'Bevorstehend', ended: 'Beendet' },
  columns: { person: 'Person', subject: 'Befreit von', reason: 'Begründung', period: 'Zeitraum' },
  assignment: 'Zuweisung',
  control: (framework: string, item: string) => `${framework}, ${item}`,
  approvedBy: (approver: string) => `Genehmigt von ${approver}`,
  period: (from: string, until: string) => `${from} bis ${until}`,
  utcPeriod: (from: string, until: string) => `${from} UTC bis ${until} UTC`,
  exemptUntil: (until: string) => `Bis ${until}`,
  exempt: 'Befreit',

  grant: 'Befreiung erteilen',
  grantTitle: (subject: string) => `Befreiung erteilen: ${subject}`,
  granted: 'Befreiung erteilt',
  editTitle: (person: string) => `Befreiung bearbeiten: ${person}`,
  saved: 'Befreiung gespeichert',
  form: {
    intro: {
      any: 'Solange die Befreiung gilt, werden die Personen als befreit aufgeführt und zählen nicht in den Kennzahlen, auch wenn sie die Zuweisung erledigt haben oder geschult sind.',
      assignment:
        'Solange die Befreiung gilt, werden die Personen als befreit aufgeführt und zählen nicht in den Kennzahlen dieser Zuweisung, auch wenn sie sie erledigt haben.',
      item: (noun) =>
        `Solange die Befreiung gilt, werden die Personen als befreit aufgeführt und zählen nicht in den Kennzahlen ${nouns[noun].ofThe}, auch wenn sie geschult sind.`,
    },
    people: 'Personen',
    noPeople: 'Es gibt niemanden zu befreien.',
    searchSubjects: 'Zuweisungen und Anforderungen suchen',
    noSubjects: 'Geben Sie einen Titel oder eine ID ein.',
    reason: 'Begründung',
    reasonHint: 'Wird in Dokumenten gedruckt.',
    approver: 'Genehmigt von',
    approverHint:
      'Name oder Funktion der Person, die die Befreiung genehmigt hat. Wird in Dokumenten gedruckt.',
    startsAt: (timeZone: string) => `Von (${timeZone})`,
    startsNow: 'Jetzt',
    clearStart: 'Beginn entfernen',
    endsAt: (timeZone: string) => `Bis (${timeZone})`,
    endsAtHint: 'Höchstens 10 Jahre nach dem Beginn.',
    endsAtPlaceholder: 'Datum und Uhrzeit wählen',
    endMissing: 'Wählen Sie, wann die Befreiung endet.',
  },
  end: {
    title: 'Befreiung beenden?',
    /** `{name}` is the name of the person, `{subject}` the assignment or control. */
    text: '{name} zählt ab sofort wieder in den Kennzahlen von {subject}. Kennzahlen zu früheren Zeitpunkten bleiben unverändert.',
    upcoming: 'Die Befreiung für {name} ({subject}) hat noch nicht begonnen und wird nicht wirksam.',
    confirm: 'Befreiung beenden',
    done: 'Befreiung beendet',
    failed: 'Die Befreiung konnte nicht beendet werden',
  },
};
