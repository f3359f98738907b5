import type { DocumentMessages } from './en.js';

export const es: DocumentMessages = {
  inPercent: (number) => `${number} %`,
  pageOf: (page) => [`Página ${page} de `, ''],
  continued: (title) => `${title} (continuación)`,
  noTeam: 'Sin equipo',
  cover: {
    bookmark: 'Portada',
    subject: (title, organization) => `${title}: ${organization}`,
    generated: 'Generado',
    localTime: 'Hora local',
    askedBy: 'Solicitado por',
    reportId: 'Identificador',
    reportVersion: 'Versión del informe',
    figuresAsOf: (instant) => `Cifras a ${instant}.`,
    snapshot: (sha256) => `SHA-256 de la instantánea ${sha256}`,
  },
  summary: 'Resumen',
  states: {
    overdue: 'Vencido',
    not_started: 'Sin empezar',
    in_progress: 'En curso',
    completed_late: 'Completado con retraso',
    completed: 'Completado',
  },
  rules: {
    title: 'Cómo se calculan estas cifras',
    instant: 'Instante',
    instantIs: (instant) =>
      `Todo corresponde a ${instant}; los roles, equipos y asignaciones son los de ese instante.`,
    eligible: 'Personas elegibles',
    eligibleAre: 'Personas activas con el rol «learner». Los administradores y los auditores no cuentan.',
    passingScore: 'Nota mínima',
    passingScoreIs: (score) =>
      `${score} o más en un intento de práctica. Los escenarios de aprendizaje no cuentan como práctica.`,
    window: 'Periodo de formación',
    windowIs: (days, start) =>
      `${days} días de exactamente 24 horas: completado después de ${start} y no después del instante indicado.`,
    threshold: 'Umbral de cobertura',
    thresholdIs: (percent) => `${percent} en ese instante.`,
    percentages: 'Porcentajes',
    percentagesAre: (all) =>
      `Las tasas se redondean hacia abajo al entero, de modo que ${all} significa todos.`,
  },
  check: {
    title: 'Cómo comprobar este archivo',
    storedOnce:
      'Este archivo se guarda una sola vez y nunca se modifica. Su SHA-256 figura en la página del informe. Calcúlelo usted mismo y compare:',
    file: 'archivo',
    oneSnapshot:
      'Todas las cifras proceden de una única instantánea de los registros, leída en una sola transacción. La misma instantánea produce siempre este mismo archivo, byte a byte. El SHA-256 de sus líneas es:',
    attached:
      'Las cifras y filas de este documento también están incrustadas en el archivo: figures.json y tablas en formato CSV.',
  },
};
