import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: 'Wartende Statements',
  description:
    'Statements von Lernsystemen, deren Thema oder Person nicht bekannt ist. Sie zählen, sobald Sie Thema oder Person auswählen.',
  reasons: {
    label: 'Was den Statements fehlt',
    object: 'Thema fehlt',
    actor: 'Person fehlt',
  },
  counted: {
    object: (total: number) => counted(total, 'Aktivität', 'Aktivitäten'),
    actor: (total: number) => counted(total, 'Akteur', 'Akteure'),
  },
  empty: {
    object: 'Kein Statement wartet auf ein Thema',
    actor: 'Kein Statement wartet auf eine Person',
  },
  emptyHint:
    'Statements erscheinen hier, wenn ihre Aktivität kein Thema oder ihr Akteur keine Person benennt. Um ein Lernsystem anzubinden, erstellen Sie einen API-Schlüssel mit der Berechtigung für Statements.',
  createKey: 'API-Schlüssel öffnen',
  columns: {
    object: 'Aktivität',
    actor: 'Akteur',
    statements: 'Statements',
    first: 'Erstes',
    last: 'Letztes',
    topic: 'Thema',
    person: 'Person',
  },
  issuers: { mbox_sha1sum: 'SHA-1 einer E-Mail-Adresse', openid: 'OpenID' },
  unknownSystem: 'Unbekanntes System',
  topicOf: (object: string) => `Thema von ${object}`,
  personOf: (actor: string) => `Person von ${actor}`,
  assign: 'Zuordnen',
  assignTopic: (object: string) => `Thema zuordnen: ${object}`,
  assignPerson: (actor: string) => `Person zuordnen: ${actor}`,
  ignore: 'Nicht zählen',
  ignoreObject: (object: string) => `Statements zu ${object} nicht zählen`,
  ignoreQuestion: 'Diese Statements nicht zählen?',
  /** `{object}` is the ID of the activity. */
  ignoreText:
    'Statements zu {object} zählen weder jetzt noch künftig. Sie können der Aktivität später über die API ein Thema zuordnen; das gilt für Statements, die danach eingehen.',
  keep: 'Weiter warten',
  recorded: (recorded: number, waiting: number) =>
    waiting > 0
      ? `${counted(recorded, 'Statement zählt', 'Statements zählen')} nun, ${counted(waiting, 'wartet', 'warten')} noch`
      : `${counted(recorded, 'Statement zählt', 'Statements zählen')} nun`,
  ignored: (ignored: number) => `${counted(ignored, 'Statement zählt', 'Statements zählen')} nicht`,
  failed: 'Die Auswahl konnte nicht gespeichert werden',
  retry: 'Erneut prüfen',
  retryFailed: 'Die Statements konnten nicht geprüft werden',

  unmapped: {
    title: 'Aktivitäten ohne Thema',
    hint: 'Ordnen Sie diesen Aktivitäten Themen zu und importieren Sie dann dieselben Dateien erneut.',
    first: (statement: string) => `Erstes Statement: ${statement}`,
    assigned: 'Zugeordnet. Importieren Sie dieselben Dateien erneut.',
  },
};
