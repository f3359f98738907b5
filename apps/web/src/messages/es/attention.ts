import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: 'Requiere atención',
  now: 'Cifras del momento actual.',
  showCurrent: 'Mostrar las cifras actuales',
  lists: 'Listas',
  tabs: {
    overdue: 'Fuera de plazo',
    due: 'Vence pronto',
    lapsing: 'Formación por caducar',
    'below-share': 'Por debajo de lo requerido',
  },
  about: {
    overdue:
      'Personas fuera de plazo en al menos una asignación activa. Primero, las que llevan más tiempo fuera de plazo.',
    due: 'Personas con una asignación activa sin completar que vence en los próximos 14 días.',
    lapsing: 'Personas formadas cuyo último aprobado sale del periodo de formación en los próximos 30 días.',
    'below-share':
      'Riesgos y controles de todos los marcos por debajo del porcentaje requerido. Primero, los que tienen más personas por formar.',
  },
  columns: {
    person: 'Persona',
    team: 'Equipo',
    overdueSince: 'Fuera de plazo desde',
    due: 'Plazo',
    lapses: 'Caducidad de la formación',
    assignments: 'Asignaciones',
    item: 'Riesgo o control',
    share: 'Porcentaje formado',
    required: 'Porcentaje requerido',
    missing: 'Personas por formar',
  },
  none: {
    overdue: 'Nadie está fuera de plazo',
    due: 'Nada vence pronto',
    lapsing: 'Ninguna formación caduca pronto',
    'below-share': 'Todos alcanzan el porcentaje requerido',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) => counted(total, 'brecha', 'brechas'),
  noneHint: 'No hay nada que hacer aquí.',
};
