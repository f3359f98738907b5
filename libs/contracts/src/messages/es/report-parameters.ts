import type { ErrorMessages } from '../index.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: 'Elija una asignación de la lista.',
  chooseControl: 'Elija un control o riesgo de la lista.',
  choosePerson: 'Elija una persona de la lista.',
  comparison: 'Use "previous" o el ID de un informe anterior.',
  sampleSize: (max) => `Introduzca un número entero de personas de 1 a ${max.toLocaleString('es')}.`,
  seed: 'Introduzca una semilla; p. ej., la fecha de la solicitud. La misma semilla selecciona a las mismas personas.',
  seedCharacters:
    'Use caracteres visibles separados por un solo espacio, para que la semilla se pueda volver a escribir.',
};
