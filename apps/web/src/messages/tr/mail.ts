import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of e-mail messages. */
export const mail: Messages['mail'] = {
  title: 'E-posta',
  intro:
    'Docket’in kuruluştaki kişilere gönderdiği iletiler: davetler, parola bağlantıları ve deneme iletileri. 90 gün sonra silinirler.',
  count: (messages) => counted(messages, 'ileti', 'ileti'),
  search: 'İletilerde ara',
  searchPlaceholder: 'Ad veya e-posta adresi ile ara',
  empty: 'Henüz ileti yok',
  emptyHint:
    'Bir kişiyi davet ettiğinizde, parola bağlantısı oluşturduğunuzda veya ayarlardan deneme iletisi gönderdiğinizde ileti oluşturulur.',
  columns: { recipient: 'Alıcı', kind: 'İleti', created: 'Oluşturulma' },
  kinds: { invitation: 'Davet', password_reset: 'Parola bağlantısı', test: 'Deneme iletisi' },
  states: {
    queued: 'Bekliyor',
    sending: 'Gönderiliyor',
    sent: 'Gönderildi',
    failed: 'Başarısız',
    held: 'Bekletiliyor',
  },
  nextAttempt: 'Sonraki deneme {instant}',
  answer: 'Posta sunucusunun yanıtı:',
  reasons: {
    no_server:
      'Posta sunucusu yapılandırılmamış. Bir işletmen bunu SMTP_HOST ile ayarlar; ardından iletiyi gönderin.',
    quota: 'Kuruluş 24 saat içinde çok fazla ileti gönderdi. İletiyi daha sonra gönderin.',
    unreachable: 'Posta sunucusuna ulaşılamadı.',
    sign_in: 'Posta sunucusu Docket’in oturum açmasını reddetti. Bir işletmen ayarları düzeltmelidir.',
    deferred: 'Posta sunucusu iletiyi henüz kabul etmedi.',
    refused: 'Posta sunucusu iletiyi reddetti. E-posta adresini kontrol edin.',
    obsolete: 'Bağlantı kullanılmış, değiştirilmiş veya süresi dolmuş.',
  },
  sendAgain: {
    button: 'Yeniden gönder',
    label: (recipient: string) => `${recipient} adresine iletiyi yeniden gönder`,
    done: (recipient: string) => `${recipient} adresine ileti gönderilmeyi bekliyor`,
    failed: (recipient: string) => `${recipient} adresine ileti yeniden gönderilemedi`,
  },
};
