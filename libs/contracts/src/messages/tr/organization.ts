import type { ErrorMessages } from '../index.js';

/** Messages of errors about an organization and its settings. */
export const organization: ErrorMessages['organization'] = {
  notFound: 'Kuruluş bulunamadı. Silinmiş olabilir. Yeniden oturum açın veya bir operatöre başvurun.',
  unknownTimeZone: (zone) =>
    `Veritabanı “${zone}” saat dilimini desteklemiyor. Başka bir saat dilimi adı seçin.`,
  unknownTimeZoneIssue: 'Veritabanı bu saat dilimini desteklemiyor. Başka bir saat dilimi adı seçin.',
};

/** Messages of edit conflicts: the record was changed after the client had read it. */
export const editConflicts: ErrorMessages['editConflicts'] = {
  assignment:
    'Siz açtıktan sonra başka bir kullanıcı bu atamayı değiştirdi. Atamayı yenileyip değişikliğinizi yeniden yapın.',
  exemption:
    'Siz açtıktan sonra başka bir kullanıcı bu muafiyeti değiştirdi. Muafiyeti yenileyip değişikliğinizi yeniden yapın.',
  person:
    'Siz açtıktan sonra başka bir kullanıcı bu kişiyi değiştirdi. Kişiyi yenileyip değişikliğinizi yeniden yapın.',
  team: 'Siz açtıktan sonra başka bir kullanıcı bu ekibi değiştirdi. Ekibi yenileyip değişikliğinizi yeniden yapın.',
  topic:
    'Siz açtıktan sonra başka bir kullanıcı bu konuyu değiştirdi. Konuyu yenileyip değişikliğinizi yeniden yapın.',
  versionIssue: (updatedAt) => `Geçerli sürüm: ${updatedAt}. Kaydı yeniden okuyup bu değeri gönderin.`,
};

/** Messages of errors about the instants of figures. */
export const instants: ErrorMessages['instants'] = {
  inFuture: 'İstenen zaman gelecekte. Şu anı veya daha erken bir zamanı seçin.',
  inFutureIssue: 'Zaman gelecekte. Daha erken bir zaman seçin.',
  tooEarly: 'Göstergeler 1970’ten önceki bir zamanı gösteremez. Daha geç bir zaman seçin.',
  tooEarlyIssue: 'Zaman 1970’ten önce. Daha geç bir zaman seçin.',
  knownBefore: 'Kayıtlar, göstergelerin ait olduğu zamandan önceki bir zamanla sınırlanamaz.',
  knownBeforeIssue: (asOf, name) => `${name} değeri olan ${asOf} veya daha geç bir zaman olmalıdır.`,
};
