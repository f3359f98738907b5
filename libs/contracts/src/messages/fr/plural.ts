const rules = new Intl.PluralRules('fr');

/** Formats an integer: "41 200". */
export const count = (value: number): string => value.toLocaleString('fr');

/** Formats a number with its noun: "0 jour", "1 jour", "30 jours". */
export const counted = (value: number, one: string, many: string): string =>
  `${count(value)} ${rules.select(value) === 'one' ? one : many}`;
