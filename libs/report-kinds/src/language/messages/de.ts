import type { DocumentMessages } from './en.js';

export const de: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  pageOf: (page) => [`Seite ${page} von `, ''],
  continued: (title) => `${title} (Fortsetzung)`,
  noTeam: 'Ohne Team',
  cover: {
    bookmark: 'Deckblatt',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'Erstellt',
    localTime: 'Ortszeit',
    askedBy: 'Angefordert von',
    reportId: 'Berichts-ID',
    reportVersion: 'Berichtsversion',
    figuresAsOf: (instant) => `Zahlen zum Zeitpunkt ${instant}.`,
    snapshot: (sha256) => `SHA-256 des Datenstands ${sha256}`,
  },
  summary: 'Zusammenfassung',
  states: {
    overdue: 'Überfällig',
    not_started: 'Nicht begonnen',
    in_progress: 'In Arbeit',
    completed_late: 'Verspätet erledigt',
    completed: 'Erledigt',
  },
  rules: {
    title: 'Wie diese Zahlen berechnet werden',
    instant: 'Zeitpunkt',
    instantIs: (instant) =>
      `Alles gilt für den Zeitpunkt ${instant}; Rollen, Teams und Zuweisungen sind die dieses Zeitpunkts.`,
    eligible: 'Berücksichtigte Personen',
    eligibleAre:
      'Aktive Personen mit der Rolle „learner“. Administratoren und Prüfer werden nicht mitgezählt.',
    passingScore: 'Bestehensgrenze',
    passingScoreIs: (score) =>
      `${score} oder mehr in einem Übungsversuch. Lernszenarien gelten nicht als Übung.`,
    window: 'Schulungszeitraum',
    windowIs: (days, start) =>
      `${days} Tage zu genau 24 Stunden: abgeschlossen nach ${start} und nicht nach dem oben genannten Zeitpunkt.`,
    threshold: 'Abdeckungsschwelle',
    thresholdIs: (percent) => `${percent} zu diesem Zeitpunkt.`,
    percentages: 'Prozentwerte',
    percentagesAre: (all) => `Quoten werden auf ganze Prozent abgerundet, ${all} bedeutet also: alle.`,
  },
  check: {
    title: 'Wie sich diese Datei prüfen lässt',
    storedOnce:
      'Diese Datei wird einmal gespeichert und nie verändert. Ihr SHA-256 steht auf der Seite des Berichts. Berechnen Sie ihn selbst und vergleichen Sie:',
    file: 'Datei',
    oneSnapshot:
      'Alle Zahlen stammen aus einem einzigen Stand der Daten, der in einer Transaktion gelesen wurde. Derselbe Stand ergibt stets dieselbe Datei, Byte für Byte. Der SHA-256 seiner Zeilen lautet:',
    attached:
      'Die Zahlen und Zeilen dieses Dokuments sind auch in die Datei eingebettet: als figures.json und als Tabellen im Format CSV.',
  },
};
