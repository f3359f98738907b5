import { plural } from '../../format/number.js';
import type { Messages } from '../structure.js';

/** Messages of the lists of what needs attention. */
export const attention: Messages['attention'] = {
  title: 'يتطلب الانتباه',
  now: 'أرقام اللحظة الحالية.',
  showCurrent: 'عرض الأرقام الحالية',
  lists: 'القوائم',
  tabs: {
    overdue: 'متأخرون',
    due: 'موعد قريب',
    lapsing: 'تدريب تنتهي صلاحيته',
    'below-share': 'دون النسبة المطلوبة',
  },
  about: {
    overdue: 'المتأخرون في تكليف نشط واحد على الأقل، والأطول تأخرًا أولًا.',
    due: 'من لهم تكليف نشط غير منجز يحل موعده النهائي خلال 14 يومًا القادمة.',
    lapsing: 'المجتازون الذين يخرج آخر اجتياز لهم من فترة التدريب خلال 30 يومًا القادمة.',
    'below-share':
      'المخاطر والضوابط في جميع الأطر التي هي دون النسبة المطلوبة، والأكثر حاجة إلى تدريب أشخاص أولًا.',
  },
  columns: {
    person: 'الشخص',
    team: 'الفريق',
    overdueSince: 'متأخر منذ',
    due: 'الموعد النهائي',
    lapses: 'انتهاء صلاحية التدريب',
    assignments: 'التكليفات',
    item: 'الخطر أو الضابط',
    share: 'نسبة المجتازين',
    required: 'النسبة المطلوبة',
    missing: 'المطلوب تدريبهم',
  },
  none: {
    overdue: 'لا يوجد متأخرون',
    due: 'لا مواعيد قريبة',
    lapsing: 'لا تدريب تنتهي صلاحيته قريبًا',
    'below-share': 'لا خطر ولا ضابط دون النسبة المطلوبة',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total) =>
    plural(total, { one: 'فجوة واحدة', two: 'فجوتان', few: '# فجوات', many: '# فجوة', other: '# فجوة' }),
  noneHint: 'لا شيء مطلوب هنا.',
};
