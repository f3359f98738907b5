import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('fr');
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` Vouliez-vous dire « ${similar} » ?`;
const instantFormat =
  'Utilisez ISO 8601 avec un fuseau horaire, par exemple 2026-03-31T17:00:00Z ou 2026-03-31T19:00:00+02:00.';

/** The messages of imports in French. */
export const fr: ImportMessages = {
  files: {
    unknownKind: `Le nom du fichier n’indique pas ce que le fichier contient. Nommez-le ${fileNames}, ou utilisez l’extension .json, .jsonl ou .ndjson pour des déclarations xAPI.`,
    unknownRecords: `Les enregistrements ne sont pas des déclarations xAPI, qui ont un actor, un verb et un object, et le nom du fichier n’indique pas ce qu’il contient d’autre. Corrigez les déclarations, ou nommez-le ${fileNames}.`,
    unknownEncoding:
      'Le fichier n’est pas encodé en UTF-8, UTF-16 ou Windows-1252, ou cette ligne est endommagée. Dans Excel, choisissez « CSV UTF-8 (délimité par des virgules) » à l’enregistrement.',
    otherEncoding: (names) =>
      `Le fichier est probablement encodé en ${names}, et non en UTF-8, UTF-16 ou Windows-1252. Dans Excel, choisissez « CSV UTF-8 (délimité par des virgules) » à l’enregistrement.`,
    declaredSeparator: (separator) =>
      `La première ligne déclare « ${separator} » comme séparateur. Enregistrez le fichier avec des virgules, des points-virgules, des tabulations ou des barres verticales entre les colonnes.`,
    empty: 'Le fichier est vide. La première ligne doit contenir les noms des colonnes.',
    noObjects: 'Le fichier ne contient aucun enregistrement. Il doit contenir une liste d’objets JSON.',
    unknownColumn: (columns, similar) =>
      `Colonne inconnue.${didYouMean(similar)} Les colonnes prises en charge sont : ${columns}.`,
    unusableColumn:
      'Le nom de cette colonne a plus de 1 000 caractères, un caractère NUL ou un demi-codet isolé. Renommez la colonne.',
    repeatedColumn:
      'Les enregistrements contiennent cette propriété deux fois, avec une casse différente. Retirez l’une des deux.',
    repeatedName: ([first, second]) =>
      `Les colonnes ${first} et ${second} portent ce nom. Renommez ou retirez l’une des deux.`,
    missingColumn: (columns) =>
      `L’en-tête ne contient pas cette colonne. Colonnes obligatoires : ${columns}.`,
    noneOfColumns: (columns) =>
      `L’en-tête ne contient ni cette colonne, ni une autre qui indique la personne concernée par une ligne. Ajoutez l’une de ces colonnes : ${columns}.`,
    tooManyColumns: (found, max) =>
      `La table a ${count(found)} colonnes ou plus, mais ${count(max)} au plus peuvent être importées. Retirez les autres, ou vérifiez le séparateur.`,
    unnamedColumn: (position) =>
      `La cellule de la colonne ${position} a une valeur, mais la colonne n’a pas de nom. Ajoutez le nom dans l’en-tête, ou retirez la valeur.`,
    repeatedHeader: 'Cette ligne répète l’en-tête. Retirez-la.',
    unbalancedQuotes:
      'Les guillemets de cette ligne ne sont pas appariés. Fermez chaque champ entre guillemets, et doublez chaque guillemet qu’il contient.',
    rowTooLong: (max) =>
      `Cette ligne dépasse ${count(max)} caractères. Un guillemet qui s’y ouvre n’est peut-être pas fermé.`,
    tooManyDamagedRows: (rows) =>
      `Plus de ${count(rows)} lignes ont des guillemets non appariés. Corrigez les guillemets, ou exportez de nouveau le fichier.`,
    fieldCount: (found, expected) =>
      `Cette ligne a ${count(found)} ${found === 1 ? 'champ' : 'champs'}, mais l’en-tête en a ${count(expected)}. Mettez entre guillemets les champs qui contiennent le séparateur, et retirez les champs en trop.`,
    oldWorkbook:
      'Le fichier est un ancien classeur Excel (.xls) ou est protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou en CSV UTF-8.',
    otherDocument:
      'Ce type de document ne peut pas être lu. Enregistrez la feuille de calcul en .xlsx ou en CSV UTF-8.',
    pdf: 'Le fichier est un document PDF. Exportez les données en CSV ou en .xlsx.',
    notText: 'Le fichier ne contient ni table ni texte. Exportez les données en CSV ou en .xlsx.',
    otherArchive:
      'Ce type d’archive ne peut pas être lu. Utilisez ZIP ou gzip, ou envoyez les fichiers sans archive.',
    damagedArchive: 'Le fichier est endommagé ou incomplet. Enregistrez-le ou téléchargez-le de nouveau.',
    unsafeMember:
      'L’archive contient un fichier dont le chemin mène hors de l’archive. Créez de nouveau l’archive à partir du dossier des fichiers.',
    emptyArchive: 'L’archive ne contient aucun fichier.',
    encrypted: 'Le fichier est protégé par un mot de passe. Créez de nouveau l’archive sans mot de passe.',
    tooLargeDecompressed: (gigabytes) =>
      `Le fichier est trop volumineux une fois décompressé ; la limite est de ${count(gigabytes)} Go. Divisez-le en plusieurs fichiers.`,
    tooManyMembers: (max) =>
      `L’archive contient plus de ${count(max)} fichiers. Divisez-la en plusieurs archives.`,
    tooManySheets: (max) =>
      `Le classeur a plus de ${count(max)} feuilles. Divisez-le en plusieurs classeurs.`,
    tooNested: (max) =>
      `Le fichier se trouve dans plus de ${count(max - 1)} archives. Envoyez plutôt l’archive intérieure.`,
    invalidObject:
      'Ce n’est pas un objet JSON. Corrigez-le : chaque enregistrement est un objet entre accolades.',
    objectTooLong: (max) =>
      `Un enregistrement dépasse ${count(max)} caractères. Mettez chaque enregistrement dans son propre objet.`,
    tooManyValues: (max) => `Un enregistrement a plus de ${count(max)} valeurs. Retirez ses longues listes.`,
    cellTooLong: (max) => `La cellule dépasse ${count(max)} caractères. Raccourcissez son texte.`,
    cellsTooLong: (max) =>
      `Les cellules de cette ligne dépassent ${count(max)} caractères au total. Raccourcissez leurs textes.`,
    nestedObjects: (property) =>
      `La propriété « ${property} » contient une liste d’objets ou est trop imbriquée. Exportez un enregistrement par objet.`,
    unexpectedInList: (character) =>
      `Un enregistrement était attendu, mais « ${character} » a été trouvé. Le fichier doit contenir un tableau d’objets JSON, ou un objet par ligne.`,
    severalLists:
      'Le document contient plusieurs listes d’enregistrements. Mettez chaque liste dans son propre fichier.',
    invalidNumber: (value) => `« ${value} » n’est pas un nombre. Corrigez la cellule.`,
    invalidSerial: (value) =>
      `La cellule a le format d’une date, mais ${value} n’est pas une date. Corrigez la cellule.`,
    errorValue: (value) => `La cellule contient l’erreur ${value}. Corrigez la formule.`,
    noFormulaValue:
      'La cellule contient une formule sans résultat. Ouvrez le classeur dans un tableur, et enregistrez-le.',
    truncatedArray:
      'Le tableau JSON n’est pas fermé, le fichier est donc peut-être incomplet. Exportez-le de nouveau.',
    unexpectedCharacter: (character) =>
      `Une déclaration était attendue, mais « ${character} » a été trouvé. Le fichier doit contenir un tableau de déclarations, ou une déclaration par ligne.`,
    notAResult:
      'L’objet qui suit les déclarations n’est pas complet, le fichier est donc peut-être incomplet. Exportez-le de nouveau.',
  },
  fields: {
    required: 'Obligatoire. Saisissez une valeur.',
    unstorable: 'La valeur contient un caractère NUL ou un demi-codet isolé. Retirez-le.',
    lineBreak:
      'La valeur contient un saut de ligne. Retirez-le. Si un guillemet avant la valeur n’a pas lieu d’être, retirez ce guillemet.',
    tooLong: (max) => `La valeur dépasse ${count(max)} caractères. Raccourcissez-la.`,
    tooManyBytes: (max) =>
      `La valeur dépasse ${count(max)} octets en UTF-8. Raccourcissez-la ; les caractères hors ASCII comptent pour 2 à 4 octets.`,
    containsSpace: (value) =>
      `« ${value} » contient une espace. Les identifiants n’en ont pas, par exemple sql-injection.`,
    invalidIdentifiers:
      'La valeur n’est pas une liste d’identifiants. Écrivez-la comme [{"kind":"account","issuer":"https://lms.example","value":"ada.l"}] ; les types sont employee_number et account.',
    unknownChoice: (value, choices) =>
      `« ${value} » n’est pas pris en charge. Utilisez l’une de ces valeurs : ${choices}.`,
    invalidScore: (value) =>
      `« ${value} » n’est pas un score. Saisissez un pourcentage de 0 à 100 sans le signe %, par exemple 85 ou 85.5.`,
    invalidScoreMax: (value) =>
      `« ${value} » n’est pas un score maximal. Saisissez un nombre supérieur à 0, par exemple 20.`,
    invalidBoolean: (value) => `« ${value} » n’est pas une valeur booléenne. Utilisez true ou false.`,
    invalidDays: (value, max) =>
      `« ${value} » n’est pas un nombre de jours. Saisissez un nombre entier de 0 à ${count(max)}, ou laissez le champ vide pour la valeur par défaut.`,
    invalidCwe: (value) =>
      `« ${value} » n’est pas un identifiant CWE. Utilisez des nombres, par exemple 79|80.`,
    invalidEmail: (value, problem) => `« ${value} » n’est pas une adresse e-mail. ${problem}`,
    invalidInstant: (value) => `« ${value} » n’est pas une date avec heure. ${instantFormat}`,
    nonexistentInstant: (value) => `« ${value} » est un instant qui n’existe pas. ${instantFormat}`,
    instantOutOfRange: (value) =>
      `« ${value} » n’est pas dans les années 1 à 9999 en UTC. Saisissez un autre instant.`,
    itemsRequired:
      'Obligatoire. Saisissez les identifiants de thèmes ou de scénarios, par exemple sql-injection|leaked-token.',
  },
  rows: {
    unknownAssignment: (id) =>
      `Formation assignée « ${id} » introuvable. Ajoutez-la à assignments.csv et importez d’abord ce fichier, ou corrigez la valeur.`,
    unknownFrameworkItem: (framework, item) =>
      `Élément « ${item} » introuvable dans le référentiel « ${framework} ». Corrigez les identifiants du référentiel et de l’élément.`,
    twoSubjects:
      'Indiquez soit une formation assignée, soit un référentiel et un élément, mais pas les deux.',
    noSubject:
      'Obligatoire. Saisissez l’identifiant d’une formation assignée, ou un référentiel et un élément.',
    itemWithoutFramework: 'Obligatoire avec un élément. Saisissez l’identifiant du référentiel.',
    frameworkWithoutItem: 'Obligatoire avec un référentiel. Saisissez l’identifiant de l’élément.',
    endsBeforeStart: 'until n’est pas postérieur à from. Corrigez l’une des valeurs.',
    exemptionTooLong: (years) =>
      `Une dispense dure au plus ${count(years)} ans. Saisissez un instant antérieur.`,
    overlappingExemption: (from, until) =>
      `La personne a une autre dispense de la même formation assignée ou du même élément, du ${from} au ${until} (UTC). Choisissez une autre période.`,
    overlapAfterMerge: (email, other, from, until) =>
      `${email} a été fusionné avec ${other}, qui a une autre dispense de la même formation assignée ou du même élément, du ${from} au ${until} (UTC). Retirez la ligne, ou choisissez une autre période.`,
    exemptionOfSamePerson: (line, other, email) =>
      `La ligne ${line} contient une dispense de ${other} avec le même début, et ${other} et ${email} sont la même personne depuis une fusion. Retirez l’une des lignes.`,
    ambiguousKey: (value) =>
      `« ${value} » correspond à plusieurs éléments dont les clés ne diffèrent que par la casse ou par des caractères invisibles. Écrivez-la exactement comme l’une d’elles, ou modifiez d’abord l’un des éléments.`,
    duplicate: (line) => `La ligne ${line} contient déjà cette valeur. Retirez l’une des lignes.`,
    contradictoryPerson: (person, other) =>
      `La ligne désigne deux personnes : ${person} et ${other}. Corrigez l’une des valeurs, ou laissez-la vide.`,
    identifierOfOther: (value, person) =>
      `« ${value} » appartient à ${person}, mais la ligne concerne une autre personne. Corrigez l’une des valeurs. Si l’adresse e-mail de ${person} a changé, ajoutez d’abord la nouvelle comme alias.`,
    aliasOfOther: (address, person) =>
      `« ${address} » est une adresse e-mail de ${person}. Retirez-la de la ligne, ou fusionnez d’abord les deux personnes.`,
    addressInLine: (address, line) =>
      `« ${address} » est aussi une adresse e-mail de la personne de la ligne ${line}. Retirez-la de l’une des lignes.`,
    unknownWithoutEmail: (value) =>
      `Personne « ${value} » introuvable. Une nouvelle personne a besoin d’une adresse e-mail. Ajoutez-la, ou corrigez la valeur.`,
    mergedPerson: (email) =>
      `La personne qui a cette adresse e-mail a été fusionnée avec ${email}. Utilisez cette adresse-là, ou retirez la ligne.`,
    samePerson: (line) =>
      `La ligne ${line} contient le même scénario pour la même personne, qui a été fusionnée avec une autre. Retirez l’une des lignes.`,
    unknownPerson: (email) =>
      `Personne « ${email} » introuvable. Ajoutez la personne à people.csv et importez d’abord ce fichier, ou corrigez la valeur.`,
    unknownTeam: (name) =>
      `Équipe « ${name} » introuvable. Ajoutez l’équipe à teams.csv et importez d’abord ce fichier, corrigez la valeur, ou associez-la si le fichier est lu avec une correspondance.`,
    unknownTopic: (id) =>
      `Thème « ${id} » introuvable. Ajoutez le thème à topics.csv et importez d’abord ce fichier, corrigez la valeur, ou associez-la si le fichier est lu avec une correspondance.`,
    unknownCourse: (id) =>
      `Cours « ${id} » introuvable. Ajoutez le cours à courses.csv et importez d’abord ce fichier, ou corrigez la valeur.`,
    unknownScenario: (id) =>
      `Scénario « ${id} » introuvable. Ajoutez le scénario à scenarios.csv et importez d’abord ce fichier, corrigez la valeur, ou associez-la si le fichier est lu avec une correspondance.`,
    unknownItem: (item) =>
      `Thème ou scénario « ${item} » introuvable. Ajoutez-le à topics.csv ou scenarios.csv et importez d’abord ce fichier, ou corrigez la valeur.`,
    unknownModule: (family, module) =>
      `Module « ${family}/${module} » introuvable. Les modules sont créés à partir de topics.csv. Importez d’abord ce fichier, ou corrigez la valeur.`,
    emptyTarget:
      'La cible n’a ni thème ni scénario. Ajoutez des thèmes avec topics.csv ou des éléments avec courses.csv et importez d’abord ce fichier, ou corrigez la valeur.',
    fixedDays: (value) =>
      `La valeur est fixée à la création de la formation assignée, et vaut ${value}. Saisissez ${value} ou laissez le champ vide ; pour une autre valeur, importez une nouvelle formation assignée avec son propre identifiant.`,
    createdInFuture:
      'createdAt est dans le futur. Saisissez un instant passé, ou laissez le champ vide pour l’instant présent.',
    createdTooEarly:
      'createdAt est antérieur à 1970, et les indicateurs commencent en 1970. Saisissez un instant ultérieur.',
    inFuture: 'Cet instant est dans le futur. Corrigez-le ; seule une activité passée peut être importée.',
    invalidModule: 'Un module s’écrit famille/identifiant, par exemple web/a03-injection.',
    organizationScope: 'La portée « organization » n’a pas de nom. Laissez ce champ vide.',
    differentModuleTitle:
      'Une autre ligne donne un autre titre à ce module. Utilisez le même titre dans les deux lignes.',
    leavesBeforeJoining: 'leftAt est antérieur à joinedAt. Corrigez l’une des valeurs.',
    joinsAfterFirstMembership:
      'L’historique de cette personne contient une appartenance terminée avant joinedAt. Laissez joinedAt vide pour garder l’historique, ou saisissez une date antérieure.',
    leavesWhileAbsent:
      'À la date leftAt, la personne était déjà partie, et elle est revenue plus tard. Laissez leftAt vide si elle n’est pas repartie, ou saisissez la date de son dernier départ.',
    keyCannotChangeAdministrator:
      'Les clés d’API ne peuvent ni ajouter ni modifier des administrateurs. Supprimez la ligne ou demandez cette modification à un administrateur.',
    ownAccess: 'Vous ne pouvez pas retirer votre propre accès. Demandez-le à un autre administrateur.',
    lastAdministrator:
      'Cette ligne retirerait le dernier administrateur qui peut se connecter. Donnez d’abord ce rôle à une autre personne.',
    completedWithoutTime: 'completedAt manque. Saisissez la valeur, ou changez le statut en started.',
    startedWithCompletion:
      'completedAt n’est pas autorisé avec le statut « started ». Laissez le champ vide, ou changez le statut en completed.',
    startedWithoutTime: 'startedAt manque. Saisissez la valeur, car le statut est « started ».',
    startsAfterCompletion: 'startedAt est postérieur à completedAt. Corrigez l’une des valeurs.',
    neitherScoreNorResult: 'La tentative n’a ni score (score) ni résultat (result). Saisissez l’un des deux.',
    scoreAndResult: 'La tentative a un score (score) et un résultat (result). Saisissez un seul des deux.',
    alreadyCompleted:
      'Ce scénario est déjà enregistré comme terminé pour cette personne. Cela ne peut pas être annulé. Retirez la ligne.',
    conflictsWithinRequest: (line) =>
      `La ligne ${line} a le même identifiant mais d’autres valeurs. Donnez à chaque tentative son propre identifiant. Dans un fichier sans identifiants, une tentative de la même personne sur le même thème au même instant a le même identifiant : corrigez le thème ou l’instant, ou retirez une ligne.`,
    conflictsWithRecorded: (id) =>
      `La tentative « ${id} » est déjà enregistrée avec d’autres valeurs. Les tentatives ne sont jamais modifiées. Pour la corriger, annulez-la avec voided-attempts.csv, et importez la tentative corrigée avec un autre identifiant. Ajoutez une colonne d’identifiants à un fichier qui n’en a pas.`,
    conflictsWithStatement:
      'Une déclaration avec cet identifiant est déjà enregistrée avec d’autres valeurs. Les déclarations ne sont jamais modifiées. Importez la déclaration corrigée avec un nouvel identifiant, et annulez celle qui est enregistrée.',
  },
  statements: {
    invalidJson:
      'La déclaration n’est pas du JSON valide. Mettez chaque déclaration sur sa propre ligne, ou toutes les déclarations dans un tableau.',
    tooDeep: (max) =>
      `La déclaration a plus de ${count(max)} objets et listes imbriqués. Retirez ses extensions.`,
    tooLong: 'La déclaration dépasse 1 Mo. Raccourcissez ses textes et ses extensions.',
    tooManyValues: (max) => `La déclaration a plus de ${count(max)} valeurs. Retirez ses extensions.`,
    missing: 'Obligatoire. Ajoutez cette propriété.',
    notAnObject: 'La valeur n’est pas un objet JSON. Saisissez un objet.',
    notText: 'La valeur n’est pas une chaîne de caractères, ou elle est vide. Saisissez une chaîne non vide.',
    notUuid:
      'La valeur n’est pas un UUID. Saisissez-en un, par exemple 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f.',
    repeatedId:
      'Une autre déclaration de la requête a le même identifiant. Donnez à chaque déclaration son propre identifiant.',
    otherId: 'L’identifiant n’est pas celui du paramètre statementId. Corrigez l’un des deux.',
    unstorable:
      'Un texte contient un caractère NUL ou un demi-codet isolé, ou un nombre est trop grand. Corrigez-le.',
    unsupportedVersion: (version) =>
      `La version « ${version} » de la déclaration n’est pas prise en charge. Utilisez 1.0.3 ou 2.0.0.`,
    severalIdentifiers: (names: string) => `L’acteur a plusieurs identifiants : ${names}. N’en gardez qu’un.`,
    unknownActor: 'L’acteur n’a ni mbox, ni mbox_sha1sum, ni account, ni openid. Ajoutez l’un d’eux.',
    group: (name) =>
      `L’acteur${name === null ? '' : ` « ${name} »`} est un groupe. Seules les tentatives de personnes comptent. Envoyez une déclaration par personne.`,
    notSha1: 'La valeur n’est pas un SHA-1 en chiffres hexadécimaux. Corrigez-la.',
    notNumber: 'La valeur n’est pas un nombre, ou elle est trop longue. Saisissez un nombre.',
    contradictorySuccess: (verb, success) =>
      `Le verbe est « ${verb} », mais result.success vaut ${success}. Corrigez l’une des valeurs.`,
    contradictoryScore: (scaled, raw, percent) =>
      `scaled vaut ${scaled}, mais raw vaut ${raw}, soit ${percent} pour cent. Corrigez l’une des valeurs.`,
    notBoolean: 'La valeur n’est ni true ni false. Corrigez-la.',
    notAStatementRef:
      'Une déclaration d’annulation désigne la déclaration à annuler. Saisissez un objet avec l’objectType StatementRef et l’identifiant de cette déclaration.',
    scaledOutOfRange: (value) => `scaled vaut ${value}, ce qui n’est pas entre -1 et 1. Corrigez la valeur.`,
    emptyScale: (min, max) => `max vaut ${max}, mais min vaut ${min}. max doit être supérieur.`,
    scoreOutOfRange: (value, min, max) =>
      `raw vaut ${value}, ce qui n’est pas entre ${min} et ${max}. Corrigez la valeur.`,
  },
  values: {
    unreadableDate: (value) =>
      `« ${value} » n’est pas une date lisible. Écrivez-la comme 2026-03-31T17:00:00Z, 2026-03-31 17:00 ou 31 March 2026.`,
    nonexistentDate: (value, order) =>
      `« ${value} » n’existe pas avec l’ordre de date ${order}. Corrigez la valeur ou l’ordre de date de la correspondance.`,
    unknownZone: (zone, value) =>
      `« ${zone} » dans « ${value} » n’est pas un fuseau horaire, ou a plusieurs sens. Écrivez l’écart avec UTC, par exemple -05:00, ou choisissez le fuseau horaire de la correspondance.`,
    orderMissing: (value) =>
      `« ${value} » peut se lire avec le jour ou le mois en premier. Choisissez l’ordre de date de la correspondance.`,
    otherWeekday: (value, weekday) =>
      `« ${value} » n’est pas un ${weekday}. Corrigez le jour de la semaine, la date ou l’ordre de date de la correspondance.`,
    dateOutOfRange: (value) =>
      `« ${value} » n’est pas dans les années 1900 à 9999 en UTC. Saisissez un autre instant.`,
    unreadableScore: (value) =>
      `« ${value} » n’est pas un score. Écrivez-le comme 85, 85.5, 85 % ou 17/20, ou associez cette valeur dans la correspondance.`,
    decimalComma: (value) =>
      `« ${value} » contient une virgule. Si les virgules séparent les décimales dans ce fichier, choisissez-le dans la correspondance.`,
    scoreOutOfRange: (value, max) =>
      `« ${value} » n’est pas entre 0 et ${max}. Corrigez la valeur ou le score maximal de la correspondance.`,
    unknownResult: (value) =>
      `« ${value} » n’a pas de correspondance. Associez la valeur à réussi, échoué ou terminé, ou ignorez ces lignes.`,
  },
  mappings: {
    unknownField: (field, kind, similar) =>
      `Le type « ${kind} » n’a pas de champ « ${field} ».${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `Le fichier n’a pas de colonne « ${column} ».${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `« ${field} » est obligatoire. Associez-lui une colonne, ou donnez-lui une valeur. Colonnes non associées : ${columns}.`,
    unusedColumn: (column) =>
      `La colonne « ${column} » n’est ni associée ni ignorée. Associez-la ou ignorez-la.`,
    usedAndIgnored: (column) =>
      `La colonne « ${column} » est à la fois associée et ignorée. Retirez l’un des deux.`,
    valuesOfUnmappedField: (field) =>
      `« ${field} » a des valeurs, mais aucune colonne ne lui est associée. Associez-en une.`,
    invalidChoice: (field, value, choices) =>
      `« ${value} » n’est pas une valeur de « ${field} ». Utilisez l’une de ces valeurs : ${choices}.`,
    topicColumnsOfOtherKind:
      'Seules les tentatives ont des colonnes par thème. Retirez-les, ou choisissez le type attempts.',
    topicAndTopicColumns: (field) =>
      `Les colonnes par thème ont le champ « ${field} ». Retirez-le des autres champs.`,
    emptyTopicColumn: (topic) =>
      `Le thème « ${topic} » n’a pas de colonne. Associez un score, un résultat ou une date d’achèvement.`,
    repeatedTopic: (topic) => `Deux colonnes ont le thème « ${topic} ». Retirez l’une des deux.`,
  },
};
