import type { DocumentMessages } from './en.js';

export const de: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Seite ${page} von `, ''],
  continued: (title) => `${title} (Fortsetzung)`,
  noTeam: 'Ohne Team',
  exempt: {
    title: 'Befreite Personen',
    about:
      'Diese Personen haben eine Befreiung, die zum Zeitpunkt dieses Dokuments gilt. Sie sind in keiner Summe und keinem Anteil enthalten, auch wenn sie geschult sind.',
    person: 'Person',
    team: 'Team',
    reason: 'Begründung',
    approver: 'Genehmigt von',
    until: 'Bis',
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
  reportInFooter: (id) => `Bericht …${id}`,
  cover: {
    bookmark: 'Deckblatt',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Erstellt am',
    localTime: 'Ortszeit',
    requestedBy: 'Angefordert von',
    reportId: 'Berichts-ID',
    scope: 'Umfang',
    wholeOrganization: 'Alle Schulungspflichtigen der Organisation',
    period: 'Zeitraum',
    periodValue: (from, to) => `nach ${from}, bis einschließlich ${to}`,
    population: 'Grundgesamtheit',
    populationValue: (eligible, onRecord) =>
      `${eligible} Schulungspflichtige von ${onRecord} erfassten Personen`,
    edition: 'Ausgabe',
    version: 'Programmversion',
    formatVersion: (version) => `Formatversion ${version}`,
    classification: 'Einstufung',
    preparedBy: 'Erstellt von',
    reviewedBy: 'Geprüft von',
    date: 'Datum',
    dataAsOf: (instant) => `Datenstand: ${instant}`,
    snapshot: (sha256) => `SHA-256 des Datenabzugs: ${sha256}`,
  },
  instants: {
    describes: 'Stand der Organisation',
    describesValue: (instant) =>
      `${instant}. Rollen, Teams, Einstellungen, Inhalte und Zuweisungen entsprechen diesem Zeitpunkt.`,
    describesBeforeHistory: (instant) =>
      `${instant}. Mitgliedschaften, Rollen, Teams und Zuweisungen entsprechen diesem Zeitpunkt.`,
    known: 'Daten bekannt bis',
    knownValue: (instant, version) => `${instant} (Datenversion ${version})`,
    knownRule: (value) =>
      `${value}. Später erfasste, berichtigte oder stornierte Datensätze sind nicht berücksichtigt. Schulungen zählen nach dem Zeitpunkt, zu dem sie stattfanden, nicht nach dem ihrer Erfassung. Ein stornierter Versuch zählt nicht mehr, sobald die Stornierung erfasst ist.`,
    historySince: 'Beginn der Historie',
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
  evidence: {
    title: 'Über diesen Nachweis',
    intro:
      'Prüfen Sie mit dieser Seite, ob die Daten dieses Dokuments vollständig und richtig sind, bevor Sie sich darauf stützen.',
    source: 'Herkunft',
    product: 'Produkt',
    productValue: (version, commit) => `Docket ${version}, Build ${commit}`,
    productVersion: (version) => `Docket ${version}`,
    kind: 'Berichtsart',
    kindValue: (kind, version) => `${kind}, Formatversion ${version}`,
    scope: 'Umfang',
    organization: 'Organisation',
    parameters: 'Parameter',
    population: 'Grundgesamtheit',
    populationIntro:
      'Jede erfasste Person gehört zur ersten zutreffenden Kategorie. Die Schulungspflichtigen wurden ein zweites Mal mit einer unabhängigen Abfrage gezählt, mit demselben Ergebnis.',
    onRecord: 'Erfasste Personen',
    notYetJoined: 'Noch nicht eingetreten',
    left: 'Ausgeschieden',
    administrators: 'Administratoren',
    auditors: 'Prüfer',
    outsideJobScope: 'Außerhalb der festgelegten Funktionen',
    eligible: 'Schulungspflichtige',
    timeliness: 'Aktualität der Erfassung',
    attempts: (days) => `Versuche von Schulungspflichtigen in den letzten ${days} × 24 Stunden`,
    recordedLate: 'Mehr als 7 Tage nach dem Abschluss erfasst',
    dependentPeople: 'Geschulte Personen, deren bestandene Versuche alle spät erfasst wurden',
    recordedAfter: 'Nach dem Zeitpunkt erfasst, den dieses Dokument beschreibt',
  },
  rules: {
    title: 'Berechnung der Kennzahlen',
    dataAsOf: 'Datenstand',
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
  executiveSummary: { title: 'Zusammenfassung', gaps: 'Größte Lücken' },
  comparison: {
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
    file: 'Datei',
    oneSnapshot:
      'Alle Kennzahlen stammen aus einem einzigen Datenabzug, der in einer Datenbanktransaktion gelesen wurde. Derselbe Datenabzug ergibt stets dieselbe Datei, Byte für Byte. SHA-256 des Datenabzugs:',
    snapshotCommand:
      'Der Datenabzug ist dieser PDF-Datei als snapshot.ndjson beigefügt. Dieser Befehl gibt seinen SHA-256-Wert ohne Netzverbindung aus (qpdf ist ein freies Programm). Oder speichern Sie die Anlage mit einem PDF-Programm und verwenden Sie einen der obigen Befehle.',
    attached:
      'Die Anlage figures.json enthält die Kennzahlen, jede CSV-Datei die Zeilen einer Liste. Ihre Daten sind die Daten des Datenabzugs.',
  },
};
