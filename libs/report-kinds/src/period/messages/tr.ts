import type { Formats } from '../../language/formats.js';
import type { PeriodMessages } from './en.js';

/** Turkish messages about the period of a document. */
export const tr = ({ count, percent }: Formats): PeriodMessages => ({
  period: 'Dönem',
  periodValue: (from, to) => `${from} sonrası, ${to} dahil`,
  positions: {
    title: 'Her çeyreğin sonundaki durum',
    about: (timeZone) =>
      `Dönemin başlangıcı, her takvim çeyreğinin sonu (saat dilimi ${timeZone}) ve dönemin sonu; tümü bu belgenin bildiği kayıtlarla.`,
    instant: 'An',
    edges: { from: 'Dönemin başlangıcı', quarter: 'Çeyrek sonu', to: 'Dönemin sonu' },
    eligible: 'Eğitime tabi kişiler',
  },
  onboarding: {
    title: 'Oryantasyon',
    nobody: 'Dönem içinde kimse katılmadı.',
    result: (inTime, due, days) =>
      `Dönem içinde katılan ${count(due)} kişiden ${count(inTime)} kişi (${percent(inTime, due)}) ${count(days)} × 24 saat içinde bir konuda başarılı oldu.`,
    notYetDue: (people, days) =>
      `Süresi dolmayan: ${count(people)}. ${count(days)} × 24 saatlik süreleri dönemden sonra bittiği için, bir konuda başarılı olmuş veya ayrılmış olsalar da oranın dışındadırlar.`,
    person: 'Kişi',
    team: 'Ekip',
    joined: 'Katılım',
    left: (at) => `ayrılma ${at}`,
    firstPass: 'İlk başarılı deneme',
    days: 'Gün',
    status: 'Durum',
    never: 'Yok',
    states: {
      'in-time': 'Süresinde',
      late: 'Gecikmeli',
      'no-pass': 'BAŞARILI DENEME YOK',
      'not-yet-due': 'Süresi dolmadı',
    },
  },
  rules: {
    quarters: 'Çeyrek sonu',
    quartersValue: (timeZone) =>
      `${timeZone} saat diliminde bir takvim çeyreğinin son milisaniyesi. Her durum; rolleri, ekipleri, ayarları, içeriği ve eğitim dönemini kendi anına göre kullanır.`,
    onboarding: 'Oryantasyon',
    onboardingValue: (days) =>
      `Bir üyelik dönem içinde başladığında kişi katılmış olur. Kişi, o andan dönemin sonuna kadar herhangi bir zamanda eğitime tabiyse sayılır; geri dönen kişi yeniden katılmış olur. Süresinde: katılımdan itibaren herhangi bir konudaki ilk başarılı deneme, katılımdan en çok ${count(days)} × 24 saat sonradır. Süresi dolmadı: kişi şimdiden başarılı olmuş veya ayrılmış olsa da bu saatler dönemden sonra biter; yalnızca erken başarıları saymak oranı yükseltirdi. Saatleri dolmadan ayrılan kişinin süresi, bu saatler dönem içinde bitiyorsa dolmuş sayılır. Oran: süresinde başarılı olanlar bölü süresi dolan herkes. Günler yukarı yuvarlanır.`,
  },
});
