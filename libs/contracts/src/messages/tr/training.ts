import type { ErrorMessages } from '../index.js';

/** Messages of errors about recorded attempts. */
export const training: ErrorMessages['training'] = {
  attemptsInvalid: 'Bazıları geçersiz olduğundan hiçbir deneme kaydedilmedi. Hata ayrıntılarına bakın.',
  unknownPerson: (person) =>
    `“${person}” kişisi bulunamadı. Önce kişiyi kuruluşa ekleyin veya değeri düzeltin.`,
  contradictoryPerson: (person, other) =>
    `Deneme iki kişiyi belirtiyor: ${person} ve ${other}. Değerlerden birini düzeltin veya çıkarın.`,
  unknownTopic: (topic) => `“${topic}” konusu bulunamadı. Önce konuyu içeriğe ekleyin veya değeri düzeltin.`,
  ambiguousKey: (value) =>
    `“${value}”, anahtarları yalnızca büyük/küçük harflerle veya görüntülenmeyen karakterlerle ayrılan birden fazla kayıtla eşleşiyor. Bunlardan biriyle tam olarak aynı yazın veya kimliğini gönderin.`,
  startsAfterCompletion: 'startedAt, completedAt değerinden sonra. Birini düzeltin.',
  inFuture: 'Bu zaman gelecekte. Yalnızca tamamlanmış denemeler kaydedilebilir.',
  conflictsWithinRequest: (index) =>
    `${index} numaralı denemenin sourceId değeri aynı, ancak diğer değerleri farklı. Her denemeye kendi sourceId değerini verin.`,
  conflictsWithRecorded: () =>
    'Bu sourceId ile farklı değerlere sahip bir deneme zaten kayıtlı. Denemeler hiçbir zaman değiştirilmez. Düzeltilmiş denemeyi yeni bir sourceId ile gönderin ve bunu iptal edin.',
};
