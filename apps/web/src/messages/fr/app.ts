import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page: string) => `${page} · Docket`,
  skipToContent: 'Aller au contenu',
  openMenu: 'Ouvrir le menu',
  closeMenu: 'Fermer le menu',
  mainNavigation: 'Navigation principale',
  confirm: 'Confirmer',
  closeNotification: 'Fermer la notification',
  tryAgain: 'Réessayer',
  goToDashboard: 'Aller au tableau de bord',

  language: 'Langue',
  theme: (name: string) => `Thème d’affichage : ${name}`,
  themes: { light: 'Clair', dark: 'Sombre', auto: 'Système' },

  sections: {
    overview: 'Vue d’ensemble',
    training: 'Formation',
    integrations: 'Intégrations',
    organization: 'Organisation',
    installation: 'Installation',
  },
  pages: {
    dashboard: 'Tableau de bord',
    reports: 'Rapports',
    compliance: 'Conformité',
    auditLog: 'Journal d’audit',
    people: 'Personnes',
    teams: 'Équipes',
    assignments: 'Formations assignées',
    exemptions: 'Dispenses',
    classroomSessions: 'Formations en présentiel',
    content: 'Contenus',
    import: 'Import',
    waitingStatements: 'Déclarations en attente',
    apiKeys: 'Clés API',
    mail: 'E-mails',
    settings: 'Paramètres',
    operations: 'Exploitation',
  },

  notAllowed: {
    title: 'Accès refusé',
    operatorsOnly:
      'Cette page est réservée aux opérateurs de cette installation. Pour devenir opérateur, adressez-vous à la personne qui gère le serveur : les opérateurs sont ajoutés en ligne de commande.',
  },
  notFound: {
    title: 'Page introuvable',
    text: 'L’adresse contient peut-être une faute de frappe, ou la page a été déplacée.',
  },
  offline:
    'Vous êtes hors ligne. La page affiche les dernières données chargées et reprend dès que la connexion est rétablie.',
  pageFailed: 'Impossible d’afficher cette page',

  /** A page about a single record: while it loads, when it does not exist, and when it cannot be loaded. */
  records: {
    assignment: {
      loading: 'Chargement de la formation assignée',
      failed: 'Impossible de charger la formation assignée',
      notFound: 'Formation assignée introuvable',
      showAll: 'Afficher toutes les formations assignées',
    },
    classroomSession: {
      loading: 'Chargement de la session',
      failed: 'La session n’a pas pu être chargée',
      notFound: 'Session introuvable',
      showAll: 'Afficher toutes les sessions',
    },
    person: {
      loading: 'Chargement de la personne',
      failed: 'Impossible de charger la personne',
      notFound: 'Personne introuvable',
      showAll: 'Afficher toutes les personnes',
    },
    report: {
      loading: 'Chargement du rapport',
      failed: 'Impossible de charger le rapport',
      notFound: 'Rapport introuvable',
      showAll: 'Afficher tous les rapports',
    },
    team: {
      loading: 'Chargement de l’équipe',
      failed: 'L’équipe n’a pas pu être chargée',
      notFound: 'Équipe introuvable',
      showAll: 'Afficher toutes les équipes',
    },
  },
  recordNotFoundHint: 'Le lien est peut-être incomplet, ou l’élément appartient à une autre organisation.',

  /** For responses without a message from the server. */
  failures: {
    unreachable: 'Docket est injoignable. Vérifiez votre connexion et réessayez.',
    unexpected:
      'Une erreur inattendue s’est produite sur cette page. Réessayez. Si l’erreur persiste, rechargez la page.',
    signedOut: 'Votre session est terminée. Connectez-vous de nouveau.',
    forbidden:
      'Vous n’avez pas l’autorisation nécessaire. Demandez l’accès à un administrateur de votre organisation.',
    notFound: 'Élément introuvable. Il a peut-être été supprimé. Rechargez la page.',
    tooLarge:
      'La requête dépasse la taille acceptée par le serveur. Envoyez moins de données, par exemple des fichiers moins nombreux ou plus petits.',
    tooManyRequests: 'Trop de requêtes. Patientez un instant et réessayez.',
    serverError: 'Le serveur n’a pas pu traiter la requête. Réessayez dans un instant.',
    rejected:
      'Le serveur a rejeté la requête. Rechargez la page et réessayez. Si l’erreur persiste, adressez-vous à un opérateur de cette installation.',
  },

  assigneeStates: {
    overdue: 'En retard',
    not_started: 'Non commencé',
    in_progress: 'En cours',
    completed_late: 'Terminé en retard',
    completed: 'Terminé',
    not_learner: 'Non éligible',
    exempt: 'Dispensé',
    left: 'Parti',
  },

  calendar: {
    previousMonth: 'Mois précédent',
    nextMonth: 'Mois suivant',
    previousYear: 'Année précédente',
    nextYear: 'Année suivante',
    previousDecade: 'Décennie précédente',
    nextDecade: 'Décennie suivante',
    hours: 'Heures',
    minutes: 'Minutes',
    seconds: 'Secondes',
    apply: 'Appliquer la date et l’heure',
  },

  justNow: 'à l’instant',
  timeLeft: {
    almostDone: 'presque terminé',
    seconds: (seconds: string) => `encore ${seconds} s environ`,
    minutes: (minutes: string) => `encore ${minutes} min environ`,
    hours: (hours: string) => `encore ${hours} h environ`,
  },
};
