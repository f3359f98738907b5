import { plural, type PluralForms } from '../../format/number.js';

/** Returns a function that counts a noun. */
const counting =
  (forms: PluralForms) =>
  (value: number): string =>
    plural(value, forms);

// Arabic nouns of two have one form as a subject and another after a preposition or a verb. The names of the latter end in `Of`.

export const people = counting({
  zero: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصان',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
});

const eligible = {
  one: 'مستهدف واحد',
  two: 'مستهدفان',
  few: '# مستهدفين',
  many: '# مستهدفًا',
  other: '# مستهدف',
};
export const eligiblePeople = counting(eligible);
export const eligiblePeopleOf = counting({ ...eligible, two: 'مستهدفَين اثنين' });

const day = { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' };
export const days = counting(day);
export const daysOf = counting({ ...day, two: 'يومين' });

const item = { one: 'عنصر واحد', two: 'عنصران', few: '# عناصر', many: '# عنصرًا', other: '# عنصر' };
export const items = counting(item);
export const itemsOf = counting({ ...item, two: 'عنصرين' });

export const attempts = counting({
  zero: 'لا محاولات',
  one: 'محاولة واحدة',
  two: 'محاولتان',
  few: '# محاولات',
  many: '# محاولة',
  other: '# محاولة',
});

const topic = { one: 'موضوع واحد', two: 'موضوعان', few: '# مواضيع', many: '# موضوعًا', other: '# موضوع' };
export const topics = counting({ zero: 'لا مواضيع', ...topic });

const row = { one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفًا', other: '# صف' };
export const rows = counting(row);
export const rowsOf = counting({ ...row, two: 'صفين' });

const event = { one: 'حدث واحد', two: 'حدثان', few: '# أحداث', many: '# حدثًا', other: '# حدث' };
export const events = counting({ zero: 'لا أحداث', ...event });
export const eventsOf = counting({ ...event, two: 'حدثين' });

const report = { one: 'تقرير واحد', two: 'تقريران', few: '# تقارير', many: '# تقريرًا', other: '# تقرير' };
export const reports = counting({ zero: 'لا تقارير', ...report });

const team = { one: 'فريق واحد', two: 'فريقان', few: '# فرق', many: '# فريقًا', other: '# فريق' };
export const teams = counting({ zero: 'لا فرق', ...team });
export const teamsOf = counting({ ...team, two: 'فريقين' });

const code = { one: 'رمز واحد', two: 'رمزان', few: '# رموز', many: '# رمزًا', other: '# رمز' };
export const codes = counting(code);

/** After "from 12 to": the number of characters alone decides the form. */
export const charactersOf = counting({
  one: 'حرف واحد',
  two: 'حرفين',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
});
