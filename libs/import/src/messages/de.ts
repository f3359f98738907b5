import type { ImportMessages } from './en.js';
import { fileNames } from './file-names.js';

const count = (value: number): string => value.toLocaleString('de');
const didYouMean = (similar: string | undefined): string =>
  similar === undefined ? '' : ` Meinten Sie „${similar}“?`;
const instantFormat =
  'Verwenden Sie ISO 8601 mit Zeitzone, zum Beispiel 2026-03-31T17:00:00Z oder 2026-03-31T19:00:00+02:00.';

/** The messages of imports in German. */
export const de: ImportMessages = {
  files: {
    unknownKind: `Der Dateiname zeigt nicht, was die Datei enthält. Nennen Sie sie ${fileNames} oder verwenden Sie für xAPI-Statements die Endung .json, .jsonl oder .ndjson.`,
    unknownRecords: `Die Datensätze sind keine xAPI-Statements, die actor, verb und object haben, und der Dateiname zeigt nicht, was die Datei sonst enthält. Korrigieren Sie die Statements, oder nennen Sie sie ${fileNames}.`,
    unknownEncoding:
      'Die Datei ist nicht in UTF-8, UTF-16 oder Windows-1252 codiert, oder diese Zeile ist beschädigt. Wählen Sie in Excel beim Speichern „CSV UTF-8 (durch Trennzeichen getrennt)“.',
    otherEncoding: (names) =>
      `Die Datei ist vermutlich in ${names} codiert, nicht in UTF-8, UTF-16 oder Windows-1252. Wählen Sie in Excel beim Speichern „CSV UTF-8 (durch Trennzeichen getrennt)“.`,
    declaredSeparator: (separator) =>
      `Die erste Zeile gibt „${separator}“ als Trennzeichen an. Speichern Sie die Datei mit Kommas, Semikolons, Tabulatoren oder senkrechten Strichen zwischen den Spalten.`,
    empty: 'Die Datei ist leer. Die erste Zeile muss die Namen der Spalten enthalten.',
    noObjects: 'Die Datei enthält keine Datensätze. Sie muss eine Liste von JSON-Objekten enthalten.',
    unknownColumn: (columns, similar) =>
      `Unbekannte Spalte.${didYouMean(similar)} Unterstützt werden die Spalten: ${columns}.`,
    unusableColumn:
      'Der Name dieser Spalte hat mehr als 1.000 Zeichen, ein NUL-Zeichen oder ein einzelnes Surrogat. Benennen Sie die Spalte um.',
    repeatedColumn:
      'Die Datensätze enthalten diese Eigenschaft zweimal, in anderer Groß- und Kleinschreibung. Entfernen Sie eine davon.',
    repeatedName: ([first, second]) =>
      `Die Spalten ${first} und ${second} haben diesen Namen. Benennen Sie eine davon um oder entfernen Sie sie.`,
    missingColumn: (columns) =>
      `Die Kopfzeile enthält diese Spalte nicht. Erforderliche Spalten: ${columns}.`,
    noneOfColumns: (columns) =>
      `Die Kopfzeile enthält weder diese noch eine andere Spalte, die angibt, um wen es in einer Zeile geht. Fügen Sie eine dieser Spalten hinzu: ${columns}.`,
    tooManyColumns: (found, max) =>
      `Die Tabelle hat mindestens ${count(found)} Spalten, es können aber höchstens ${count(max)} importiert werden. Entfernen Sie die übrigen oder prüfen Sie das Trennzeichen.`,
    unnamedColumn: (position) =>
      `Die Zelle in Spalte ${position} hat einen Wert, aber die Spalte hat keinen Namen. Ergänzen Sie den Namen in der Kopfzeile oder entfernen Sie den Wert.`,
    repeatedHeader: 'Diese Zeile wiederholt die Kopfzeile. Entfernen Sie sie.',
    unbalancedQuotes:
      'Die Anführungszeichen dieser Zeile gehen nicht auf. Schließen Sie jedes Feld in Anführungszeichen und verdoppeln Sie jedes Anführungszeichen darin.',
    rowTooLong: (max) =>
      `Diese Zeile ist länger als ${count(max)} Zeichen. Möglicherweise ist ein Anführungszeichen, das darin beginnt, nicht geschlossen.`,
    tooManyDamagedRows: (rows) =>
      `In mehr als ${count(rows)} Zeilen gehen die Anführungszeichen nicht auf. Korrigieren Sie die Anführungszeichen oder exportieren Sie die Datei erneut.`,
    fieldCount: (found, expected) =>
      `Diese Zeile hat ${count(found)} ${found === 1 ? 'Feld' : 'Felder'}, die Kopfzeile aber ${count(expected)}. Setzen Sie Felder mit dem Trennzeichen in Anführungszeichen und entfernen Sie überzählige Felder.`,
    oldWorkbook:
      'Die Datei ist eine alte Excel-Arbeitsmappe (.xls) oder mit einem Kennwort geschützt. Speichern Sie sie als .xlsx ohne Kennwort oder als CSV UTF-8.',
    otherDocument:
      'Diese Art von Dokument kann nicht gelesen werden. Speichern Sie die Tabelle als .xlsx oder als CSV UTF-8.',
    pdf: 'Die Datei ist ein PDF-Dokument. Exportieren Sie die Daten als CSV oder .xlsx.',
    notText: 'Die Datei enthält weder eine Tabelle noch Text. Exportieren Sie die Daten als CSV oder .xlsx.',
    otherArchive:
      'Diese Art von Archiv kann nicht gelesen werden. Verwenden Sie ZIP oder gzip, oder senden Sie die Dateien ohne Archiv.',
    damagedArchive:
      'Die Datei ist beschädigt oder unvollständig. Speichern Sie sie erneut oder laden Sie sie erneut herunter.',
    unsafeMember:
      'Das Archiv enthält eine Datei, deren Pfad aus ihm hinausführt. Erstellen Sie das Archiv erneut aus dem Ordner mit den Dateien.',
    emptyArchive: 'Das Archiv enthält keine Dateien.',
    encrypted: 'Die Datei ist mit einem Kennwort geschützt. Erstellen Sie das Archiv erneut ohne Kennwort.',
    tooLargeDecompressed: (gigabytes) =>
      `Die Datei ist entpackt zu groß; die Grenze liegt bei ${count(gigabytes)} GB. Teilen Sie sie in mehrere Dateien auf.`,
    tooManyMembers: (max) =>
      `Das Archiv enthält mehr als ${count(max)} Dateien. Teilen Sie es in mehrere Archive auf.`,
    tooManySheets: (max) =>
      `Die Arbeitsmappe hat mehr als ${count(max)} Blätter. Teilen Sie sie in mehrere Arbeitsmappen auf.`,
    tooNested: (max) =>
      `Die Datei steckt in mehr als ${count(max - 1)} Archiven. Senden Sie stattdessen das innere Archiv.`,
    invalidObject:
      'Das ist kein JSON-Objekt. Korrigieren Sie es: Jeder Datensatz ist ein Objekt in geschweiften Klammern.',
    objectTooLong: (max) =>
      `Ein Datensatz ist länger als ${count(max)} Zeichen. Schreiben Sie jeden Datensatz in ein eigenes Objekt.`,
    tooManyValues: (max) =>
      `Ein Datensatz hat mehr als ${count(max)} Werte. Entfernen Sie seine langen Listen.`,
    cellTooLong: (max) => `Die Zelle ist länger als ${count(max)} Zeichen. Kürzen Sie ihren Text.`,
    cellsTooLong: (max) =>
      `Die Zellen dieser Zeile sind zusammen länger als ${count(max)} Zeichen. Kürzen Sie ihre Texte.`,
    nestedObjects: (property) =>
      `Die Eigenschaft „${property}“ enthält eine Liste von Objekten oder ist zu tief verschachtelt. Exportieren Sie einen Datensatz je Objekt.`,
    unexpectedInList: (character) =>
      `Erwartet wurde ein Datensatz, gefunden „${character}“. Die Datei muss ein Array von JSON-Objekten oder ein Objekt je Zeile enthalten.`,
    severalLists:
      'Das Dokument enthält mehrere Listen von Datensätzen. Schreiben Sie jede Liste in eine eigene Datei.',
    invalidNumber: (value) => `„${value}“ ist keine Zahl. Korrigieren Sie die Zelle.`,
    invalidSerial: (value) =>
      `Die Zelle hat das Format eines Datums, aber ${value} ist kein Datum. Korrigieren Sie die Zelle.`,
    errorValue: (value) => `Die Zelle enthält den Fehler ${value}. Korrigieren Sie die Formel.`,
    noFormulaValue:
      'Die Zelle enthält eine Formel ohne Ergebnis. Öffnen Sie die Arbeitsmappe in einer Tabellenkalkulation und speichern Sie sie.',
    truncatedArray:
      'Das JSON-Array ist nicht geschlossen, die Datei ist also möglicherweise unvollständig. Exportieren Sie sie erneut.',
    unexpectedCharacter: (character) =>
      `Erwartet wurde ein Statement, gefunden „${character}“. Die Datei muss ein Array von Statements oder ein Statement je Zeile enthalten.`,
    notAResult:
      'Das Objekt nach den Statements ist nicht vollständig, die Datei ist also möglicherweise unvollständig. Exportieren Sie sie erneut.',
  },
  fields: {
    required: 'Erforderlich. Geben Sie einen Wert ein.',
    unstorable: 'Der Wert enthält ein NUL-Zeichen oder ein einzelnes Surrogat. Entfernen Sie es.',
    lineBreak:
      'Der Wert enthält einen Zeilenumbruch. Entfernen Sie ihn. Falls ein Anführungszeichen vor dem Wert dort nicht hingehört, entfernen Sie das Anführungszeichen.',
    tooLong: (max) => `Der Wert ist länger als ${count(max)} Zeichen. Kürzen Sie ihn.`,
    tooManyBytes: (max) =>
      `Der Wert ist länger als ${count(max)} Bytes in UTF-8. Kürzen Sie ihn; Zeichen außerhalb von ASCII zählen als 2 bis 4 Bytes.`,
    containsSpace: (value) =>
      `„${value}“ enthält ein Leerzeichen. IDs haben keine Leerzeichen, zum Beispiel sql-injection.`,
    invalidIdentifiers:
      'Der Wert ist keine Liste von Kennungen. Schreiben Sie ihn wie [{"kind":"account","issuer":"https://lms.example","value":"ada.l"}]; die Arten sind employee_number und account.',
    unknownChoice: (value, choices) =>
      `„${value}“ wird nicht unterstützt. Verwenden Sie einen dieser Werte: ${choices}.`,
    invalidScore: (value) =>
      `„${value}“ ist kein Ergebnis. Geben Sie einen Prozentwert von 0 bis 100 ohne Prozentzeichen ein, zum Beispiel 85 oder 85.5.`,
    invalidScoreMax: (value) =>
      `„${value}“ ist keine Höchstpunktzahl. Geben Sie eine Zahl über 0 ein, zum Beispiel 20.`,
    invalidBoolean: (value) => `„${value}“ ist kein Wahrheitswert. Verwenden Sie true oder false.`,
    invalidDays: (value, max) =>
      `„${value}“ ist keine Anzahl von Tagen. Geben Sie eine ganze Zahl von 0 bis ${count(max)} ein, oder lassen Sie das Feld für den Standardwert leer.`,
    invalidCwe: (value) => `„${value}“ ist keine CWE-ID. Verwenden Sie Zahlen, zum Beispiel 79|80.`,
    invalidEmail: (value, problem) => `„${value}“ ist keine E-Mail-Adresse. ${problem}`,
    invalidInstant: (value) => `„${value}“ ist kein Datum mit Uhrzeit. ${instantFormat}`,
    nonexistentInstant: (value) => `„${value}“ ist ein Zeitpunkt, den es nicht gibt. ${instantFormat}`,
    instantOutOfRange: (value) =>
      `„${value}“ liegt nicht in den Jahren 1 bis 9999 der UTC. Geben Sie einen anderen Zeitpunkt ein.`,
    itemsRequired:
      'Erforderlich. Geben Sie die IDs von Themen oder Lernszenarien ein, zum Beispiel sql-injection|leaked-token.',
  },
  rows: {
    unknownAssignment: (id) =>
      `Zuweisung „${id}“ nicht gefunden. Fügen Sie sie in assignments.csv hinzu und importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.`,
    unknownFrameworkItem: (framework, item) =>
      `Eintrag „${item}“ im Regelwerk „${framework}“ nicht gefunden. Korrigieren Sie die IDs des Regelwerks und des Eintrags.`,
    twoSubjects: 'Geben Sie entweder eine Zuweisung oder ein Regelwerk mit Eintrag an, nicht beides.',
    noSubject: 'Erforderlich. Geben Sie die ID einer Zuweisung oder ein Regelwerk mit Eintrag an.',
    itemWithoutFramework: 'Mit einem Eintrag erforderlich. Geben Sie die ID des Regelwerks ein.',
    frameworkWithoutItem: 'Mit einem Regelwerk erforderlich. Geben Sie die ID des Eintrags ein.',
    endsBeforeStart: 'until liegt nicht nach from. Korrigieren Sie einen der Werte.',
    exemptionTooLong: (years) =>
      `Eine Befreiung gilt höchstens ${count(years)} Jahre. Geben Sie einen früheren Zeitpunkt ein.`,
    overlappingExemption: (from, until) =>
      `Die Person hat bereits eine Befreiung von derselben Zuweisung oder demselben Eintrag, von ${from} bis ${until} (UTC). Wählen Sie einen anderen Zeitraum.`,
    overlapAfterMerge: (email, other, from, until) =>
      `${email} wurde mit ${other} zusammengeführt. Diese Person hat bereits eine Befreiung von derselben Zuweisung oder demselben Eintrag, von ${from} bis ${until} (UTC). Entfernen Sie die Zeile oder wählen Sie einen anderen Zeitraum.`,
    exemptionOfSamePerson: (line, other, email) =>
      `Zeile ${line} enthält eine Befreiung von ${other} mit demselben Beginn, und ${other} und ${email} sind seit einer Zusammenführung dieselbe Person. Entfernen Sie eine der Zeilen.`,
    ambiguousKey: (value) =>
      `„${value}“ passt zu mehreren Datensätzen, deren Schlüssel sich nur in der Groß- und Kleinschreibung oder in nicht angezeigten Zeichen unterscheiden. Schreiben Sie den Wert genau wie einen von ihnen, oder ändern Sie zuerst einen der Datensätze.`,
    duplicate: (line) => `Zeile ${line} enthält diesen Wert bereits. Entfernen Sie eine der Zeilen.`,
    contradictoryPerson: (person, other) =>
      `Die Zeile nennt zwei Personen: ${person} und ${other}. Korrigieren Sie einen der Werte oder lassen Sie ihn leer.`,
    identifierOfOther: (value, person) =>
      `„${value}“ gehört zu ${person}, in der Zeile geht es aber um eine andere Person. Korrigieren Sie einen der Werte. Falls sich die E-Mail-Adresse von ${person} geändert hat, fügen Sie die neue zuerst als Alias hinzu.`,
    aliasOfOther: (address, person) =>
      `„${address}“ ist eine E-Mail-Adresse von ${person}. Entfernen Sie sie aus der Zeile, oder führen Sie zuerst die beiden Personen zusammen.`,
    addressInLine: (address, line) =>
      `„${address}“ ist auch eine E-Mail-Adresse der Person in Zeile ${line}. Entfernen Sie sie aus einer der Zeilen.`,
    unknownWithoutEmail: (value) =>
      `Person „${value}“ nicht gefunden. Eine neue Person braucht eine E-Mail-Adresse. Ergänzen Sie sie oder korrigieren Sie den Wert.`,
    mergedPerson: (email) =>
      `Die Person mit dieser E-Mail-Adresse wurde mit ${email} zusammengeführt. Verwenden Sie deren Adresse oder entfernen Sie die Zeile.`,
    samePerson: (line) =>
      `Zeile ${line} enthält dasselbe Lernszenario für dieselbe Person, die mit einer anderen zusammengeführt wurde. Entfernen Sie eine der Zeilen.`,
    unknownPerson: (email) =>
      `Person „${email}“ nicht gefunden. Fügen Sie die Person in people.csv hinzu und importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.`,
    unknownTeam: (name) =>
      `Team „${name}“ nicht gefunden. Fügen Sie das Team in teams.csv hinzu und importieren Sie diese Datei zuerst, korrigieren Sie den Wert, oder ordnen Sie ihn zu, wenn die Datei mit einer Zuordnung gelesen wird.`,
    unknownTopic: (id) =>
      `Thema „${id}“ nicht gefunden. Fügen Sie das Thema in topics.csv hinzu und importieren Sie diese Datei zuerst, korrigieren Sie den Wert, oder ordnen Sie ihn zu, wenn die Datei mit einer Zuordnung gelesen wird.`,
    unknownCourse: (id) =>
      `Kurs „${id}“ nicht gefunden. Fügen Sie den Kurs in courses.csv hinzu und importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.`,
    unknownScenario: (id) =>
      `Lernszenario „${id}“ nicht gefunden. Fügen Sie es in scenarios.csv hinzu und importieren Sie diese Datei zuerst, korrigieren Sie den Wert, oder ordnen Sie ihn zu, wenn die Datei mit einer Zuordnung gelesen wird.`,
    unknownItem: (item) =>
      `Thema oder Lernszenario „${item}“ nicht gefunden. Fügen Sie es in topics.csv oder scenarios.csv hinzu und importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.`,
    unknownModule: (family, module) =>
      `Modul „${family}/${module}“ nicht gefunden. Module werden aus topics.csv angelegt. Importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.`,
    emptyTarget:
      'Das Ziel hat keine Themen oder Lernszenarien. Fügen Sie Themen mit topics.csv oder Inhalte mit courses.csv hinzu und importieren Sie diese Datei zuerst, oder korrigieren Sie den Wert.',
    fixedDays: (value) =>
      `Der Wert steht fest, seit die Zuweisung angelegt wurde, und ist ${value}. Geben Sie ${value} ein oder lassen Sie das Feld leer; für einen anderen Wert importieren Sie eine neue Zuweisung mit eigener ID.`,
    createdInFuture:
      'createdAt liegt in der Zukunft. Geben Sie einen vergangenen Zeitpunkt ein, oder lassen Sie das Feld für den jetzigen leer.',
    createdTooEarly:
      'createdAt liegt vor 1970, und Kennzahlen beginnen 1970. Geben Sie einen späteren Zeitpunkt ein.',
    inFuture:
      'Dieser Zeitpunkt liegt in der Zukunft. Korrigieren Sie ihn; nur Vergangenes kann importiert werden.',
    invalidModule: 'Ein Modul wird als Familie/ID geschrieben, zum Beispiel web/a03-injection.',
    organizationScope: 'Der Geltungsbereich „organization“ hat keinen Namen. Lassen Sie dieses Feld leer.',
    differentModuleTitle:
      'Eine andere Zeile hat einen anderen Titel für dieses Modul. Verwenden Sie in beiden Zeilen denselben Titel.',
    leavesBeforeJoining: 'leftAt liegt vor joinedAt. Korrigieren Sie einen der Werte.',
    joinsAfterFirstMembership:
      'Im Verlauf dieser Person endet eine Mitgliedschaft vor joinedAt. Lassen Sie joinedAt leer, um den Verlauf zu behalten, oder geben Sie ein früheres Datum ein.',
    leavesWhileAbsent:
      'Zum Zeitpunkt leftAt war die Person bereits ausgeschieden und kam später zurück. Lassen Sie leftAt leer, wenn sie nicht wieder ausgeschieden ist, oder geben Sie das Datum ein, an dem sie zuletzt ausgeschieden ist.',
    keyCannotChangeAdministrator:
      'API-Schlüssel können keine Administratoren hinzufügen oder ändern. Entfernen Sie die Zeile, oder bitten Sie einen Administrator um diese Änderung.',
    ownAccess:
      'Sie können sich nicht selbst den Zugriff entziehen. Bitten Sie eine andere Person der Administration darum.',
    lastAdministrator:
      'Diese Zeile würde der letzten Person, die sich als Administrator anmelden kann, die Rolle entziehen. Geben Sie die Rolle zuerst einer anderen Person.',
    completedWithoutTime: 'completedAt fehlt. Geben Sie den Wert ein, oder ändern Sie den Status in started.',
    startedWithCompletion:
      'completedAt ist beim Status „started“ nicht erlaubt. Lassen Sie das Feld leer, oder ändern Sie den Status in completed.',
    startedWithoutTime: 'startedAt fehlt. Geben Sie den Wert ein, weil der Status „started“ ist.',
    startsAfterCompletion: 'startedAt liegt nach completedAt. Korrigieren Sie einen der Werte.',
    neitherScoreNorResult:
      'Der Versuch hat weder ein Prozentergebnis (score) noch ein Ergebnis (result). Geben Sie eines davon ein.',
    scoreAndResult:
      'Der Versuch hat ein Prozentergebnis (score) und ein Ergebnis (result). Geben Sie nur eines davon ein.',
    alreadyCompleted:
      'Dieses Lernszenario ist für diese Person bereits als abgeschlossen erfasst. Ein Abschluss kann nicht rückgängig gemacht werden. Entfernen Sie die Zeile.',
    conflictsWithinRequest: (line) =>
      `Zeile ${line} hat dieselbe ID, aber andere Werte. Geben Sie jedem Versuch eine eigene ID. In einer Datei ohne IDs hat ein Versuch derselben Person zum selben Thema und Zeitpunkt dieselbe ID: Korrigieren Sie das Thema oder den Zeitpunkt, oder entfernen Sie eine Zeile.`,
    conflictsWithRecorded: (id) =>
      `Der Versuch „${id}“ ist bereits mit anderen Werten erfasst. Versuche werden nie geändert. Stornieren Sie ihn zur Korrektur mit voided-attempts.csv und importieren Sie den korrigierten Versuch mit einer anderen ID. Fügen Sie einer Datei ohne IDs eine Spalte mit IDs hinzu.`,
    conflictsWithStatement:
      'Ein Statement mit dieser ID ist bereits mit anderen Werten erfasst. Statements werden nie geändert. Importieren Sie das korrigierte Statement mit einer neuen ID und stornieren Sie das erfasste.',
  },
  statements: {
    invalidJson:
      'Das Statement ist kein gültiges JSON. Schreiben Sie jedes Statement in eine eigene Zeile, oder alle Statements in ein Array.',
    tooDeep: (max) =>
      `Das Statement hat mehr als ${count(max)} ineinander verschachtelte Objekte und Listen. Entfernen Sie seine Erweiterungen (extensions).`,
    tooLong: 'Das Statement ist länger als 1 MB. Kürzen Sie seine Texte und Erweiterungen (extensions).',
    tooManyValues: (max) =>
      `Das Statement hat mehr als ${count(max)} Werte. Entfernen Sie seine Erweiterungen (extensions).`,
    missing: 'Erforderlich. Ergänzen Sie diese Eigenschaft.',
    notAnObject: 'Der Wert ist kein JSON-Objekt. Geben Sie ein Objekt ein.',
    notText:
      'Der Wert ist keine Zeichenkette, oder er ist leer. Geben Sie eine nicht leere Zeichenkette ein.',
    notUuid:
      'Der Wert ist keine UUID. Geben Sie eine ein, zum Beispiel 7f1c5a2e-6d0b-4c1a-9a3e-2b8f0c4d5e6f.',
    repeatedId:
      'Ein anderes Statement der Anfrage hat dieselbe ID. Geben Sie jedem Statement eine eigene ID.',
    otherId: 'Die ID ist nicht die des Parameters statementId. Korrigieren Sie eine der beiden.',
    unstorable:
      'Ein Text enthält ein NUL-Zeichen oder ein einzelnes Surrogat, oder eine Zahl ist zu groß. Korrigieren Sie das.',
    unsupportedVersion: (version) =>
      `Die Version „${version}“ des Statements wird nicht unterstützt. Verwenden Sie 1.0.3 oder 2.0.0.`,
    severalIdentifiers: (names: string) =>
      `Der Akteur (actor) hat mehrere Kennungen: ${names}. Behalten Sie eine davon.`,
    unknownActor: 'actor hat weder mbox noch mbox_sha1sum, account oder openid. Ergänzen Sie eines davon.',
    group: (name) =>
      `Der Akteur${name === null ? '' : ` „${name}“`} ist eine Gruppe. Nur Versuche einzelner Personen zählen. Senden Sie ein Statement je Person.`,
    notSha1: 'Der Wert ist kein SHA-1 in Hexadezimalziffern. Korrigieren Sie ihn.',
    notNumber: 'Der Wert ist keine Zahl oder zu lang. Geben Sie eine Zahl ein.',
    contradictorySuccess: (verb, success) =>
      `Das Verb ist „${verb}“, result.success aber ${success}. Korrigieren Sie einen der Werte.`,
    contradictoryScore: (scaled, raw, percent) =>
      `scaled ist ${scaled}, raw aber ${raw}, also ${percent} Prozent. Korrigieren Sie einen der Werte.`,
    notBoolean: 'Der Wert ist weder true noch false. Korrigieren Sie ihn.',
    notAStatementRef:
      'Ein stornierendes Statement nennt das zu stornierende Statement. Geben Sie ein Objekt mit dem objectType StatementRef und der ID dieses Statements ein.',
    scaledOutOfRange: (value) =>
      `scaled ist ${value} und liegt nicht zwischen -1 und 1. Korrigieren Sie den Wert.`,
    emptyScale: (min, max) => `max ist ${max}, min aber ${min}. max muss größer sein.`,
    scoreOutOfRange: (value, min, max) =>
      `raw ist ${value} und liegt nicht zwischen ${min} und ${max}. Korrigieren Sie den Wert.`,
  },
  values: {
    unreadableDate: (value) =>
      `„${value}“ ist kein lesbares Datum. Schreiben Sie es wie 2026-03-31T17:00:00Z, 2026-03-31 17:00 oder 31 March 2026.`,
    nonexistentDate: (value, order) =>
      `„${value}“ gibt es mit der Datumsreihenfolge ${order} nicht. Korrigieren Sie den Wert oder die Datumsreihenfolge der Zuordnung.`,
    unknownZone: (zone, value) =>
      `„${zone}“ in „${value}“ ist keine Zeitzone oder hat mehrere Bedeutungen. Schreiben Sie den Abstand von UTC, zum Beispiel -05:00, oder wählen Sie die Zeitzone der Zuordnung.`,
    orderMissing: (value) =>
      `In „${value}“ kann der Tag oder der Monat zuerst stehen. Wählen Sie die Datumsreihenfolge der Zuordnung.`,
    otherWeekday: (value, weekday) =>
      `„${value}“ ist kein ${weekday}. Korrigieren Sie den Wochentag, das Datum oder die Datumsreihenfolge der Zuordnung.`,
    dateOutOfRange: (value) =>
      `„${value}“ liegt nicht in den Jahren 1900 bis 9999 der UTC. Geben Sie einen anderen Zeitpunkt ein.`,
    unreadableScore: (value) =>
      `„${value}“ ist kein Ergebnis. Schreiben Sie es wie 85, 85.5, 85 % oder 17/20, oder ordnen Sie den Wert in der Zuordnung zu.`,
    decimalComma: (value) =>
      `„${value}“ enthält ein Komma. Wenn in dieser Datei Kommas die Dezimalstellen abtrennen, wählen Sie das in der Zuordnung.`,
    scoreOutOfRange: (value, max) =>
      `„${value}“ liegt nicht zwischen 0 und ${max}. Korrigieren Sie den Wert oder die Höchstpunktzahl der Zuordnung.`,
    unknownResult: (value) =>
      `„${value}“ ist nicht zugeordnet. Ordnen Sie den Wert bestanden, nicht bestanden oder abgeschlossen zu, oder lassen Sie solche Zeilen aus.`,
  },
  mappings: {
    unknownField: (field, kind, similar) =>
      `Die Art „${kind}“ hat kein Feld „${field}“.${didYouMean(similar)}`,
    unknownColumn: (column, similar) => `Die Datei hat keine Spalte „${column}“.${didYouMean(similar)}`,
    requiredField: (field, columns) =>
      `„${field}“ ist erforderlich. Ordnen Sie dem Feld eine Spalte zu oder geben Sie ihm einen Wert. Nicht zugeordnete Spalten: ${columns}.`,
    unusedColumn: (column) =>
      `Die Spalte „${column}“ ist weder zugeordnet noch ausgelassen. Ordnen Sie sie zu oder lassen Sie sie aus.`,
    usedAndIgnored: (column) =>
      `Die Spalte „${column}“ ist zugeordnet und zugleich ausgelassen. Entfernen Sie eines von beiden.`,
    valuesOfUnmappedField: (field) =>
      `„${field}“ hat Werte, aber keine Spalte ist zugeordnet. Ordnen Sie eine zu.`,
    invalidChoice: (field, value, choices) =>
      `„${value}“ ist kein Wert von „${field}“. Verwenden Sie einen dieser Werte: ${choices}.`,
    topicColumnsOfOtherKind:
      'Nur Versuche haben Spalten je Thema. Entfernen Sie sie, oder wählen Sie die Art attempts.',
    topicAndTopicColumns: (field) =>
      `Die Spalten je Thema haben das Feld „${field}“. Entfernen Sie es aus den anderen Feldern.`,
    emptyTopicColumn: (topic) =>
      `Dem Thema „${topic}“ ist keine Spalte zugeordnet. Ordnen Sie ein Prozentergebnis, ein Ergebnis oder ein Abschlussdatum zu.`,
    repeatedTopic: (topic) => `Zwei Spalten haben das Thema „${topic}“. Entfernen Sie eine davon.`,
  },
};
