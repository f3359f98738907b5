import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the export and the erasure of personal data. */
export const privacy: Messages['privacy'] = {
  menu: 'Personenbezogene Daten',
  export: 'Personenbezogene Daten exportieren',
  erase: {
    action: 'Personenbezogene Daten löschen',
    title: 'Personenbezogene Daten löschen',
    searching: 'Die gespeicherten Berichte werden nach dieser Person durchsucht …',
    failed: 'Die Berichte konnten nicht durchsucht werden',
    alreadyErased: 'Die personenbezogenen Daten dieser Person sind bereits gelöscht.',
    /** `{name}` is the name of the person, `{pseudonym}` replaces it. */
    text: '{name} wird in allen Datensätzen dieser Organisation durch {pseudonym} ersetzt.',
    effects: [
      'Der Name und alle E-Mail-Adressen werden entfernt, auch aus dem Audit-Protokoll, aus Anmerkungen und früheren Versionen.',
      'Das Konto und seine Sitzungen werden gelöscht, es sei denn, das Konto gewährt auch anderswo Zugang.',
      'Rollen, Teams, Versuche, Zuweisungen und Befreiungen bleiben erhalten, sodass sich keine Kennzahl ändert.',
      'Schulungsdaten, die die Person über ihre E-Mail-Adresse nennen, werden ab sofort abgelehnt.',
      'Die Löschung wird im Audit-Protokoll erfasst. Sie kann nicht rückgängig gemacht werden.',
    ],
    confirmation: 'E-Mail-Adresse bestätigen',
    /** `{email}` is the e-mail address of the person. */
    confirmationHint: 'Geben Sie zur Bestätigung {email} ein',
    confirm: 'Personenbezogene Daten löschen',
    done: 'Personenbezogene Daten gelöscht',
  },
  /** `{time}` is an instant. */
  erased:
    'Die personenbezogenen Daten dieser Person wurden am {time} gelöscht. Die Datensätze bleiben unter einem Pseudonym erhalten.',
  reports: {
    title: 'Berichte, die diese Person enthalten',
    description:
      'Diese Berichte wurden vor der Löschung erstellt. Löschen Sie jede Datei oder erfassen Sie die Rechtsgrundlage, auf der Sie sie behalten.',
    failed: 'Die Berichte konnten nicht geladen werden',
    count: (reports: number) =>
      `${counted(reports, 'gespeicherter Bericht', 'gespeicherte Berichte')} mit dieser Person`,
    later: 'Die Dateien ändern sich nicht. Entscheiden Sie nach der Löschung über jede von ihnen.',
    none: 'Kein gespeicherter Bericht enthält diese Person.',
    noneTitle: 'Keine Berichte',
    onHold: 'mit Löschsperre',
    report: 'Bericht',
    decision: 'Entscheidung',
    actions: 'Aktionen',
    deleted: 'Datei gelöscht',
    kept: 'Behalten',
    keptBy: (by: string, time: string) => `${by}, ${time}`,
    undecided: 'Nicht entschieden',
    undecidedOnHold: 'Nicht entschieden, mit Löschsperre',
    keep: 'Datei behalten',
    changeBasis: 'Rechtsgrundlage ändern',
    keepTitle: 'Datei des Berichts behalten',
    keptTitle: 'Entscheidung erfasst',
    basis: 'Rechtsgrundlage',
    basisHint: 'Zum Beispiel eine gesetzliche Aufbewahrungspflicht. Wird im Audit-Protokoll erfasst.',
    delete: 'Datei löschen',
    keepFile: 'Abbrechen',
    deleteTitle: 'Datei des Berichts löschen?',
    deleteText:
      'Die Datei und die zugrunde liegenden Daten werden jetzt gelöscht. Die Kennzahlen und der SHA-256-Wert des Berichts bleiben erhalten.',
    deletedTitle: 'Datei gelöscht',
    deleteFailed: 'Die Datei konnte nicht gelöscht werden',
  },
};
