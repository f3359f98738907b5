import type { Messages } from '../structure.js';

/** Messages of the layout, and of elements that every page can show: errors, loading states, relative times. */
export const app: Messages['app'] = {
  name: 'Docket',
  tabTitle: (page) => `${page} · Docket`,
  skipToContent: 'İçeriğe geç',
  openMenu: 'Menüyü aç',
  closeMenu: 'Menüyü kapat',
  mainNavigation: 'Ana gezinme',
  confirm: 'Onayla',
  closeNotification: 'Bildirimi kapat',
  tryAgain: 'Yeniden dene',
  goToDashboard: 'Gösterge paneline git',

  language: 'Dil',
  theme: (name) => `Tema: ${name}`,
  themes: { light: 'Açık', dark: 'Koyu', auto: 'Sistem' },

  sections: {
    overview: 'Genel bakış',
    training: 'Eğitim',
    integrations: 'Entegrasyonlar',
    organization: 'Kuruluş',
    installation: 'Kurulum',
  },
  pages: {
    dashboard: 'Gösterge paneli',
    reports: 'Raporlar',
    compliance: 'Uyum',
    auditLog: 'Denetim günlüğü',
    people: 'Kişiler',
    teams: 'Ekipler',
    assignments: 'Atamalar',
    exemptions: 'Muafiyetler',
    classroomSessions: 'Sınıf eğitimleri',
    content: 'İçerik',
    import: 'İçe aktarma',
    waitingStatements: 'Bekleyen ifadeler',
    apiKeys: 'API anahtarları',
    mail: 'E-posta',
    settings: 'Ayarlar',
    operations: 'İşletim',
  },

  notAllowed: {
    title: 'Erişim engellendi',
    operatorsOnly:
      'Bu sayfa, bu kurulumun operatörleri içindir. Operatör olmak için sunucuyu yöneten kişiye başvurun: operatörler komut satırından eklenir.',
  },
  notFound: {
    title: 'Sayfa bulunamadı',
    text: 'Adreste yazım hatası olabilir veya sayfa taşınmış olabilir.',
  },
  offline:
    'Çevrimdışısınız. Sayfa en son yüklenen verileri gösteriyor; bağlantı geri geldiğinde güncellenecek.',
  pageFailed: 'Bu sayfa görüntülenemedi',

  records: {
    assignment: {
      loading: 'Atama yükleniyor',
      failed: 'Atama yüklenemedi',
      notFound: 'Atama bulunamadı',
      showAll: 'Tüm atamaları göster',
    },
    classroomSession: {
      loading: 'Oturum yükleniyor',
      failed: 'Oturum yüklenemedi',
      notFound: 'Oturum bulunamadı',
      showAll: 'Tüm oturumları göster',
    },
    person: {
      loading: 'Kişi yükleniyor',
      failed: 'Kişi yüklenemedi',
      notFound: 'Kişi bulunamadı',
      showAll: 'Tüm kişileri göster',
    },
    report: {
      loading: 'Rapor yükleniyor',
      failed: 'Rapor yüklenemedi',
      notFound: 'Rapor bulunamadı',
      showAll: 'Tüm raporları göster',
    },
    team: {
      loading: 'Ekip yükleniyor',
      failed: 'Ekip yüklenemedi',
      notFound: 'Ekip bulunamadı',
      showAll: 'Tüm ekipleri göster',
    },
  },
  recordNotFoundHint: 'Bağlantı eksik olabilir veya kayıt başka bir kuruluşa ait olabilir.',

  failures: {
    unreachable: 'Docket’e ulaşılamadı. Bağlantınızı kontrol edip yeniden deneyin.',
    unexpected: 'Bu sayfada beklenmeyen bir hata oluştu. Yeniden deneyin. Hata sürerse sayfayı yenileyin.',
    signedOut: 'Oturumunuz kapalı. Yeniden oturum açın.',
    forbidden: 'Bu işlem için izniniz yok. Erişim için kuruluşunuzun bir yöneticisine başvurun.',
    notFound: 'Kayıt bulunamadı. Silinmiş olabilir. Sayfayı yenileyin.',
    tooLarge:
      'İstek, sunucunun kabul ettiğinden büyük. Daha az veri gönderin; örneğin daha az veya daha küçük dosya.',
    tooManyRequests: 'Çok fazla istek gönderildi. Biraz bekleyip yeniden deneyin.',
    serverError: 'Sunucu isteği işleyemedi. Biraz sonra yeniden deneyin.',
    rejected:
      'Sunucu isteği reddetti. Sayfayı yenileyip yeniden deneyin. Hata sürerse bu kurulumun bir operatörüne başvurun.',
  },

  assigneeStates: {
    overdue: 'Gecikmiş',
    not_started: 'Başlamadı',
    in_progress: 'Devam ediyor',
    completed_late: 'Geç tamamlandı',
    completed: 'Tamamlandı',
    not_learner: 'Eğitime tabi değil',
    exempt: 'Muaf',
    left: 'Ayrıldı',
  },

  calendar: {
    previousMonth: 'Önceki ay',
    nextMonth: 'Sonraki ay',
    previousYear: 'Önceki yıl',
    nextYear: 'Sonraki yıl',
    previousDecade: 'Önceki on yıl',
    nextDecade: 'Sonraki on yıl',
    hours: 'Saat',
    minutes: 'Dakika',
    seconds: 'Saniye',
    apply: 'Tarih ve saati uygula',
  },

  justNow: 'az önce',
  timeLeft: {
    almostDone: 'bitmek üzere',
    seconds: (seconds) => `yaklaşık ${seconds} sn kaldı`,
    minutes: (minutes) => `yaklaşık ${minutes} dk kaldı`,
    hours: (hours) => `yaklaşık ${hours} sa kaldı`,
  },
};
