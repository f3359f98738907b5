import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the reports: the list, the page of a report, and requests from any page. */
export const reports: Messages['reports'] = {
  title: 'Rapports',
  report: 'Rapport',
  intro: 'Des rapports immuables que chacun peut vérifier.',
  count: (reports: number) => counted(reports, 'rapport', 'rapports'),
  empty: 'Aucun rapport pour l’instant',
  emptyHint:
    'Générez l’un des documents ci-dessus. Les rapports sont générés en arrière-plan et apparaissent ici.',
  columns: { report: 'Rapport', requestedBy: 'Demandé par', file: 'Fichier' },
  /** Instants of a report on a past instant, below its subject. */
  asOf: (instant: string) => `Données arrêtées au ${instant}`,
  asOfWithKnownAt: (instant: string, knownAt: string) =>
    `Données arrêtées au ${instant}, connues au ${knownAt}`,
  noFile: '–',
  /** Name of a report in sentences and accessible names. */
  name: (title: string, subject: string) => `${title}, ${subject}`,
  tabTitle: (title: string, subject: string) => `${title} : ${subject}`,
  pages: (pages: number) => counted(pages, 'page', 'pages'),

  statuses: {
    queued: 'En attente',
    running: 'En cours',
    completed: 'Terminé',
    failed: 'En échec',
    cancelled: 'Annulé',
    expired: 'Expiré',
  },
  onLegalHold: 'Gel juridique (legal hold)',
  fileDeletedOn: (date: string) => `Fichier supprimé le ${date}`,
  expiresOn: (date: string) => `Expire le ${date}`,

  filters: {
    search: 'Rechercher des rapports',
    searchPlaceholder: 'Rechercher par objet ou personne',
    kind: 'Type de rapport',
    allKinds: 'Tous les types',
    clearKind: 'Effacer le filtre de type de rapport',
  },

  generate: {
    section: 'Générer un rapport',
    kindsFailed: 'Impossible de charger les types de rapports',
    button: (kind: string) => `Générer « ${kind} »`,
    required: 'Obligatoire',
    searchAssignments: 'Rechercher des formations assignées',
    noAssignments: 'Aucune formation assignée pour l’instant.',
    searchFrameworks: 'Rechercher des référentiels',
    noFrameworks: 'Aucun référentiel.',
    version: (version: string) => `Version ${version}`,
    customVersion: (version: string) => `Version ${version} · personnalisé`,
    due: (deadline: string) => `Échéance : ${deadline}`,
    optional: 'facultative',
    inactive: 'inactive',
    defaultLanguage: (language: string) => `Par défaut (${language})`,
    comparisons: { none: 'Aucune comparaison', previous: 'Rapport précédent' },
    orientations: { portrait: 'Portrait', landscape: 'Paysage' },
    sample: {
      populations: {
        eligible: 'Personnes éligibles',
        assignment: 'Personnes assignées d’une formation',
        control: 'Personnes d’une exigence ou d’un risque',
      },
      assignment: 'Formation assignée',
      framework: 'Référentiel',
      item: 'Exigence ou risque',
      searchItems: 'Rechercher des exigences et des risques',
      frameworkFirst: 'Choisissez d’abord un référentiel.',
      noItems: 'Aucune exigence ni aucun risque correspondant.',
      sizeHint: (max: string) => `De 1 à ${max} personnes`,
      seedHint:
        'Vide : l’identifiant du rapport, que personne ne peut choisir. Imprimée dans le document ; la même graine sélectionne de nouveau les mêmes personnes.',
      strata: { none: 'Aucune', team: 'Par équipe, proportionnelle' },
    },
    newReport: 'Nouveau rapport',
    options: {
      title: (chosen: number) =>
        chosen === 0 ? 'Options' : `Options (${counted(chosen, 'définie', 'définies')})`,
    },
    instants: {
      now: 'Maintenant',
      noPeriod: 'Aucune période',
      field: (label: string, timeZone: string) => `${label} (${timeZone})`,
      clear: (label: string) => `Effacer : ${label}`,
      /** Explanations by field name. */
      hints: {
        from: 'Le rapport porte sur le temps qui suit cet instant.',
        to: 'Le rapport décrit l’organisation à cet instant et à la fin de chaque trimestre de la période.',
        asOf: 'L’instant que le rapport décrit. Incompatible avec une période.',
        knownAt:
          'Vide : toutes les données enregistrées jusqu’à maintenant. Indiquez les deux instants pour reproduire un rapport antérieur.',
      },
      knownTooEarly: 'Choisissez l’instant que le rapport décrit, ou un instant ultérieur.',
      periodOrder: 'Choisissez un instant antérieur à la fin de la période.',
    },
  },

  request: {
    requested: (kind: string) => `Demande envoyée : ${kind}`,
    alreadyRequested: (kind: string) => `Déjà en cours : ${kind}`,
    failed: (kind: string) => `Échec de la demande : ${kind}`,
    status: (subject: string, status: string) => `${subject}. ${status}.`,
    viewReport: 'Afficher le rapport',
    viewRunningReport: 'Afficher le rapport en cours',
    ready: 'Rapport prêt',
    announceReady: (report: string) => `Rapport prêt : ${report}`,
    kindFailed: (kind: string) => `Échec du rapport : ${kind}`,
    announceFailed: (report: string) => `Échec du rapport : ${report}`,
  },

  progress: {
    cancelling: 'Annulation en cours',
    waitingForWorker: 'En attente d’un worker',
    nextInQueue: 'Prochain dans la file d’attente',
    position: (position: number) => `Position ${count(position)} dans la file d’attente`,
    starting: 'Démarrage',
    collecting: 'Collecte des données',
    collectingRows: (done: number, total: number) =>
      `Collecte des données, ${count(done)} sur ${counted(total, 'ligne', 'lignes')}`,
    rendering: 'Mise en page',
    renderingRows: (done: number, total: number) =>
      `Mise en page, ${count(done)} sur ${counted(total, 'ligne', 'lignes')}`,
    storing: 'Enregistrement du fichier',
    percent: (percent: number) => wholePercentText(percent),
    percentAndTimeLeft: (percent: number, timeLeft: string) => `${wholePercentText(percent)} · ${timeLeft}`,
    spoken: (percent: number, progress: string) => `${count(percent)} pour cent, ${progress}`,
  },

  actions: {
    download: 'Télécharger',
    downloadLabel: (report: string) => `Télécharger : ${report}`,
    cancel: 'Annuler',
    cancelLabel: (report: string) => `Annuler : ${report}`,
    cancelQuestion: (kind: string) => `Annuler « ${kind} » ?`,
    cancelConsequence: (subject: string) =>
      `${subject}. Le travail déjà effectué sera perdu. Vous pouvez demander de nouveau le rapport à tout moment.`,
    cancelConfirm: 'Annuler le rapport',
    cancelDismiss: 'Laisser en cours',
    cancelFailed: 'Impossible d’annuler le rapport',
    retry: 'Relancer',
    retryLabel: (report: string) => `Relancer : ${report}`,
    retryFailed: 'Impossible de relancer le rapport',
  },

  copy: {
    copied: 'Copié',
    label: (text: string) => `Copier : ${text}`,
    announceCopied: (text: string) => `Copié : ${text}`,
    failed: (text: string) => `Échec de la copie : ${text}`,
  },
  sha256Of: (kind: string) => `SHA-256, ${kind}`,

  page: {
    failed: 'Ce rapport a échoué',
    fileDeleted: 'Fichier supprimé',
    fileDeletedByPerson:
      'Un administrateur a supprimé le fichier. Les détails du rapport et son SHA-256 sont conservés : les copies existantes peuvent toujours être vérifiées. Pour obtenir des données actuelles, générez de nouveau le rapport.',
    fileDeletedByPolicy:
      'Le fichier a été supprimé en application de la règle de conservation. Les détails du rapport et son SHA-256 sont conservés : les copies existantes peuvent toujours être vérifiées. Pour obtenir des données actuelles, générez de nouveau le rapport.',
    keyFigures: 'Chiffres clés',
    rules: 'Règles appliquées',
    rulesPending: 'Les règles sont affichées une fois les données collectées.',
    rulesHint: 'Les règles sont collectées avec les données et imprimées dans le document.',
    noDetails: 'Aucun détail pour l’instant.',
    timeline: 'Chronologie',
    now: 'maintenant',
    run: (run: number) => `exécution ${count(run)}`,
    worker: (id: string) => `Worker ${id}`,
    downloads: 'Téléchargements',
    noDownloads: 'Personne n’a encore téléchargé ce fichier.',
  },

  preview: {
    title: 'Aperçu',
    loading: 'Chargement de l’aperçu',
    failed: 'Impossible de charger l’aperçu',
    failedHint: 'Le fichier peut toujours être téléchargé.',
    tooLarge: (size, limit) =>
      `Le fichier fait ${size}. L’aperçu est limité à ${limit} : téléchargez le fichier pour le lire.`,
    page: (page, pages) => `Page ${count(page)} sur ${count(pages)}`,
    pageField: 'Page',
    text: 'Texte de cette page',
  },

  file: {
    title: 'Fichier',
    pending: 'Le fichier n’est pas encore prêt.',
    none: 'Il n’y a pas de fichier.',
    name: 'Nom',
    type: 'Type',
    pages: 'Pages',
    size: 'Taille',
    sizeInBytes: (size: string, bytes: number) => `${size} (${counted(bytes, 'octet', 'octets')})`,
    sha256: 'SHA-256',
    sha256OfFile: 'SHA-256 du fichier',
    snapshotSha256: 'SHA-256 de l’instantané',
    sha256OfSnapshot: 'SHA-256 de l’instantané',
    /** Followed by a command for each operating system. */
    verify: 'Pour vérifier une copie, comparez son SHA-256 à la valeur ci-dessus :',
    verifyWith: { linux: 'Linux', macOs: 'macOS', windows: 'Windows' },
  },

  requestDetails: {
    title: 'Demande',
    requestedBy: 'Demandé par',
    requester: (name: string, email: string) => `${name} (${email})`,
    requestedAt: 'Demandé le',
    asOf: 'Données arrêtées au',
    knownAt: 'Données connues au',
    dataVersion: 'Version des données',
    reportId: 'Identifiant du rapport',
    again: 'Redemander pour les mêmes instants',
  },

  events: {
    queued: 'Demandé',
    claimed: 'Commencé',
    collected: 'Données collectées',
    rendered: 'Document mis en page',
    completed: 'Terminé',
    run_failed: 'Échec de l’exécution',
    worker_lost: 'Worker perdu, rapport remis en file',
    released: 'Remis dans la file d’attente',
    failed: 'En échec',
    cancel_requested: 'Annulation demandée',
    cancelled: 'Annulé',
    retried: 'Relance demandée',
    legal_hold_placed: 'Mis sous gel juridique',
    legal_hold_lifted: 'Gel juridique levé',
    expired: 'Fichier supprimé selon la règle de conservation',
    file_deleted: 'Fichier supprimé',
    file_removed: 'Fichier retiré du stockage',
    snapshot_removed: 'Instantané supprimé ; une relance collecte de nouveau les données',
  },

  retention: {
    title: 'Conservation',
    certificate: 'Attestation de suppression',
    expires: 'Expiration',
    never: 'Jamais (aucune règle de conservation)',
    deletedAt: 'Supprimé le',
    deletedBy: 'Supprimé par',
    policy: (days: number) => `Règle de conservation (${counted(days, 'jour', 'jours')})`,
    removedFromStorage: 'Retiré du stockage',
    removalPending: 'En attente, réessayé toutes les quelques minutes',
    recordedAs: 'Action dans le journal d’audit',
    onHoldSince: 'Gel juridique depuis',
    placedBy: 'Mis en place par',
    reason: 'Motif',
  },

  hold: {
    place: 'Mettre sous gel juridique',
    lift: 'Lever le gel juridique',
    placeQuestion: 'Mettre ce rapport sous gel juridique (legal hold) ?',
    liftQuestion: 'Lever le gel juridique ?',
    placeConsequence:
      '{report} n’expirera pas et son fichier ne pourra pas être supprimé tant que le gel juridique n’est pas levé.',
    liftConsequence:
      '{report} est sous gel juridique pour le motif suivant : {reason}. Une fois le gel levé, la règle de conservation s’applique de nouveau.',
    reason: 'Motif',
    reasonHint: 'Enregistré dans le journal d’audit',
    keep: 'Maintenir le gel',
    placed: 'Rapport mis sous gel juridique',
    lifted: 'Gel juridique levé',
    cannotDelete: 'Le fichier ne peut pas être supprimé tant que le rapport est sous gel juridique.',
  },

  deleteFile: {
    button: 'Supprimer le fichier',
    question: 'Supprimer définitivement ce fichier ?',
    consequence:
      'Le fichier {file} de {report}, demandé le {time}, et son instantané de données seront supprimés définitivement. Le rapport garde ses chiffres et son SHA-256, et le journal d’audit enregistre la suppression.',
    confirm: 'Supprimer le fichier',
    cancel: 'Conserver le fichier',
    done: 'Fichier supprimé',
    failed: 'Impossible de supprimer le fichier',
  },
};
