import type { ErrorMessages } from '../index.js';
import type { ReportStatus } from '../../choices.js';
import { count, counted } from './plural.js';

/** Messages of errors about reports. */
export const reports: ErrorMessages['reports'] = {
  notFound: 'Bericht nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  tooManyQueued: (max: number) =>
    `Ihre Organisation hat bereits ${counted(max, 'wartenden Bericht', 'wartende Berichte')}. Warten Sie, bis einige fertig sind, oder brechen Sie einige ab.`,
  storageFull: (gibibytes: number) =>
    `Die Berichtsdateien und Anwesenheitslisten Ihrer Organisation haben das Kontingent von ${count(gibibytes)} GiB erreicht. Löschen Sie Dateien, die nicht mehr benötigt werden, oder bitten Sie den Betreiber um ein größeres Kontingent.`,
  unknownKind: (kind: string, kinds: string[]) =>
    `Unbekannte Berichtsart „${kind}“. Verwenden Sie eine von: ${kinds.join(', ')}.`,
  unknownKindIssue: 'Unbekannte Berichtsart. Verwenden Sie eine der Arten aus GET /report-kinds.',
  invalidParameters: (title: string) =>
    `Ungültige Parameter für den Bericht „${title}“. Einzelheiten stehen in „issues“.`,
  idempotencyKeyReused:
    'Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet. Senden Sie einen neuen oder wiederholen Sie die ursprüngliche Anfrage unverändert.',
  idempotencyKeyReusedIssue:
    'Dieser Schlüssel wurde bereits für eine andere Anfrage verwendet. Senden Sie einen neuen.',
  noEarlierReport:
    'Es gibt keinen früheren Bericht derselben Art zum selben Gegenstand, dessen Daten noch gespeichert sind. Lassen Sie compareWith weg oder erstellen Sie diesen Bericht später noch einmal.',
  notComparable:
    'Mit diesem Bericht ist kein Vergleich möglich. Wählen Sie einen fertigen Bericht derselben Art zum selben Gegenstand, der einen früheren Zeitpunkt beschreibt und dessen Daten noch gespeichert sind.',
  alreadyRunning:
    'Derselbe Bericht wartet oder läuft bereits. Warten Sie, bis er fertig ist, oder brechen Sie ihn zuerst ab.',
  notReady: (status: ReportStatus) =>
    `Dieser Bericht hat keine Datei zum Herunterladen, weil sein Status „${status}“ ist. Nur fertige Berichte („completed“) haben eine Datei.`,
  fileDeleted: ({ date, byPerson, afterDays }) => {
    const on = date ? ` am ${date}` : '';
    const policy = afterDays
      ? `gemäß der Aufbewahrungsregel von ${counted(afterDays, 'Tag', 'Tagen')}`
      : 'gemäß der Aufbewahrungsregel';
    const by = byPerson ? 'von einem Administrator' : policy;
    return `Die Datei wurde${on} ${by} gelöscht. Die Angaben zum Bericht und sein SHA-256-Wert bleiben erhalten. Erstellen Sie den Bericht erneut, um eine neue Datei zu erhalten.`;
  },
  fileCorrupt:
    'Die gespeicherte Datei entspricht nicht dem veröffentlichten SHA-256-Wert und kann daher nicht heruntergeladen werden. Bitten Sie einen Betreiber, den Speicher wiederherzustellen, und erstellen Sie den Bericht dann erneut.',
  storageUnavailable:
    'Der Dateispeicher ist derzeit nicht verfügbar. Versuchen Sie es in einer Minute erneut. Wenn das Problem bestehen bleibt, bitten Sie einen Betreiber, den Speicher zu prüfen.',
  onLegalHold: (reason: string) =>
    `Für diesen Bericht gilt eine Löschsperre („${reason}“). Heben Sie die Löschsperre auf, bevor Sie die Datei löschen.`,
  alreadyOnLegalHold: (reason: string) =>
    `Für diesen Bericht gilt bereits eine Löschsperre („${reason}“). Heben Sie diese auf, bevor Sie eine neue setzen.`,
  notOnLegalHold:
    'Für diesen Bericht gilt keine Löschsperre. Sie wurde möglicherweise bereits aufgehoben. Laden Sie den Bericht neu.',
  cannotHold:
    'Für diesen Bericht kann keine Löschsperre gesetzt werden, weil seine Datei gelöscht wurde. Erstellen Sie den Bericht erneut und setzen Sie die Löschsperre für den neuen Bericht.',
  cannotCancel: (status: ReportStatus) =>
    `Dieser Bericht kann nicht abgebrochen werden, weil sein Status „${status}“ ist. Nur wartende und laufende Berichte („queued“, „running“) können abgebrochen werden.`,
  cannotRetry: (status: ReportStatus) =>
    `Dieser Bericht kann nicht wiederholt werden, weil sein Status „${status}“ ist. Nur fehlgeschlagene und abgebrochene Berichte („failed“, „cancelled“) können wiederholt werden.`,
  cannotDeleteFile: (status: ReportStatus) =>
    `Dieser Bericht hat keine Datei zum Löschen, weil sein Status „${status}“ ist. Nur fertige Berichte („completed“) haben eine Datei.`,
  invalidTransition: (action: string, status: ReportStatus) =>
    `Die Aktion „${action}“ ist nicht möglich, weil der Status des Berichts „${status}“ ist. Laden Sie den Bericht neu, um seinen aktuellen Status zu sehen.`,
  runSuperseded: (run: number, reportId: string) =>
    `Lauf ${run} des Berichts ${reportId} wurde durch einen neueren Lauf ersetzt. Sein Ergebnis wird verworfen.`,
};
