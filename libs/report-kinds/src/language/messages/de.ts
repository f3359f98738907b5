import type { DocumentMessages } from './en.js';

export const de: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Seite ${page} von `, ''],
  continued: (title) => `${title} (Fortsetzung)`,
  noTeam: 'Ohne Team',
  total: 'Gesamt',
  framework: {
    editionValue: (edition, source) => (source === null ? edition : `${edition} (${source})`),
    noEdition: 'Im Regelwerk nicht angegeben',
    topics: 'Zugeordnete Themen',
    topicId: 'ID',
    topic: 'Thema',
    module: 'Modul',
  },
  exempt: {
    title: 'Befreite Personen',
    about:
      'Diese Personen haben eine Befreiung, die zum Zeitpunkt dieses Dokuments gilt. Sie sind in keiner Summe und keinem Anteil enthalten, auch wenn sie geschult sind.',
    person: 'Person',
    team: 'Team',
    reason: 'Begründung',
    approver: 'Genehmigt von',
    until: 'Bis',
    recorded: 'Erfasst',
    since: (at) => `ab ${at}`,
    marker: 'Befreit',
    count: (people) => `befreit: ${people}`,
    excluded: (people) => `Befreite Personen (${people}) sind nicht enthalten.`,
    everyone: 'Alle Schulungspflichtigen sind befreit.',
    everyoneElse: 'Alle Personen ohne Befreiung sind geschult.',
    itemRule:
      'Eine Befreiung von einem Eintrag gilt ab ihrem Beginn bis vor ihrem Ende. Befreite Personen zählen bei jedem Anteil des Eintrags weder im Zähler noch im Nenner, auch wenn sie geschult sind: „Geschult / schulungspflichtig“ wird ohne sie berechnet und gedruckt. Sie werden gezählt und namentlich mit Begründung, genehmigender Person und Ende aufgeführt.',
    assignmentRule:
      'Eine Befreiung von der Zuweisung gilt ab ihrem Beginn bis vor ihrem Ende. Befreite Personen werden mit der Kennzeichnung „Befreit“, Begründung, genehmigender Person und Ende aufgeführt und sind in keiner Summe enthalten. Bei ausgeschiedenen Personen zählt die Befreiung zum Zeitpunkt des Ausscheidens.',
    deadlineRule: (days) =>
      `Nach einer Befreiung ist die Frist der Person der spätere der beiden Zeitpunkte: die übliche Frist oder ${days} × 24 h nach dem Ende der Befreiung.`,
  },
  nobody: {
    eligible: (day) => `Keine Schulungspflichtigen zum ${day}: Keine aktive Person hat die Rolle „Learner“.`,
    inScope: (day) =>
      `Keine Schulungspflichtigen zum ${day}: Keine aktive Person mit der Rolle „Learner“ erfüllt die von der Organisation festgelegten Bedingungen.`,
    onRecord: (knownAt) => `Am ${knownAt} waren keine Daten zu Personen bekannt.`,
  },
  trainingCoverage:
    'Schulungsabdeckung: Dieses Dokument zeigt nur die Schulungen von Personen. Es belegt weder, dass eine Anforderung im Betrieb wirksam umgesetzt ist, noch, dass sie erfüllt ist.',
  reportInFooter: (id) => `Bericht …${id}`,
  cover: {
    bookmark: 'Deckblatt',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Erstellt am',
    localTime: 'Ortszeit',
    requestedBy: 'Angefordert von',
    reportId: 'Berichts-ID',
    scope: 'Geltungsbereich',
    wholeOrganization: 'Alle Schulungspflichtigen der Organisation',
    period: 'Zeitraum',
    periodValue: (from, to) => `nach ${from}, bis einschließlich ${to}`,
    population: 'Grundgesamtheit',
    populationValue: (eligible, onRecord) =>
      `${eligible} Schulungspflichtige von ${onRecord} erfassten Personen`,
    populationOnePerson: 'Eine Person',
    edition: 'Ausgabe',
    mapping: 'Zuordnung',
    version: 'Programmversion',
    formatVersion: (version) => `Formatversion ${version}`,
    classification: 'Einstufung',
    confidential: 'Vertraulich',
    preparedBy: 'Erstellt von',
    reviewedBy: 'Geprüft von',
    date: 'Datum',
    dataAsOf: (instant) => `Datenstand: ${instant}`,
    snapshot: (sha256) => `SHA-256 des Datenabzugs: ${sha256}`,
  },
  instants: {
    describes: 'Datenstand',
    describesValue: (instant) =>
      `${instant}. Rollen, Teams, Einstellungen, Inhalte und Zuweisungen entsprechen diesem Zeitpunkt.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Mitgliedschaften, Rollen, Teams und Zuweisungen entsprechen diesem Zeitpunkt.`,
    known: 'Daten bekannt bis',
    knownValue: (instant, version) => `${instant} (Datenversion ${version})`,
    knownRule: (value) =>
      `${value}. Später erfasste, berichtigte oder stornierte Datensätze sind nicht berücksichtigt. Schulungen zählen nach dem Zeitpunkt, zu dem sie stattfanden, nicht nach dem ihrer Erfassung. Ein stornierter Versuch zählt nicht mehr, sobald die Stornierung erfasst ist.`,
    names: 'Namen und Titel',
    namesValue:
      'Namen von Personen und Teams, E-Mail-Adressen und Titel der Themen haben keine Historie: Sie entsprechen dem Stand beim Lesen der Daten.',
    historySince: 'Beginn der Historie',
    beforeHistory: (instant) =>
      `Vor dem ${instant} wurde keine Historie der Einstellungen, Inhalte, Regelwerke, angegebenen Sprachen, Funktionen und der Arbeit an Individualsoftware geführt: Für frühere Zeitpunkte gelten deren Werte zu diesem Zeitpunkt, nicht die eigenen.`,
    historySinceValue: (instant) =>
      `Die Historie der Einstellungen, Inhalte, Regelwerke, angegebenen Sprachen, Funktionen und der Arbeit an Individualsoftware beginnt am ${instant}. Für frühere Zeitpunkte gelten deren Werte zu diesem Zeitpunkt.`,
  },
  states: {
    overdue: 'Überfällig',
    not_started: 'Nicht begonnen',
    in_progress: 'In Bearbeitung',
    completed_late: 'Verspätet erledigt',
    completed: 'Erledigt',
  },
  attempt: {
    score: 'Ergebnis',
    passed: 'Bestanden',
    failed: 'Nicht bestanden',
    completedAt: 'Abgeschlossen am',
    recordedAt: 'Erfasst am',
    recorded: (at) => `erf. ${at}`,
    source: 'Quelle und ID',
  },
  evidence: {
    title: 'Über diesen Nachweis',
    intro:
      'Dieser Abschnitt zeigt, woher die Daten stammen und wie sich die Grundgesamtheit ergibt. Um die Vollständigkeit zu prüfen, vergleichen Sie die erfassten Personen mit einer unabhängigen Quelle, etwa der Personalliste, und die Datenquellen mit den Quellsystemen.',
    source: 'Herkunft',
    product: 'Produkt',
    productValue: (version, commit) => `Docket ${version}, Build ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'Berichtsart',
    kindValue: (kind, version) => `${kind}, Formatversion ${version}`,
    scope: 'Geltungsbereich',
    organization: 'Organisation',
    parameters: 'Parameter',
    population: 'Grundgesamtheit',
    populationIntro:
      'Jede erfasste Person gehört zur ersten zutreffenden Kategorie. Eine zweite, getrennt geschriebene Abfrage derselben Datenbank ergab dieselbe Zahl von Schulungspflichtigen.',
    onRecord: 'Erfasste Personen',
    notYetJoined: 'Noch nicht eingetreten',
    left: 'Ausgeschieden',
    administrators: 'Administratoren',
    auditors: 'Prüfer',
    outsideJobScope: 'Außerhalb der festgelegten Funktionen',
    eligible: 'Schulungspflichtige',
    notAssigned: 'Schulungspflichtige außerhalb des Umfangs der Zuweisung',
    notAssignedOrExempt: 'Schulungspflichtige außerhalb des Umfangs der Zuweisung oder befreit',
    assignees: 'Zugewiesene Personen in den Summen',
    notInPopulation: 'Schulungspflichtige außerhalb der Grundgesamtheit der Stichprobe',
    countedAgain: 'Schulungspflichtige, zweite Zählung',
    onePerson: (id) =>
      `Dieses Dokument betrifft eine einzelne Person (${id}), die nicht aus einer Grundgesamtheit ausgewählt wurde. Datenquellen und Zeitnähe beziehen sich auf diese Person.`,
    attemptsOfPerson: 'Gezählte Versuche dieser Person, unabhängig vom Alter',
    scenarios: 'Abschlüsse von Lernszenarien',
    scenariosRecordedLate: 'Abschlüsse von Szenarien, die mehr als 7 Tage später erfasst wurden',
    scenarioDependentPeople: 'Personen mit einem Szenario, dessen Abschlüsse alle spät erfasst wurden',
    scenariosRecordedAfter: 'Abschlüsse von Szenarien, die nach dem Datenstand erfasst wurden',
    inputsIntroOfPerson:
      'Die importierten Dateien und API-Clients, die die gezählten Versuche und die abgeschlossenen Szenarien dieser Person erfasst haben, unabhängig vom Alter. Abgelehnte Zeilen sind die der ganzen Datei; ihre übrigen Zeilen wurden ohne sie importiert. Ein Strich: nicht erfasst. Eine API-Anfrage mit einer abgelehnten Zeile wird als Ganzes zurückgewiesen.',
    noInputsOfPerson: 'Diese Person hat keine gezählten Versuche und keine abgeschlossenen Szenarien.',
    timeliness: 'Aktualität der Erfassung',
    attempts: (days) => `Versuche von Schulungspflichtigen in den letzten ${days} × 24 Stunden`,
    recordedLate: 'Versuche, die mehr als 7 Tage nach dem Abschluss erfasst wurden',
    dependentPeople: 'Geschulte Personen, deren bestandene Versuche alle spät erfasst wurden',
    recordedAfter: 'Versuche, die nach dem Datenstand erfasst wurden',
    imageDigest: 'Container-Image',
    schema: 'Datenbankschema',
    snapshot: 'SHA-256 des Datenabzugs',
    records: 'Gelesene Daten',
    recordTypes: {
      settings: 'Einstellungen',
      people: 'Personen mit Mitgliedschaften und Rollen',
      teams: 'Teams',
      content: 'Themen, Module, Kurse und Szenarien',
      attempts: 'Versuche',
      scenarioEvents: 'Beginn und Abschluss von Szenarien',
      assignments: 'Zuweisungen',
      exemptions: 'Befreiungen',
      frameworks: 'Regelwerke, CWE-Zuordnungen und erforderliche Anteile',
    },
    requestedAt: 'Angefordert am',
    personWindowValue: (start, end) =>
      `Versuche: unabhängig vom Alter, bis einschließlich ${end}. Änderungen: nach ${start}, bis einschließlich ${end}`,
    window: 'Zeitraum der Daten',
    windowValue: (start, end) => `Nach ${start}, bis einschließlich ${end}`,
    assignmentWindowValue: (start, end) =>
      `Nach ${start}, bis einschließlich ${end}: die Zeit, in der Schulungen für die Zuweisung zählen`,
    inputs: 'Datenquellen',
    inputsIntro:
      'Die importierten Dateien und API-Clients, die die Versuche und die abgeschlossenen Szenarien des Zeitraums erfasst haben. Abgelehnte Zeilen sind die der ganzen Datei; ihre übrigen Zeilen wurden ohne sie importiert. Ein Strich: nicht erfasst. Eine API-Anfrage mit einer abgelehnten Zeile wird als Ganzes zurückgewiesen.',
    inputsListed: (shown, total, file) =>
      `Aufgeführt sind die ${shown} größten von ${total} Datenquellen. Die angehängte Datei ${file} enthält alle.`,
    unscoredPasses: (passes) =>
      `Ohne Punktzahl und nur wegen des Vermerks „bestanden“ bestanden: ${passes} Versuche. Ein Import erfasst einen Abschluss ohne Punktzahl nur dann als bestanden, wenn ein Administrator dies in der Zuordnung gewählt hat.`,
    noInputs: 'Im Zeitraum wurden keine Versuche oder Szenarien abgeschlossen.',
    input: 'Datenquelle',
    inputSource: 'Quelle, durch',
    accepted: 'Angenommen',
    rejected: 'Abgelehnt',
    inputScenarios: (n) => `Abschlüsse von Szenarien: ${n}`,
    leftOut: (rows) => `Durch die Zuordnung ausgelassen: ${rows}`,
    inputAttempts: 'Versuche',
    recorded: 'Zuerst, zuletzt erfasst',
    api: 'API-Anfragen',
    notRecorded: 'Herkunft nicht erfasst',
    allInputs: 'Alle Datenquellen',
    attemptsInWindow: 'Versuche von Schulungspflichtigen im Zeitraum',
    changes: 'Änderungen im Zeitraum',
    changesIntro:
      'Werte, von denen Kennzahlen abhängen, mit dem Zeitpunkt, ab dem der neue Wert gilt, und darunter dem Zeitpunkt der Erfassung. Die erste Rolle einer Person ist keine Änderung.',
    changesListed: (shown, total, file) =>
      `Aufgeführt sind die ${shown} letzten von ${total} Änderungen. Die angehängte Datei ${file} enthält alle.`,
    changedAt: 'Gilt ab, erfasst',
    change: 'Änderung',
    before: 'Vorher',
    after: 'Nachher',
    changedBy: 'Geändert von',
    system: 'System',
    changeKinds: {
      coverage_threshold: 'Abdeckungsschwelle',
      time_zone: 'Zeitzone',
      job_functions: 'Funktionen der Schulungspflichtigen',
      bespoke_software_only: 'Nur Personen, die an Individualsoftware arbeiten',
      role: 'Rolle',
      deadline: 'Frist einer Zuweisung',
      framework: 'Regelwerk (SHA-256)',
      cwe_mapping: 'CWE-Zuordnung',
      required_share: 'Erforderlicher Anteil',
      topic_cwes: 'CWE-IDs eines Themas',
    },
    roles: { learner: 'Learner', auditor: 'Prüfer', org_admin: 'Administrator' },
    yes: 'Ja',
    no: 'Nein',
    recordsScope:
      'Stornierungen, Korrekturen und zusammengeführte Personen umfassen auch solche, die nach dem Zeitraum, bis „Daten bekannt bis“, erfasst wurden und ihn betreffen.',
    changesSince: (instant) =>
      `Änderungen werden ab ${instant} erfasst; ein Strich steht für eine Zeit ohne Erfassung.`,
    changedValues: 'Änderungen von Werten',
    voids: 'Stornierungen von Versuchen',
    corrections: 'Korrekturen an Personen',
    merges: 'Zusammengeführte Personen',
    recordKinds: { void: 'Stornierung', correction: 'Korrektur', merge: 'Zusammenführung' },
    recordsListed: (file) =>
      `Hier sind die letzten Änderungen an Datensätzen aufgeführt. Die beigefügte Datei ${file} enthält alle, mit den Werten davor und danach.`,
    effectiveFrom: (at) => `wirksam ab ${at}`,
    mergedWith: (id) => `zusammengeführt mit ${id}`,
    recordedBy: 'Erfasst von',
    record: 'Person und Datensatz',
    excludedListed: (file) =>
      `Die beigefügte Datei ${file} nennt die nicht schulungspflichtigen Personen jeder Kategorie mit Team und Mitgliedschaft.`,
  },
  leavers: {
    title: 'Ausgeschiedene Personen',
    about: (from, to) =>
      `Personen, die nach ${from} bis einschließlich ${to} ausgeschieden sind und dabei schulungspflichtig waren. Alle Werte gelten zum Zeitpunkt des Ausscheidens. Zum Zeitpunkt dieses Dokuments sind sie nicht schulungspflichtig; seine Kennzahlen zu Schulungspflichtigen enthalten sie daher nicht. Kennzahlen zu allen Personen, zu früheren Zeitpunkten und zu eingetretenen Personen können sie enthalten.`,
    none: (from, to) =>
      `Nach ${from} bis einschließlich ${to} ist keine schulungspflichtige Person ausgeschieden.`,
    left: 'Ausgeschieden',
    joined: (at) => `eingetreten ${at}`,
  },
  rules: {
    title: 'Berechnung der Kennzahlen',
    dataAsOfValue: (instant) =>
      `Alle Kennzahlen geben den Datenbestand zum Zeitpunkt ${instant} wieder, einschließlich Rollen, Teams und Zuweisungen.`,
    eligible: 'Schulungspflichtige',
    eligibleValue: 'Aktive Lernende (Rolle „Learner“). Administratoren und Auditoren sind nicht enthalten.',
    eligibleJobFunctions: (functions) =>
      `Nur Personen mit einer dieser Funktionen sind schulungspflichtig (Einstellung der Organisation): ${functions}.`,
    bespokeSoftwareOnly:
      'Nur Personen, die an Individualsoftware arbeiten, sind schulungspflichtig (Einstellung der Organisation; PCI DSS 6.2.2).',
    passingScore: 'Bestehensgrenze',
    passingScoreValue: (score) =>
      `Ein Versuch zu einem Thema ist mit einer Punktzahl von mindestens ${score} bestanden oder, wenn er keine Punktzahl hat, mit dem Vermerk „bestanden“. Lernszenarien haben keine Punktzahl und sind keine Versuche.`,
    window: 'Schulungszeitraum',
    windowValue: (days, start, end) =>
      `Nach dem ${start} bis einschließlich ${end} abgeschlossen (${days} × 24 Stunden).`,
    threshold: 'Abdeckungsschwelle',
    thresholdValue: (percent) => `${percent} der Schulungspflichtigen (Einstellung der Organisation).`,
    percentages: 'Prozentwerte',
    percentagesValue: (all, few) =>
      `Quoten und Anteile werden auf ganze Prozent abgerundet, Ergebnisse auf eine Nachkommastelle. ${few} bedeutet: mehr als niemand; ${all} bedeutet: alle. Kein Ergebnis wird auf die Bestehensgrenze aufgerundet.`,
  },
  contents: 'Inhalt',
  executiveSummary: { title: 'Zusammenfassung', gaps: 'Größte Lücken' },
  trend: {
    title: 'Entwicklung über 12 Monate',
    instant: 'Zeitpunkt',
    about:
      'Das Ende jedes der letzten 12 Kalendermonate und der Zeitpunkt dieses Dokuments. Ohne Werte: Monate, die vor der ersten erfassten Mitgliedschaft enden.',
  },
  comparison: {
    none: 'Nicht mit einem früheren Bericht verglichen.',
    title: (instant: string) => `Änderungen seit ${instant}`,
    intro:
      'Verglichen mit einem früheren Bericht derselben Art zum selben Gegenstand. Alle Werte stammen aus den Datenabzügen der beiden Berichte.',
    report: 'Früherer Bericht',
    snapshot: 'SHA-256 seines Datenabzugs',
    metric: 'Kennzahl',
    before: 'Zuvor',
    after: 'Jetzt',
    difference: 'Differenz',
    points: (difference: string) => `${difference} Punkte`,
    note: 'Die Differenz ist die der gedruckten Werte; bei Prozentsätzen und Bewertungen in Prozentpunkten.',
    change: ({ before, after, difference }: Record<'before' | 'after' | 'difference', string>) =>
      difference === '' ? `${before} → ${after}` : `${before} → ${after} (${difference})`,
    subjects: {
      person: 'Personen mit geändertem Status',
      topic: 'Themen mit geändertem Status',
      control: 'Risiken und Kontrollen mit geändertem Status',
    },
    name: 'Bezeichnung',
    notBefore: 'Nicht enthalten',
    notAfter: 'Nicht mehr enthalten',
    noChanges: 'Seit dem früheren Bericht hat sich kein Status geändert.',
  },
  verification: {
    title: 'Prüfung dieser Datei',
    storedOnce:
      'Diese Datei wird einmal gespeichert und nie verändert. Um eine Kopie zu prüfen, berechnen Sie ihren SHA-256-Wert und vergleichen Sie ihn mit dem Wert auf der Seite des Berichts in Docket:',
    fileName: (placeholder, name) =>
      `Die Befehle nennen die Datei ${placeholder}: Speichern oder kopieren Sie sie zuerst unter diesem Namen. Ihr eigener Name ist ${name}`,
    signature:
      'Unterschreiben Sie die Zeilen auf dem Deckblatt auf einem Ausdruck. Eine Anmerkung oder Signatur in dieser Datei ändert ihren SHA-256-Wert.',
    oneSnapshot:
      'Alle Kennzahlen stammen aus einem einzigen Datenabzug, der in einer Datenbanktransaktion gelesen wurde. Derselbe Datenabzug ergibt stets dieselbe Datei, Byte für Byte. SHA-256 des Datenabzugs:',
    snapshotCommand:
      'Der Datenabzug ist dieser PDF-Datei als snapshot.ndjson beigefügt. Dieser Befehl gibt seinen SHA-256-Wert ohne Netzverbindung aus (qpdf ist ein freies Programm). Oder speichern Sie die Anlage mit einem PDF-Programm und verwenden Sie einen der obigen Befehle.',
    attached:
      'Die Anlage figures.json enthält die Kennzahlen, jede CSV-Datei die Zeilen einer Liste. Ihre Daten sind die Daten des Datenabzugs.',
    resultsOnly:
      'Diese Werte sind Ergebnisse. Die Anhänge enthalten nicht die Datensätze, aus denen sie erneut berechnet werden können:',
    resultsOf: {
      training:
        'Kennzahlen zu früheren Zeitpunkten, auch in der Entwicklung (ein Dokument zu einem solchen Zeitpunkt enthält dessen Personen); Kennzahlen ausgeschiedener Personen (siehe deren Personennachweise) und beendeter Zuweisungen sowie der Status jeder zugewiesenen Person (siehe den Compliance-Bericht zur Zuweisung); Zeitnähe von Szenarien.',
      'assignment-compliance':
        'Zeitnähe (assignee-items.csv hat nur die Erfassungszeitpunkte der Abschlüsse).',
      'framework-evidence':
        'Kennzahlen zu früheren Zeitpunkten, auch in der Entwicklung (ein Dokument zu einem solchen Zeitpunkt enthält dessen Personen); ausgeschiedene Personen (siehe deren Personennachweise); Zeitnähe von Szenarien.',
      sample:
        'Zeitnähe; Anzahl weiterer bestandener Versuche; die von der Grundgesamtheit ausgenommenen Personen.',
      'person-record':
        'Zeitpunkt, ab dem die Person zum Geltungsbereich einer Zuweisung gehört und von dem die Frist abhängen kann; Verspätung nach der ersten Frist; Zuweisungen, die wegen einer Befreiung nicht in den Kennzahlen zählen. Alle Versuche und Szenarien sowie die jedem Eintrag zugeordneten Themen sind beigefügt.',
    },
  },
};
