import type { ErrorMessages } from '../index.js';
import { count, counted } from './plural.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value: number | bigint) => value.toLocaleString('fr'),
  required: 'Obligatoire. Saisissez une valeur.',
  invisibleText: 'Le texte ne contient aucun caractère visible. Saisissez un texte lisible.',
  unknownField: (name: string) =>
    `La requête n’a pas de champ « ${name} ». Corrigez son orthographe, ou retirez-le.`,
  unknownFields: 'La requête contient des champs inconnus. Corrigez leur orthographe, ou retirez-les.',
  wrongType: {
    string: 'Saisissez du texte.',
    number: 'Saisissez un nombre.',
    int: 'Saisissez un nombre entier.',
    boolean: 'Saisissez true ou false.',
    array: 'Saisissez une liste.',
    object: 'Saisissez un objet avec des champs nommés.',
    record: 'Saisissez un objet avec des champs nommés.',
    null: 'Saisissez null, ou retirez le champ.',
    never: 'Ce champ n’est pas autorisé ici. Retirez-le.',
  },
  invalidValue:
    'La valeur n’est pas autorisée ici. Saisissez une valeur conforme à la documentation de l’API.',
  onlyValue: (value: string) => `Saisissez ${value}.`,
  oneOf: (values: string) => `Saisissez l’une de ces valeurs : ${values}.`,
  tooLong: (max: string) => `Saisissez au plus ${max} ${max === '1' ? 'caractère' : 'caractères'}.`,
  tooShort: (min: string) => `Saisissez au moins ${min} ${min === '1' ? 'caractère' : 'caractères'}.`,
  tooManyEntries: (max: string) => `Saisissez au plus ${max} ${max === '1' ? 'entrée' : 'entrées'}.`,
  tooFewEntries: (min: string) => `Saisissez au moins ${min} ${min === '1' ? 'entrée' : 'entrées'}.`,
  atMost: (max: string) => `Saisissez ${max} au plus.`,
  lessThan: (max: string) => `Saisissez moins de ${max}.`,
  atLeast: (min: string) => `Saisissez ${min} au moins.`,
  moreThan: (min: string) => `Saisissez plus de ${min}.`,
  uuid: 'Saisissez un UUID valide.',
  instant:
    'Saisissez une date et une heure au format ISO 8601 avec un fuseau horaire, p. ex. 2026-11-23T14:05:00Z.',
  instantYears: 'Saisissez une année entre 1 et 9999.',
  unstorableText:
    'Le texte contient un caractère NUL ou un demi-codet d’indirection (surrogate) isolé. Retirez-le.',
  lineBreak: 'Le texte contient un saut de ligne. Écrivez-le sur une seule ligne.',
  tooManyBytes: (max: number) =>
    `Le texte dépasse ${counted(max, 'octet', 'octets')} en UTF-8. Raccourcissez-le ; les caractères hors ASCII comptent pour 2 à 4 octets.`,
  email: 'Saisissez une adresse e-mail, p. ex. ada@example.com.',
  emailInvisible: (character: string) =>
    `L’adresse contient un caractère invisible (${character}). Saisissez-la de nouveau.`,
  emailMailto: 'L’adresse commence par « mailto: ». Retirez cette partie.',
  emailQuotes: 'L’adresse contient des guillemets. Retirez-les.',
  emailBrackets: 'L’adresse contient < ou >. Saisissez seulement l’adresse, sans nom.',
  emailSeparator:
    'L’adresse contient une virgule ou un point-virgule. Saisissez une seule adresse, sans séparateur.',
  emailSpace: 'L’adresse contient un espace. Retirez-le.',
  language: 'Un langage ne doit contenir ni espaces, ni virgules, ni points-virgules, ni barres verticales.',
  effectiveInFuture: 'La date d’effet est dans le futur. Choisissez aujourd’hui ou une date antérieure.',
  notWithEffectiveDate:
    'Cette valeur ne peut pas être modifiée en même temps qu’une date d’effet. Envoyez deux requêtes.',
  nothingEffective:
    'Modifiez aussi le rôle, l’équipe, les langages, la fonction ou le travail sur des logiciels sur mesure : la modification s’applique à partir de cette date.',
  noJobFunctions: 'Saisissez au moins une fonction.',
  joinedInFuture: 'La date d’arrivée est dans le futur. Choisissez aujourd’hui ou une date antérieure.',
  passwordTooShort: (min: number) => `Utilisez au moins ${counted(min, 'caractère', 'caractères')}.`,
  noScopes: 'Choisissez au moins une autorisation.',
  contentId: 'Un identifiant ne doit pas contenir d’espaces, p. ex. sql-injection.',
  contentIdTooLong: (max: number) =>
    `Un identifiant doit comporter au plus ${counted(max, 'caractère', 'caractères')}.`,
  cweId: 'Saisissez un identifiant CWE de 1 à 1499.',
  moduleOfNewFamily:
    'Pour déplacer un thème dans une autre famille, indiquez aussi son module dans cette famille.',
  titleWithoutModule: 'Indiquez aussi l’identifiant du module qui porte ce titre.',
  noTarget: 'Choisissez le contenu à assigner.',
  noScope: 'Choisissez à qui la formation est assignée.',
  noTeamsOrPeople: 'Choisissez au moins une équipe ou une personne.',
  tooManyScopeTeams: (max: number) =>
    `Une formation peut être assignée à ${counted(max, 'équipe', 'équipes')} au plus. Assignez-la à toute l’organisation, ou assignez plusieurs formations.`,
  tooManyScopePeople: (max: number) =>
    `Une formation peut être assignée à ${counted(max, 'personne', 'personnes')} au plus. Choisissez plutôt leurs équipes, ou assignez plusieurs formations.`,
  noItems: 'Ajoutez au moins un thème ou un scénario.',
  tooManyItems: (max: number) =>
    `Une sélection personnalisée peut contenir au plus ${counted(max, 'élément', 'éléments')}. Importez plutôt un cours, ou assignez plusieurs formations.`,
  duplicateItem: 'Cet élément est déjà dans la sélection. Retirez l’un des deux.',
  fixedAtCreation:
    'Cette valeur est fixée lors de l’attribution. Retirez-la de la requête, ou assignez une autre formation.',
  requiredForPopulation: (population: string) => `Obligatoire pour la population « ${population} ».`,
  notOfPopulation: (population: string) =>
    `La population « ${population} » n’a pas ce paramètre. Retirez-le.`,
  noExemptionSubject: 'Choisissez une formation assignée, une exigence ou un risque.',
  noPeople: 'Choisissez au moins une personne.',
  tooManyPeople: (max: number) => `Choisissez au plus ${counted(max, 'personne', 'personnes')}.`,
  duplicatePerson: 'Cette personne est indiquée deux fois. Retirez l’une des deux.',
  noTopics: 'Choisissez au moins un thème.',
  tooManyTopics: (max: number) => `Choisissez au plus ${counted(max, 'thème', 'thèmes')}.`,
  duplicateTopic: 'Ce thème est indiqué deux fois. Retirez l’un des deux.',
  noAssessment: 'Indiquez comment la formation est réussie : par la présence ou par un score.',
  noScore: 'Saisissez un score de 0 à 100.',
  scoreOfAttendance: 'La présence vaut réussite dans cette session. Retirez le score.',
  tooManyClassroomAttempts: (max: number) =>
    `Une session peut comporter au plus ${max.toLocaleString('fr')} tentatives : personnes multipliées par thèmes. Enregistrez plusieurs sessions.`,
  endNowWithEnd: 'Indiquez soit endsAt, soit endNow, mais pas les deux.',
  countingDays: (max: number) => `Saisissez un nombre entier de jours, de 0 à ${count(max)}.`,
  attemptWithoutPerson: 'Indiquez userId, email, employeeNumber ou account.',
  attemptWithTwoPersons: 'Indiquez soit userId, soit email, employeeNumber et account.',
  issuerWithoutAccount:
    'accountIssuer est le système d’un compte. Indiquez aussi account, ou retirez accountIssuer.',
  attemptWithoutScore: 'Indiquez score ou result.',
  attemptWithScoreAndResult: 'Indiquez soit score, soit result, mais pas les deux.',
  startedAfterCompletion: 'startedAt ne doit pas être postérieur à completedAt.',
  noAttempts: 'Envoyez au moins une tentative.',
  tooManyAttempts: (max: number) => `Envoyez au plus ${counted(max, 'tentative', 'tentatives')} par requête.`,
  pageWithCursor: 'Envoyez soit page, soit cursor, mais pas les deux.',
  pageBeyondLimit: (max: number) =>
    `Seuls les ${count(max)} événements les plus récents peuvent être lus par numéro de page. Utilisez nextCursor pour lire les événements plus anciens.`,
  retentionDays: (min: number, max: number) =>
    `Saisissez un nombre entier de jours, de ${count(min)} à ${count(max)}.`,
  timeZone: 'Saisissez le nom d’un fuseau horaire, p. ex. Europe/Paris.',
  color: 'Saisissez une couleur en notation hexadécimale, p. ex. #0B6E6E.',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max: number) =>
    `Saisissez un identifiant tel que nist-ssdf : lettres, chiffres, points, traits d’union et tirets bas, au plus ${counted(max, 'caractère', 'caractères')}.`,
  itemId: (max: number) =>
    `Saisissez un identifiant tel que PW.4 : lettres, chiffres, points, traits d’union et tirets bas, au plus ${counted(max, 'caractère', 'caractères')}.`,
  noCwes: 'Indiquez au moins une CWE.',
  unknownCwe: (cwe: number) => `CWE-${cwe} n’existe pas. Saisissez le numéro d’une CWE.`,
  tooManyReferences: (max: number) =>
    `Le référentiel renvoie à d’autres éléments plus de ${count(max)} fois. Renvoyez à des référentiels entiers, ou divisez-le.`,
  module: 'Saisissez l’identifiant d’un module ou le début d’un identifiant.',
  unionReference: 'Saisissez « framework » ou « framework/item ».',
  noItems: 'Un référentiel doit contenir au moins un élément.',
  reservedId: '« summary » est un identifiant réservé. Choisissez-en un autre.',
  familyMissing: 'Une liste OWASP sélectionne les thèmes d’une seule famille. Ajoutez family.',
  familyNotAllowed:
    'Un référentiel réglementaire sélectionne les thèmes de toutes les familles. Retirez family.',
  duplicateItem: (id: string) =>
    `L’identifiant d’élément « ${id} » est utilisé deux fois. Donnez à chaque élément son propre identifiant.`,
  selectsNothing: (id: string) =>
    `L’élément « ${id} » ne sélectionne aucun thème. Ajoutez-lui cwes, modules, unionOf ou people.`,
  peopleWithSelection: (id: string) =>
    `L’élément « ${id} » porte sur les personnes et ne peut pas avoir en même temps cwes, modules ou unionOf. Retirez l’un d’eux.`,
  modulesWithCwes: (id: string) =>
    `L’élément « ${id} » a à la fois modules et des CWE. Utilisez modules seulement pour les listes qui ne publient pas de CWE.`,
  modulesInRegulatory:
    'Les modules appartiennent à une seule famille. Sélectionnez les thèmes d’une exigence réglementaire par CWE.',
  grouping:
    'La seule valeur de grouping est « docket ». Retirez le champ si le regroupement est celui de la norme.',
  requiredShare:
    'Saisissez la part requise en pour cent, nombre entier de 1 à 100, ou retirez-la pour que le seuil de couverture s’applique.',
  trainingOnly: 'Saisissez true ou false.',
  editionMissing: 'Indiquez aussi l’édition publiée par cette source.',
  enterWholePercent: 'Saisissez un pourcentage entier de 50 à 99.',
  reasonMissing: 'Indiquez le motif. Il est imprimé dans les documents.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes: number) =>
    `Le fichier dépasse ${count(kilobytes)} Ko. Enregistrez une version plus petite.`,
  unknownFormat: 'Le fichier n’est ni un PNG, ni un JPEG, ni un SVG. Choisissez un autre fichier.',
  dimensions: (size: string, min: string, max: string) =>
    `L’image mesure ${size} pixels. Redimensionnez-la pour que chaque côté mesure de ${min} à ${max} pixels.`,
  damaged: 'Le fichier est endommagé. Exportez-le de nouveau.',
  interlaced: 'Le PNG est entrelacé. Enregistrez-le sans entrelacement.',
  unsupportedJpeg: 'Ce type de JPEG n’est pas pris en charge. Enregistrez l’image en PNG.',
  cmykJpeg:
    'Le JPEG n’est pas en RVB ou en niveaux de gris avec 8 bits par canal. Enregistrez-le en RVB avec 8 bits par canal.',
  tooComplex: 'La lecture de l’image prend trop de temps. Enregistrez-en une version plus simple.',
  empty: 'Le SVG ne contient aucune forme visible. Choisissez un autre fichier.',
  nestedSvg: 'Le SVG contient un autre SVG. Enregistrez-le sous forme de formes simples.',
  effect: (name: string) =>
    `Le SVG utilise l’effet « ${name} ». Enregistrez-le sous forme de formes simples.`,
  notSvg: 'Le fichier n’est pas un SVG. Exportez-le de nouveau en SVG.',
  noSize: 'Le SVG n’indique pas sa taille. Exportez-le avec une viewBox.',
  unsupportedCss:
    'Le SVG contient des règles de style que les documents ne prennent pas en charge. Enregistrez-le en SVG simple.',
  tooManyShapes: 'Le SVG contient trop de formes. Simplifiez-le.',
  embeddedDocument: 'Le SVG contient un script ou un autre document. Enregistrez-le en SVG simple.',
  script: 'Le SVG contient un script. Enregistrez-le en SVG simple.',
  reference: 'Le SVG renvoie à d’autres images ou formes. Enregistrez-le sous forme de formes simples.',
  externalResource: 'Le SVG charge une ressource externe. Enregistrez-le en SVG simple.',
  text: 'Le SVG contient du texte. Convertissez le texte en contours, pour qu’il ait partout le même aspect.',
  unsupportedElement: (name: string) =>
    `Le SVG contient <${name}>, que les documents ne prennent pas en charge. Enregistrez-le sous forme de formes simples.`,
  unknownPathCommand: 'Le SVG contient un tracé avec une commande inconnue. Exportez-le de nouveau.',
  gradient: 'Le SVG remplit une forme avec un dégradé ou un motif. Utilisez des couleurs unies.',
  unknownColor: (color: string) =>
    `Le SVG utilise la couleur « ${color} ». Écrivez-la en notation hexadécimale, p. ex. #0B6E6E.`,
  unknownTransform: 'Le SVG utilise une transformation inconnue. Exportez-le de nouveau.',
};
