import { nouns } from '@docket/contracts/nouns/es';
import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: 'Exenciones',
  description: 'Personas exentas de una asignación o de un control.',
  counted: (total) => counted(total, 'exención', 'exenciones'),
  empty: 'Aún no hay exenciones',
  emptyHint: 'Para conceder una exención, abra una asignación o un control de un marco.',
  openAssignments: 'Abrir asignaciones',
  openCompliance: 'Abrir cumplimiento',
  search: 'Buscar exenciones',
  searchPlaceholder: 'Buscar por nombre o correo',
  states: { active: 'Activa', upcoming: 'Próxima', ended: 'Finalizada' },
  columns: { person: 'Persona', subject: 'Exención de', reason: 'Motivo', period: 'Periodo' },
  assignment: 'Asignación',
  control: (framework, item) => `${framework}, ${item}`,
  approvedBy: (approver) => `Aprobada por ${approver}`,
  period: (from, until) => `Del ${from} al ${until}`,
  utcPeriod: (from, until) => `Del ${from} UTC al ${until} UTC`,
  exemptUntil: (until) => `Hasta el ${until}`,
  exempt: 'Exenta',

  grant: 'Conceder exención',
  grantTitle: (subject) => `Conceder exención: ${subject}`,
  granted: 'Exención concedida',
  editTitle: (person) => `Editar la exención de ${person}`,
  saved: 'Exención guardada',
  form: {
    intro: {
      any: 'Mientras la exención esté vigente, las personas figuran como exentas y se excluyen de los indicadores, aunque hayan completado la asignación o estén formadas.',
      assignment:
        'Mientras la exención esté vigente, las personas figuran como exentas y se excluyen de los indicadores de esta asignación, aunque la hayan completado.',
      item: (noun) =>
        `Mientras la exención esté vigente, las personas figuran como exentas y se excluyen de los indicadores de ${nouns[noun].this}, aunque estén formadas.`,
    },
    people: 'Personas',
    noPeople: 'No hay nadie a quien eximir.',
    searchSubjects: 'Buscar asignaciones y controles',
    noSubjects: 'Escriba un título o un ID.',
    reason: 'Motivo',
    reasonHint: 'Se imprime en los documentos.',
    approver: 'Aprobada por',
    approverHint: 'Nombre o cargo de quien aprobó la exención. Se imprime en los documentos.',
    startsAt: (timeZone) => `Desde (${timeZone})`,
    startsNow: 'Ahora',
    clearStart: 'Borrar inicio',
    endsAt: (timeZone) => `Hasta (${timeZone})`,
    endsAtHint: 'Como máximo, 10 años después del inicio.',
    endsAtPlaceholder: 'Elija fecha y hora',
    endMissing: 'Elija cuándo termina la exención.',
  },
  end: {
    title: '¿Finalizar la exención?',
    text: '{name} vuelve a contar desde ahora en los indicadores de {subject}. Los indicadores de fechas anteriores no cambian.',
    upcoming: 'La exención de {name} para {subject} no ha empezado y no se aplicará.',
    confirm: 'Finalizar exención',
    done: 'Exención finalizada',
    failed: 'No se pudo finalizar la exención',
  },
};
