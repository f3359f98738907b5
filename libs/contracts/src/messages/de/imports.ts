import type { ErrorMessages } from '../index.js';
import { counted } from './plural.js';

/** Messages of errors about uploads for imports and saved mappings. */
export const imports: ErrorMessages['imports'] = {
  uploadNotFound: (hours: number) =>
    `Upload nicht gefunden. Hochgeladene Dateien werden gelöscht, sobald sie importiert sind, spätestens nach ${counted(hours, 'Stunde', 'Stunden')}. Laden Sie sie erneut hoch.`,
  rejectedNotFound: (hours: number) =>
    `Die Datei mit den abgelehnten Zeilen wurde nicht gefunden. Sie wird ${counted(hours, 'Stunde', 'Stunden')} aufbewahrt. Importieren Sie die ursprüngliche Datei erneut.`,
  mappingsTooLarge: (mebibytes: number) =>
    `Die gespeicherten Zuordnungen Ihrer Organisation dürfen zusammen ${mebibytes} MiB umfassen. Löschen Sie eine, die nicht mehr verwendet wird, oder speichern Sie weniger Werte.`,
  beingImported:
    'Dieser Upload wird gerade importiert, oder sein Import wurde unterbrochen. Warten Sie, bis der Import abgeschlossen ist, oder laden Sie die Dateien erneut hoch.',
  unknownTable: (name: string) =>
    `Der Upload enthält keine Tabelle „${name}“. Prüfen Sie den Namen oder laden Sie die Datei erneut hoch.`,
  repeatedTable: (name: string) =>
    `Die Tabelle „${name}“ ist zweimal angegeben. Entfernen Sie eine der Angaben.`,
  invalidMapping: 'Die Zuordnung passt nicht zu den Spalten der Datei. Einzelheiten stehen in „issues“.',
  statementsHaveNoMapping: 'xAPI-Statements werden ohne Zuordnung importiert. Senden Sie null.',
  mappingRequired: 'Senden Sie die Zuordnung der Spalten.',
  mappingNotFound: 'Zuordnung nicht gefunden. Prüfen Sie die ID oder laden Sie die Liste neu.',
  mappingNameNotFound: (name: string) =>
    `Es gibt keine gespeicherte Zuordnung mit dem Namen „${name}“. Prüfen Sie den Namen oder speichern Sie die Zuordnung auf der Seite „Import“.`,
  mappingNameTaken: (name: string) =>
    `Eine Zuordnung mit dem Namen „${name}“ gibt es bereits. Wählen Sie einen anderen Namen.`,
  tooManyMappings: (max: number) =>
    `Ihre Organisation hat bereits ${counted(max, 'gespeicherte Zuordnung', 'gespeicherte Zuordnungen')}. Löschen Sie eine, die nicht mehr verwendet wird.`,
};
