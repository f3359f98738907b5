import type { ErrorMessages } from '../index.js';

/** Explains each failure code to the person who requested the report, with the next step. */
export const failureMessages: ErrorMessages['failureMessages'] = {
  worker_lost:
    'Beim Erstellen dieses Berichts sind nacheinander zehn Worker ausgefallen. Klicken Sie auf „Wiederholen“. Wenn der Bericht erneut fehlschlägt, bitten Sie einen Betreiber, die Protokolle der Worker zu prüfen.',
  collect_failed:
    'Die Schulungsdaten konnten nicht gelesen werden. Klicken Sie auf „Wiederholen“. Wenn der Bericht erneut fehlschlägt, bitten Sie einen Betreiber, die Datenbank zu prüfen.',
  render_failed:
    'Das Dokument konnte nicht erstellt werden. Die gesammelten Daten sind gespeichert. Melden Sie das Problem mit der Berichts-ID einem Betreiber.',
  render_memory:
    'Das Erstellen des Dokuments benötigte mehr Speicher als erlaubt. Bitten Sie einen Betreiber, RENDER_MEMORY_MB zu erhöhen, und klicken Sie dann auf „Wiederholen“.',
  render_timeout:
    'Der Bericht dauerte länger als erlaubt, oder das Erstellen des Dokuments reagierte nicht mehr. Klicken Sie auf „Wiederholen“, wenn das System weniger ausgelastet ist. Wenn der Bericht erneut fehlschlägt, bitten Sie einen Betreiber, die Protokolle der Worker zu prüfen.',
  storage_failed:
    'Das Dokument konnte nicht gespeichert werden. Bitten Sie einen Betreiber, Speicherplatz und Berechtigungen des Speichers zu prüfen, und klicken Sie dann auf „Wiederholen“.',
  subject_not_found:
    'Den Gegenstand dieses Berichts gibt es nicht mehr. Wählen Sie einen anderen Gegenstand und erstellen Sie einen neuen Bericht.',
  population_mismatch:
    'Zwei unabhängige Zählungen der Schulungspflichtigen weichen voneinander ab, daher sind die Kennzahlen nicht verlässlich. Es wurde kein Dokument erstellt. Melden Sie das Problem mit der Berichts-ID einem Betreiber.',
  comparison_unavailable:
    'Der frühere Bericht kann nicht mehr verglichen werden: Seine Daten wurden gelöscht, oder er wurde mit einer früheren Version von Docket erstellt. Erstellen Sie den Bericht ohne Vergleich oder vergleichen Sie ihn mit einem anderen Bericht.',
  deadline_exceeded:
    'Innerhalb von 24 Stunden hat kein Worker diesen Bericht begonnen. Bitten Sie einen Betreiber zu prüfen, ob Worker laufen, und klicken Sie dann auf „Wiederholen“.',
};

/** Tells an operator what to do about each failure code before retrying the report. */
export const failureRemedies: ErrorMessages['failureRemedies'] = {
  worker_lost:
    'Beim Erstellen dieses Berichts sind nacheinander zehn Worker ausgefallen. Prüfen Sie, ob das System Worker-Prozesse beendet hat, zum Beispiel weil der Arbeitsspeicher nicht ausreichte.',
  collect_failed:
    'Die Daten konnten nicht gelesen werden. Prüfen Sie die Datenbank und die Protokolle der Worker zu diesem Bericht.',
  render_failed:
    'Das Dokument konnte aus den gesammelten Daten nicht erstellt werden. Eine Wiederholung verwendet dieselben Daten und schlägt erneut fehl. Melden Sie das Problem.',
  render_memory:
    'Das Erstellen des Dokuments benötigte mehr Speicher als erlaubt. Erhöhen Sie RENDER_MEMORY_MB, bevor Sie den Bericht wiederholen.',
  render_timeout:
    'Der Lauf dauerte länger als RENDER_TIMEOUT_SECONDS, oder der Render-Thread sendete RENDER_STALL_SECONDS lang keinen Heartbeat. Welches von beiden, steht im Protokoll des Workers. Wiederholen Sie den Bericht, wenn das System weniger ausgelastet ist, geben Sie den Workern mehr CPU oder erhöhen Sie die Grenze.',
  storage_failed:
    'Das Dokument konnte nicht gespeichert werden. Prüfen Sie Speicherplatz und Berechtigungen des Speichers, bevor Sie den Bericht wiederholen.',
  subject_not_found:
    'Der Gegenstand des Berichts wurde gelöscht. Wiederholen Sie den Bericht nicht, denn er schlägt erneut fehl.',
  population_mismatch:
    'Zwei unabhängige Abfragen haben unterschiedlich viele Schulungspflichtige gezählt. Das ist ein Programmfehler: Wiederholen Sie den Bericht nicht und melden Sie das Problem mit dem Protokoll des Workers zu diesem Bericht.',
  comparison_unavailable:
    'Der Datenabzug des früheren Berichts fehlt oder hat ein älteres Format. Wiederholen Sie den Bericht nicht, denn er schlägt erneut fehl.',
  deadline_exceeded:
    'Innerhalb von 24 Stunden hat kein Worker den Bericht begonnen. Prüfen Sie, ob Worker laufen, bevor Sie den Bericht wiederholen.',
};
