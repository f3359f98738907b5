import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: 'İlgilenilmesi gerekenler',
  now: 'Şu anki veriler.',
  showCurrent: 'Güncel verileri göster',
  lists: 'Listeler',
  tabs: {
    overdue: 'Gecikmiş',
    due: 'Süresi yaklaşan',
    lapsing: 'Eğitimi sona erecek',
    'below-share': 'Oranın altında',
  },
  about: {
    overdue: 'En az bir aktif atamada gecikmiş kişiler. En uzun süredir gecikmiş olanlar önce gelir.',
    due: 'Tamamlanmamış ve son tarihi önümüzdeki 14 gün içinde olan aktif ataması bulunan kişiler.',
    lapsing: 'Son başarılı denemesi önümüzdeki 30 gün içinde eğitim döneminin dışına çıkacak kişiler.',
    'below-share':
      'Tüm çerçevelerde gerekli oranın altında kalan riskler ve kontroller. Eğitim alacak kişi sayısı en fazla olanlar önce gelir.',
  },
  columns: {
    person: 'Kişi',
    team: 'Ekip',
    overdueSince: 'Gecikme başlangıcı',
    due: 'Son tarih',
    lapses: 'Eğitimin sona ermesi',
    assignments: 'Atamalar',
    item: 'Risk veya kontrol',
    share: 'Eğitim oranı',
    required: 'Gerekli oran',
    missing: 'Eğitim alacak kişi',
  },
  none: {
    overdue: 'Gecikmiş kişi yok',
    due: 'Süresi yaklaşan atama yok',
    lapsing: 'Yakında sona erecek eğitim yok',
    'below-share': 'Gerekli oranın altında risk veya kontrol yok',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) => counted(total, 'eksiklik', 'eksiklik'),
  noneHint: 'Burada yapılacak bir şey yok.',
};
