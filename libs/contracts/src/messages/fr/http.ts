import type { ErrorMessages } from '../index.js';
import { count, counted } from './plural.js';

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'Adresse introuvable. Vérifiez l’URL et la méthode de la requête.',
  headersTooLarge: 'L’adresse et les en-têtes de la requête dépassent 16 Ko. Envoyez-y moins de données.',
  headersTooSlow:
    'Les en-têtes de la requête ne sont pas arrivés à temps. Renvoyez-la avec une connexion plus rapide.',
  unreadable: 'La requête n’a pas pu être lue. Vérifiez sa syntaxe.',
  unsupportedMediaType: 'Ce type de contenu n’est pas pris en charge. Envoyez le corps en application/json.',
  payloadTooLarge: 'La requête dépasse la taille acceptée par le serveur. Envoyez moins de données.',
  bodyTooSlow: (seconds: number) =>
    `Le corps de la requête n’est pas arrivé en ${counted(seconds, 'seconde', 'secondes')}. Renvoyez-la avec une connexion plus rapide.`,
  methodNotAllowed: (method: string, allowed: string) =>
    `Cette adresse ne prend pas en charge la méthode ${method}. Elle prend en charge ${allowed}.`,
  tooManyBadBodies: (wait: string) =>
    `Trop de requêtes avec un corps illisible. Patientez ${wait}, puis réessayez.`,
  organizationBusy:
    'Votre organisation a trop de requêtes en cours. Attendez que certaines soient terminées, puis réessayez.',
  queryTooLong:
    'La lecture des chiffres a pris trop de temps et a été arrêtée. Réessayez plus tard, ou demandez un rapport : les rapports peuvent durer plus longtemps.',
  exportTooLong:
    'L’export ou l’effacement a pris trop de temps et a été arrêté. Réessayez plus tard. Si le problème persiste, contactez l’opérateur.',
  tooManyRequests: 'Trop de requêtes. Patientez un instant, puis réessayez.',
  invalidRequest: 'La requête n’est pas valide. Les détails figurent dans « issues ».',
  unknownParameter: (name: string, similar: string | undefined, known: string) =>
    `Cette route n’a pas de paramètre de requête « ${name} ».${similar === undefined ? '' : ` Vouliez-vous dire « ${similar} » ?`} Ses paramètres sont : ${known}.`,
  noQueryParameters: (name: string) =>
    `Cette route n’a pas de paramètres de requête. Retirez « ${name} » de l’adresse.`,
  internalError: (requestId: string) =>
    `Une erreur interne s’est produite. Réessayez. Si l’erreur persiste, communiquez à l’opérateur l’identifiant de requête ${requestId}.`,
  importFailed: (requestId: string) =>
    `Une erreur interne s’est produite : rien de ce fichier n’a été importé. Importez de nouveau le fichier. Si l’erreur persiste, communiquez à l’opérateur l’identifiant de requête ${requestId}.`,
  databaseUnavailable:
    'La base de données n’est pas disponible actuellement. Réessayez dans quelques secondes.',
  redisUnavailable:
    'Redis n’est pas disponible actuellement. Les rapports en attente sont conservés dans PostgreSQL. Réessayez dans quelques secondes. Si le problème persiste, vérifiez le serveur Redis.',
  signInRequired: 'Connectez-vous pour continuer.',
  wrongCredentials: 'Adresse e-mail ou mot de passe incorrect. Vérifiez-les, puis réessayez.',
  administratorsOnly:
    'Seuls les administrateurs de l’organisation ont accès. Demandez l’accès à un administrateur de votre organisation.',
  operatorsOnly:
    'Seuls les opérateurs de cette installation ont accès. Pour ajouter un opérateur, exécutez « admin operator add <address> » en ligne de commande.',
  crossSiteRequest:
    'La requête ne provient pas d’une page de ce site et a donc été rejetée. Un programme doit envoyer l’en-tête Origin.',
  invalidApiKey:
    'Envoyez une clé API valable sous la forme « Authorization: Bearer dkt_live_... ». La clé a peut-être expiré ou été révoquée.',
  insufficientScope: (scope: string) =>
    `La clé API n’a pas l’autorisation ${scope}. Utilisez une clé qui a cette autorisation.`,
  tooManyKeyRequests: (wait: string) =>
    `Cette clé API a envoyé trop de requêtes. Patientez ${wait}, puis réessayez.`,
  tooManyOrganizationRequests: (wait: string) =>
    `Les clés API de cette organisation ont envoyé ensemble trop de requêtes. Patientez ${wait}, puis réessayez.`,
  tooManyInvalidKeys: (wait: string) =>
    `Trop de requêtes avec une clé API non valable. Patientez ${wait}, puis réessayez.`,
  tooManyCodes: (wait: string) =>
    `Trop de codes incorrects. Patientez ${wait}, ou utilisez un code de récupération.`,
  tooManySignIns: (wait: string) => `Trop d’échecs de connexion. Patientez ${wait}, puis réessayez.`,
  waitSeconds: (seconds: number) => counted(seconds, 'seconde', 'secondes'),
  waitMinutes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
  tooManyImports: (max: number) =>
    `Votre organisation a déjà ${counted(max, 'import', 'imports')} en cours, ou le serveur en traite d’autres. Réessayez lorsque l’un d’eux est terminé.`,
  uploadQuota: (mebibytes: number) =>
    `Votre organisation a épuisé son quota d’envoi de ${count(mebibytes)} Mio pour aujourd’hui. Réessayez plus tard, ou demandez à l’opérateur un quota plus élevé.`,
  tooManyExports: (max: number) =>
    `Votre organisation a déjà ${counted(max, 'export', 'exports')} en cours, ou le serveur en traite d’autres. Réessayez lorsque l’un d’eux est terminé.`,
  idempotencyKey: 'L’en-tête Idempotency-Key est vide ou trop long. Envoyez de 1 à 255 caractères.',
  rangeNotSatisfiable: (bytes: number) =>
    `La plage demandée est en dehors du fichier, qui contient ${counted(bytes, 'octet', 'octets')}. Corrigez l’en-tête Range, ou omettez-le pour télécharger tout le fichier.`,
  noLogo: 'Logo introuvable. Envoyez-en un dans les paramètres.',
  logoBody: 'Envoyez les octets d’un fichier PNG, JPEG ou SVG comme corps de la requête.',
  notAnImage: 'Le corps de la requête n’est pas une image. Envoyez les octets d’un fichier PNG, JPEG ou SVG.',
  noFiles: 'Envoyez les fichiers à importer en multipart/form-data.',
  noFilesIssue: 'Envoyez au moins un fichier.',
  badFileName:
    'Le nom d’un fichier contient des caractères de contrôle ou n’est pas en UTF-8. Renommez le fichier, puis réessayez.',
  brokenUpload: 'L’envoi est endommagé ou incomplet. Renvoyez les fichiers en multipart/form-data.',
  brokenUploadIssue: 'Les fichiers n’ont pas pu être lus. Renvoyez-les.',
  uploadTooLarge: (files: number, mebibytes: number) =>
    `Un import accepte au plus ${counted(files, 'fichier', 'fichiers')} de ${count(mebibytes)} Mio chacun. Divisez l’import, ou utilisez la ligne de commande.`,
};
