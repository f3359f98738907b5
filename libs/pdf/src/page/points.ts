/** A length in points as PDF writes it, to a hundredth. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);
