import type { AssignmentComplianceMessages } from './en.js';

export const tr: AssignmentComplianceMessages = {
  title: 'Atama Uyum Raporu',
  glance: {
    assignees: 'Atanan kişiler',
    completionRate: 'Tamamlanma oranı',
    completed: 'Tamamlandı (geç dâhil)',
    overdue: 'Gecikmiş',
    averageScore: 'Ortalama puan',
  },
  average: (rate) => `atanan herkes ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `Atanan kişilerin tamamlama oranı ${rate} (${completed} / ${assignees}); ${late} kişi geç tamamladı. Gecikmiş: ${overdue}.`,
  nobodyCounted: 'Atanan kişilerin hiçbiri sayılmadığı için tamamlanma oranı yok.',
  gap: (open, assignees, overdue) =>
    `${assignees} kişiden ${open} tanesi tamamlamadı, bunların ${overdue} tanesi gecikmiş`,
  noGaps: 'Atanan kişilerin tümü atamayı tamamladı.',
  facts: {
    content: 'İçerik',
    assignedTo: 'Atanan kapsam',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Son tarih',
    noDeadline: 'Son tarih yok',
    requirement: 'Zorunluluk',
    mandatory: 'Zorunlu',
    optional: 'İsteğe bağlı',
    status: 'Durum',
    active: 'Aktif',
    inactive: 'Pasif',
    assignedOn: 'Atama tarihi',
    note: 'Not',
    none: 'Yok',
  },
  types: {
    category: 'aile',
    module: 'modül',
    topic: 'konu',
    course: 'kurs',
    scenario: 'senaryo',
    custom: 'özel seçim',
    person: 'kişi',
    team: 'ekip',
    organization: 'kuruluş',
  },
  statusOfAssignees: 'Atanan kişilerin durumu',
  deadlineHistory: {
    title: 'Son tarih değişiklikleri',
    changedAt: 'Değişiklik zamanı',
    changedBy: 'Değiştiren',
    from: 'Eski',
    to: 'Yeni',
    notRecorded: 'kaydedilmemiş',
    lateUnderFirst: (late, of) =>
      `İlk son tarihe göre: ilk son tarih değiştirilmeseydi atanan ${of} kişiden ${late} kişi gecikmiş veya geç tamamlamış olurdu.`,
    noFirst: 'Başlangıçta son tarih yoktu; dolayısıyla ona göre geciken kimse olmazdı.',
  },
  overdueByDays: {
    title: 'Gecikme gününe göre gecikmiş kişiler',
    range: (from, days) => `${from}–${days}`,
    moreThan: (days) => `${days} üzeri`,
  },
  items: {
    leaversOnly: 'yalnızca ayrılan kişiler için izlenir',
    title: 'İzlenen öğeler',
    none: 'Bu atamada öğe bulunmadığından kimse atamayı tamamlayamaz.',
    number: 'No.',
    item: 'Öğe',
    type: 'Tür',
    topic: 'Konu',
    scenario: 'Senaryo',
  },
  teams: {
    title: 'Ekiplere göre tamamlanma',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'Ekip',
    assignees: 'Atanan kişi',
    completed: 'Tamamlandı',
    late: 'Geç tamamlandı',
    inProgress: 'Devam ediyor',
    notStarted: 'Başlamadı',
    overdue: 'Gecikmiş',
  },
  assignees: {
    overdueBy: (days) => `GECİKMİŞ, ${days}`,
    missing: (items) => `Eksik: ${items}`,
    groups: { notLearner: 'Eğitime tabi olmayanlar', left: 'Kuruluştan ayrılanlar' },
    aboutItems:
      'Tamamlanan öğe sayısının altında puan ve parantez içinde deneme sayısı yer alır. Numaralı sütunlar, özetteki izlenen öğelerdir. Tarihli (UTC) dolu daire öğenin tamamlandığını, çizgili halka öğenin eksik olduğunu gösterir. Bu dosyaya ekli “assignee-items.csv” listesi, her tamamlamanın puanını, kaynağını ve kaynak kimliğini içerir.',
    aboutMissing:
      'Öğeler, özetteki numaralı izlenen öğelerdir. “Tamamlandı”, bunları tamamlanma tarihiyle (UTC), “Eksik” ise kişinin tamamlamadıklarını verir. Bu dosyaya ekli “assignee-items.csv” listesi, her öğenin tamamlanma zamanını, puanını, kaynağını ve kaynak kimliğini içerir.',
    title: 'Atanan kişiler',
    nobody: (day) => `${day} itibarıyla bu atama kimse için geçerli değil: kapsamında eğitime tabi kişi yok.`,
    noneCounted: (reasons) => `Atanan kişilerin hiçbiri toplamlara dâhil değildir (${reasons}).`,
    assignee: 'Atanan kişi',
    email: 'E-posta',
    team: 'Ekip',
    statusAndCompletion: 'Durum ve tamamlanma',
    status: 'Durum',
    completedAt: 'Tamamlanma zamanı',
    progress: 'İlerleme',
    score: 'Puan',
    attempts: 'Deneme',
    overdue: 'GECİKMİŞ',
    left: 'kuruluştan ayrıldı',
    leftOn: (day) => `kuruluştan ayrıldı: ${day}`,
    due: (at) => `son tarih ${at}`,
    notLearner: 'eğitime tabi değil',
    recognized: 'Önceden',
  },
  rules: {
    ownDeadline: 'Farklı olan son tarih kişinin yanında yazılır.',
    assignees: {
      label: 'Atanan kişiler',
      value:
        'Atanan kişi, atanan ekibin öğrenenleri veya kuruluştaki tüm öğrenenler, yani bu andaki eğitime tabi kişiler. Ekibin veya kuruluşun yöneticileri ve denetçileri dâhil değildir. Atama oluşturulduktan sonra kuruluştan ayrılanlar listenin sonunda “kuruluştan ayrıldı” ibaresiyle yer alır ve hiçbir toplama dâhil edilmez. Doğrudan atanan ve eğitime tabi olmayan kişi “eğitime tabi değil” ibaresiyle listelenir ve hiçbir toplama dâhil edilmez.',
    },
    completionRate: {
      label: 'Tamamlanma oranı',
      value: 'Tüm öğeleri (zamanında veya geç) tamamlayan atanan kişiler / atanan kişiler.',
    },
    score: {
      label: 'Puan',
      value:
        'Puanlı denemesi olan izlenen konulardaki en iyi puanların yüzde cinsinden ortalaması. “Deneme”, izlenen konulardaki deneme sayısıdır.',
    },
    averageScore: {
      label: 'Ortalama puan',
      value: 'Atanan kişilerin puanlarının ortalaması. Puanı olmayanlar hariçtir.',
    },
    daysOverdue: {
      label: 'Gecikme günü',
      value:
        'Kişinin son tarihinden bu raporun anına kadar (ayrılanlar için ayrılmalarına kadar) başlayan 24 saatlik sürelerin sayısı.',
    },
    itemCompletion: {
      label: 'Öğenin tamamlanması',
      value:
        'Sayılan aralıkta konudaki en erken başarılı deneme veya senaryonun tamamlanması. Puan, kaynak ve kaynak kimliği, en iyi puanla birlikte assignee-items.csv dosyasındadır.',
    },
    recalculation: {
      label: 'Yeniden hesaplama',
      value:
        'assignees.csv her atanan kişi için bir satır içerir; toplamlar learner = true, exempt = false ve left = false olan satırları sayar. assignee-items.csv dosyasında bir kişinin puanı, değeri olan satırlardaki bestScore ortalamasıdır; ortalama puan, sayılan kişiler için bu ortalamaların bir kez kesilen ortalamasıdır.',
    },
  },
};
