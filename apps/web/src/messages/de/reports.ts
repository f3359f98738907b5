import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the reports: the list, the page of a report, and requests from any page. */
export const reports: Messages['reports'] = {
  title: 'Berichte',
  report: 'Bericht',
  intro: 'Unveränderliche Berichte, die alle prüfen können.',
  count: (reports: number) => counted(reports, 'Bericht', 'Berichte'),
  empty: 'Noch keine Berichte',
  emptyHint:
    'Erstellen Sie eines der Dokumente oben. Berichte werden im Hintergrund erstellt und erscheinen hier.',
  columns: { report: 'Bericht', requestedBy: 'Angefordert von', file: 'Datei' },
  /** Instants of a report on a past instant, below its subject. */
  asOf: (instant: string) => `Datenstand: ${instant}`,
  asOfWithKnownAt: (instant: string, knownAt: string) =>
    `Datenstand: ${instant}, Daten bekannt bis ${knownAt}`,
  noFile: '–',
  /** Name of a report in sentences and accessible names. */
  name: (title: string, subject: string) => `${title}, ${subject}`,
  tabTitle: (title: string, subject: string) => `${title}: ${subject}`,
  pages: (pages: number) => counted(pages, 'Seite', 'Seiten'),

  statuses: {
    queued: 'Wartet',
    running: 'Läuft',
    completed: 'Fertig',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
    expired: 'Abgelaufen',
  },
  onLegalHold: 'Löschsperre (Legal Hold)',
  fileDeletedOn: (date: string) => `Datei gelöscht ${date}`,
  expiresOn: (date: string) => `Ablauf ${date}`,

  filters: {
    search: 'Berichte suchen',
    searchPlaceholder: 'Nach Gegenstand oder Person suchen',
    kind: 'Berichtsart',
    allKinds: 'Alle Arten',
    clearKind: 'Filter nach Berichtsart entfernen',
  },

  generate: {
    section: 'Bericht erstellen',
    kindsFailed: 'Die Berichtsarten konnten nicht geladen werden',
    button: (kind: string) => `${kind} erstellen`,
    required: 'Erforderlich',
    searchAssignments: 'Zuweisungen suchen',
    noAssignments: 'Noch keine Zuweisungen.',
    searchFrameworks: 'Regelwerke suchen',
    noFrameworks: 'Keine Regelwerke.',
    version: (version: string) => `Version ${version}`,
    customVersion: (version: string) => `Version ${version} · eigenes`,
    due: (deadline: string) => `Fällig ${deadline}`,
    optional: 'freiwillig',
    inactive: 'inaktiv',
    defaultLanguage: (language: string) => `Standard (${language})`,
    comparisons: { none: 'Kein Vergleich', previous: 'Voriger Bericht' },
    orientations: { portrait: 'Hochformat', landscape: 'Querformat' },
    sample: {
      populations: {
        eligible: 'Schulungspflichtige',
        assignment: 'Zugewiesene Personen einer Zuweisung',
        control: 'Personen zu einer Anforderung oder einem Risiko',
      },
      assignment: 'Zuweisung',
      framework: 'Regelwerk',
      item: 'Anforderung oder Risiko',
      searchItems: 'Anforderungen und Risiken suchen',
      frameworkFirst: 'Wählen Sie zuerst ein Regelwerk.',
      noItems: 'Keine passende Anforderung und kein passendes Risiko.',
      sizeHint: (max: string) => `1 bis ${max} Personen`,
      seedHint:
        'Leer: die Berichts-ID, die niemand wählen kann. Wird im Dokument gedruckt; derselbe Startwert wählt wieder dieselben Personen aus.',
      strata: { none: 'Keine', team: 'Nach Team, anteilig' },
    },
    newReport: 'Neuer Bericht',
    options: {
      title: (chosen: number) => (chosen === 0 ? 'Optionen' : `Optionen (${count(chosen)} festgelegt)`),
    },
    instants: {
      now: 'Jetzt',
      noPeriod: 'Kein Zeitraum',
      field: (label: string, timeZone: string) => `${label} (${timeZone})`,
      clear: (label: string) => `Entfernen: ${label}`,
      /** Explanations by field name. */
      hints: {
        from: 'Der Bericht umfasst die Zeit nach diesem Zeitpunkt.',
        to: 'Der Bericht beschreibt die Organisation zu diesem Zeitpunkt und am Ende jedes Quartals des Zeitraums.',
        asOf: 'Der Zeitpunkt, den der Bericht beschreibt. Nicht zusammen mit einem Zeitraum.',
        knownAt:
          'Leer: alle bis jetzt erfassten Datensätze. Legen Sie beide Zeitpunkte fest, um einen früheren Bericht zu reproduzieren.',
      },
      knownTooEarly: 'Wählen Sie den Zeitpunkt, den der Bericht beschreibt, oder einen späteren.',
      periodOrder: 'Wählen Sie einen Zeitpunkt vor dem Ende des Zeitraums.',
    },
  },

  request: {
    requested: (kind: string) => `${kind} angefordert`,
    alreadyRequested: (kind: string) => `${kind} ist bereits in Arbeit`,
    failed: (kind: string) => `${kind} konnte nicht angefordert werden`,
    status: (subject: string, status: string) => `${subject}. ${status}.`,
    viewReport: 'Bericht anzeigen',
    viewRunningReport: 'Laufenden Bericht anzeigen',
    ready: 'Bericht fertig',
    announceReady: (report: string) => `Bericht fertig: ${report}`,
    kindFailed: (kind: string) => `${kind} fehlgeschlagen`,
    announceFailed: (report: string) => `Bericht fehlgeschlagen: ${report}`,
  },

  progress: {
    cancelling: 'Wird abgebrochen',
    waitingForWorker: 'Wartet auf einen Worker',
    nextInQueue: 'Als Nächstes an der Reihe',
    position: (position: number) => `Position ${count(position)} in der Warteschlange`,
    starting: 'Wird gestartet',
    collecting: 'Daten werden gesammelt',
    collectingRows: (done: number, total: number) =>
      `Daten werden gesammelt, ${count(done)} von ${count(total)} Zeilen`,
    rendering: 'Seiten werden erstellt',
    renderingRows: (done: number, total: number) =>
      `Seiten werden erstellt, ${count(done)} von ${count(total)} Zeilen`,
    storing: 'Datei wird gespeichert',
    percent: (percent: number) => wholePercentText(percent),
    percentAndTimeLeft: (percent: number, timeLeft: string) => `${wholePercentText(percent)} · ${timeLeft}`,
    spoken: (percent: number, progress: string) => `${count(percent)} Prozent, ${progress}`,
  },

  actions: {
    download: 'Herunterladen',
    downloadLabel: (report: string) => `${report} herunterladen`,
    cancel: 'Abbrechen',
    cancelLabel: (report: string) => `${report} abbrechen`,
    cancelQuestion: (kind: string) => `${kind} abbrechen?`,
    cancelConsequence: (subject: string) =>
      `${subject}. Der bisherige Fortschritt wird verworfen. Sie können den Bericht jederzeit erneut anfordern.`,
    cancelConfirm: 'Bericht abbrechen',
    cancelDismiss: 'Weiterlaufen lassen',
    cancelFailed: 'Der Bericht konnte nicht abgebrochen werden',
    retry: 'Wiederholen',
    retryLabel: (report: string) => `${report} wiederholen`,
    retryFailed: 'Der Bericht konnte nicht wiederholt werden',
  },

  copy: {
    copied: 'Kopiert',
    label: (text: string) => `${text} kopieren`,
    announceCopied: (text: string) => `${text} kopiert`,
    failed: (text: string) => `${text} konnte nicht kopiert werden`,
  },
  sha256Of: (kind: string) => `SHA-256: ${kind}`,

  page: {
    failed: 'Dieser Bericht ist fehlgeschlagen',
    fileDeleted: 'Datei gelöscht',
    fileDeletedByPerson:
      'Ein Administrator hat die Datei gelöscht. Die Angaben zum Bericht und sein SHA-256-Wert bleiben erhalten, sodass vorhandene Kopien weiterhin geprüft werden können. Für aktuelle Daten erstellen Sie den Bericht erneut.',
    fileDeletedByPolicy:
      'Die Datei wurde gemäß der Aufbewahrungsregel gelöscht. Die Angaben zum Bericht und sein SHA-256-Wert bleiben erhalten, sodass vorhandene Kopien weiterhin geprüft werden können. Für aktuelle Daten erstellen Sie den Bericht erneut.',
    keyFigures: 'Kennzahlen',
    rules: 'Angewandte Regeln',
    rulesPending: 'Die Regeln werden angezeigt, sobald die Daten gesammelt sind.',
    rulesHint: 'Die Regeln werden zusammen mit den Daten gesammelt und im Dokument gedruckt.',
    noDetails: 'Noch keine Angaben.',
    timeline: 'Verlauf',
    now: 'jetzt',
    run: (run: number) => `Lauf ${count(run)}`,
    worker: (id: string) => `Worker ${id}`,
    downloads: 'Downloads',
    noDownloads: 'Noch niemand hat diese Datei heruntergeladen.',
  },

  preview: {
    title: 'Vorschau',
    loading: 'Vorschau wird geladen',
    failed: 'Die Vorschau konnte nicht geladen werden',
    failedHint: 'Die Datei kann weiterhin heruntergeladen werden.',
    tooLarge: (size, limit) =>
      `Die Datei hat ${size}. Eine Vorschau gibt es bis ${limit}: Laden Sie die Datei herunter.`,
    page: (page, pages) => `Seite ${count(page)} von ${count(pages)}`,
    pageField: 'Seite',
    text: 'Text dieser Seite',
  },

  file: {
    title: 'Datei',
    pending: 'Die Datei ist noch nicht fertig.',
    none: 'Es gibt keine Datei.',
    name: 'Name',
    type: 'Typ',
    pages: 'Seiten',
    size: 'Größe',
    sizeInBytes: (size: string, bytes: number) => `${size} (${counted(bytes, 'Byte', 'Byte')})`,
    sha256: 'SHA-256',
    sha256OfFile: 'SHA-256 der Datei',
    snapshotSha256: 'SHA-256 des Datenabzugs',
    sha256OfSnapshot: 'SHA-256 des Datenabzugs',
    /** Followed by a command for each operating system. */
    verify: 'Um eine Kopie zu prüfen, vergleichen Sie ihren SHA-256-Wert mit dem Wert oben:',
    verifyWith: { linux: 'Linux', macOs: 'macOS', windows: 'Windows' },
  },

  requestDetails: {
    title: 'Anforderung',
    requestedBy: 'Angefordert von',
    requester: (name: string, email: string) => `${name} (${email})`,
    requestedAt: 'Angefordert am',
    asOf: 'Datenstand',
    knownAt: 'Daten bekannt bis',
    dataVersion: 'Datenversion',
    reportId: 'Berichts-ID',
    again: 'Für dieselben Zeitpunkte erneut anfordern',
  },

  events: {
    queued: 'Angefordert',
    claimed: 'Begonnen',
    collected: 'Daten gesammelt',
    rendered: 'Dokument erstellt',
    completed: 'Fertig',
    run_failed: 'Lauf fehlgeschlagen',
    worker_lost: 'Worker ausgefallen, Bericht erneut eingereiht',
    released: 'In die Warteschlange zurückgegeben',
    failed: 'Fehlgeschlagen',
    cancel_requested: 'Abbruch angefordert',
    cancelled: 'Abgebrochen',
    retried: 'Wiederholung angefordert',
    legal_hold_placed: 'Löschsperre gesetzt',
    legal_hold_lifted: 'Löschsperre aufgehoben',
    expired: 'Datei gemäß Aufbewahrungsregel gelöscht',
    file_deleted: 'Datei gelöscht',
    file_removed: 'Datei aus dem Speicher entfernt',
    snapshot_removed: 'Datenabzug gelöscht; eine Wiederholung sammelt die Daten erneut',
  },

  retention: {
    title: 'Aufbewahrung',
    certificate: 'Löschnachweis',
    expires: 'Ablauf',
    never: 'Nie (keine Aufbewahrungsregel)',
    deletedAt: 'Gelöscht am',
    deletedBy: 'Gelöscht durch',
    policy: (days: number) => `Aufbewahrungsregel (${counted(days, 'Tag', 'Tage')})`,
    removedFromStorage: 'Aus dem Speicher entfernt',
    removalPending: 'Steht aus, wird alle paar Minuten versucht',
    recordedAs: 'Aktion im Audit-Protokoll',
    onHoldSince: 'Löschsperre seit',
    placedBy: 'Gesetzt von',
    reason: 'Begründung',
  },

  hold: {
    place: 'Löschsperre setzen',
    lift: 'Löschsperre aufheben',
    placeQuestion: 'Löschsperre (Legal Hold) für diesen Bericht setzen?',
    liftQuestion: 'Löschsperre aufheben?',
    placeConsequence:
      '{report} läuft nicht ab, und die Datei kann nicht gelöscht werden, bis die Löschsperre aufgehoben wird.',
    liftConsequence:
      'Für {report} gilt eine Löschsperre mit dieser Begründung: {reason}. Nach der Aufhebung gilt wieder die Aufbewahrungsregel.',
    reason: 'Begründung',
    reasonHint: 'Wird im Audit-Protokoll erfasst',
    keep: 'Sperre beibehalten',
    placed: 'Löschsperre gesetzt',
    lifted: 'Löschsperre aufgehoben',
    cannotDelete: 'Die Datei kann nicht gelöscht werden, solange für den Bericht eine Löschsperre gilt.',
  },

  deleteFile: {
    button: 'Datei löschen',
    question: 'Diese Datei endgültig löschen?',
    consequence:
      'Die Datei {file} von {report}, angefordert am {time}, und ihr Datenabzug werden endgültig gelöscht. Die Kennzahlen und der SHA-256-Wert des Berichts bleiben erhalten, und das Audit-Protokoll erfasst die Löschung.',
    confirm: 'Datei löschen',
    cancel: 'Datei behalten',
    done: 'Datei gelöscht',
    failed: 'Die Datei konnte nicht gelöscht werden',
  },
};
