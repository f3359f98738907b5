import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';

/** Messages of the content page. */
export const content: Messages['content'] = {
  title: 'İçerik',
  description:
    'Konular, kurslar ve öğrenme senaryoları. Çerçeveler konuları CWE numarasına ve modüle göre seçer.',
  tabs: { topics: 'Konular', courses: 'Kurslar', scenarios: 'Senaryolar' },
  addTopic: 'Konu ekle',
  cweLink: (id) => `CWE-${id} (yeni sekmede açılır)`,

  topics: {
    title: 'Konular',
    counted: common.topics,
    search: 'Konu ara',
    searchPlaceholder: 'Konu ve modül ara',
    empty: 'Henüz konu yok',
    emptyHint:
      'Konuları burada ekleyin veya “İçe aktarma” sayfasında topics.csv dosyasını içe aktarın. Denemeler ve çerçeveler konulara dayanır.',
    topic: 'Konu',
    module: 'Modül',
    cwe: 'CWE',
    languages: 'Diller',
    anyLanguage: 'Tümü',
    edit: (title) => `Düzenle: ${title}`,
    catalog: 'Aileler ve modüller',
    all: 'Tüm konular',
    cweFilter: 'CWE numarası',
    anyCwe: 'Tüm CWE’ler',
    allModules: 'Tüm modüller',
    showAllModules: 'Tüm modülleri göster',
  },

  courses: {
    title: 'Kurslar',
    counted: (total) => counted(total, 'kurs', 'kurs'),
    search: 'Kurs ara',
    empty: 'Henüz kurs yok',
    emptyHint:
      '“İçe aktarma” sayfasında courses.csv dosyasını içe aktarın. Kurs, konulardan ve senaryolardan oluşan bir listedir.',
    course: 'Kurs',
    items: 'Öğeler',
  },

  scenarios: {
    title: 'Senaryolar',
    counted: (total) => counted(total, 'senaryo', 'senaryo'),
    search: 'Senaryo ara',
    empty: 'Henüz senaryo yok',
    emptyHint:
      '“İçe aktarma” sayfasında scenarios.csv dosyasını içe aktarın. Senaryolar atanabilir, ancak çerçevelerin kapsamasında sayılmaz.',
    scenario: 'Senaryo',
    module: 'Modül',
  },

  form: {
    edit: (title) => `Düzenle: ${title}`,
    close: 'Kaydetmeden kapat',
    added: 'Konu eklendi',
    saved: 'Konu kaydedildi',
    id: 'Kimlik',
    idHint: 'İçe aktarmalarda ve API’de kullanılır. Boşluk içeremez. Sonradan değiştirilemez.',
    idPlaceholder: 'sql-injection',
    title: 'Başlık',
    family: 'Aile',
    module: 'Modül',
    moduleHint: 'Bir modül seçin veya yeni bir modülün kimliğini girin.',
    modulePlaceholder: 'a03-injection',
    moduleTitle: 'Modül başlığı',
    moduleTitleHint: 'Yeni başlık, modülün tüm konuları için geçerli olur.',
    cweIds: 'CWE numaraları',
    cweIdsHint: 'Her numaradan sonra Enter tuşuna basın. Çerçeveler konuları CWE numarasına göre seçer.',
    cweIdsPlaceholder: 'CWE-89',
    languages: 'Programlama dilleri',
    languagesHint: 'Konu belirli bir dile özgü değilse boş bırakın.',
  },
};
