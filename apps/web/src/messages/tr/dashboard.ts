import { count } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Gösterge paneli',
  intro: 'Eğitim durumuna genel bakış.',
  asOf: 'Veri tarihi: {instant}',
  noValue: '–',
  showTable: 'Tablo olarak göster',
  tableOf: (chart) => `${chart}: tablo`,

  attention: {
    title: 'İlgilenilmesi gerekenler',
    overdue: 'Bir atamada gecikmiş kişiler',
    due: (days) => `Önümüzdeki ${count(days)} günde son tarihi dolan ataması olan kişiler`,
    lapsing: (days) => `Eğitimi önümüzdeki ${count(days)} günde sona erecek kişiler`,
    belowShare: 'Gerekli oranın altındaki riskler ve kontroller',
  },

  keyFigures: {
    title: 'Temel göstergeler',
    loading: 'Temel göstergeler yükleniyor',
    failed: 'Temel göstergeler yüklenemedi',
    completionRate: 'Zorunlu atamaların tamamlanma oranı',
    completedOf: (completed, assigned) =>
      `${count(completed)} / ${count(assigned)} zorunlu atama, kişi bazında`,
    activePeople: (days) => `Son ${days} günde denemesi olanlar`,
    ofEligible: (eligible) => `eğitime tabi ${count(eligible)} kişi içinde`,
    meanTopicScore: 'Ortalama konu puanı',
    attempts: (attempts, days) => `son ${days} günde ${count(attempts)} deneme`,
    activeAssignments: 'Aktif atamalar',
    mandatoryAndOptional: 'Zorunlu ve isteğe bağlı',
    overdueAssignments: 'Gecikmiş kişi bulunan atamalar',
    ofActive: (active) => `${count(active)} aktif atama içinde`,
  },

  getStarted: {
    title: 'Başlarken',
    done: 'Tamam',
    toDo: 'Yapılacak',
    importRecords: 'Eğitim kayıtlarını içe aktarın',
    importRecordsHint:
      'Konuları, kursları ve denemeleri CSV dosyalarından veya xAPI ifadelerinden içe aktarın.',
    addPeople: 'Kişi ekleyin',
    addPeopleHint: 'Kapsama ve tamamlanma, “Learner” rolündeki kişiler için ölçülür.',
    checkEligibility: 'Kimlerin eğitime tabi olduğunu kontrol edin',
    createAssignment: 'Atama oluşturun',
    createAssignmentHint: 'İçeriği, atanan kişileri ve son tarihi seçin.',
  },

  activity: {
    title: 'Aktivite',
    about: 'Haftalara göre denemeler ve denemesi olan kişiler; içinde bulunulan hafta henüz bitmedi.',
    none: (weeks) => `Son ${weeks} haftada tamamlanan deneme yok.`,
    table: 'Haftalara göre aktivite',
    week: 'Hafta başlangıcı',
    attempts: 'Denemeler',
    activePeople: 'Denemesi olan kişiler',
  },

  frameworks: {
    title: 'Çerçeveler',
    about: 'Ortalama eğitim oranı. Çizgi, en düşük gerekli oranı gösterir.',
    met: (covered, items) => `${count(items)} öğeden ${count(covered)} tanesi gerekli oranı sağlıyor`,
    noContent: 'Henüz eşlenen konu yok',
    noShare: 'Henüz oran yok',
    threshold: (percent) => `En düşük gerekli oran: ${percent}`,
  },

  trainedShare: {
    title: 'Eğitim oranı',
    about: 'Eğitim döneminde başarılı denemesi olanların eğitime tabi kişilere oranı, her ayın sonunda.',
    none: 'Son 12 ayda eğitime tabi kişi yoktu.',
    table: 'Aylara göre eğitim oranı',
    date: 'Tarih',
    share: 'Eğitim oranı',
    trained: 'Eğitim alan',
    eligible: 'Eğitime tabi kişiler',
  },

  focus: {
    title: 'Öncelikli konular',
    about: 'Eğitime tabi kişilerin en az eğitim aldığı konular.',
    noTopics: 'Henüz konu yok.',
  },

  teams: {
    title: 'Ekip performansı',
    about: 'Ekiplere göre zorunlu atamaların tamamlanması.',
    none: 'Henüz zorunlu ataması olan ekip yok.',
    order: 'Ekip sırası',
    lowestFirst: 'Önce en düşük',
    highestFirst: 'Önce en yüksek',
    showAll: (teams) => `${count(teams)} ekibin tümünü göster`,
    showFirst: (teams) => `İlk ${count(teams)} ekibi göster`,
    unrated: (teams) => `${count(teams)} ekibin zorunlu ataması yok.`,
    completed: (completed, assigned) => `${count(completed)} / ${count(assigned)}`,
    completedWithOverdue: (completed, assigned, overdue) =>
      `${count(completed)} / ${count(assigned)} · ${count(overdue)} gecikmiş`,
  },
};
