import type { Messages } from '../structure.js';

/** Messages of the search dialog. */
export const search: Messages['search'] = {
  title: 'بحث',
  placeholder: 'ابحث في الصفحات والأشخاص والتكليفات والضوابط والتقارير',
  open: 'بحث',
  searching: 'جارٍ البحث',
  results: 'النتائج',
  groups: {
    pages: 'الصفحات',
    actions: 'الإجراءات',
    people: 'الأشخاص',
    teams: 'الفرق',
    assignments: 'التكليفات',
    frameworks: 'الأطر',
    controls: 'الضوابط والمخاطر',
    topics: 'المواضيع',
    reports: 'التقارير',
  },
  page: 'صفحة',
  action: 'إجراء',
  team: 'فريق',
  formerMember: (email: string) => `${email} · غادر المؤسسة`,
  assignment: (target: string, scope: string) => `${target} · ${scope}`,
  control: (id: string, title: string) => `${id} · ${title}`,
  failed: 'فشل البحث. أعد المحاولة بعد قليل.',
  noMatch: (text: string) => `لا توجد نتائج للبحث «${text}».`,
};
