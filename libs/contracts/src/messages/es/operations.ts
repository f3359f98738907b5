import type { ErrorMessages } from '../index.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'Informe no encontrado. Compruebe el ID o recargue la lista.',
  workerNotFound: 'Worker no encontrado. Puede que se haya detenido. Recargue la lista de workers.',
  notAnOperator: (email) =>
    `Operador ${email} no encontrado. Compruebe la dirección o ejecute "admin operator list" para ver todos los operadores.`,
};
