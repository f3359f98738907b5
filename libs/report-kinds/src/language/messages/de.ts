import type { DocumentMessages } from './en.js';

export const de: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Seite ${page} von `, ''],
  continued: (title) => `${title} (Fortsetzung)`,
  noTeam: 'Ohne Team',
  reportInFooter: (id) => `Bericht …${id}`,
  cover: {
    bookmark: 'Deckblatt',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Erstellt am',
    localTime: 'Ortszeit',
    requestedBy: 'Angefordert von',
    reportId: 'Berichts-ID',
    reportVersion: 'Formatversion',
    dataAsOf: (instant) => `Datenstand: ${instant}`,
    snapshot: (sha256) => `SHA-256 des Datenabzugs: ${sha256}`,
  },
  summary: 'Zusammenfassung',
  states: {
    overdue: 'Überfällig',
    not_started: 'Nicht begonnen',
    in_progress: 'In Bearbeitung',
    completed_late: 'Verspätet erledigt',
    completed: 'Erledigt',
  },
  rules: {
    title: 'Berechnung der Kennzahlen',
    dataAsOf: 'Datenstand',
    dataAsOfValue: (instant) =>
      `Alle Kennzahlen geben den Datenbestand zum Zeitpunkt ${instant} wieder, einschließlich Rollen, Teams und Zuweisungen.`,
    eligible: 'Schulungspflichtige',
    eligibleValue: 'Aktive Lernende (Rolle „Learner“). Administratoren und Auditoren sind nicht enthalten.',
    passingScore: 'Bestehensgrenze',
    passingScoreValue: (score) =>
      `Ein Versuch zu einem Thema ist mit einem Ergebnis von mindestens ${score} bestanden. Lernszenarien haben kein Ergebnis und sind keine Versuche.`,
    window: 'Schulungszeitraum',
    windowValue: (days, start, end) =>
      `Nach dem ${start} bis einschließlich ${end} abgeschlossen (${days} × 24 Stunden).`,
    threshold: 'Abdeckungsschwelle',
    thresholdValue: (percent) => `${percent} der Schulungspflichtigen (Einstellung der Organisation).`,
    percentages: 'Prozentwerte',
    percentagesValue: (all, few) =>
      `Quoten und Anteile werden auf ganze Prozent abgerundet, Ergebnisse auf eine Nachkommastelle. ${few} bedeutet: mehr als niemand; ${all} bedeutet: alle. Kein Ergebnis wird auf die Bestehensgrenze aufgerundet.`,
  },
  verification: {
    title: 'Prüfung dieser Datei',
    storedOnce:
      'Diese Datei wird einmal gespeichert und nie verändert. Ihr SHA-256-Wert steht auf der Seite des Berichts in Docket. Um eine Kopie zu prüfen, berechnen Sie den SHA-256-Wert der Kopie und vergleichen Sie beide Werte:',
    file: 'Datei',
    oneSnapshot:
      'Alle Kennzahlen stammen aus einem einzigen Datenabzug, der in einer Datenbanktransaktion gelesen wurde. Derselbe Datenabzug ergibt stets dieselbe Datei, Byte für Byte. SHA-256 des Datenabzugs:',
    attached:
      'Die Daten dieses Dokuments sind dieser PDF-Datei auch als Anlage beigefügt: Kennzahlen als figures.json, lange Listen als CSV-Dateien.',
  },
};
