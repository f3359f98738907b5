import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid:
    'Es wurden keine Versuche erfasst, weil einige ungültig sind. Einzelheiten stehen in „issues“.',
  unknownPerson: (person: string) =>
    `Person „${person}“ nicht gefunden. Fügen Sie die Person zuerst der Organisation hinzu oder korrigieren Sie den Wert.`,
  contradictoryPerson: (person: string, other: string) =>
    `Der Versuch nennt zwei Personen: ${person} und ${other}. Korrigieren Sie einen der Werte oder lassen Sie ihn weg.`,
  unknownTopic: (topic: string) =>
    `Thema „${topic}“ nicht gefunden. Fügen Sie das Thema zuerst den Inhalten hinzu oder korrigieren Sie den Wert.`,
  ambiguousKey: (value: string) =>
    `„${value}“ passt zu mehreren Datensätzen, deren Schlüssel sich nur in der Groß- und Kleinschreibung oder in nicht angezeigten Zeichen unterscheiden. Schreiben Sie den Wert genau wie einen von ihnen oder senden Sie die ID.`,
  startsAfterCompletion: 'startedAt liegt nach completedAt. Korrigieren Sie einen der Werte.',
  inFuture:
    'Dieser Zeitpunkt liegt in der Zukunft. Nur bereits abgeschlossene Versuche können erfasst werden.',
  conflictsWithinRequest: (index: string) =>
    `Versuch ${index} hat dieselbe sourceId, aber andere Werte. Geben Sie jedem Versuch eine eigene sourceId.`,
  conflictsWithRecorded: () =>
    'Ein Versuch mit dieser sourceId ist bereits mit anderen Werten erfasst. Versuche werden nie geändert. Senden Sie den korrigierten Versuch mit einer neuen sourceId und stornieren Sie den erfassten.',
};
