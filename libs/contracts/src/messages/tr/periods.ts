import type { ErrorMessages } from '../index.js';

/** Messages of errors about a requested period. */
export const periods: ErrorMessages['periods'] = {
  asOf: 'Dönem, kuruluşun dönem sonundaki durumunu gösterir. asOf değerini veya dönemi kaldırın.',
  fromMissing: 'Dönemin başlangıcı eksik.',
  toMissing: 'Dönemin sonu eksik.',
  daysWithoutPeriod: 'Oryantasyon yalnızca bir dönem için verilir. from ve to ekleyin.',
  order: 'Dönem, bitmeden önce başlamalıdır.',
  tooLong: (years) => `Dönem en fazla ${years.toLocaleString('tr')} yıl olabilir.`,
};
