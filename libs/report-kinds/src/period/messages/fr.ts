import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** French messages about the period of a document. */
export const fr = ({ count, percent }: Formats): PeriodMessages => ({
  period: 'Période',
  periodValue: (from, to) => `Après le ${from}, jusqu’au ${to} inclus`,
  positions: {
    title: 'Situation à la fin de chaque trimestre',
    about: (timeZone) =>
      `Le début de la période, la fin de chaque trimestre civil (fuseau horaire ${timeZone}) et la fin de la période, toujours avec les enregistrements connus de ce document.`,
    instant: 'Instant',
    edges: { from: 'Début de la période', quarter: 'Fin du trimestre', to: 'Fin de la période' },
    eligible: 'Personnes éligibles',
  },
  onboarding: {
    title: 'Intégration des arrivants',
    nobody: 'Personne n’est arrivé pendant la période.',
    result: (inTime, due, days) =>
      `${percent(inTime, due)} (${count(inTime)} sur ${count(due)}) des personnes arrivées pendant la période ont réussi un thème dans les ${count(days)} × 24 heures.`,
    notYetDue: (people, days) =>
      `Délai en cours : ${count(people)}. Leurs ${count(days)} × 24 heures se terminent après la période ; ces personnes sont exclues du taux, même si elles ont déjà réussi un thème ou sont parties.`,
    person: 'Personne',
    team: 'Équipe',
    joined: 'Arrivée',
    left: (at) => `départ ${at}`,
    firstPass: 'Première réussite',
    days: 'Jours',
    status: 'Statut',
    never: 'Aucune',
    states: {
      'in-time': 'Dans le délai',
      late: 'En retard',
      'no-pass': 'AUCUNE RÉUSSITE',
      'not-yet-due': 'Délai en cours',
    },
  },
  rules: {
    quarters: 'Fin d’un trimestre',
    quartersValue: (timeZone) =>
      `La dernière milliseconde d’un trimestre civil dans le fuseau horaire ${timeZone}. Chaque situation utilise les rôles, les équipes, les paramètres, les contenus et la période de formation de son propre instant.`,
    onboarding: 'Intégration des arrivants',
    onboardingValue: (days) =>
      `Une personne arrive lorsqu’une appartenance commence pendant la période. Elle compte si elle est éligible à un moment quelconque entre son arrivée et la fin de la période ; une personne qui revient arrive de nouveau. Dans le délai : la première réussite, sur n’importe quel thème et à partir de l’arrivée, a lieu au plus ${count(days)} × 24 heures après l’arrivée. Délai en cours : ces heures se terminent après la période, même si la personne a déjà réussi ou est partie ; ne compter que les réussites précoces augmenterait le taux. Le délai d’une personne partie avant son terme est échu si ces heures se terminent dans la période. Taux : personnes dans le délai divisées par toutes celles dont le délai est échu. Les jours sont arrondis au supérieur.`,
  },
});
