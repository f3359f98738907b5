import type { ErrorMessages } from '../index.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound:
    'Organisation nicht gefunden. Sie wurde möglicherweise gelöscht. Melden Sie sich erneut an oder wenden Sie sich an einen Betreiber.',
  unknownTimeZone: (zone: string) =>
    `Die Datenbank unterstützt die Zeitzone „${zone}“ nicht. Wählen Sie den Namen einer anderen Zeitzone.`,
  unknownTimeZoneIssue:
    'Die Datenbank unterstützt diese Zeitzone nicht. Wählen Sie den Namen einer anderen Zeitzone.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment:
    'Jemand anderes hat diese Zuweisung geändert, seit Sie sie geöffnet haben. Laden Sie die Zuweisung neu und nehmen Sie Ihre Änderung erneut vor.',
  exemption:
    'Jemand anderes hat diese Befreiung geändert, seit Sie sie geöffnet haben. Laden Sie die Befreiung neu und nehmen Sie Ihre Änderung erneut vor.',
  person:
    'Jemand anderes hat diese Person geändert, seit Sie sie geöffnet haben. Laden Sie die Person neu und nehmen Sie Ihre Änderung erneut vor.',
  team: 'Jemand anderes hat dieses Team geändert, seit Sie es geöffnet haben. Laden Sie das Team neu und nehmen Sie Ihre Änderung erneut vor.',
  topic:
    'Jemand anderes hat dieses Thema geändert, seit Sie es geöffnet haben. Laden Sie das Thema neu und nehmen Sie Ihre Änderung erneut vor.',
  versionIssue: (updatedAt: string) =>
    `Die aktuelle Version ist ${updatedAt}. Lesen Sie den Datensatz erneut und senden Sie dann diesen Wert.`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture:
    'Der angeforderte Zeitpunkt liegt in der Zukunft. Wählen Sie den aktuellen Zeitpunkt oder einen früheren.',
  inFutureIssue: 'Der Zeitpunkt liegt in der Zukunft. Wählen Sie einen früheren.',
  tooEarly: 'Kennzahlen können keinen Zeitpunkt vor 1970 beschreiben. Wählen Sie einen späteren Zeitpunkt.',
  tooEarlyIssue: 'Der Zeitpunkt liegt vor 1970. Wählen Sie einen späteren.',
  knownBefore:
    'Die Datensätze können nicht auf einen Zeitpunkt vor dem beschränkt werden, den die Kennzahlen beschreiben.',
  /** @param name of the parameter with the instant that the figures describe */
  knownBeforeIssue: (asOf: string, name: string) =>
    `Zulässig ist ${asOf}, der Wert von ${name}, oder ein späterer Zeitpunkt.`,
};
