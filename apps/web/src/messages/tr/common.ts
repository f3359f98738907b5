import { count, counted } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages that several pages share. Nouns stay singular after a number in Turkish. */
export const common: Messages['common'] = {
  actions: 'İşlemler',
  actionsFor: (name) => `İşlemler: ${name}`,
  breadcrumbs: 'Gezinme yolu',
  cancel: 'Vazgeç',
  close: 'Kapat',
  delete: 'Sil',
  done: 'Bitti',
  edit: 'Düzenle',
  refresh: 'Yenile',
  saveChanges: 'Değişiklikleri kaydet',
  showPassword: 'Parolayı göster',

  none: 'Yok',
  noDeadline: 'Son tarih yok',
  noTeam: 'Ekip yok',
  wholeOrganization: 'Tüm kuruluş',

  status: 'Durum',
  allStatuses: 'Tüm durumlar',
  clearStatus: 'Durum filtresini temizle',
  loadFailed: (label) => `Yüklenemedi: ${label}`,

  attempts: (attempts) => counted(attempts, 'deneme', 'deneme'),
  items: (items) => counted(items, 'öğe', 'öğe'),
  people: (people) => counted(people, 'kişi', 'kişi'),
  topics: (topics) => counted(topics, 'konu', 'konu'),
  partOf: (part, whole) => `${count(part)} / ${count(whole)}`,
  utc: (clock) => `${clock} UTC`,

  conflict: {
    text: 'Değişiklikleriniz kaydedilmedi; aşağıdaki formda duruyor. İncelemek için kayıtlı sürümü yükleyin veya değişikliklerinizle üzerine yazın.',
    load: 'Kayıtlı sürümü yükle',
    overwrite: 'Üzerine yaz',
  },

  /** Asked before unsaved input is left. */
  leave: {
    title: 'Kaydetmeden çıkılsın mı?',
    text: 'Girdikleriniz silinecek.',
    confirm: 'Girdileri sil',
    stay: 'Düzenlemeye devam et',
  },
  /** Shown if the input of an earlier visit was restored. */
  restored: { text: 'Kaydedilmemiş girdileriniz geri yüklendi.', discard: 'Sil' },

  list: {
    clearFilters: 'Filtreleri temizle',
    clearSearch: 'Aramayı temizle',
    clearSelection: 'Seçimi temizle',
    export: 'Dışa aktar',
    exportAs: { csv: 'CSV dosyası', xlsx: 'Excel çalışma kitabı (XLSX)' },
    firstPage: 'İlk sayfaya git',
    loading: (label) => `Yükleniyor: ${label}`,
    newer: 'Daha yeni',
    newest: 'En yeni',
    noMatch: 'Sonuç yok',
    noMatchHint: 'Farklı bir arama terimi deneyin veya bazı filtreleri kaldırın.',
    older: 'Daha eski',
    outOfDate: (reason) => `Liste güncel olmayabilir: ${reason}`,
    page: (page) => `Sayfa ${page}`,
    pageEmpty: 'Bu sayfa boş',
    pageEmptyHint: 'Listedeki sayfa sayısı azaldı.',
    pages: 'Sayfalar',
    perPage: (rows) => `Sayfa başına ${rows}`,
    range: (first, last, total) => `${count(first)}–${count(last)} / ${count(total)}`,
    rowsPerPage: 'Sayfa başına satır',
    select: (name) => `${name} seç`,
    selectPage: 'Bu sayfadaki tüm satırları seç',
    selected: (n) => `Seçilen: ${n}`,
    selection: 'Seçilen satırlar',
    steps: {
      first: 'İlk sayfa',
      previous: 'Önceki sayfa',
      next: 'Sonraki sayfa',
      last: 'Son sayfa',
    },
  },

  picker: {
    choices: (label) => `${label}: seçenekler`,
    clear: (label) => `Temizle: ${label}`,
    more: (others) => `${counted(others, 'sonuç', 'sonuç')} daha var. Listeyi daraltmak için yazın.`,
    noMatch: (search) => `“${search}” için sonuç yok.`,
    noPeople: 'Henüz aktif kişi yok.',
    noTeams: 'Henüz ekip yok.',
    noTopics: 'Henüz konu yok.',
    search: 'Ara',
    searchPeople: 'Ad veya e-posta ile ara',
    searchTeams: 'Ekip ara',
    searchTopics: 'Konu ara',
  },
};
