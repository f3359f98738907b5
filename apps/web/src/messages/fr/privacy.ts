import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the export and the erasure of personal data. */
export const privacy: Messages['privacy'] = {
  menu: 'Données personnelles',
  export: 'Exporter les données personnelles',
  erase: {
    action: 'Effacer les données personnelles',
    title: 'Effacer les données personnelles',
    searching: 'Recherche de cette personne dans les rapports stockés…',
    failed: 'Impossible d’effectuer la recherche dans les rapports',
    alreadyErased: 'Les données personnelles de cette personne sont déjà effacées.',
    /** `{name}` is the name of the person, `{pseudonym}` replaces it. */
    text: 'Le nom {name} est remplacé par {pseudonym} dans toutes les données de cette organisation.',
    effects: [
      'Le nom et toutes les adresses e-mail sont retirés, y compris du journal d’audit, des remarques et des versions antérieures.',
      'Le compte et ses sessions sont supprimés, sauf si le compte donne aussi accès ailleurs.',
      'Les rôles, les équipes, les tentatives, les formations assignées et les dispenses restent : aucun chiffre ne change.',
      'Les données de formation qui désignent la personne par son adresse e-mail sont désormais rejetées.',
      'L’effacement est enregistré dans le journal d’audit. Il est irréversible.',
    ],
    confirmation: 'Confirmer l’adresse e-mail',
    /** `{email}` is the e-mail address of the person. */
    confirmationHint: 'Pour confirmer, saisissez {email}',
    confirm: 'Effacer les données personnelles',
    done: 'Données personnelles effacées',
  },
  /** `{time}` is an instant. */
  erased:
    'Les données personnelles de cette personne ont été effacées le {time}. Les données sont conservées sous un pseudonyme.',
  reports: {
    title: 'Rapports contenant cette personne',
    description:
      'Ces rapports ont été établis avant l’effacement. Supprimez chaque fichier, ou enregistrez la base légale sur laquelle vous le conservez.',
    failed: 'Impossible de charger les rapports',
    count: (reports: number) =>
      `${counted(reports, 'rapport stocké', 'rapports stockés')} avec cette personne`,
    later: 'Les fichiers ne changent pas. Après l’effacement, décidez du sort de chacun.',
    none: 'Aucun rapport stocké ne contient cette personne.',
    noneTitle: 'Aucun rapport',
    onHold: 'sous gel juridique',
    report: 'Rapport',
    decision: 'Décision',
    actions: 'Actions',
    deleted: 'Fichier supprimé',
    kept: 'Conservé',
    keptBy: (by: string, time: string) => `${by}, ${time}`,
    undecided: 'Sans décision',
    undecidedOnHold: 'Sans décision, sous gel juridique',
    keep: 'Conserver le fichier',
    changeBasis: 'Modifier la base légale',
    keepTitle: 'Conserver le fichier du rapport',
    keptTitle: 'Décision enregistrée',
    basis: 'Base légale',
    basisHint: 'Par exemple une obligation légale de conservation. Enregistrée dans le journal d’audit.',
    delete: 'Supprimer le fichier',
    keepFile: 'Annuler',
    deleteTitle: 'Supprimer le fichier du rapport ?',
    deleteText:
      'Le fichier et les données dont il est issu sont supprimés maintenant. Les chiffres et le SHA-256 du rapport sont conservés.',
    deletedTitle: 'Fichier supprimé',
    deleteFailed: 'Impossible de supprimer le fichier',
  },
};
