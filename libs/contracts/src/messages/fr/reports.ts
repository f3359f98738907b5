import type { ErrorMessages } from '../index.js';
import type { ReportStatus } from '../../choices.js';
import { count, counted } from './plural.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'Rapport introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  tooManyQueued: (max: number) =>
    `Votre organisation a déjà ${counted(max, 'rapport', 'rapports')} en attente. Attendez que certains soient terminés, ou annulez-en.`,
  storageFull: (gibibytes: number) =>
    `Les fichiers de rapports et les feuilles de présence de votre organisation ont atteint le quota de ${count(gibibytes)} Gio. Supprimez les fichiers qui ne sont plus nécessaires, ou demandez à l’opérateur un quota plus élevé.`,
  unknownKind: (kind: string, kinds: string[]) =>
    `Type de rapport « ${kind} » inconnu. Utilisez l’un des types suivants : ${kinds.join(', ')}.`,
  unknownKindIssue: 'Type de rapport inconnu. Utilisez l’un des types de GET /report-kinds.',
  invalidParameters: (title: string) =>
    `Les paramètres du rapport « ${title} » ne sont pas valides. Les détails figurent dans « issues ».`,
  idempotencyKeyReused:
    'Cette Idempotency-Key a déjà été utilisée pour une autre requête. Envoyez une nouvelle clé, ou répétez la requête d’origine sans changement.',
  idempotencyKeyReusedIssue:
    'Cette clé a déjà été utilisée pour une autre requête. Envoyez une nouvelle clé.',
  noEarlierReport:
    'Il n’existe aucun rapport antérieur du même type et du même objet dont les données sont encore stockées. Omettez compareWith, ou générez ce rapport encore une fois plus tard.',
  notComparable:
    'La comparaison avec ce rapport n’est pas possible. Choisissez un rapport terminé du même type et du même objet, qui décrit un instant antérieur et dont les données sont encore stockées.',
  alreadyRunning:
    'Le même rapport est déjà en attente ou en cours. Attendez qu’il soit terminé, ou annulez-le d’abord.',
  notReady: (status: ReportStatus) =>
    `Ce rapport n’a pas de fichier à télécharger, car son statut est « ${status} ». Seuls les rapports terminés (« completed ») ont un fichier.`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` le ${date}` : '';
    const policy = afterDays
      ? `en application de la règle de conservation de ${counted(afterDays, 'jour', 'jours')}`
      : 'en application de la règle de conservation';
    const by = byPerson ? 'par un administrateur' : policy;
    return `Le fichier a été supprimé${on} ${by}. Les détails du rapport et son SHA-256 sont conservés. Générez de nouveau le rapport pour obtenir un nouveau fichier.`;
  },
  fileCorrupt:
    'Le fichier stocké ne correspond pas au SHA-256 publié et ne peut donc pas être téléchargé. Demandez à un opérateur de restaurer le stockage, puis générez de nouveau le rapport.',
  storageUnavailable:
    'Le stockage des fichiers n’est pas disponible actuellement. Réessayez dans une minute. Si le problème persiste, demandez à un opérateur de vérifier le stockage.',
  onLegalHold: (reason: string) =>
    `Ce rapport est sous gel juridique (« ${reason} »). Levez le gel avant de supprimer le fichier.`,
  alreadyOnLegalHold: (reason: string) =>
    `Ce rapport est déjà sous gel juridique (« ${reason} »). Levez ce gel avant d’en mettre un nouveau en place.`,
  notOnLegalHold:
    'Ce rapport n’est pas sous gel juridique. Le gel a peut-être déjà été levé. Rechargez le rapport.',
  cannotHold:
    'Ce rapport ne peut pas être mis sous gel juridique, car son fichier a été supprimé. Générez de nouveau le rapport, puis mettez le nouveau rapport sous gel juridique.',
  cannotCancel: (status: ReportStatus) =>
    `Ce rapport ne peut pas être annulé, car son statut est « ${status} ». Seuls les rapports en attente et en cours (« queued », « running ») peuvent être annulés.`,
  cannotRetry: (status: ReportStatus) =>
    `Ce rapport ne peut pas être relancé, car son statut est « ${status} ». Seuls les rapports en échec et annulés (« failed », « cancelled ») peuvent être relancés.`,
  cannotDeleteFile: (status: ReportStatus) =>
    `Ce rapport n’a pas de fichier à supprimer, car son statut est « ${status} ». Seuls les rapports terminés (« completed ») ont un fichier.`,
  invalidTransition: (action: string, status: ReportStatus) =>
    `L’action « ${action} » n’est pas possible, car le statut du rapport est « ${status} ». Rechargez le rapport pour voir son statut actuel.`,
  runSuperseded: (run: number, reportId: string) =>
    `L’exécution ${run} du rapport ${reportId} a été remplacée par une exécution plus récente. Son résultat est abandonné.`,
};
