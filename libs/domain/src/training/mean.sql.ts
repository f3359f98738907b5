/**
 * Returns SQL for the mean of a column of scores, in integers and truncated to hundredths; null without scores. The text
 * of the figure truncates it again, to tenths, which is the same as truncating the exact mean once (docs/domain.md,
 * section 3).
 */
export const meanScoreOf = (score: string): string => meanOfTotal(`sum(${score})`, `count(${score})`);

/** Returns SQL for a mean from the sum and the number of scores, like `meanScoreOf`. */
export const meanOfTotal = (total: string, scores: string): string =>
  `(div(100 * ${total}, nullif(${scores}, 0)) / 100)::float8`;

/** Returns SQL for a sum of scores in integer hundredths; 0 without scores. As `float8`, which the driver reads as a number. */
export const hundredths = (total: string): string => `coalesce(100 * ${total}, 0)::float8`;
