import type { AssignmentRuleMessages } from './en.js';

export const de: AssignmentRuleMessages = {
  countsFrom: 'Schulungen zählen',
  countsFromBefore: (at, days) => `nach ${at} (${days} × 24 h vor der Zuweisung)`,
  countsFromAssignment: (at) => `nach ${at} (Zeitpunkt der Zuweisung)`,
  recognizedEarlier: 'Früher erbracht',
  joiners: 'Später Hinzukommende',
  joinerDays: (days) => `mindestens ${days} × 24 h ab Eintritt in den Geltungsbereich`,
  labeled: (label, value) => `${label}: ${value}`,
  rules: {
    progress: {
      label: 'Fortschritt',
      value:
        'Erledigte Elemente / erfasste Elemente. Ein Thema ist mit einem bestandenen Versuch erledigt, ein Lernszenario mit seinem Abschluss. Der Schulungszeitraum gilt hier nicht.',
    },
    trackedItems: {
      label: 'Erfasste Elemente',
      value:
        'Ein Element, das nach der Frist zum Inhalt hinzugefügt wurde, wird nicht erfasst. Ein entferntes Element wird nicht mehr erfasst.',
    },
    counting: {
      label: 'Zählung',
      value:
        'Schulungen zählen nach dem Zeitpunkt der Zuweisung bis zum Zeitpunkt dieses Berichts. Ergebnisse, Versuche und Aktivität beziehen sich auf denselben Zeitraum.',
      recognized: (days) =>
        `Schulungen zählen ab dem Zählbeginn der Zuweisung, ${days} × 24 h vor der Zuweisung, bis zum Zeitpunkt dieses Berichts. Ergebnisse, Versuche und Aktivität beziehen sich auf denselben Zeitraum. „Früher“ erbrachte Elemente wurden spätestens zum Zeitpunkt der Zuweisung erledigt; sie sind im Fortschritt enthalten.`,
    },
    status: {
      label: 'Status',
      value: (hasDeadline) =>
        `Erledigt: alle Elemente, das letzte spätestens zur Frist. Verspätet erledigt: alle Elemente, das letzte nach der Frist. Überfällig: nicht alle Elemente, und die Frist ist abgelaufen${hasDeadline ? '' : ' (diese Zuweisung hat keine Frist)'}. In Bearbeitung: nicht überfällig, mit mindestens einem Versuch oder begonnenen Lernszenario. Nicht begonnen: keine Aktivität.`,
    },
    joiners: {
      label: 'Frist später Hinzukommender',
      value: (days) =>
        `Wer nach der Zuweisung in den Geltungsbereich gekommen ist, hat als Frist den späteren der beiden Zeitpunkte: die Frist der Zuweisung oder ${days} × 24 h nach dem ersten Eintritt in den Geltungsbereich. Eine Rückkehr setzt sie nicht zurück.`,
    },
    firstDeadline: {
      label: 'Erste Frist',
      value:
        '„Nach der ersten Frist“: überfällig oder verspätet erledigt, wenn die erste Frist nicht verschoben worden wäre. Danach hinzugefügte Elemente werden nicht erfasst, und die Regeln für später Hinzukommende und für Befreiungen gelten auch für sie.',
    },
    left: {
      label: 'Ausgeschiedene Personen',
      value:
        'Werden zum Zeitpunkt ihres Ausscheidens dargestellt: Inhalt, Frist, Befreiungen, Fortschritt und Status sind die damals gültigen. Spätere Änderungen des Inhalts oder der Frist ändern sie nicht.',
    },
    each: 'N steht bei jeder Zuweisung.',
  },
};
