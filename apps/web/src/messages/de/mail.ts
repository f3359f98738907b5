import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'E-Mail',
  intro:
    'Nachrichten, die Docket an Personen der Organisation sendet: Einladungen, Passwortlinks und Testnachrichten. Sie werden nach 90 Tagen gelöscht.',
  count: (messages: number) => counted(messages, 'Nachricht', 'Nachrichten'),
  search: 'Nachrichten durchsuchen',
  searchPlaceholder: 'Nach Name oder E-Mail-Adresse suchen',
  empty: 'Noch keine Nachrichten',
  emptyHint:
    'Eine Nachricht entsteht, wenn Sie eine Person einladen, einen Passwortlink erstellen oder in den Einstellungen eine Testnachricht senden.',
  columns: { recipient: 'Empfänger', kind: 'Nachricht', created: 'Erstellt' },
  kinds: { invitation: 'Einladung', password_reset: 'Passwortlink', test: 'Testnachricht' },
  states: {
    queued: 'Wartet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    failed: 'Fehlgeschlagen',
    held: 'Zurückgehalten',
  },
  nextAttempt: 'Nächster Versuch {instant}',
  answer: 'Antwort des Mailservers:',
  reasons: {
    no_server:
      'Es ist kein Mailserver konfiguriert. Ein Betreiber richtet ihn mit SMTP_HOST ein; senden Sie die Nachricht danach.',
    quota:
      'Die Organisation hat innerhalb von 24 Stunden zu viele Nachrichten gesendet. Senden Sie die Nachricht später.',
    unreachable: 'Der Mailserver war nicht erreichbar.',
    sign_in:
      'Der Mailserver hat die Anmeldung von Docket abgelehnt. Ein Betreiber muss die Einstellungen korrigieren.',
    deferred: 'Der Mailserver hat die Nachricht noch nicht angenommen.',
    refused: 'Der Mailserver hat die Nachricht abgelehnt. Prüfen Sie die E-Mail-Adresse.',
    obsolete: 'Der Link wurde verwendet oder ersetzt, oder er ist abgelaufen.',
  },
  sendAgain: {
    button: 'Erneut senden',
    label: (recipient: string) => `Nachricht an ${recipient} erneut senden`,
    done: (recipient: string) => `Die Nachricht an ${recipient} wartet auf den Versand`,
    failed: (recipient: string) => `Die Nachricht an ${recipient} konnte nicht erneut gesendet werden`,
  },
};
