import { nouns } from '@docket/contracts/nouns/fr';
import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: 'Dispenses',
  description: 'Personnes dispensées d’une formation assignée, d’une exigence ou d’un risque.',
  counted: (total: number) => counted(total, 'dispense', 'dispenses'),
  empty: 'Aucune dispense pour l’instant',
  emptyHint: 'Pour accorder une dispense, ouvrez une formation assignée ou un élément d’un référentiel.',
  openAssignments: 'Ouvrir les formations assignées',
  openCompliance: 'Ouvrir la conformité',
  search: 'Rechercher des dispenses',
  searchPlaceholder: 'Rechercher par nom ou e-mail',
  states: { active: 'Active', upcoming: 'À venir', ended: 'Terminée' },
  columns: { person: 'Personne', subject: 'Dispensée de', reason: 'Motif', period: 'Période' },
  assignment: 'Formation assignée',
  control: (framework: string, item: string) => `${framework}, ${item}`,
  approvedBy: (approver: string) => `Approuvée par ${approver}`,
  period: (from: string, until: string) => `Du ${from} au ${until}`,
  utcPeriod: (from: string, until: string) => `Du ${from} UTC au ${until} UTC`,
  exemptUntil: (until: string) => `Jusqu’au ${until}`,
  exempt: 'Dispensé',

  grant: 'Accorder une dispense',
  grantTitle: (subject: string) => `Accorder une dispense : ${subject}`,
  granted: 'Dispense accordée',
  editTitle: (person: string) => `Modifier la dispense : ${person}`,
  saved: 'Dispense enregistrée',
  form: {
    intro: {
      any: 'Tant que la dispense est valable, les personnes sont citées comme dispensées et exclues des chiffres, même si elles ont terminé la formation assignée ou sont formées.',
      assignment:
        'Tant que la dispense est valable, les personnes sont citées comme dispensées et exclues des chiffres de cette formation assignée, même si elles l’ont terminée.',
      item: (noun) =>
        `Tant que la dispense est valable, les personnes sont citées comme dispensées et exclues des chiffres de ${nouns[noun].this}, même si elles sont formées.`,
    },
    people: 'Personnes',
    noPeople: 'Il n’y a personne à dispenser.',
    searchSubjects: 'Rechercher des formations assignées et des exigences',
    noSubjects: 'Saisissez un titre ou un identifiant.',
    reason: 'Motif',
    reasonHint: 'Imprimé dans les documents.',
    approver: 'Approuvée par',
    approverHint: 'Nom ou fonction de la personne qui a approuvé la dispense. Imprimé dans les documents.',
    startsAt: (timeZone: string) => `Du (${timeZone})`,
    startsNow: 'Maintenant',
    clearStart: 'Effacer le début',
    endsAt: (timeZone: string) => `Au (${timeZone})`,
    endsAtHint: 'Au plus 10 ans après le début.',
    endsAtPlaceholder: 'Choisissez une date et une heure',
    endMissing: 'Choisissez la fin de la dispense.',
  },
  end: {
    title: 'Mettre fin à la dispense ?',
    /** `{name}` is the name of the person, `{subject}` the assignment or control. */
    text: '{name} compte de nouveau dans les chiffres de {subject} à partir de maintenant. Les chiffres des dates antérieures restent inchangés.',
    upcoming: 'La dispense de {name} ({subject}) n’a pas commencé et ne s’appliquera pas.',
    confirm: 'Mettre fin à la dispense',
    done: 'Dispense terminée',
    failed: 'Impossible de mettre fin à la dispense',
  },
};
