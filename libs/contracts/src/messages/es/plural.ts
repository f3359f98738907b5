const rules = new Intl.PluralRules('es');

/** Returns a number with its noun: "1 día", "30 días". */
export const counted = (value: number, one: string, many: string): string =>
  `${value.toLocaleString('es')} ${rules.select(value) === 'one' ? one : many}`;
