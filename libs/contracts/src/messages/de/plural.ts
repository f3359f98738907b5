const rules = new Intl.PluralRules('de');

/** Formats an integer: "41.200". */
export const count = (value: number): string => value.toLocaleString('de');

/** Formats a number with its noun: "1 Tag", "30 Tage". */
export const counted = (value: number, one: string, many: string): string =>
  `${count(value)} ${rules.select(value) === 'one' ? one : many}`;
