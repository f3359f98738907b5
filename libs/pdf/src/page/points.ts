/** Formats a length in points for PDF, rounded to hundredths. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);
