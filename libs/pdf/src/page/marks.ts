/** A small shape before a word, so that a state is never told by colour alone. */
export type Mark = 'disc' | 'half' | 'ring' | 'triangle' | 'dash';

/** Operators of a mark around a centre; they leave colours and path as they found them. */
export const markAt = (mark: Mark, x: number, y: number, tint: string): string =>
  `q 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} cm ${tint} rg ${tint} RG 0.8 w ${markPaths[mark]} Q\n`;

/** Half the side of the square that a mark fills, in points. */
const R = 2.6;
const K = R * 0.5523;
const circle =
  `${R} 0 m ${R} ${K} ${K} ${R} 0 ${R} c ${-K} ${R} ${-R} ${K} ${-R} 0 c ` +
  `${-R} ${-K} ${-K} ${-R} 0 ${-R} c ${K} ${-R} ${R} ${-K} ${R} 0 c h`;
const leftHalf = `0 ${R} m ${-K} ${R} ${-R} ${K} ${-R} 0 c ${-R} ${-K} ${-K} ${-R} 0 ${-R} c h`;
const markPaths: Record<Mark, string> = {
  disc: `${circle} f`,
  ring: `${circle} S`,
  half: `${circle} S ${leftHalf} f`,
  triangle: `0 ${R + 0.4} m ${-R - 0.4} ${-R} l ${R + 0.4} ${-R} l h f`,
  dash: `1.2 w ${-R} 0 m ${R} 0 l S`,
};
