import type { ErrorMessages } from '../index.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'Rapport introuvable. Vérifiez l’identifiant, ou rechargez la liste.',
  workerNotFound: 'Worker introuvable. Il s’est peut-être arrêté. Rechargez la liste des workers.',
  notAnOperator: (email: string) =>
    `Opérateur ${email} introuvable. Vérifiez l’adresse, ou exécutez « admin operator list » pour voir tous les opérateurs.`,
};
