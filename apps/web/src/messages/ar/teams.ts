import { count, plural } from '../../format/number.js';
import type { Messages } from '../structure.js';
import { common } from './common.js';
import { eligiblePeople, teams as teamsText } from './nouns.js';

/** Messages of the teams page. */
export const teams: Messages['teams'] = {
  title: 'الفرق',
  description:
    'مجموعات من الأشخاص، بلا فرق فرعية. ولا ينتمي الشخص إلى أكثر من فريق واحد. ويظهر من لا فريق لهم في التقارير بعبارة «بلا فريق».',
  add: 'إضافة فريق',
  counted: teamsText,
  search: 'البحث في الفرق',
  searchPlaceholder: 'ابحث بالاسم',
  empty: 'لا توجد فرق بعد',
  emptyHint: 'استخدم الفرق لمقارنة المجموعات في التقارير ولإنشاء تكليفات لمجموعة.',

  columns: { team: 'الفريق', people: 'النشطون', learners: 'المستهدفون', added: 'الإضافة' },
  members: (people: number, learners: number) =>
    `${plural(people, {
      zero: 'لا أحد نشط',
      one: 'شخص نشط واحد',
      two: 'شخصان نشطان',
      few: '# أشخاص نشطين',
      many: '# شخصًا نشطًا',
      other: '# شخص نشط',
    })}، ${eligiblePeople(learners)}`,

  name: 'الاسم',
  rename: 'إعادة التسمية',
  renameTeam: 'إعادة تسمية الفريق',
  renameTitle: (name: string) => `إعادة تسمية ${name}`,
  added: 'أُضيف الفريق',
  renamed: 'أُعيدت تسمية الفريق',

  page: {
    addedOn: (date: string) => `أُضيف في ${date}`,
    showInPeople: 'عرض في قائمة الأشخاص',
    open: 'غير مكتمل',
    nothingOpen: 'اكتمل كل شيء',
    more: (rest: number) => `و${count(rest)} أخرى`,
    noPeople: 'لا يوجد أشخاص نشطون',
    noPeopleHint: 'اختر هذا الفريق في صفحة شخص، أو استورد أشخاصًا مع فرقهم.',
    noAssignments: 'لا توجد تكليفات لهذا الفريق',
    noAssignmentsHint: 'تنطبق التكليفات الموجهة إلى المؤسسة كلها على أشخاص الفريق أيضًا.',
  },

  deletion: {
    title: 'هل تريد حذف الفريق؟',
    /** `{name}` is the name of the team. */
    text: 'سيُحذف {name}. ويبقى الفريق في تقارير التواريخ السابقة.',
    people: (people: number) => `عدد من سيصبحون بلا فريق: ${common.people(people)}.`,
    confirm: 'حذف الفريق',
    keep: 'الاحتفاظ بالفريق',
    done: 'حُذف الفريق',
    doneWith: (name: string) => `حُذف الفريق: ${name}.`,
    moved: (people: number) =>
      plural(people, {
        one: 'أصبح شخص واحد بلا فريق.',
        two: 'أصبح شخصان بلا فريق.',
        few: 'أصبح # أشخاص بلا فريق.',
        many: 'أصبح # شخصًا بلا فريق.',
        other: 'أصبح # شخص بلا فريق.',
      }),
    failed: 'لم يُحذف الفريق',
  },
};
