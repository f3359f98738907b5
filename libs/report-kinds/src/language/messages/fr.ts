import type { DocumentMessages } from './en.js';

export const fr: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  pageOf: (page) => [`Page ${page} sur `, ''],
  continued: (title) => `${title} (suite)`,
  noTeam: 'Sans équipe',
  cover: {
    bookmark: 'Couverture',
    subject: (title, organization) => `${title} : ${organization}`,
    generated: 'Établi le',
    localTime: 'Heure locale',
    askedBy: 'Demandé par',
    reportId: 'Identifiant du rapport',
    reportVersion: 'Version du rapport',
    figuresAsOf: (instant) => `Chiffres au ${instant}.`,
    snapshot: (sha256) => `SHA-256 de l’instantané ${sha256}`,
  },
  summary: 'Synthèse',
  states: {
    overdue: 'En retard',
    not_started: 'Non commencé',
    in_progress: 'En cours',
    completed_late: 'Terminé en retard',
    completed: 'Terminé',
  },
  rules: {
    title: 'Comment ces chiffres sont calculés',
    instant: 'Instant',
    instantIs: (instant) =>
      `Tout est arrêté au ${instant} ; les rôles, équipes et affectations sont ceux de cet instant.`,
    eligible: 'Personnes éligibles',
    eligibleAre:
      'Personnes actives ayant le rôle « learner ». Les administrateurs et les auditeurs ne comptent pas.',
    passingScore: 'Score de réussite',
    passingScoreIs: (score) =>
      `${score} ou plus à une tentative d’exercice. Les scénarios d’apprentissage ne comptent pas comme exercices.`,
    window: 'Période de formation',
    windowIs: (days, start) =>
      `${days} jours d’exactement 24 heures : terminé après le ${start} et pas après l’instant ci-dessus.`,
    threshold: 'Seuil de couverture',
    thresholdIs: (percent) => `${percent} à cet instant.`,
    percentages: 'Pourcentages',
    percentagesAre: (all) =>
      `Les taux sont arrondis au pour cent inférieur : ${all} signifie donc tout le monde.`,
  },
  check: {
    title: 'Comment vérifier ce fichier',
    storedOnce:
      'Ce fichier est enregistré une seule fois et jamais modifié. Son SHA-256 figure sur la page du rapport. Calculez-le vous-même et comparez :',
    file: 'fichier',
    oneSnapshot:
      'Tous les chiffres proviennent d’un seul instantané des données, lu en une transaction. Le même instantané donne toujours ce même fichier, octet pour octet. Le SHA-256 de ses lignes est :',
    attached:
      'Les chiffres et les lignes de ce document sont aussi intégrés au fichier : figures.json et des tableaux au format CSV.',
  },
};
