import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** Spanish messages about the period of a document. */
export const es = ({ count, percent }: Formats): PeriodMessages => ({
  period: 'Periodo',
  periodValue: (from, to) => `Después de ${from}, hasta ${to} inclusive`,
  positions: {
    title: 'Situación al final de cada trimestre',
    about: (timeZone) =>
      `El inicio del periodo, el final de cada trimestre natural (zona horaria ${timeZone}) y el final del periodo, siempre con los registros que conoce este documento.`,
    instant: 'Instante',
    edges: { from: 'Inicio del periodo', quarter: 'Fin del trimestre', to: 'Fin del periodo' },
    eligible: 'Personas elegibles',
  },
  onboarding: {
    title: 'Incorporación',
    nobody: 'Nadie se incorporó en el periodo.',
    result: (inTime, due, days) =>
      `El ${percent(inTime, due)} (${count(inTime)} de ${count(due)}) de las personas que se incorporaron en el periodo superó un tema en un plazo de ${count(days)} × 24 horas.`,
    notYetDue: (people, days) =>
      `Con plazo abierto: ${count(people)}. Sus ${count(days)} × 24 horas terminan después del periodo; se excluyen de la tasa, aunque ya hayan superado un tema o se hayan ido.`,
    person: 'Persona',
    team: 'Equipo',
    joined: 'Incorporación',
    left: (at) => `baja ${at}`,
    firstPass: 'Primer intento superado',
    days: 'Días',
    status: 'Estado',
    never: 'Ninguno',
    states: {
      'in-time': 'En plazo',
      late: 'Con retraso',
      'no-pass': 'NINGÚN INTENTO SUPERADO',
      'not-yet-due': 'Plazo abierto',
    },
  },
  rules: {
    quarters: 'Fin de un trimestre',
    quartersValue: (timeZone) =>
      `El último milisegundo de un trimestre natural en la zona horaria ${timeZone}. Cada situación usa los roles, los equipos, la configuración, los contenidos y el periodo de formación de su propio instante.`,
    onboarding: 'Incorporación',
    onboardingValue: (days) =>
      `Una persona se incorpora cuando una membresía comienza en el periodo. Cuenta si es elegible en algún momento desde entonces hasta el final del periodo; quien vuelve se incorpora de nuevo. En plazo: el primer intento superado de cualquier tema a partir de la incorporación es como máximo ${count(days)} × 24 horas posterior a ella. Plazo abierto: esas horas terminan después del periodo, aunque la persona ya haya superado un tema o se haya ido; contar solo los intentos tempranos elevaría la tasa. El plazo de quien se fue antes de su fin ha vencido si esas horas terminan en el periodo. Tasa: personas en plazo divididas entre todas aquellas cuyo plazo ha vencido. Los días se redondean hacia arriba.`,
  },
});
