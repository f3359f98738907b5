import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** German messages about the period of a document. */
export const de = ({ count, percent }: Formats): PeriodMessages => ({
  period: 'Zeitraum',
  periodValue: (from, to) => `Nach ${from}, bis einschließlich ${to}`,
  positions: {
    title: 'Stand am Ende jedes Quartals',
    about: (timeZone) =>
      `Der Beginn des Zeitraums, das Ende jedes Kalenderquartals (Zeitzone ${timeZone}) und das Ende des Zeitraums, jeweils mit den Datensätzen, die diesem Dokument bekannt sind.`,
    instant: 'Zeitpunkt',
    edges: { from: 'Beginn des Zeitraums', quarter: 'Quartalsende', to: 'Ende des Zeitraums' },
    eligible: 'Schulungspflichtige',
  },
  onboarding: {
    title: 'Einarbeitung',
    nobody: 'Im Zeitraum ist niemand eingetreten.',
    result: (inTime, due, days) =>
      `${percent(inTime, due)} (${count(inTime)} von ${count(due)}) der im Zeitraum eingetretenen Personen haben innerhalb von ${count(days)} × 24 Stunden ein Thema bestanden.`,
    notYetDue: (people, days) =>
      `Noch nicht fällig: ${count(people)}. Ihre ${count(days)} × 24 Stunden enden nach dem Zeitraum; sie sind in der Quote nicht enthalten, auch wenn sie bereits ein Thema bestanden haben oder ausgeschieden sind.`,
    person: 'Person',
    team: 'Team',
    joined: 'Eingetreten',
    left: (at) => `ausgetreten ${at}`,
    firstPass: 'Erstes Bestehen',
    days: 'Tage',
    status: 'Status',
    never: 'Keines',
    states: {
      'in-time': 'Fristgerecht',
      late: 'Verspätet',
      'no-pass': 'KEIN BESTANDENER VERSUCH',
      'not-yet-due': 'Noch nicht fällig',
    },
  },
  rules: {
    quarters: 'Quartalsende',
    quartersValue: (timeZone) =>
      `Die letzte Millisekunde eines Kalenderquartals in der Zeitzone ${timeZone}. Jeder Stand verwendet die Rollen, Teams, Einstellungen, Inhalte und den Schulungszeitraum seines eigenen Zeitpunkts.`,
    onboarding: 'Einarbeitung',
    onboardingValue: (days) =>
      `Eine Person tritt ein, wenn eine Mitgliedschaft im Zeitraum beginnt. Sie zählt, wenn sie ab dann bis zum Ende des Zeitraums irgendwann schulungspflichtig ist; wer zurückkehrt, tritt erneut ein. Fristgerecht: Das erste Bestehen eines beliebigen Themas ab dem Eintritt liegt höchstens ${count(days)} × 24 Stunden nach dem Eintritt. Noch nicht fällig: Diese Stunden enden nach dem Zeitraum, auch wenn die Person bereits bestanden hat oder ausgeschieden ist; nur frühes Bestehen zu zählen, würde die Quote erhöhen. Wer vor dem Ende seiner Stunden ausgeschieden ist, ist fällig, wenn diese im Zeitraum enden. Quote: fristgerecht geteilt durch alle Fälligen. Tage sind aufgerundet.`,
  },
});
