import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'Clés API',
  intro:
    'Vos programmes utilisent des clés API pour lire des données, transmettre des tentatives et demander des rapports.',
  documentation: 'Afficher la documentation de l’API',
  create: 'Créer une clé API',
  count: (keys: number) => counted(keys, 'clé', 'clés'),
  empty: 'Aucune clé API pour l’instant',
  emptyHint:
    'Créez une clé distincte pour chaque programme, avec les seules autorisations dont il a besoin. La clé API n’est affichée qu’une seule fois.',
  columns: {
    key: 'Clé',
    scopes: 'Autorisations',
    lastUsed: 'Dernière utilisation',
    created: 'Création',
  },
  statuses: { active: 'Active', expired: 'Expirée', revoked: 'Révoquée' },
  never: 'Jamais',
  expires: 'Expiration : {instant}',
  revocationReasons: {
    creator_lost_access: 'Révoquée automatiquement : la personne qui l’a créée n’est plus administrateur.',
  },

  form: {
    name: 'Nom',
    nameHint: 'Nom du programme qui utilise cette clé',
    scopes: 'Autorisations',
    scopesHint: 'Sélectionnez seulement les autorisations dont le programme a besoin.',
    expiration: 'Expiration',
    expirationHint:
      'Remplacez la clé avant son expiration. Elle est aussi révoquée si vous quittez l’organisation ou n’êtes plus administrateur.',
    lifetimes: { '7': '7 jours', '30': '30 jours', '90': '90 jours', '365': '1 an' },
    submit: 'Créer la clé',
  },

  newToken: {
    title: 'Enregistrez cette clé API maintenant',
    warning: (name: string) =>
      `La clé API « ${name} » n’est affichée qu’une seule fois. Docket ne l’enregistre pas. Conservez-la là où votre programme lit ses secrets, jamais dans le code source.`,
    label: 'Clé API',
    copy: 'Copier la clé',
    copied: 'Copiée',
    announceCopied: 'Clé API copiée',
    copyFailed: 'Impossible de copier la clé API. Sélectionnez-la et copiez-la manuellement.',
    done: 'J’ai enregistré la clé',
  },

  revoke: {
    button: 'Révoquer',
    label: (name: string) => `Révoquer la clé « ${name} »`,
    question: (name: string) => `Révoquer la clé API « ${name} » ?`,
    consequence: (key: string) =>
      `Les requêtes avec ${key} seront rejetées immédiatement. Cette action est irréversible, mais vous pouvez créer une nouvelle clé.`,
    confirm: 'Révoquer la clé',
    cancel: 'Conserver la clé',
    done: (name: string) => `Clé API « ${name} » révoquée`,
    failed: (name: string) => `Impossible de révoquer la clé API « ${name} »`,
  },

  scopeGroups: {
    reports: 'Rapports',
    compliance: 'Conformité',
    progress: 'Avancement',
    imports: 'Imports',
    assignments: 'Formations assignées',
    people: 'Personnes',
    teams: 'Équipes',
    content: 'Contenus',
    statements: 'Déclarations xAPI',
    auditLog: 'Journal d’audit',
    organization: 'Organisation',
  },
  scopeActions: {
    read: 'Lire',
    change: 'Modifier',
    generate: 'Générer',
    record: 'Enregistrer',
    send: 'Envoyer',
    import: 'Importer',
  },
  scopes: {
    'reports:read': 'Afficher les rapports et télécharger leurs fichiers',
    'reports:write': 'Demander et annuler des rapports',
    'compliance:read': 'Afficher la couverture de chaque référentiel et les personnes restant à former',
    'progress:read': 'Afficher l’avancement de chaque personne et les indicateurs de formation',
    'progress:write': 'Transmettre des tentatives d’autres systèmes de formation',
    'imports:write': 'Importer des fichiers et télécharger les lignes rejetées',
    'assignments:read': 'Afficher les formations assignées et le statut de chaque personne assignée',
    'assignments:write': 'Assigner des formations et les modifier',
    'users:read': 'Afficher les noms, les adresses e-mail, les équipes et l’historique',
    'users:write': 'Ajouter, modifier et désactiver des personnes',
    'teams:read': 'Afficher les équipes',
    'teams:write': 'Créer, renommer et supprimer des équipes',
    'content:read': 'Afficher les familles, les modules et les thèmes',
    'content:write': 'Ajouter et modifier des thèmes',
    'xapi:read': 'Obtenir les déclarations reçues',
    'xapi:write': 'Recevoir les déclarations des systèmes de formation qui utilisent xAPI',
    'audit-log:read': 'Afficher les événements avec les adresses IP',
    'org:read': 'Afficher le nom, le fuseau horaire et le nombre de personnes et d’équipes',
  },
  /** The scopes of a key within a group, e.g. "Personnes : lire, modifier". */
  grantedScopes: (group: string, actions: string[]) => `${group} : ${actions.join(', ').toLowerCase()}`,
};
