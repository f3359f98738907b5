import type { ErrorMessages } from '../index.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: 'Listeden bir atama seçin.',
  chooseControl: 'Listeden bir kontrol veya risk seçin.',
  choosePerson: 'Listeden bir kişi seçin.',
  comparison: '"previous" değerini veya önceki bir raporun kimliğini kullanın.',
  sampleSize: (max) => `Kişi sayısı olarak 1 ile ${max.toLocaleString('tr')} arasında bir tam sayı girin.`,
  seed: 'Bir başlangıç değeri girin; örn. talebin tarihi. Aynı başlangıç değeri aynı kişileri seçer.',
  seedCharacters:
    'Başlangıç değerinin yeniden yazılabilmesi için aralarında tek boşluk bulunan görünür karakterler kullanın.',
};
