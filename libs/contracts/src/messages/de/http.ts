import type { ErrorMessages } from '../index.js';
import { count, counted } from './plural.js';

/** Messages of errors of the HTTP layer: access, throttling, uploads and unavailable services. */
export const http: ErrorMessages['http'] = {
  notFound: 'Adresse nicht gefunden. Prüfen Sie die URL und die Anfragemethode.',
  headersTooLarge:
    'Adresse und Header der Anfrage sind zusammen größer als 16 KB. Senden Sie darin weniger Daten.',
  headersTooSlow:
    'Die Header der Anfrage sind nicht rechtzeitig angekommen. Senden Sie sie über eine schnellere Verbindung erneut.',
  unreadable: 'Die Anfrage konnte nicht gelesen werden. Prüfen Sie ihre Syntax.',
  unsupportedMediaType: 'Dieser Inhaltstyp wird nicht unterstützt. Senden Sie den Body als application/json.',
  payloadTooLarge: 'Die Anfrage ist größer, als der Server zulässt. Senden Sie weniger Daten.',
  bodyTooSlow: (seconds: number) =>
    `Der Body der Anfrage ist nicht innerhalb von ${counted(seconds, 'Sekunde', 'Sekunden')} eingetroffen. Senden Sie sie erneut über eine schnellere Verbindung.`,
  methodNotAllowed: (method: string, allowed: string) =>
    `Diese Adresse unterstützt die Methode ${method} nicht. Unterstützt: ${allowed}.`,
  tooManyBadBodies: (wait: string) =>
    `Zu viele Anfragen mit unlesbarem Body. Wartezeit bis zum nächsten Versuch: ${wait}.`,
  organizationBusy:
    'Ihre Organisation hat zu viele laufende Anfragen. Warten Sie, bis einige abgeschlossen sind, und versuchen Sie es erneut.',
  queryTooLong:
    'Das Lesen der Kennzahlen hat zu lange gedauert und wurde abgebrochen. Versuchen Sie es später erneut oder fordern Sie einen Bericht an: Berichte dürfen länger dauern.',
  exportTooLong:
    'Der Export oder die Löschung hat zu lange gedauert und wurde abgebrochen. Versuchen Sie es später erneut. Wenn das Problem bestehen bleibt, wenden Sie sich an den Betreiber.',
  tooManyRequests: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.',
  invalidRequest: 'Die Anfrage ist nicht gültig. Einzelheiten stehen in „issues“.',
  unknownParameter: (name: string, similar: string | undefined, known: string) =>
    `Diese Route hat keinen Abfrageparameter „${name}“.${similar === undefined ? '' : ` Meinten Sie „${similar}“?`} Ihre Parameter sind: ${known}.`,
  noQueryParameters: (name: string) =>
    `Diese Route hat keine Abfrageparameter. Entfernen Sie „${name}“ aus der Adresse.`,
  internalError: (requestId: string) =>
    `Ein interner Fehler ist aufgetreten. Versuchen Sie es erneut. Wenn der Fehler bestehen bleibt, nennen Sie dem Betreiber die Anfrage-ID ${requestId}.`,
  importFailed: (requestId: string) =>
    `Ein interner Fehler ist aufgetreten, daher wurde nichts aus dieser Datei importiert. Importieren Sie die Datei erneut. Wenn der Fehler bestehen bleibt, nennen Sie dem Betreiber die Anfrage-ID ${requestId}.`,
  databaseUnavailable:
    'Die Datenbank ist derzeit nicht verfügbar. Versuchen Sie es in einigen Sekunden erneut.',
  redisUnavailable:
    'Redis ist derzeit nicht verfügbar. Wartende Berichte bleiben in PostgreSQL erhalten. Versuchen Sie es in einigen Sekunden erneut. Wenn das Problem bestehen bleibt, prüfen Sie den Redis-Server.',
  signInRequired: 'Melden Sie sich an, um fortzufahren.',
  wrongCredentials: 'E-Mail-Adresse oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.',
  administratorsOnly:
    'Nur Administratoren der Organisation haben Zugriff. Bitten Sie einen Administrator Ihrer Organisation um Zugriff.',
  operatorsOnly:
    'Nur Betreiber dieser Installation haben Zugriff. Um einen Betreiber hinzuzufügen, führen Sie „admin operator add <address>“ auf der Kommandozeile aus.',
  crossSiteRequest:
    'Die Anfrage kam nicht von einer Seite dieser Website und wurde daher abgelehnt. Ein Programm muss den Header Origin senden.',
  invalidApiKey:
    'Senden Sie einen gültigen API-Schlüssel als „Authorization: Bearer dkt_live_...“. Möglicherweise ist der Schlüssel abgelaufen oder wurde widerrufen.',
  insufficientScope: (scope: string) =>
    `Der API-Schlüssel hat die Berechtigung ${scope} nicht. Verwenden Sie einen Schlüssel mit dieser Berechtigung.`,
  tooManyKeyRequests: (wait: string) =>
    `Dieser API-Schlüssel hat zu viele Anfragen gesendet. Wartezeit bis zum nächsten Versuch: ${wait}.`,
  tooManyOrganizationRequests: (wait: string) =>
    `Die API-Schlüssel dieser Organisation haben zusammen zu viele Anfragen gesendet. Wartezeit bis zum nächsten Versuch: ${wait}.`,
  tooManyInvalidKeys: (wait: string) =>
    `Zu viele Anfragen mit einem ungültigen API-Schlüssel. Wartezeit bis zum nächsten Versuch: ${wait}.`,
  tooManyCodes: (wait: string) =>
    `Zu viele falsche Codes. Warten Sie ${wait} oder verwenden Sie einen Wiederherstellungscode.`,
  tooManySignIns: (wait: string) =>
    `Zu viele fehlgeschlagene Anmeldungen. Warten Sie ${wait} und versuchen Sie es erneut.`,
  waitSeconds: (seconds: number) => counted(seconds, 'Sekunde', 'Sekunden'),
  waitMinutes: (minutes: number) => counted(minutes, 'Minute', 'Minuten'),
  tooManyImports: (max: number) =>
    `Ihre Organisation hat bereits ${counted(max, 'laufenden Import', 'laufende Importe')}, oder der Server ist mit anderen ausgelastet. Versuchen Sie es erneut, wenn einer abgeschlossen ist.`,
  uploadQuota: (mebibytes: number) =>
    `Ihre Organisation hat das Tageskontingent von ${count(mebibytes)} MiB für Uploads ausgeschöpft. Versuchen Sie es später erneut oder bitten Sie den Betreiber um ein größeres Kontingent.`,
  tooManyExports: (max: number) =>
    `Ihre Organisation hat bereits ${counted(max, 'laufenden Export', 'laufende Exporte')}, oder der Server ist mit anderen ausgelastet. Versuchen Sie es erneut, wenn einer abgeschlossen ist.`,
  idempotencyKey: 'Der Header Idempotency-Key ist leer oder zu lang. Senden Sie 1 bis 255 Zeichen.',
  rangeNotSatisfiable: (bytes: number) =>
    `Der angeforderte Bereich liegt außerhalb der Datei, die ${counted(bytes, 'Byte', 'Byte')} groß ist. Korrigieren Sie den Header Range oder lassen Sie ihn weg, um die gesamte Datei herunterzuladen.`,
  noLogo: 'Logo nicht gefunden. Laden Sie in den Einstellungen eines hoch.',
  logoBody: 'Senden Sie die Bytes einer PNG-, JPEG- oder SVG-Datei als Body der Anfrage.',
  notAnImage: 'Der Body der Anfrage ist kein Bild. Senden Sie die Bytes einer PNG-, JPEG- oder SVG-Datei.',
  noFiles: 'Senden Sie die zu importierenden Dateien als multipart/form-data.',
  noFilesIssue: 'Senden Sie mindestens eine Datei.',
  badFileName:
    'Der Name einer Datei enthält Steuerzeichen oder ist nicht in UTF-8. Benennen Sie die Datei um und versuchen Sie es erneut.',
  brokenUpload:
    'Der Upload ist beschädigt oder unvollständig. Senden Sie die Dateien erneut als multipart/form-data.',
  brokenUploadIssue: 'Die Dateien konnten nicht gelesen werden. Senden Sie sie erneut.',
  uploadTooLarge: (files: number, mebibytes: number) =>
    `Ein Import nimmt höchstens ${counted(files, 'Datei', 'Dateien')} mit jeweils bis zu ${count(mebibytes)} MiB an. Teilen Sie den Import auf oder verwenden Sie die Kommandozeile.`,
};
