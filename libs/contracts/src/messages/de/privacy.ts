import type { ErrorMessages } from '../index.js';

/** Messages of errors about the erasure of personal data. */
export const privacy: ErrorMessages['privacy'] = {
  member:
    'Diese Person ist Mitglied der Organisation. Deaktivieren Sie die Person zuerst; danach können ihre personenbezogenen Daten gelöscht werden.',
  administrator:
    'Diese Person ist Administrator. Deaktivieren Sie die Person zuerst, wodurch ihr Zugang endet; danach können ihre personenbezogenen Daten gelöscht werden.',
  merged: (email: string) =>
    `Diese Person wurde mit ${email} zusammengeführt. Löschen Sie die personenbezogenen Daten jener Person; sie umfassen die Daten dieser Person.`,
  erased:
    'Die personenbezogenen Daten dieser Person wurden gelöscht, daher kann die Person nicht mehr geändert werden.',
  notConfirmed: (email: string) => `Geben Sie zur Bestätigung die E-Mail-Adresse der Person ein: ${email}.`,
  fileDeleted: 'Die Datei dieses Berichts ist bereits gelöscht.',
};
