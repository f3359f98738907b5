import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the page of API keys. */
export const apiKeys: Messages['apiKeys'] = {
  title: 'API anahtarları',
  intro: 'Programlarınız veri okumak, deneme göndermek ve rapor istemek için API anahtarı kullanır.',
  documentation: 'API belgelerini görüntüle',
  create: 'API anahtarı oluştur',
  count: (keys) => counted(keys, 'anahtar', 'anahtar'),
  empty: 'Henüz API anahtarı yok',
  emptyHint:
    'Her program için, yalnızca gereken izinlerle ayrı bir anahtar oluşturun. API anahtarı yalnızca bir kez gösterilir.',
  columns: { key: 'Anahtar', scopes: 'İzinler', lastUsed: 'Son kullanım', created: 'Oluşturulma' },
  statuses: { active: 'Aktif', expired: 'Süresi doldu', revoked: 'Geçersiz kılındı' },
  never: 'Hiç',
  expires: 'Süresi {instant} doluyor',
  revocationReasons: {
    creator_lost_access: 'Otomatik olarak geçersiz kılındı: oluşturan kişi artık yönetici değil.',
  },

  form: {
    name: 'Ad',
    nameHint: 'Bu anahtarı kullanan programın adı',
    scopes: 'İzinler',
    scopesHint: 'Yalnızca programın gerek duyduğu izinleri seçin.',
    expiration: 'Geçerlilik süresi',
    expirationHint:
      'Anahtarı süresi dolmadan yenileyin. Kuruluştan ayrıldığınızda veya yönetici olmaktan çıktığınızda da geçersiz kılınır.',
    lifetimes: { '7': '7 gün', '30': '30 gün', '90': '90 gün', '365': '1 yıl' },
    submit: 'Anahtar oluştur',
  },

  newToken: {
    title: 'Bu API anahtarını şimdi kaydedin',
    warning: (name) =>
      `“${name}” API anahtarı yalnızca bir kez gösterilir. Docket bu anahtarı saklamaz. Anahtarı programınızın gizli bilgilerini okuduğu yere kaydedin; kaynak koduna asla yazmayın.`,
    label: 'API anahtarı',
    copy: 'Anahtarı kopyala',
    copied: 'Kopyalandı',
    announceCopied: 'API anahtarı kopyalandı',
    copyFailed: 'API anahtarı kopyalanamadı. Anahtarı seçip elle kopyalayın.',
    done: 'Anahtarı kaydettim',
  },

  revoke: {
    button: 'Geçersiz kıl',
    label: (name) => `“${name}” anahtarını geçersiz kıl`,
    question: (name) => `“${name}” API anahtarı geçersiz kılınsın mı?`,
    consequence: (key) =>
      `${key} ile gönderilen istekler hemen reddedilir. Bu işlem geri alınamaz, ancak yeni bir anahtar oluşturabilirsiniz.`,
    confirm: 'Anahtarı geçersiz kıl',
    cancel: 'Anahtarı koru',
    done: (name) => `“${name}” API anahtarı geçersiz kılındı`,
    failed: (name) => `“${name}” API anahtarı geçersiz kılınamadı`,
  },

  scopeGroups: {
    reports: 'Raporlar',
    compliance: 'Uyum',
    progress: 'İlerleme',
    imports: 'İçe aktarma',
    assignments: 'Atamalar',
    people: 'Kişiler',
    teams: 'Ekipler',
    content: 'İçerik',
    statements: 'xAPI ifadeleri',
    auditLog: 'Denetim günlüğü',
    organization: 'Kuruluş',
  },
  scopeActions: {
    read: 'Okuma',
    change: 'Değiştirme',
    generate: 'Oluşturma',
    record: 'Kaydetme',
    send: 'Gönderme',
    import: 'İçe aktarma',
  },
  scopes: {
    'reports:read': 'Raporları görüntüleme ve dosyalarını indirme',
    'reports:write': 'Rapor isteme ve iptal etme',
    'compliance:read': 'Her çerçevenin kapsamasını ve eğitim alacak kişileri görüntüleme',
    'progress:read': 'Her kişinin ilerlemesini ve eğitim göstergelerini görüntüleme',
    'progress:write': 'Diğer eğitim sistemlerinden deneme gönderme',
    'imports:write': 'Dosya içe aktarma ve reddedilen satırları indirme',
    'assignments:read': 'Atamaları ve atanan her kişinin durumunu görüntüleme',
    'assignments:write': 'Atama oluşturma ve değiştirme',
    'users:read': 'Adları, e-posta adreslerini, ekipleri ve geçmişi görüntüleme',
    'users:write': 'Kişi ekleme, değiştirme ve pasife alma',
    'teams:read': 'Ekipleri görüntüleme',
    'teams:write': 'Ekip oluşturma, yeniden adlandırma ve silme',
    'content:read': 'Aileleri, modülleri ve konuları görüntüleme',
    'content:write': 'Konu ekleme ve değiştirme',
    'xapi:read': 'Alınan ifadeleri döndürme',
    'xapi:write': 'xAPI gönderen eğitim sistemlerinden ifade alma',
    'audit-log:read': 'Olayları IP adresleriyle görüntüleme',
    'org:read': 'Adı, saat dilimini, kişi ve ekip sayısını görüntüleme',
  },
  grantedScopes: (group, actions) => `${group}: ${actions.join(', ').toLocaleLowerCase('tr')}`,
};
