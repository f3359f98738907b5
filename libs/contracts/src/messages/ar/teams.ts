import type { ErrorMessages } from '../index.js';
import { plural } from './plural.js';

/** Messages of errors about teams. */
export const teams: ErrorMessages['teams'] = {
  notFound: 'الفريق غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  /** For a team that a request refers to, e.g. as the scope of an assignment. */
  unknownTeam: 'الفريق غير موجود. ربما حُذف. اختر فريقًا آخر.',
  nameTaken: (name: string) => `يوجد فريق باسم «${name}» بالفعل. اختر اسمًا آخر.`,
  nameTakenIssue: 'لفريق آخر هذا الاسم بالفعل. اختر اسمًا آخر.',
  /** `others` is the number of further active assignments. */
  hasActiveAssignments: (title: string, others: number) =>
    others > 0
      ? `لا يمكن حذف الفريق لأنه أُسند إليه التكليف «${title}» ${plural(others, {
          one: 'وتكليف آخر',
          two: 'وتكليفان آخران',
          few: 'و# تكليفات أخرى',
          many: 'و# تكليفًا آخر',
          other: 'و# تكليف آخر',
        })}. ألغِ تنشيط التكليفات أو أسندها إلى غيره أولًا.`
      : `لا يمكن حذف الفريق لأنه أُسند إليه التكليف «${title}». ألغِ تنشيط التكليف أو أسنده إلى غيره أولًا.`,
};
