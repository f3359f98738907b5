import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'Ekipler',
  description:
    'Alt ekibi olmayan kişi grupları. Bir kişi en fazla bir ekipte yer alır. Ekibi olmayan kişiler raporlarda “Ekip yok” olarak gösterilir.',
  add: 'Ekip ekle',
  counted: (total) => counted(total, 'ekip', 'ekip'),
  search: 'Ekip ara',
  searchPlaceholder: 'Ad ile ara',
  empty: 'Henüz ekip yok',
  emptyHint: 'Raporlarda grupları karşılaştırmak ve bir gruba atama oluşturmak için ekipleri kullanın.',

  columns: {
    team: 'Ekip',
    people: 'Aktif kişiler',
    learners: 'Eğitime tabi kişiler',
    added: 'Eklenme',
  },
  members: (people, learners) => `${count(people)} aktif kişi, eğitime tabi ${count(learners)} kişi`,

  name: 'Ad',
  rename: 'Yeniden adlandır',
  renameTeam: 'Ekibi yeniden adlandır',
  renameTitle: (name) => `Yeniden adlandır: ${name}`,
  added: 'Ekip eklendi',
  renamed: 'Ekip yeniden adlandırıldı',

  page: {
    addedOn: (date: string) => `${date} tarihinde eklendi`,
    showInPeople: 'Kişi listesinde göster',
    open: 'Tamamlanmadı',
    nothingOpen: 'Hepsi tamamlandı',
    more: (rest: number) => `ve ${count(rest)} tane daha`,
    noPeople: 'Aktif kişi yok',
    noPeopleHint: 'Bir kişinin sayfasında bu ekibi seçin veya kişileri ekipleriyle içe aktarın.',
    noAssignments: 'Bu ekip için atama yok',
    noAssignmentsHint: 'Tüm kuruluşa yapılan atamalar ekipteki kişiler için de geçerlidir.',
  },

  deletion: {
    title: 'Ekip silinsin mi?',
    text: '{name} silinecek. Önceki tarihlere ait raporlarda ekip yer almaya devam eder.',
    people: (people) => `${count(people)} kişi artık bir ekibe bağlı olmayacak.`,
    confirm: 'Ekibi sil',
    keep: 'Ekibi koru',
    done: 'Ekip silindi',
    doneWith: (name) => `Ekip silindi: ${name}.`,
    moved: (people) => `${count(people)} kişi artık bir ekibe bağlı değil.`,
    failed: 'Ekip silinemedi',
  },
};
