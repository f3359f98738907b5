import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: 'Ara',
  placeholder: 'Sayfa, kişi, atama, kontrol ve rapor ara',
  open: 'Ara',
  searching: 'Aranıyor',
  results: 'Sonuçlar',
  groups: {
    pages: 'Sayfalar',
    actions: 'İşlemler',
    people: 'Kişiler',
    teams: 'Ekipler',
    assignments: 'Atamalar',
    frameworks: 'Çerçeveler',
    controls: 'Kontroller ve riskler',
    topics: 'Konular',
    reports: 'Raporlar',
  },
  page: 'Sayfa',
  action: 'İşlem',
  team: 'Ekip',
  formerMember: (email) => `${email} · ayrıldı`,
  assignment: (target, scope) => `${target} · ${scope}`,
  control: (id, title) => `${id} · ${title}`,
  failed: 'Arama başarısız oldu. Biraz sonra yeniden deneyin.',
  noMatch: (text) => `“${text}” için sonuç yok.`,
};
