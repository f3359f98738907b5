import type { AssignmentComplianceMessages } from './en.js';

export const tr: AssignmentComplianceMessages = {
  title: 'Atama Uyum Raporu',
  glance: {
    assignees: 'Atananlar',
    completionRate: 'Tamamlama oranı',
    completed: 'Tamamlandı',
    overdue: 'Gecikmiş',
    averageScore: 'Ortalama puan',
  },
  facts: {
    target: 'Hedef',
    givenTo: 'Kime verildi',
    named: (title, type) => `${title} (${type})`,
    deadline: 'Son tarih',
    noDeadline: 'Yok, bu yüzden kimse gecikmiş olamaz',
    duty: 'Yükümlülük',
    mandatory: 'Zorunlu',
    optional: 'İsteğe bağlı',
    active: 'Etkin',
    yes: 'Evet',
    closed: 'Hayır, kapalı',
    givenOn: 'Verildiği tarih',
    note: 'Not',
    none: 'Yok',
  },
  types: {
    category: 'kategori',
    module: 'modül',
    topic: 'konu',
    course: 'kurs',
    scenario: 'senaryo',
    custom: 'özel seçim',
    person: 'kişi',
    team: 'takım',
    organization: 'kuruluş',
  },
  standing: 'Atananların durumu',
  items: {
    title: 'İzlenen içerikler',
    none: 'Bu atamanın hedefi altında hiçbir şey yok, bu yüzden hiçbir şey tamamlanamaz.',
    number: 'No.',
    item: 'İçerik',
    type: 'Tür',
    topic: 'Alıştırma konusu',
    scenario: 'Öğrenme senaryosu',
  },
  teams: {
    bookmark: 'Takımlar',
    title: 'Takımlara göre tamamlama',
    bar: (rate, completed, of) => `${rate}  (${completed} / ${of})`,
    team: 'Takım',
    assignees: 'Atananlar',
    completed: 'Tamamlandı',
    late: 'Geç',
    inProgress: 'Sürüyor',
    notStarted: 'Başlamadı',
    overdue: 'Gecikmiş',
  },
  assignees: {
    title: 'Atananlar',
    nobody: (day) =>
      `Bu atama ${day} tarihinde kimseye ulaşmıyor: kapsamında “learner” rolünde etkin kimse yok.`,
    assignee: 'Kişi',
    email: 'E-posta',
    team: 'Takım',
    stateAndInstant: 'Durum, tamamlanma',
    state: 'Durum',
    completedAt: 'Tamamlanma',
    progress: 'İlerleme',
    score: 'Puan',
    attempts: 'Deneme',
    overdue: 'GECİKMİŞ',
    left: 'ayrıldı',
  },
  rules: (hasDeadline) => [
    {
      label: 'Atananlar',
      value:
        'Atamanın o anda ulaştığı kişiler: takımın o andaki üyeleri, kuruluştaki herkes veya adı verilen kişi. Ayrılanlar sonda “ayrıldı” işaretiyle yer alır ve hiçbir toplama girmez.',
    },
    {
      label: 'İlerleme',
      value:
        'Tamamlanan / izlenen içerikler. Konu, başarılı bir denemeyle; senaryo, bitirildiğinde tamamlanır; o andan sonra değil.',
    },
    {
      label: 'Durum',
      value: `Tamamlandı: bütün içerikler, sonuncusu son tarihten geç değil. Geç tamamlandı: sonuncusu ondan sonra. Gecikmiş: bütün içerikler tamam değil ve son tarih geçti${hasDeadline ? '' : ' (bu atamada son tarih yok)'}. Sürüyor: biraz çalışma var. Başlamadı: yok.`,
    },
    {
      label: 'Puan',
      value:
        'İzlenen ve denenmiş konulardaki en iyi puanların yüzde olarak ortalaması. Deneme, bu konulardaki girişim sayısıdır.',
    },
  ],
};
