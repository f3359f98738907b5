import type { DocumentMessages } from './en.js';

export const es: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  lessThan: (percent) => `<${percent}`,
  pageOf: (page) => [`Página ${page} de `, ''],
  continued: (title) => `${title} (continuación)`,
  noTeam: 'Sin equipo',
  reportInFooter: (id) => `ID …${id}`,
  cover: {
    bookmark: 'Portada',
    subject: (title, organization) => `${title} – ${organization}`,
    generated: 'Generado el',
    localTime: 'Hora local',
    requestedBy: 'Solicitado por',
    reportId: 'ID del informe',
    reportVersion: 'Versión del formato',
    dataAsOf: (instant) => `Fecha de corte: ${instant}`,
    snapshot: (sha256) => `SHA-256 de la instantánea: ${sha256}`,
  },
  summary: 'Resumen',
  states: {
    overdue: 'Fuera de plazo',
    not_started: 'No iniciado',
    in_progress: 'En curso',
    completed_late: 'Completado tarde',
    completed: 'Completado',
  },
  rules: {
    title: 'Cálculo de los indicadores',
    dataAsOf: 'Fecha de corte',
    dataAsOfValue: (instant) =>
      `Todos los indicadores reflejan los registros a fecha de ${instant}, incluidos los roles, los equipos y las asignaciones.`,
    eligible: 'Personas elegibles',
    eligibleValue: 'Alumnos activos (rol «Learner»). Se excluyen los administradores y los auditores.',
    passingScore: 'Nota mínima',
    passingScoreValue: (score) =>
      `Un intento en un tema se supera con una nota de ${score} o más. Los escenarios de aprendizaje no tienen nota y no son intentos.`,
    window: 'Periodo de formación',
    windowValue: (days, start, end) =>
      `Completado después del ${start} y hasta el ${end} inclusive (${days} × 24 horas).`,
    threshold: 'Umbral de cobertura',
    thresholdValue: (percent) => `${percent} de las personas elegibles (configuración de la organización).`,
    percentages: 'Porcentajes',
    percentagesValue: (all, few) =>
      `Las tasas y los porcentajes se redondean hacia abajo a enteros y las notas, a un decimal. ${few} significa que hay al menos un caso; ${all} significa todos. Ninguna nota se redondea hacia arriba hasta la nota de aprobado.`,
  },
  verification: {
    title: 'Verificación de este archivo',
    storedOnce:
      'Este archivo se guarda una sola vez y nunca se modifica. Su SHA-256 figura en la página del informe en Docket. Para verificar una copia, calcule el SHA-256 de la copia y compare ambos valores:',
    file: 'archivo',
    oneSnapshot:
      'Todos los indicadores proceden de una única instantánea de los registros, leída en una sola transacción de la base de datos. La misma instantánea produce siempre el mismo archivo, byte a byte. SHA-256 de la instantánea:',
    attached:
      'Los datos de este documento también se adjuntan a este PDF: los indicadores en figures.json y las listas largas en archivos CSV.',
  },
};
