import type { ErrorMessages } from '../index.js';

/** Messages of errors about classroom sessions. */
export const classroomSessions: ErrorMessages['classroomSessions'] = {
  invalid:
    'Die Präsenzschulung wurde nicht erfasst, weil einige Werte nicht angenommen werden können. Einzelheiten stehen in „issues“.',
  unknownPerson: (person: string) =>
    `Person „${person}“ nicht gefunden. Entfernen Sie die Person aus der Liste oder fügen Sie sie zuerst der Organisation hinzu.`,
  erasedPerson:
    'Die Daten dieser Person sind gelöscht, daher kann keine Schulung erfasst werden. Entfernen Sie die Person aus der Liste.',
  repeatedPerson: (name: string) =>
    `${name} ist zweimal angegeben, weil zwei der Personen zusammengeführt wurden. Entfernen Sie eine der Angaben.`,
  repeatedTopic: (title: string) =>
    `Das Thema „${title}“ ist zweimal angegeben. Entfernen Sie eine der Angaben.`,
  inFuture:
    'Dieser Zeitpunkt liegt in der Zukunft. Erfassen Sie die Präsenzschulung, wenn sie abgeschlossen ist.',
  idTaken:
    'Eine Präsenzschulung mit dieser ID ist bereits mit anderen Werten erfasst. Erfasste Präsenzschulungen werden nie geändert. Stornieren Sie sie und erfassen Sie die korrigierte mit einer neuen ID.',
  notFound: 'Präsenzschulung nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  noSheet: 'Diese Präsenzschulung hat keine Anwesenheitsliste.',
  sheetRemoved:
    'Die Anwesenheitsliste wurde gelöscht. Name, Größe und SHA-256 bleiben bei der Präsenzschulung gespeichert.',
  sheetMissing:
    'Die Anwesenheitsliste wurde nicht gefunden. Eine hochgeladene Liste wird einen Tag aufbewahrt. Laden Sie sie erneut hoch.',
  sheetType: 'Diese Datei ist kein PDF, PNG oder JPEG. Wählen Sie eine andere Datei.',
  sheetTooLarge: (mebibytes: number) =>
    `Eine Anwesenheitsliste ist eine Datei von höchstens ${mebibytes} MiB. Wählen Sie eine kleinere Datei.`,
  oneSheet: 'Senden Sie eine Datei als multipart/form-data.',
};
