import type { ErrorMessages } from '../index.js';

/** Messages of errors about xAPI statements. */
export const statements: ErrorMessages['statements'] = {
  label: (id) => `${id} ifadesi: `,
  invalid: 'Bazıları geçersiz olduğundan hiçbir ifade kaydedilmedi. Hata ayrıntılarına bakın.',
  conflict:
    'Aynı kimliklere sahip başka ifadeler zaten kayıtlı olduğundan hiçbir ifade kaydedilmedi. Hata ayrıntılarına bakın.',
  sameId: (id) =>
    `${id} kimliğine sahip başka bir ifade zaten kayıtlı. İfadeler hiçbir zaman değiştirilmez. Düzeltilmiş ifadeyi yeni bir kimlikle gönderin ve bunu iptal edin.`,
  conflictsWithRecorded: () =>
    'Bu kimlikte, farklı değerlere sahip bir deneme zaten kayıtlı. Denemeler hiçbir zaman değiştirilmez. Düzeltilmiş ifadeyi yeni bir kimlikle gönderin ve bunu iptal edin.',
  conflictsWithinRequest: (index) =>
    `${index} numaralı ifadenin kimliği aynı, ancak değerleri farklı. Her ifadeye kendi kimliğini verin.`,
  inFuture: 'timestamp değeri gelecekte. Düzeltin; yalnızca geçmiş etkinlikler kaydedilebilir.',
  tooMany: (max) =>
    `Bir istekte en fazla ${max.toLocaleString('tr')} ifade olabilir. Diğerlerini başka bir istekle gönderin.`,
  unreadable:
    'İstek gövdesi, UTF-8 ile kodlanmış JSON biçiminde bir ifade veya ifade dizisi değil. Bir JSON nesnesi veya JSON nesneleri dizisi gönderin.',
  oneStatement: 'PUT tek bir ifade kaydeder. Bir nesne gönderin veya dizi için POST kullanın.',
  statementId: 'İfadenin UUID değerini statementId parametresiyle gönderin.',
  oneParameter:
    'İfadeler tek tek döndürülür. statementId veya voidedStatementId parametresinden birini gönderin.',
  unsupportedVersion: (supported) =>
    `X-Experience-API-Version başlığını desteklenen bir sürümle gönderin: ${supported}.`,
  notFound:
    'İfade bulunamadı. Kimliği kontrol edin; iptal edilen bir ifade yalnızca voidedStatementId ile döndürülür.',
  topicNotFound: (id) => `“${id}” konusu bulunamadı. Başka bir konu seçin veya önce bu konuyu ekleyin.`,
};
