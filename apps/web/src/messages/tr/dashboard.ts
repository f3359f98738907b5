import { count, wholePercentText } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the dashboard. */
export const dashboard: Messages['dashboard'] = {
  title: 'Gösterge paneli',
  intro: 'Eğitim durumuna genel bakış.',
  asOf: 'Veri tarihi: {instant}',
  noValue: '–',
  showTable: 'Tablo olarak göster',
  tableOf: (chart) => `${chart}: tablo`,

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

  coverage: {
    title: 'Kapsama',
    about: 'Eğitime tabi kişilerin her riskteki eğitim oranı.',
    summary: (framework, coverage) => `${framework}: gerekli oranı sağlayan riskler ${coverage}`,
    noSummary: (framework) => `${framework}: henüz eşlenen konu yok`,
    breakdown: ({ covered, partial, noActivity, noContent }, threshold) =>
      `(gerekli oranı sağlayan: ${covered}, oranın altında: ${partial}, aktivite yok: ${noActivity}, içerik yok: ${noContent}; gerekli oran: ${wholePercentText(threshold)}, kuruluşun belirlediği eşik)`,
    table: (framework) => `Kapsama: ${framework}`,
    columns: {
      risk: 'Risk',
      share: 'Oran',
      trained: 'Eğitim alan',
      averageScore: 'En iyi puan ortalaması',
    },
    trained: 'Eğitim alan',
    threshold: 'Eşik (kesik çizgi)',
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

  mastery: {
    title: 'Güçlü ve zayıf alanlar',
    about: 'Her kişinin eğitim dönemindeki en iyi puanlarının ortalaması. Çizgi, geçme puanını gösterir.',
    groupBy: 'Gruplama',
    topics: 'Konular',
    modules: 'Modüller',
    noTopic: (attempts, days) => `Son ${days} günde en az ${count(attempts)} denemesi olan konu yok.`,
    noModule: (attempts, days) => `Son ${days} günde en az ${count(attempts)} denemesi olan modül yok.`,
    strengths: 'Güçlü alanlar',
    focusAreas: 'Zayıf alanlar',
    noFocusAreas: 'Zayıf alan yok.',
  },
};
