const rules = new Intl.PluralRules('ar');

/** Formats an integer. */
export const number = (value: number): string => value.toLocaleString('ar');

/** Formats a number of whole percent. */
export const percent = (value: number): string => (value / 100).toLocaleString('ar', { style: 'percent' });

/** Returns the text for a number: by its plural category, or `other`. In the text, `#` stands for the number. */
export const plural = (
  value: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => (forms[rules.select(value)] ?? forms.other).replace('#', number(value));

/** Isolates a date, command or code, whose parts would otherwise be reordered from right to left. */
export const ltr = (text: string): string => `\u2066${text}\u2069`;

/** A number of days after a preposition. */
export const days = (value: number): string =>
  plural(value, { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' });

/** A number of hours after a preposition. */
export const hours = (value: number): string =>
  plural(value, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' });

/** A number of seconds after a preposition. */
export const seconds = (value: number): string =>
  plural(value, { one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوانٍ', other: '# ثانية' });

/** A number of years after a preposition. */
export const years = (value: number): string =>
  plural(value, { one: 'سنة واحدة', two: 'سنتين', few: '# سنوات', other: '# سنة' });

/** A number of characters after a preposition. */
export const characters = (value: number): string =>
  plural(value, { one: 'حرف واحد', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف' });
