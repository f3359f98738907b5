import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the people pages. */
export const people: Messages['people'] = {
  title: 'Personnes',
  description: 'Apprenants, auditeurs et administrateurs.',
  person: 'Personne',
  add: 'Ajouter une personne',
  importFiles: 'Importer',
  empty: 'Aucune personne pour l’instant',
  emptyHint: 'Ajoutez des personnes une par une, ou importez-les depuis people.csv.',

  roles: { learner: 'Learner', auditor: 'Auditeur', org_admin: 'Administrateur' },
  statuses: { active: 'Actif', upcoming: 'Pas encore arrivé', left: 'Parti' },
  access: { none: 'Connexion impossible', invited: 'Invité', account: 'Connexion possible' },

  filters: {
    search: 'Rechercher des personnes',
    role: 'Rôle',
    allRoles: 'Tous les rôles',
    showAllRoles: 'Afficher tous les rôles',
    team: 'Équipe',
    allTeams: 'Toutes les équipes',
    noTeamHint: 'Personnes sans équipe',
    deletedTeam: 'Équipe supprimée',
    jobFunction: 'Fonction',
    allJobFunctions: 'Toutes les fonctions',
    showAllJobFunctions: 'Afficher toutes les fonctions',
    status: 'Statut',
    allStatuses: 'Tous les statuts',
    showAllStatuses: 'Afficher tous les statuts',
  },

  columns: {
    name: 'Nom',
    role: 'Rôle',
    team: 'Équipe',
    trained: 'Acquis',
    lastAttempt: 'Dernière tentative',
    overdue: 'En retard',
    status: 'Statut',
  },
  joined: (day: string) => `arrivée le ${day}`,

  deactivate: 'Désactiver',
  reactivate: 'Réactiver',
  deactivation: {
    title: 'Désactiver la personne ?',
    /** `{name}` is the name of the person. */
    text: '{name} quitte l’organisation maintenant. La personne ne peut plus se connecter et est retirée de toutes les formations assignées. Les données existantes restent dans les rapports. Vous pouvez réactiver la personne à tout moment.',
    confirm: 'Désactiver la personne',
    keep: 'La garder active',
    done: 'Personne désactivée',
    failed: 'Impossible de désactiver la personne',
  },
  reactivation: {
    title: 'Réactiver la personne ?',
    /** `{name}` is the name of the person. */
    text: '{name} redevient membre actif de l’organisation. La période d’absence reste dans l’historique.',
    confirm: 'Réactiver la personne',
    done: 'Personne réactivée',
    failed: 'Impossible de réactiver la personne',
  },
  record: { title: 'Dossier individuel', generate: 'Générer le dossier individuel' },
  merge: {
    action: 'Fusionner avec une autre personne',
    title: 'Fusionner avec une autre personne',
    /** `{name}` is the name of the person. */
    text: 'À utiliser si la même personne a été ajoutée deux fois. Les données de {name} sont réunies avec celles de la personne que vous choisissez, qui est conservée.',
    into: 'Fusionner avec',
    required: 'Choisissez une personne.',
    effects: [
      'La personne choisie reçoit toutes les tentatives, les scénarios terminés, les formations assignées, les dispenses et les identifiants.',
      'Les périodes d’appartenance sont réunies. Là où les deux personnes en ont une, celle de la personne choisie s’applique.',
      'Les chiffres comptent une seule personne à partir de maintenant, y compris pour les dates antérieures. Les rapports existants ne changent pas.',
      'Les imports avec l’adresse e-mail de la personne fusionnée sont enregistrés pour la personne choisie.',
      'Une fusion est irréversible.',
    ],
    confirm: 'Fusionner les personnes',
    done: 'Personnes fusionnées',
    /** `{name}` is a link to the person. */
    merged: 'Cette personne a été fusionnée avec {name}, à qui appartiennent désormais toutes les données.',
  },
  doneWith: (done: string, name: string) => `${done} : ${name}`,

  invite: {
    none: 'Inviter à se connecter',
    invited: 'Créer un nouveau lien',
    account: 'Réinitialiser le mot de passe',
    failed: 'Lien non créé',
    confirm: 'Créer le lien',
    newLinkTitle: 'Créer un nouveau lien ?',
    /** `{name}` is the name of the person. */
    newLinkText: 'Le lien précédent pour {name} cesse de fonctionner.',
    resetTitle: 'Réinitialiser le mot de passe ?',
    /** `{name}` is the name of the person. */
    resetText:
      '{name} peut déjà se connecter. Le lien permet à cette personne de définir un nouveau mot de passe. Son mot de passe actuel fonctionne jusque-là, et ses sessions prennent fin lorsque le lien est utilisé. S’il s’agit d’un administrateur, les autres administrateurs sont avertis.',
  },

  link: {
    title: (name: string) => `Lien pour ${name}`,
    text: 'Docket envoie aussi un lien par e-mail si un serveur de messagerie est configuré. Vous pouvez aussi copier ce lien et le transmettre par un canal privé.',
    label: 'Lien',
    copyFailed: 'Le navigateur a bloqué la copie. Sélectionnez le lien et copiez-le manuellement.',
    validity: (until: string, timeZone: string) =>
      `Le lien peut être utilisé une fois, jusqu’au ${until} ${timeZone}. Il n’est plus affiché ensuite. S’il est perdu, créez-en un nouveau.`,
    copy: 'Copier le lien',
    copied: 'Copié',
    announceCopied: 'Lien copié',
    announceFailed: 'Impossible de copier le lien',
  },

  details: {
    title: 'Détails',
    status: 'Statut',
    role: 'Rôle',
    team: 'Équipe',
    languages: 'Langages de programmation',
    noLanguages: 'Aucun déclaré',
    jobFunction: 'Fonction',
    noJobFunction: 'Non renseignée',
    bespokeSoftware: 'Travaille sur des logiciels sur mesure',
    yes: 'Oui',
    no: 'Non',
    access: 'Accès',
    joined: 'Arrivée',
    left: 'Départ',
    updated: 'Dernière modification',
    id: 'Identifiant de la personne',
  },

  identifiers: {
    title: 'Identifiants',
    kinds: { employee_number: 'Matricule', account: 'Compte', email_alias: 'Alias d’e-mail' },
    anySystem: 'Tout système',
    empty: 'Aucun identifiant',
    note: 'Outre l’adresse e-mail, les imports et les déclarations xAPI trouvent la personne grâce à ces valeurs.',
    add: 'Ajouter un identifiant',
    kind: 'Type',
    values: {
      employee_number: 'Matricule',
      account: 'Nom ou identifiant du compte',
      email_alias: 'Adresse e-mail',
    },
    issuer: 'Système (facultatif)',
    issuerHint:
      'Page d’accueil ou nom du système, tel qu’il figure dans ses exports, p. ex. https://lms.example.com.',
    added: 'Identifiant ajouté',
    remove: (value: string) => `Retirer ${value}`,
    removal: 'Retirer l’identifiant ?',
    /** `{value}` is the identifier. */
    removalText:
      'Les imports ne trouveront plus la personne avec {value}. Les données existantes ne changent pas.',
    confirmRemoval: 'Retirer l’identifiant',
    removed: 'Identifiant retiré',
    removalFailed: 'Impossible de retirer l’identifiant',
  },

  history: {
    title: 'Historique',
    entry: (role: string, team: string) => `${role} · ${team}`,
    /** `{from}` and `{to}` are instants. */
    period: 'Du {from} au {to}',
    openPeriod: 'Du {from} à maintenant',
    bespokeSoftware: 'logiciels sur mesure',
    note: 'Les chiffres d’une date utilisent les valeurs de cette date.',
  },

  form: {
    edit: (name: string) => `Modifier ${name}`,
    added: 'Personne ajoutée',
    saved: 'Personne enregistrée',
    conflict: 'Quelqu’un d’autre a modifié cette personne',
    name: 'Nom',
    email: 'E-mail',
    emailReadOnly: 'La personne se connecte avec cette adresse : elle ne peut pas être modifiée.',
    role: 'Rôle',
    learnerHint: 'Compte dans la couverture. Aucune connexion nécessaire.',
    otherRoleHint: 'Se connecte avec un mot de passe, défini au moyen d’un lien à usage unique.',
    team: 'Équipe',
    languages: 'Langages de programmation',
    languagesHint: 'Appuyez sur Entrée après chaque langage.',
    languagesPlaceholder: 'java, go, …',
    jobFunction: 'Fonction',
    jobFunctionHint: 'Par exemple : ingénieur logiciel.',
    bespokeSoftware: 'Travaille sur des logiciels sur mesure',
    bespokeSoftwareHint: 'Logiciels développés par ou pour l’organisation (PCI DSS 6.2.2).',
    effective: 'Date d’effet (facultatif)',
    effectiveHint: (timeZone: string) =>
      `Pour corriger le passé : le rôle, l’équipe, les langages, la fonction et le travail modifiés s’appliquent dès le début de cette date, fuseau ${timeZone}. Les rapports existants ne changent pas. Par défaut : maintenant.`,
    effectiveTooEarly: (joined: string, timeZone: string) =>
      `La personne est arrivée le ${joined} (${timeZone}). Choisissez cette date ou une date ultérieure.`,
    joinedWithEffective:
      'La date d’arrivée ne peut pas être modifiée en même temps qu’une date d’effet. Enregistrez d’abord l’une des modifications, puis l’autre.',
    fixedAfterLeaving:
      'Le rôle, l’équipe, les langages et la fonction restent ceux du jour du départ. Réactivez la personne pour les modifier.',
    joined: 'Arrivée le',
    joinedHint: (timeZone: string) => `Date dans le fuseau ${timeZone}. Par défaut : aujourd’hui.`,
  },

  progress: {
    failed: 'Impossible de charger l’avancement des formations',
    loading: 'avancement des formations',
    figures: 'Résumé des formations',
    topicsTrained: 'Thèmes acquis',
    averageScore: 'Score moyen',
    attempts: 'Tentatives',
    assignmentsCompleted: 'Formations terminées',
    assignmentsOverdue: 'Formations en retard',
    assignments: 'Formations assignées',
    assignmentCount: (total: number) => counted(total, 'formation assignée', 'formations assignées'),
    noAssignments: 'Aucune formation assignée active pour cette personne',
    topics: 'Thèmes',
    topicCount: common.topics,
    noTopics: 'Aucune tentative pour l’instant',
    topicsHint: (days: number) =>
      `Scores et tentatives des ${count(days)} derniers jours. « Expiré » signifie que la dernière réussite est plus ancienne.`,
    assignment: 'Formation',
    optional: 'Facultative',
    status: 'Statut',
    items: 'Éléments',
    deadline: 'Échéance',
    completed: 'Terminée le',
    score: 'Score',
    topic: 'Thème',
    bestScore: 'Meilleur score',
    lastAttempt: 'Dernière tentative',
    states: { trained: 'Acquis', expired: 'Expiré', notPassed: 'Non réussi' },
    showAll: (counted: string) => `Tout afficher (${counted})`,
  },
};
