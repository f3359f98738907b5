import { nouns } from '@docket/contracts/nouns/de';
import { count, counted, wholePercentText } from '../../format/number.js';
import { capitalized } from '../../format/text.js';
import type { Messages } from '../structure.js';

/** Messages of the compliance pages: frameworks, their items, and custom frameworks. */
export const frameworks: Messages['frameworks'] = {
  title: 'Compliance',
  loading: 'Regelwerke werden geladen',
  failed: 'Die Regelwerke konnten nicht geladen werden',
  kinds: { owasp: 'OWASP', regulatory: 'Regulatorisch' },
  kindsLabel: 'Arten von Regelwerken',
  noneOfKind: 'Keine Regelwerke dieser Art',
  noneOfKindHint: 'Fügen Sie ein eigenes Regelwerk hinzu, um es hier zu sehen.',
  custom: 'Eigenes',
  customFrameworks: 'Eigene Regelwerke',
  notFound: 'Regelwerk nicht gefunden',
  notFoundHint: 'Möglicherweise ist der Link unvollständig, oder das Regelwerk wurde entfernt.',
  showAll: 'Alle Regelwerke anzeigen',
  noValue: '–',
  statuses: {
    covered: 'Anteil erreicht',
    partial: 'Anteil verfehlt',
    'no-activity': 'Keine Aktivität',
    'no-content': 'Kein Inhalt',
  },
  /** Number of items with a status. */
  statusCounts: {
    covered: (items: number) => `${count(items)} mit erreichtem Anteil`,
    partial: (items: number) => `${count(items)} mit verfehltem Anteil`,
    'no-activity': (items: number) => `${count(items)} ohne Aktivität`,
    'no-content': (items: number) => `${count(items)} ohne Inhalt`,
  },
  itemsByStatus: (noun) => `${nouns[noun].many} nach Status`,

  asOf: {
    label: 'Datenstand',
    now: 'Jetzt',
    showCurrent: 'Aktuelle Daten anzeigen',
    knownAt: 'Daten bekannt bis',
    useAllRecords: 'Alle bis jetzt erfassten Datensätze verwenden',
    line: 'Datenstand: {instant}',
    lineWithKnownAt: 'Datenstand: {instant}, Daten bekannt bis {knownAt}',
    loading: 'Datenstand: …',
    past: 'Diese Kennzahlen zeigen den gewählten Zeitpunkt. Berichte, die Sie auf dieser Seite erstellen, beschreiben denselben Zeitpunkt.',
  },
  noEligible: {
    title: 'Keine Schulungspflichtigen',
    consequence: 'Es lassen sich keine Anteile berechnen, und kein erforderlicher Anteil ist erreicht.',
    learners:
      'Schulungspflichtig sind nur aktive Personen mit der Rolle „Learner“. Zu diesem Zeitpunkt gibt es keine.',
    bespokeSoftware:
      'Schulungspflichtig sind nur aktive Personen mit der Rolle „Learner“, die an Individualsoftware arbeiten. Zu diesem Zeitpunkt gibt es keine.',
    jobFunctions: (jobFunctions: string) =>
      `Schulungspflichtig sind nur aktive Personen mit der Rolle „Learner“ und einer der folgenden Funktionen. Zu diesem Zeitpunkt gibt es keine: ${jobFunctions}.`,
    jobFunctionsAndBespokeSoftware: (jobFunctions: string) =>
      `Schulungspflichtig sind nur aktive Personen mit der Rolle „Learner“, die an Individualsoftware arbeiten und eine der folgenden Funktionen haben. Zu diesem Zeitpunkt gibt es keine: ${jobFunctions}.`,
  },
  nothingKnown: {
    title: 'Keine Daten',
    text: 'Zu diesem Zeitpunkt waren keine Datensätze der Organisation bekannt.',
  },

  /** Number of exempt people, below the number of trained people. */
  exempt: (people: number) => `${count(people)} befreit`,
  everyoneExempt: (noun) => `Alle Schulungspflichtigen sind von ${nouns[noun].toThis} befreit.`,
  generateEvidence: 'Nachweisbericht zum Regelwerk erstellen',
  generateEvidenceFor: (framework: string) => `Nachweisbericht zum Regelwerk ${framework} erstellen`,
  evidenceReport: 'Nachweisbericht zum Regelwerk',

  card: {
    about: (noun, items, version) =>
      `${counted(items, nouns[noun].one, nouns[noun].many)} · Version ${version}`,
  },

  framework: {
    title: 'Regelwerk',
    failed: 'Das Regelwerk konnte nicht geladen werden',
    loading: 'Seite wird geladen',
    pack: (id: string, version: string) => `Version ${version} des Regelwerks (ID: ${id})`,
    customPack: (id: string, version: string) => `Eigenes Regelwerk, Version ${version} (ID: ${id})`,
    noCoverage: 'Diesem Regelwerk sind noch keine Themen zugeordnet.',
    coverageRule: (noun, threshold) =>
      `Erforderlicher Anteil Geschulter: ${wholePercentText(threshold)} (von Ihrer Organisation gewählte Schwelle), sofern kein höherer angegeben ist. Auch wenn er erreicht ist, können Personen ungeschult sein. Abdeckung = ${nouns[noun].many}, die ihn erreichen / ${nouns[noun].many} mit Inhalt.`,
    summary: 'Kennzahlen des Regelwerks',
    coverage: 'Abdeckung',
    averageShare: 'Ø Anteil Geschulter',
    covered: (noun) => `${nouns[noun].many} mit erreichtem Anteil`,
    withoutContent: 'Ohne Inhalt',
    eligible: 'Schulungspflichtige',
    threshold: 'Schwelle',
    requiredPercent: (percent: number) => `Erforderlicher Anteil: ${wholePercentText(percent)}`,
    items: (noun) => nouns[noun].many,
    itemsOf: (noun, framework) => `${framework}: ${nouns[noun].many}`,
    columns: {
      item: (noun) => nouns[noun].one,
      trainedShare: 'Anteil Geschulter',
      trainedOfEligible: 'Geschult / schulungspfl.',
      exempt: 'Befreite',
      required: 'Erforderlich',
      averageScore: 'Ø bestes Ergebnis',
      topics: 'Themen',
    },
    edition: (edition: string, source: string | null) =>
      source === null ? `Ausgabe: ${edition}` : `Ausgabe: ${edition} (${source})`,
    trainingCoverage: 'Schulungsabdeckung',
    docketGrouping: 'ID und Gruppierung von Docket',
    customCweSet: 'Individuelle CWE-Zuordnung',
  },

  item: {
    title: 'Eintrag eines Regelwerks',
    failed: 'Der Eintrag konnte nicht geladen werden',
    notFound: 'Eintrag nicht gefunden',
    noContent: (noun) =>
      `${capitalized(nouns[noun].toThis)} ist kein Thema zugeordnet, daher kann niemand dazu geschult werden.`,
    thresholdReached: (trained: number, eligible: number, share: string, threshold: number) =>
      `Geschult: ${count(trained)} von ${counted(eligible, 'schulungspflichtigen Person', 'Schulungspflichtigen')} (${share}). Der erforderliche Anteil beträgt ${wholePercentText(threshold)}.`,
    belowThreshold: (trained: number, eligible: number, share: string, threshold: number, missing: number) =>
      `Geschult: ${count(trained)} von ${counted(eligible, 'schulungspflichtigen Person', 'Schulungspflichtigen')} (${share}). ${counted(missing, 'weitere Person muss', 'weitere Personen müssen')} geschult werden, um ${wholePercentText(threshold)} zu erreichen.`,
    summary: (noun) => `Kennzahlen ${nouns[noun].ofThe}`,
    peopleToTrain: 'Noch zu schulen',
    mappedTopics: 'Zugeordnete Themen',
    anyTopic: 'Zählende Themen',
    noTopics: 'Keine zugeordneten Themen',
    noTopicsAddCwe: (noun) =>
      `Fügen Sie ein Thema mit einer der CWE-IDs ${nouns[noun].ofThe} hinzu oder passen Sie die CWE-Zuordnung an.`,
    noTopicsAddContent: 'Fügen Sie auf der Seite „Inhalte“ Themen hinzu.',
    topicColumns: { topic: 'Thema', cwe: 'CWE', trained: 'Geschulte' },
  },

  requirement: {
    title: (noun) => `Was ${nouns[noun].the} verlangt`,
    ownWords: 'In den Worten von Docket. Maßgeblich ist der Text der Norm.',
    organizationWords: 'In den Worten Ihres eigenen Regelwerks. Maßgeblich ist der Text der Norm.',
    trainingOnly: (noun) =>
      `Schulungsabdeckung: ${capitalized(nouns[noun].this)} verlangt mehr als Schulungen. Der Status beschreibt nur die Schulungen und belegt keine wirksame Umsetzung im Betrieb.`,
    grouping: 'ID und Gruppierung stammen von Docket, nicht aus der Norm.',
  },
  requiredShare: {
    label: 'Erforderlicher Anteil',
    ofFramework: (percent: number) => `Erforderlicher Anteil des Regelwerks: ${wholePercentText(percent)}.`,
    lowered: (required: number, set: number) =>
      set < required
        ? `Gesenkt auf ${wholePercentText(required)}, die Abdeckungsschwelle. ${wholePercentText(set)} festgelegt von {by} am {instant}.`
        : `Auf ${wholePercentText(required)} gesenkt von {by} am {instant}.`,
    withoutEffect: (required: number, set: number) =>
      `Der niedrigere Anteil von ${wholePercentText(set)} ist ohne Wirkung: Auch ohne ihn beträgt der erforderliche Anteil ${wholePercentText(required)}. Festgelegt von {by} am {instant}.`,
    because: (reason: string) => `Begründung: ${reason}`,
    changedReason: 'Begründung: {reason} (geändert von {by} am {instant})',
    lower: 'Erforderlichen Anteil senken',
    edit: 'Erforderlichen Anteil bearbeiten',
    restore: (percent: number | null) =>
      percent === null ? 'Niedrigeren Anteil entfernen' : `Auf ${wholePercentText(percent)} zurücksetzen`,
    restored: 'Erforderlicher Anteil zurückgesetzt',
    restoreFailed: 'Der erforderliche Anteil konnte nicht zurückgesetzt werden',
    dialog: (item: string) => `Erforderlicher Anteil: ${item}`,
    formIntro: (ofFramework: number, threshold: number) =>
      `Das Regelwerk verlangt ${wholePercentText(ofFramework)}. Ein niedrigerer Anteil gilt ab sofort für Kennzahlen und neue Berichte, aber nicht unterhalb der Abdeckungsschwelle (${wholePercentText(threshold)}). Das Audit-Protokoll erfasst die Änderung.`,
    percent: 'Erforderlicher Anteil in Prozent',
    reason: 'Begründung',
    reasonHint: 'Wird in jedem Nachweisbericht zum Regelwerk gedruckt.',
    save: 'Erforderlichen Anteil speichern',
    saved: 'Erforderlicher Anteil gesenkt',
  },

  cweSet: {
    requirement: 'Anforderung',
    title: 'CWE-Zuordnung',
    customTitle: 'Individuelle CWE-Zuordnung',
    anyTopic: (noun) =>
      `Personenbezogen${nouns[noun].ending} ${nouns[noun].one}: Jedes bestandene Thema zählt.`,
    languages: (noun) =>
      `Personenbezogen${nouns[noun].ending} ${nouns[noun].one}: Jedes bestandene Thema zählt, aber in jeder angegebenen Sprache der Person ist ein bestandener Versuch erforderlich.`,
    byModule: 'Themen sind nach Modul zugeordnet, weil diese Liste keine CWE-IDs veröffentlicht.',
    customize: 'CWE-Zuordnung anpassen',
    edit: 'CWE-Zuordnung bearbeiten',
    restore: 'Standardzuordnung wiederherstellen',
    remove: 'Individuelle CWE-Zuordnung entfernen',
    withoutEffect: (noun, cwes) =>
      `Die individuelle CWE-Zuordnung (${cwes}) ist ohne Wirkung, weil ${nouns[noun].the} personenbezogen ist.`,
    dialog: (item: string) => `CWE-Zuordnung: ${item}`,
    restoreQuestion: (item: string) => `Standardzuordnung der CWEs für ${item} wiederherstellen?`,
    restoreConsequence:
      'Ihre individuelle CWE-Zuordnung wird gelöscht. Kennzahlen und neue Berichte verwenden dann die Standardzuordnung.',
    restoreConfirm: 'Standardzuordnung wiederherstellen',
    restoreCancel: 'Individuelle Zuordnung behalten',
    restored: 'Standardzuordnung wiederhergestellt',
    restoreFailed: 'Die CWE-Zuordnung konnte nicht zurückgesetzt werden',
    formIntro: (noun) =>
      `${capitalized(nouns[noun].toThis)} sind Themen mit mindestens einer dieser CWE-IDs zugeordnet. Berichte weisen darauf hin, dass die CWE-Zuordnung individuell ist, und das Audit-Protokoll erfasst die Änderung.`,
    ids: 'CWE-IDs',
    idsPlaceholder: 'IDs eingeben oder einfügen',
    clearIds: 'Alle CWE-IDs entfernen',
    idCount: (ids: number) => counted(ids, 'ID', 'IDs'),
    save: 'CWE-Zuordnung speichern',
    saved: 'Individuelle CWE-Zuordnung gespeichert',
    empty: 'Geben Sie mindestens eine CWE-ID ein oder stellen Sie die Standardzuordnung wieder her.',
    invalid: (ids: string[]) => `Ungültige CWE-IDs: ${ids.join(', ')}. Geben Sie Nummern wie 79 ein.`,
  },

  people: {
    title: 'Personen',
    search: 'Personen suchen',
    searchPlaceholder: 'Nach Name, E-Mail oder Team suchen',
    show: 'Anzeigen',
    filters: { no: 'Nicht geschult', yes: 'Geschult', exempt: 'Befreit', all: 'Alle Schulungspflichtigen' },
    noneExempt: 'Niemand ist befreit',
    noneExemptHint: (noun) => `Hier sind Personen aufgeführt, die von ${nouns[noun].toThis} befreit sind.`,
    noneTrained: 'Noch niemand ist geschult',
    noneTrainedHint: 'Eine Person ist geschult, wenn sie eines der Themen oben bestanden hat.',
    allTrained: 'Alle Schulungspflichtigen sind geschult',
    allTrainedHint: (noun) => `Niemand benötigt zu ${nouns[noun].toThis} weitere Schulungen.`,
    noContent: 'Keine zugeordneten Themen',
    noContentHint: (noun) =>
      `Zu ${nouns[noun].toThis} kann niemand geschult werden, bis ein Thema zugeordnet ist.`,
    columns: {
      person: 'Person',
      team: 'Team',
      bestScore: 'Bestes Ergebnis',
      lastPassed: 'Zuletzt bestanden',
      lastPassedByLanguage: 'Zuletzt bestanden je Sprache',
    },
    noLanguages: 'Keine Sprachen angegeben: Jedes Thema zählt',
    trained: 'Geschult',
    notTrained: 'Nicht geschult',
    /** For screen readers, between a programming language and the time of the last pass. */
    languageTrained: ': geschult, zuletzt bestanden',
    languageNotTrained: ': nicht geschult, zuletzt bestanden',
    never: 'Nie',
  },

  packs: {
    intro: 'Definieren Sie ein Regelwerk als JSON: seine Einträge und die ihnen zugeordneten Themen.',
    failed: 'Die eigenen Regelwerke konnten nicht geladen werden',
    empty: 'Noch keine eigenen Regelwerke',
    emptyHint:
      'Fügen Sie unten die Definition eines Regelwerks ein. Um die Themen eines einzelnen Eintrags zu ändern, öffnen Sie den Eintrag und passen Sie seine CWE-Zuordnung an.',
    columns: { framework: 'Regelwerk', kind: 'Art', version: 'Version', items: 'Einträge' },
    add: 'Regelwerk hinzufügen oder ersetzen',
    remove: 'Entfernen',
    removeLabel: (title: string) => `${title} entfernen`,
    removeQuestion: (title: string) => `${title} entfernen?`,
    removeConsequence:
      'Vorhandene Berichte bleiben erhalten. Neue Berichte zu diesem Regelwerk können nicht erstellt werden.',
    removeConfirm: 'Regelwerk entfernen',
    removeCancel: 'Regelwerk behalten',
    removed: 'Regelwerk entfernt',
    removeFailed: 'Das Regelwerk konnte nicht entfernt werden',
  },

  packForm: {
    label: 'Definition des Regelwerks',
    hint: 'JSON mit id, version, kind, title und items. Ein vorhandenes eigenes Regelwerk mit derselben ID wird ersetzt.',
    placeholder: 'JSON hier einfügen',
    save: 'Regelwerk speichern',
    openFile: 'Datei öffnen',
    loadExample: 'Beispiel laden',
    saved: 'Regelwerk gespeichert',
    failed: 'Das Regelwerk konnte nicht gespeichert werden',
    required: 'Fügen Sie die Definition eines Regelwerks ein oder öffnen Sie eine Datei.',
    invalidJson: (reason: string) => `Ungültiges JSON: ${reason}`,
    tooLarge: 'Die Datei ist zu groß. Zulässig ist höchstens 1 MB.',
    positions: 'Positionen in Pfaden wie {path} beginnen bei 0.',
  },
};
