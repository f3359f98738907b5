import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: 'Handlungsbedarf',
  now: 'Zahlen des aktuellen Zeitpunkts.',
  showCurrent: 'Aktuelle Zahlen anzeigen',
  lists: 'Listen',
  tabs: {
    overdue: 'Überfällig',
    due: 'Bald fällig',
    lapsing: 'Schulung läuft ab',
    'below-share': 'Anteil verfehlt',
  },
  about: {
    overdue:
      'Personen, die bei mindestens einer aktiven Zuweisung überfällig sind. Die am längsten überfälligen stehen oben.',
    due: 'Personen mit einer aktiven, nicht erledigten Zuweisung, deren Frist in den nächsten 14 Tagen endet.',
    lapsing:
      'Geschulte Personen, deren letztes Bestehen in den nächsten 30 Tagen aus dem Schulungszeitraum fällt.',
    'below-share':
      'Risiken und Anforderungen aller Regelwerke, die den erforderlichen Anteil verfehlen. Die mit den meisten noch zu schulenden Personen stehen oben.',
  },
  columns: {
    person: 'Person',
    team: 'Team',
    overdueSince: 'Überfällig seit',
    due: 'Frist',
    lapses: 'Schulung läuft ab',
    assignments: 'Zuweisungen',
    item: 'Risiko oder Anforderung',
    share: 'Anteil Geschulter',
    required: 'Erforderlicher Anteil',
    missing: 'Noch zu schulen',
  },
  none: {
    overdue: 'Niemand ist überfällig',
    due: 'Nichts ist bald fällig',
    lapsing: 'Keine Schulung läuft bald ab',
    'below-share': 'Überall ist der erforderliche Anteil erreicht',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) => counted(total, 'Lücke', 'Lücken'),
  noneHint: 'Hier ist nichts zu tun.',
};
