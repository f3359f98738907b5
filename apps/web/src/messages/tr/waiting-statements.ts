import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about xAPI statements whose topic or person is not known. */
export const waitingStatements: Messages['waitingStatements'] = {
  title: 'Bekleyen ifadeler',
  description:
    'Eğitim sistemlerinin gönderdiği, konusu veya kişisi bilinmeyen xAPI ifadeleri. Konuyu veya kişiyi seçtiğinizde sayılır.',
  reasons: {
    label: 'İfadelerin beklediği',
    object: 'Konu bekleyenler',
    actor: 'Kişi bekleyenler',
  },
  counted: {
    object: (total) => counted(total, 'etkinlik', 'etkinlik'),
    actor: (total) => counted(total, 'aktör', 'aktör'),
  },
  empty: { object: 'Konu bekleyen ifade yok', actor: 'Kişi bekleyen ifade yok' },
  emptyHint:
    'Etkinliği bir konuyu veya aktörü bir kişiyi belirtmeyen ifadeler burada toplanır. Bir eğitim sistemini bağlamak için ifade izni olan bir API anahtarı oluşturun.',
  createKey: 'API anahtarlarını aç',
  columns: {
    object: 'Etkinlik',
    actor: 'Aktör',
    statements: 'İfadeler',
    first: 'İlk',
    last: 'Son',
    topic: 'Konu',
    person: 'Kişi',
  },
  issuers: { mbox_sha1sum: 'Bir e-posta adresinin SHA-1 değeri', openid: 'OpenID' },
  unknownSystem: 'Bilinmeyen sistem',
  topicOf: (object) => `Konu: ${object}`,
  personOf: (actor) => `Kişi: ${actor}`,
  assign: 'Eşle',
  assignTopic: (object) => `Konuyla eşle: ${object}`,
  assignPerson: (actor) => `Kişiyle eşle: ${actor}`,
  ignore: 'Yok say',
  ignoreObject: (object) => `İfadeleri yok say: ${object}`,
  ignoreQuestion: 'Bu ifadeler yok sayılsın mı?',
  ignoreText:
    '{object} etkinliğine ilişkin ifadeler şimdi ve sonra sayılmaz. Etkinliği daha sonra API ile bir konuyla eşleyebilirsiniz; bu, sonra gelen ifadeler için geçerli olur.',
  keep: 'Beklemede bırak',
  recorded: (recorded, waiting) =>
    waiting > 0
      ? `${count(recorded)} ifade artık sayılıyor, ${count(waiting)} ifade hâlâ bekliyor`
      : `${count(recorded)} ifade artık sayılıyor`,
  ignored: (ignored) => `${count(ignored)} ifade sayılmıyor`,
  failed: 'Seçim kaydedilemedi',
  retry: 'Yeniden kontrol et',
  retryFailed: 'İfadeler kontrol edilemedi',

  unmapped: {
    title: 'Konusu olmayan etkinlikler',
    hint: 'Bu etkinlikleri konularla eşleyin, sonra aynı dosyaları yeniden içe aktarın.',
    first: (statement) => `İlk ifade: ${statement}`,
    assigned: 'Eşlendi. Aynı dosyaları yeniden içe aktarın.',
  },
};
