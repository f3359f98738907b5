import type { DocumentMessages } from './en.js';

export const fr: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Page ${page} sur `, ''],
  continued: (title) => `${title} (suite)`,
  noTeam: 'Sans équipe',
  reportInFooter: (id) => `Rapport …${id}`,
  cover: {
    bookmark: 'Page de garde',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Établi le',
    localTime: 'Heure locale',
    requestedBy: 'Demandé par',
    reportId: 'Identifiant du rapport',
    reportVersion: 'Version du format',
    dataAsOf: (instant) => `Données arrêtées au ${instant}`,
    snapshot: (sha256) => `SHA-256 de l’instantané : ${sha256}`,
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
    title: 'Mode de calcul des indicateurs',
    dataAsOf: 'Données arrêtées au',
    dataAsOfValue: (instant) =>
      `Tous les indicateurs reflètent l’état des données au ${instant}, y compris les rôles, les équipes et les formations assignées.`,
    eligible: 'Personnes éligibles',
    eligibleValue: 'Apprenants actifs (rôle « Learner »). Les administrateurs et les auditeurs sont exclus.',
    passingScore: 'Seuil de réussite',
    passingScoreValue: (score) =>
      `Une tentative sur un thème est réussie avec un score d’au moins ${score}. Les scénarios d’apprentissage n’ont pas de score et ne sont pas des tentatives.`,
    window: 'Période de formation',
    windowValue: (days, start, end) =>
      `Terminé après le ${start} et au plus tard le ${end} (${days} × 24 heures).`,
    threshold: 'Seuil de couverture',
    thresholdValue: (percent) => `${percent} des personnes éligibles (paramètre de l’organisation).`,
    percentages: 'Pourcentages',
    percentagesValue: (all, few) =>
      `Les taux et les parts sont arrondis à l’unité inférieure, les scores au dixième inférieur. ${few} signifie qu’il y a au moins un cas ; ${all} signifie la totalité. Aucun score n’est arrondi vers le haut jusqu’au seuil de réussite.`,
  },
  verification: {
    title: 'Vérification de ce fichier',
    storedOnce:
      'Ce fichier est enregistré une seule fois et n’est jamais modifié. Son SHA-256 est affiché sur la page du rapport dans Docket. Pour vérifier une copie, calculez le SHA-256 de la copie et comparez les deux valeurs :',
    file: 'fichier',
    oneSnapshot:
      'Tous les indicateurs proviennent d’un seul instantané des données, lu dans une seule transaction de base de données. Le même instantané produit toujours le même fichier, octet pour octet. SHA-256 de l’instantané :',
    attached:
      'Les données de ce document sont aussi jointes à ce PDF : les indicateurs dans figures.json, les listes longues dans des fichiers CSV.',
  },
};
