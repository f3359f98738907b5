/** Small shape before a word, so that a state is never conveyed by color alone. */
export type Marker = 'disc' | 'target' | 'half' | 'ring' | 'triangle' | 'dash';

/** Half the side of the square that a marker fills, in points. */
const RADIUS = 2.6;
/** Distance of the control points of a Bézier circle from its axis points. */
const CONTROL = RADIUS * 0.5523;
const circle =
  `${RADIUS} 0 m ${RADIUS} ${CONTROL} ${CONTROL} ${RADIUS} 0 ${RADIUS} c ${-CONTROL} ${RADIUS} ${-RADIUS} ${CONTROL} ${-RADIUS} 0 c ` +
  `${-RADIUS} ${-CONTROL} ${-CONTROL} ${-RADIUS} 0 ${-RADIUS} c ${CONTROL} ${-RADIUS} ${RADIUS} ${-CONTROL} ${RADIUS} 0 c h`;
const leftHalf = `0 ${RADIUS} m ${-CONTROL} ${RADIUS} ${-RADIUS} ${CONTROL} ${-RADIUS} 0 c ${-RADIUS} ${-CONTROL} ${-CONTROL} ${-RADIUS} 0 ${-RADIUS} c h`;
const shapes: Record<Marker, string> = {
  disc: `${circle} f`,
  target: `${circle} S q .55 0 0 .55 0 0 cm ${circle} f Q`,
  ring: `${circle} S`,
  half: `${circle} S ${leftHalf} f`,
  triangle: `0 ${RADIUS + 0.4} m ${-RADIUS - 0.4} ${-RADIUS} l ${RADIUS + 0.4} ${-RADIUS} l h f`,
  dash: `1.2 w ${-RADIUS} 0 m ${RADIUS} 0 l S`,
};

/** Returns the operators that draw a marker around the origin. @param fill operands of `rg` */
export const markerOperators = (marker: Marker, fill: string): string =>
  `${fill} rg ${fill} RG 0.8 w ${shapes[marker]}`;

/** Distance from a marker's center to each side of its bounding box, in points. */
export const MARKER_REACH = RADIUS + 1;
