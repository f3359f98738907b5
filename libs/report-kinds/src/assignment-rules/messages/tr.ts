import type { AssignmentRuleMessages } from './en.js';

export const tr: AssignmentRuleMessages = {
  countsFrom: 'Sayılan eğitim',
  countsFromBefore: (at, days) => `${at} sonrası (atamadan ${days} × 24 saat önce)`,
  countsFromAssignment: (at) => `${at} sonrası (atama zamanı)`,
  recognizedEarlier: 'Önceden tamamlanan',
  joiners: 'Sonradan katılanlar',
  joinerDays: (days) => `kapsama girişten sonra en az ${days} × 24 saat`,
  labeled: (label, value) => `${label}: ${value}`,
  rules: {
    progress: {
      label: 'İlerleme',
      value:
        'Tamamlanan öğeler / izlenen öğeler. Konu, başarılı bir denemeyle; öğrenme senaryosu, bitirildiğinde tamamlanmış sayılır. Eğitim dönemi uygulanmaz.',
    },
    trackedItems: {
      label: 'İzlenen öğeler',
      value: 'Son tarihten sonra içeriğe eklenen öğe izlenmez. Çıkarılan öğe artık izlenmez.',
    },
    counting: {
      label: 'Sayım',
      value:
        'Eğitim, atama anından sonra, bu raporun anına kadar sayılır. Puanlar, denemeler ve aktivite aynı aralığı kapsar.',
      recognized: (days) =>
        `Eğitim, atamadan ${days} × 24 saat öncesinden (bu an hariç) bu raporun anına kadar sayılır. Puanlar, denemeler ve aktivite aynı aralığı kapsar. “Önceden” tamamlanan öğeler en geç atama anında tamamlanmıştır ve ilerlemeye dâhildir.`,
    },
    status: {
      label: 'Durum',
      value: (hasDeadline) =>
        `Tamamlandı: tüm öğeler, sonuncusu en geç son tarihte. Geç tamamlandı: tüm öğeler, sonuncusu son tarihten sonra. Gecikmiş: öğelerin tümü tamamlanmamış ve son tarih geçmiş${hasDeadline ? '' : ' (bu atamada son tarih yok)'}. Devam ediyor: gecikmemiş; en az bir deneme veya başlatılmış senaryo var. Başlamadı: aktivite yok.`,
    },
    joiners: {
      label: 'Sonradan katılanların son tarihi',
      value: (days) =>
        `Atamadan sonra kapsama giren kişinin son tarihi, atamanın son tarihi ile kapsama ilk girişinden ${days} × 24 saat sonrasından geç olanıdır. Geri dönmek bunu sıfırlamaz.`,
    },
    firstDeadline: {
      label: 'İlk son tarih',
      value:
        '“İlk son tarihe göre”: ilk son tarih değiştirilmeseydi gecikmiş veya geç tamamlanmış olma durumu. Ondan sonra eklenen öğeler izlenmez; sonradan katılanlara ve muafiyetlere ilişkin kurallar ona da uygulanır.',
    },
    left: {
      label: 'Ayrılan kişiler',
      value:
        'Ayrıldıkları andaki durumlarıyla gösterilir: içerik, son tarih, muafiyetler, ilerleme ve durum o anda geçerli olanlardır. İçeriğin veya son tarihin daha sonra değişmesi bunları değiştirmez.',
    },
    each: 'N her atamanın yanında yazılır.',
  },
};
