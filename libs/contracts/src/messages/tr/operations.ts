import type { ErrorMessages } from '../index.js';

/** Messages of errors about the operation of the installation. */
export const operations: ErrorMessages['operations'] = {
  reportNotFound: 'Rapor bulunamadı. Kimliği kontrol edin veya listeyi yenileyin.',
  workerNotFound: 'Worker bulunamadı. Durmuş olabilir. Worker listesini yenileyin.',
  notAnOperator: (email) =>
    `${email} adresli operatör bulunamadı. Adresi kontrol edin veya tüm operatörleri görmek için "admin operator list" komutunu çalıştırın.`,
};
