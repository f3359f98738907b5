import type { ErrorMessages } from '../index.js';
import { count, counted } from './plural.js';

/** Messages of the request schemas. Each is shown next to the field or parameter that it is about. */
export const validation: ErrorMessages['validation'] = {
  /** A number in a message. */
  number: (value: number | bigint) => value.toLocaleString('de'),
  required: 'Erforderlich. Geben Sie einen Wert ein.',
  invisibleText: 'Der Text hat keine sichtbaren Zeichen. Geben Sie lesbaren Text ein.',
  unknownField: (name: string) =>
    `Die Anfrage hat kein Feld „${name}“. Korrigieren Sie die Schreibweise oder entfernen Sie das Feld.`,
  unknownFields:
    'Die Anfrage enthält unbekannte Felder. Korrigieren Sie die Schreibweise oder entfernen Sie die Felder.',
  wrongType: {
    string: 'Geben Sie Text ein.',
    number: 'Geben Sie eine Zahl ein.',
    int: 'Geben Sie eine ganze Zahl ein.',
    boolean: 'Geben Sie true oder false ein.',
    array: 'Geben Sie eine Liste ein.',
    object: 'Geben Sie ein Objekt mit benannten Feldern ein.',
    record: 'Geben Sie ein Objekt mit benannten Feldern ein.',
    null: 'Geben Sie null ein oder entfernen Sie das Feld.',
    never: 'Dieses Feld ist hier nicht zulässig. Entfernen Sie es.',
  },
  invalidValue: 'Der Wert ist hier nicht zulässig. Geben Sie einen Wert gemäß der API-Dokumentation ein.',
  onlyValue: (value: string) => `Geben Sie ${value} ein.`,
  oneOf: (values: string) => `Geben Sie einen dieser Werte ein: ${values}.`,
  tooLong: (max: string) => `Geben Sie höchstens ${max} Zeichen ein.`,
  tooShort: (min: string) => `Geben Sie mindestens ${min} Zeichen ein.`,
  tooManyEntries: (max: string) =>
    `Geben Sie höchstens ${max === '1' ? '1 Eintrag' : `${max} Einträge`} ein.`,
  tooFewEntries: (min: string) =>
    `Geben Sie mindestens ${min === '1' ? '1 Eintrag' : `${min} Einträge`} ein.`,
  atMost: (max: string) => `Geben Sie höchstens ${max} ein.`,
  lessThan: (max: string) => `Geben Sie weniger als ${max} ein.`,
  atLeast: (min: string) => `Geben Sie mindestens ${min} ein.`,
  moreThan: (min: string) => `Geben Sie mehr als ${min} ein.`,
  uuid: 'Geben Sie eine gültige UUID ein.',
  instant: 'Geben Sie Datum und Uhrzeit im Format ISO 8601 mit Zeitzone ein, z. B. 2026-11-23T14:05:00Z.',
  instantYears: 'Geben Sie ein Jahr zwischen 1 und 9999 ein.',
  unstorableText: 'Der Text enthält ein NUL-Zeichen oder ein unvollständiges Surrogatpaar. Entfernen Sie es.',
  lineBreak: 'Der Text enthält einen Zeilenumbruch. Schreiben Sie ihn in eine Zeile.',
  tooManyBytes: (max: number) =>
    `Der Text ist in UTF-8 länger als ${counted(max, 'Byte', 'Byte')}. Kürzen Sie ihn; Zeichen außerhalb von ASCII zählen als 2 bis 4 Byte.`,
  email: 'Geben Sie eine E-Mail-Adresse ein, z. B. ada@example.com.',
  emailInvisible: (character: string) =>
    `Die Adresse enthält ein Zeichen, das nicht angezeigt wird (${character}). Geben Sie die Adresse neu ein.`,
  emailMailto: 'Die Adresse beginnt mit „mailto:“. Entfernen Sie diesen Teil.',
  emailQuotes: 'Die Adresse enthält Anführungszeichen. Entfernen Sie sie.',
  emailBrackets: 'Die Adresse enthält < oder >. Geben Sie nur die Adresse ein, ohne Namen.',
  emailSeparator:
    'Die Adresse enthält ein Komma oder Semikolon. Geben Sie eine einzige Adresse ohne Trennzeichen ein.',
  emailSpace: 'Die Adresse enthält ein Leerzeichen. Entfernen Sie es.',
  language: 'Eine Sprache darf keine Leerzeichen, Kommas, Semikolons oder senkrechten Striche enthalten.',
  effectiveInFuture: 'Das Gültigkeitsdatum liegt in der Zukunft. Wählen Sie heute oder ein früheres Datum.',
  notWithEffectiveDate:
    'Dies kann nicht zusammen mit einem Gültigkeitsdatum geändert werden. Senden Sie zwei Anfragen.',
  nothingEffective:
    'Ändern Sie auch Rolle, Team, Sprachen, Funktion oder die Arbeit an Individualsoftware: Die Änderung gilt ab diesem Datum.',
  noJobFunctions: 'Geben Sie mindestens eine Funktion ein.',
  joinedInFuture: 'Das Eintrittsdatum liegt in der Zukunft. Wählen Sie heute oder ein früheres Datum.',
  passwordTooShort: (min: number) => `Verwenden Sie mindestens ${counted(min, 'Zeichen', 'Zeichen')}.`,
  noScopes: 'Wählen Sie mindestens eine Berechtigung.',
  contentId: 'Eine ID darf keine Leerzeichen enthalten, z. B. sql-injection.',
  contentIdTooLong: (max: number) => `Eine ID darf höchstens ${counted(max, 'Zeichen', 'Zeichen')} haben.`,
  cweId: 'Geben Sie eine CWE-ID von 1 bis 1499 ein.',
  moduleOfNewFamily:
    'Um ein Thema in eine andere Familie zu verschieben, geben Sie auch sein Modul in dieser Familie an.',
  titleWithoutModule: 'Geben Sie auch die ID des Moduls mit diesem Titel an.',
  noTarget: 'Wählen Sie den zuzuweisenden Inhalt.',
  noScope: 'Wählen Sie, für wen die Zuweisung gilt.',
  noTeamsOrPeople: 'Wählen Sie mindestens ein Team oder eine Person.',
  tooManyScopeTeams: (max: number) =>
    `Eine Zuweisung kann höchstens ${counted(max, 'Team', 'Teams')} nennen. Weisen Sie der gesamten Organisation zu oder erstellen Sie mehrere Zuweisungen.`,
  tooManyScopePeople: (max: number) =>
    `Eine Zuweisung kann höchstens ${counted(max, 'Person', 'Personen')} nennen. Wählen Sie stattdessen deren Teams oder erstellen Sie mehrere Zuweisungen.`,
  noItems: 'Fügen Sie mindestens ein Thema oder Lernszenario hinzu.',
  tooManyItems: (max: number) =>
    `Eine individuelle Auswahl kann höchstens ${counted(max, 'Element', 'Elemente')} enthalten. Importieren Sie stattdessen einen Kurs oder erstellen Sie mehrere Zuweisungen.`,
  duplicateItem: 'Dieses Element ist bereits in der Auswahl. Entfernen Sie eines der beiden.',
  fixedAtCreation:
    'Dieser Wert wird bei der Erstellung der Zuweisung festgelegt. Entfernen Sie ihn aus der Anfrage oder erstellen Sie eine weitere Zuweisung.',
  requiredForPopulation: (population: string) => `Erforderlich für die Grundgesamtheit „${population}“.`,
  notOfPopulation: (population: string) =>
    `Die Grundgesamtheit „${population}“ hat diesen Parameter nicht. Entfernen Sie ihn.`,
  noExemptionSubject: 'Wählen Sie eine Zuweisung, eine Anforderung oder ein Risiko.',
  noPeople: 'Wählen Sie mindestens eine Person.',
  tooManyPeople: (max: number) => `Wählen Sie höchstens ${counted(max, 'Person', 'Personen')}.`,
  duplicatePerson: 'Diese Person ist zweimal angegeben. Entfernen Sie eine der Angaben.',
  noTopics: 'Wählen Sie mindestens ein Thema.',
  tooManyTopics: (max: number) => `Wählen Sie höchstens ${counted(max, 'Thema', 'Themen')}.`,
  duplicateTopic: 'Dieses Thema ist zweimal angegeben. Entfernen Sie eine der Angaben.',
  noAssessment: 'Geben Sie an, wie bestanden wird: durch Teilnahme oder mit einer Punktzahl.',
  noScore: 'Geben Sie eine Punktzahl von 0 bis 100 ein.',
  scoreOfAttendance: 'Bei dieser Schulung zählt die Teilnahme als bestanden. Entfernen Sie die Punktzahl.',
  tooManyClassroomAttempts: (max: number) =>
    `Eine Schulung kann höchstens ${max.toLocaleString('de')} Versuche haben: Personen mal Themen. Erfassen Sie mehrere Schulungen.`,
  endNowWithEnd: 'Geben Sie entweder endsAt oder endNow an, nicht beides.',
  countingDays: (max: number) => `Geben Sie eine ganze Zahl von Tagen von 0 bis ${count(max)} ein.`,
  attemptWithoutPerson: 'Geben Sie userId, email, employeeNumber oder account an.',
  attemptWithTwoPersons: 'Geben Sie entweder userId an oder email, employeeNumber und account.',
  issuerWithoutAccount:
    'accountIssuer ist das System eines Kontos. Geben Sie auch account an oder entfernen Sie accountIssuer.',
  attemptWithoutScore: 'Geben Sie entweder score oder result an.',
  attemptWithScoreAndResult: 'Geben Sie entweder score oder result an, nicht beides.',
  startedAfterCompletion: 'startedAt darf nicht nach completedAt liegen.',
  noAttempts: 'Senden Sie mindestens einen Versuch.',
  tooManyAttempts: (max: number) =>
    `Senden Sie höchstens ${counted(max, 'Versuch', 'Versuche')} in einer Anfrage.`,
  pageWithCursor: 'Senden Sie entweder page oder cursor, nicht beides.',
  pageBeyondLimit: (max: number) =>
    `Nur die ${counted(max, 'neueste Ereignis', 'neuesten Ereignisse')} können nach Seitenzahl gelesen werden. Verwenden Sie nextCursor, um ältere Ereignisse zu lesen.`,
  retentionDays: (min: number, max: number) =>
    `Geben Sie eine ganze Zahl von Tagen von ${count(min)} bis ${count(max)} ein.`,
  timeZone: 'Geben Sie den Namen einer Zeitzone ein, z. B. Europe/Berlin.',
  color: 'Geben Sie eine Farbe in hexadezimaler Schreibweise ein, z. B. #0B6E6E.',
};

/** Messages of the schema of framework packs. */
export const frameworkPacks: ErrorMessages['frameworkPacks'] = {
  frameworkId: (max: number) =>
    `Geben Sie eine ID wie nist-ssdf ein: Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, höchstens ${counted(max, 'Zeichen', 'Zeichen')}.`,
  itemId: (max: number) =>
    `Geben Sie eine ID wie PW.4 ein: Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, höchstens ${counted(max, 'Zeichen', 'Zeichen')}.`,
  noCwes: 'Geben Sie mindestens eine CWE an.',
  unknownCwe: (cwe: number) => `CWE-${cwe} gibt es nicht. Geben Sie die Nummer einer CWE ein.`,
  tooManyReferences: (max: number) =>
    `Das Regelwerk verweist mehr als ${count(max)}-mal auf andere Einträge. Verweisen Sie auf ganze Regelwerke oder teilen Sie es auf.`,
  module: 'Geben Sie die ID eines Moduls oder deren Anfang ein.',
  unionReference: 'Geben Sie „framework“ oder „framework/item“ ein.',
  noItems: 'Ein Regelwerk benötigt mindestens einen Eintrag.',
  reservedId: '„summary“ ist eine reservierte ID. Wählen Sie eine andere.',
  familyMissing: 'Eine OWASP-Liste ordnet Themen einer Familie zu. Fügen Sie family hinzu.',
  familyNotAllowed: 'Ein regulatorisches Regelwerk ordnet Themen aller Familien zu. Entfernen Sie family.',
  duplicateItem: (id: string) =>
    `Die ID „${id}“ wird für zwei Einträge verwendet. Geben Sie jedem Eintrag eine eigene ID.`,
  selectsNothing: (id: string) =>
    `Dem Eintrag „${id}“ ist kein Thema zugeordnet. Fügen Sie ihm cwes, modules, unionOf oder people hinzu.`,
  peopleWithSelection: (id: string) =>
    `Der Eintrag „${id}“ ist personenbezogen und kann nicht zugleich cwes, modules oder unionOf haben. Entfernen Sie eines davon.`,
  modulesWithCwes: (id: string) =>
    `Der Eintrag „${id}“ hat sowohl modules als auch CWEs. Verwenden Sie modules nur für Listen, die keine CWEs veröffentlichen.`,
  modulesInRegulatory:
    'Module gehören zu einer Familie. Ordnen Sie die Themen einer regulatorischen Anforderung nach CWE zu.',
  grouping:
    'Der einzige Wert von grouping ist „docket“. Entfernen Sie das Feld, wenn die Gruppierung die der Norm ist.',
  requiredShare:
    'Geben Sie den erforderlichen Anteil in ganzen Prozent von 1 bis 100 ein oder entfernen Sie ihn, damit die Abdeckungsschwelle gilt.',
  trainingOnly: 'Geben Sie true oder false ein.',
  editionMissing: 'Geben Sie auch die Ausgabe an, die diese Quelle veröffentlicht hat.',
  enterWholePercent: 'Geben Sie eine ganze Zahl von 50 bis 99 in Prozent ein.',
  reasonMissing: 'Geben Sie die Begründung ein. Sie wird in Dokumenten gedruckt.',
};

/** Messages about a file that cannot be used as a logo. */
export const logo: ErrorMessages['logo'] = {
  tooLarge: (kilobytes: number) =>
    `Die Datei ist größer als ${count(kilobytes)} KB. Speichern Sie eine kleinere Version.`,
  unknownFormat: 'Die Datei ist kein PNG, JPEG oder SVG. Wählen Sie eine andere Datei.',
  dimensions: (size: string, min: string, max: string) =>
    `Das Bild hat ${size} Pixel. Ändern Sie die Größe so, dass jede Seite ${min} bis ${max} Pixel hat.`,
  damaged: 'Die Datei ist beschädigt. Exportieren Sie sie erneut.',
  interlaced: 'Das PNG ist interlaced. Speichern Sie es ohne Interlacing.',
  unsupportedJpeg: 'Diese Art von JPEG wird nicht unterstützt. Speichern Sie das Bild als PNG.',
  cmykJpeg:
    'Das JPEG ist nicht in RGB oder Graustufen mit 8 Bit pro Kanal. Speichern Sie es in RGB mit 8 Bit pro Kanal.',
  tooComplex: 'Das Lesen des Bildes dauert zu lange. Speichern Sie eine einfachere Version.',
  empty: 'Das SVG hat keine sichtbaren Formen. Wählen Sie eine andere Datei.',
  nestedSvg: 'Das SVG enthält ein weiteres SVG. Speichern Sie es als einfache Formen.',
  effect: (name: string) => `Das SVG verwendet den Effekt „${name}“. Speichern Sie es als einfache Formen.`,
  notSvg: 'Die Datei ist kein SVG. Exportieren Sie sie erneut als SVG.',
  noSize: 'Das SVG gibt seine Größe nicht an. Exportieren Sie es mit einer viewBox.',
  unsupportedCss:
    'Das SVG hat Stilregeln, die Dokumente nicht unterstützen. Speichern Sie es als einfaches SVG.',
  tooManyShapes: 'Das SVG hat zu viele Formen. Vereinfachen Sie es.',
  embeddedDocument:
    'Das SVG enthält ein Skript oder ein anderes Dokument. Speichern Sie es als einfaches SVG.',
  script: 'Das SVG enthält ein Skript. Speichern Sie es als einfaches SVG.',
  reference: 'Das SVG verweist auf andere Bilder oder Formen. Speichern Sie es als einfache Formen.',
  externalResource: 'Das SVG lädt eine externe Ressource. Speichern Sie es als einfaches SVG.',
  text: 'Das SVG enthält Text. Wandeln Sie den Text in Pfade um, damit er überall gleich aussieht.',
  unsupportedElement: (name: string) =>
    `Das SVG enthält <${name}>, was Dokumente nicht unterstützen. Speichern Sie es als einfache Formen.`,
  unknownPathCommand: 'Das SVG hat einen Pfad mit einem unbekannten Befehl. Exportieren Sie es erneut.',
  gradient: 'Das SVG füllt eine Form mit einem Verlauf oder Muster. Verwenden Sie einfache Farben.',
  unknownColor: (color: string) =>
    `Das SVG verwendet die Farbe „${color}“. Schreiben Sie sie hexadezimal, z. B. #0B6E6E.`,
  unknownTransform: 'Das SVG verwendet eine unbekannte Transformation. Exportieren Sie es erneut.',
};
