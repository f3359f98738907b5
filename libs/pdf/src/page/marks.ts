/** A small shape before a word, so that a state is never told by color alone. */
export type Mark = 'disc' | 'half' | 'ring' | 'triangle' | 'dash';

/** Half the side of the square that a mark fills, in points. */
const R = 2.6;
const K = R * 0.5523;
const circle =
  `${R} 0 m ${R} ${K} ${K} ${R} 0 ${R} c ${-K} ${R} ${-R} ${K} ${-R} 0 c ` +
  `${-R} ${-K} ${-K} ${-R} 0 ${-R} c ${K} ${-R} ${R} ${-K} ${R} 0 c h`;
const leftHalf = `0 ${R} m ${-K} ${R} ${-R} ${K} ${-R} 0 c ${-R} ${-K} ${-K} ${-R} 0 ${-R} c h`;
const shapes: Record<Mark, string> = {
  disc: `${circle} f`,
  ring: `${circle} S`,
  half: `${circle} S ${leftHalf} f`,
  triangle: `0 ${R + 0.4} m ${-R - 0.4} ${-R} l ${R + 0.4} ${-R} l h f`,
  dash: `1.2 w ${-R} 0 m ${R} 0 l S`,
};

/** Operators that draw a mark around the origin. @param tint operands of `rg` */
export const markOperators = (mark: Mark, tint: string): string =>
  `${tint} rg ${tint} RG 0.8 w ${shapes[mark]}`;

/** What a mark stays within: from the origin to every side, in points. */
export const MARK_REACH = R + 1;
