import { nouns } from '@docket/contracts/nouns/tr';
import { counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages about exemptions. */
export const exemptions: Messages['exemptions'] = {
  title: 'Muafiyetler',
  description: 'Bir atamadan veya kontrolden muaf olan kişiler.',
  counted: (total) => counted(total, 'muafiyet', 'muafiyet'),
  empty: 'Henüz muafiyet yok',
  emptyHint: 'Muafiyet vermek için bir atamayı veya bir çerçevenin kontrolünü açın.',
  openAssignments: 'Atamaları aç',
  openCompliance: 'Uyum sayfasını aç',
  search: 'Muafiyet ara',
  searchPlaceholder: 'Ad veya e-posta ile ara',
  states: { active: 'Geçerli', upcoming: 'Başlamadı', ended: 'Sona erdi' },
  columns: { person: 'Kişi', subject: 'Muaf olunan', reason: 'Gerekçe', period: 'Dönem' },
  assignment: 'Atama',
  control: (framework, item) => `${framework}, ${item}`,
  approvedBy: (approver) => `Onaylayan: ${approver}`,
  period: (from, until) => `${from} – ${until}`,
  utcPeriod: (from, until) => `${from} UTC – ${until} UTC`,
  exemptUntil: (until) => `Bitiş: ${until}`,
  exempt: 'Muaf',

  grant: 'Muafiyet ver',
  grantTitle: (subject) => `Muafiyet ver: ${subject}`,
  granted: 'Muafiyet verildi',
  editTitle: (person) => `Muafiyeti düzenle: ${person}`,
  saved: 'Muafiyet kaydedildi',
  form: {
    intro: {
      any: 'Muafiyet geçerli olduğu sürece kişiler muaf olarak listelenir ve atamayı tamamlamış veya eğitim almış olsalar bile göstergelere dâhil edilmez.',
      assignment:
        'Muafiyet geçerli olduğu sürece kişiler muaf olarak listelenir ve atamayı tamamlamış olsalar bile bu atamanın göstergelerine dâhil edilmez.',
      item: (noun) =>
        `Muafiyet geçerli olduğu sürece kişiler muaf olarak listelenir ve eğitim almış olsalar bile bu ${nouns[noun].genitive} göstergelerine dâhil edilmez.`,
    },
    people: 'Kişiler',
    noPeople: 'Muaf tutulacak kimse yok.',
    searchSubjects: 'Atamalarda ve kontrollerde ara',
    noSubjects: 'Bir başlık veya kimlik yazın.',
    reason: 'Gerekçe',
    reasonHint: 'Belgelere basılır.',
    approver: 'Onaylayan',
    approverHint: 'Muafiyeti onaylayan kişinin adı veya görevi. Belgelere basılır.',
    startsAt: (timeZone) => `Başlangıç (${timeZone})`,
    startsNow: 'Şimdi',
    clearStart: 'Başlangıcı temizle',
    endsAt: (timeZone) => `Bitiş (${timeZone})`,
    endsAtHint: 'Başlangıçtan en fazla 10 yıl sonra.',
    endsAtPlaceholder: 'Tarih ve saat seçin',
    endMissing: 'Muafiyetin ne zaman biteceğini seçin.',
  },
  end: {
    title: 'Muafiyet sonlandırılsın mı?',
    text: '{name}, şu andan itibaren yeniden {subject} göstergelerine dâhil edilir. Önceki tarihlerin göstergeleri değişmez.',
    upcoming: '{name} için {subject} muafiyeti henüz başlamadı ve uygulanmayacak.',
    confirm: 'Muafiyeti sonlandır',
    done: 'Muafiyet sonlandırıldı',
    failed: 'Muafiyet sonlandırılamadı',
  },
};
