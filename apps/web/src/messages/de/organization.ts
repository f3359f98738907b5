import { count, counted, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the settings of an organization. */
export const organization: Messages['organization'] = {
  title: 'Einstellungen',
  intro:
    'Regeln der Abdeckung, Gestaltung der Dokumente und Aufbewahrung der Berichte. Jede Änderung wird im Audit-Protokoll erfasst.',
  loading: 'Einstellungen werden geladen',
  failed: 'Die Einstellungen konnten nicht geladen werden',
  saved: 'Einstellungen gespeichert',
  savedHint: 'Änderungen gelten sofort, außer der Aufbewahrungsregel (nach 24 Stunden).',
  discard: 'Änderungen verwerfen',
  general: 'Organisation',
  documents: 'Dokumente',
  name: 'Name',
  nameHint: 'Wird auf jeder Seite und in jedem Dokument angezeigt',
  pageSize: 'Papierformat',
  pageSizes: { A4: 'A4, 210 × 297 mm', Letter: 'Letter, 8,5 × 11 Zoll' },

  timeZone: {
    label: 'Zeitzone',
    hint: 'Fristen und Zeitpunkte werden in dieser Zeitzone angezeigt. Dokumente zeigen auch UTC.',
    hintWithTime: (clock: string) =>
      `Fristen und Zeitpunkte werden in dieser Zeitzone angezeigt; dort ist es jetzt ${clock}. Dokumente zeigen auch UTC.`,
    noMatch: 'Keine passende Zeitzone. Versuchen Sie eine größere Stadt.',
  },

  threshold: {
    label: (percent: number) => `Abdeckungsschwelle: ${wholePercentText(percent)}`,
    everyone:
      'Ein Risiko oder eine Anforderung erreicht den erforderlichen Anteil nur, wenn alle Schulungspflichtigen dazu geschult sind.',
    share: (percent: number) =>
      `Ein Risiko oder eine Anforderung erreicht den erforderlichen Anteil, wenn mindestens ${wholePercentText(percent)} der Schulungspflichtigen dazu geschult sind. Dokumente weisen darauf hin, dass Sie diese Schwelle selbst gewählt haben.`,
    slider: 'Abdeckungsschwelle in Prozent',
  },

  eligibility: {
    title: 'Schulungspflichtige',
    jobFunctions: 'Funktionen der Schulungspflichtigen',
    jobFunctionsHint:
      'Nur Lernende mit einer dieser Funktionen zählen in der Abdeckung und gehören zu den Geltungsbereichen von Teams und Organisation. Leer: alle Lernenden.',
    jobFunctionsPlaceholder: 'Alle Funktionen',
    bespokeSoftwareOnly: 'Nur Personen, die an Individualsoftware arbeiten',
    bespokeSoftwareHint:
      'PCI DSS 6.2.2 verlangt Schulungen der Personen, die Individualsoftware entwickeln. Die Angabe steht in den Details jeder Person.',
    effect: (eligible: number, learners: number) =>
      `Mit diesen Einstellungen ${eligible === 1 ? 'ist' : 'sind'} derzeit ${count(eligible)} von ${counted(learners, 'lernenden Person', 'Lernenden')} schulungspflichtig.`,
    nobody:
      'Mit diesen Einstellungen ist niemand schulungspflichtig, daher lässt sich keine Abdeckung berechnen.',
    since:
      'Eine Änderung gilt ab sofort. Kennzahlen zu früheren Zeitpunkten und vorhandene Berichte ändern sich nicht.',
    failed: 'Die Anzahl der Schulungspflichtigen konnte nicht geladen werden',
    loading: 'Schulungspflichtige werden gezählt …',
  },

  classification: {
    label: 'Einstufung',
    hint: 'Steht auf jeder Seite der Dokumente, z. B. „Vertraulich“. Leer: keine Einstufung.',
  },

  accent: {
    label: 'Akzentfarbe',
    hint: 'Für Überschriften und Diagramme in Dokumenten',
    preview: (color: string) => `Dokumentvorschau in ${color}`,
    previewTitle: 'Schulungsbericht',
    previewSubject: 'Secure Coding, alle Teams',
    tooLight: (color: string, replacement: string) =>
      `${color} ist zu hell, um auf Papier lesbar zu sein. Stattdessen wird ${replacement} verwendet.`,
  },

  retention: {
    label: 'Aufbewahrung der Berichtsdateien',
    hint: 'Wird eine Datei gelöscht, bleiben der Bericht, seine Kennzahlen und sein SHA-256-Wert erhalten, und das Audit-Protokoll enthält einen Löschnachweis. Löschsperren (Legal Holds) haben Vorrang vor dieser Einstellung.',
    forever: 'Unbegrenzt',
    days: 'Für eine Anzahl von Tagen',
    daysLabel: 'Aufbewahrung in Tagen',
    daysSuffix: (days: number) => (days === 1 ? ' Tag' : ' Tage'),
    notice:
      'Wird 24 Stunden nach dem Speichern wirksam, auch für vorhandene Berichte. Bis dahin können Sie die Änderung zurücknehmen.',
    effect: {
      loading: 'Es wird geprüft, welche Berichtsdateien gelöscht würden.',
      failed: 'Die Auswirkung auf vorhandene Berichte konnte nicht geprüft werden',
      deletes: (files, size) => `Löscht ${counted(files, 'Berichtsdatei', 'Berichtsdateien')} (${size})`,
      when: (at, oldest) =>
        `Gelöscht wird ab ${at}. Die älteste Datei wurde am ${oldest} gespeichert. Das kann nicht rückgängig gemacht werden.`,
      none: (at) => `Wenn die Änderung wirksam wird (${at}), wird keine Berichtsdatei gelöscht.`,
      onLegalHold: (files) =>
        `Wegen einer Löschsperre (Legal Hold) bleiben erhalten: ${counted(files, 'weitere Datei', 'weitere Dateien')} dieses Alters.`,
    },
  },

  logo: {
    title: 'Logo',
    hint: (kilobytes: number, pixels: string) =>
      `Steht auf dem Deckblatt neuer Dokumente. PNG, JPEG oder SVG, bis zu ${count(kilobytes)} KB und ${pixels} Pixel je Seite.`,
    none: 'Kein Logo. Deckblätter zeigen nur den Namen.',
    alt: (name: string) => `Logo von ${name}`,
    upload: 'Logo hochladen',
    replace: 'Logo ersetzen',
    remove: 'Logo entfernen',
    removeQuestion: (name: string) => `Logo von ${name} entfernen?`,
    removeConsequence: 'Neue Dokumente zeigen dann nur den Namen. Vorhandene Dokumente behalten das Logo.',
    removeCancel: 'Logo behalten',
    /** `reason` is a sentence, e.g. "Das PNG ist interlaced." */
    rejected: (file: string, reason: string) => `${file}: ${reason}`,
    saved: 'Logo gespeichert',
    removed: 'Logo entfernt',
    formats: { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/svg+xml': 'SVG' },
    drawing: (format: string, size: string) => `${format}, ${size}`,
    image: (format: string, width: number, height: number, size: string) =>
      `${format}, ${count(width)} × ${count(height)} Pixel, ${size}`,
    forDarkBackground:
      'Für einen dunklen Hintergrund gestaltet; Dokumente zeigen das Logo daher auf dunklem Grund.',
  },

  mail: {
    title: 'E-Mail',
    hint: 'Docket sendet Einladungen und Passwortlinks per E-Mail. Senden Sie sich eine Testnachricht, um den Mailserver zu prüfen.',
    test: 'Testnachricht senden',
    queued: (recipient: string) =>
      `Die Testnachricht an ${recipient} wartet auf den Versand. Ihr Status steht auf der Seite „E-Mail“.`,
    view: 'E-Mail-Nachrichten anzeigen',
  },
};
