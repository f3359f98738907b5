/**
 * Abbreviations of time zones and their distances from UTC, in hours. Those with several distances mean different times in
 * different countries. docs/import-mappings.md lists them.
 */
export const zoneAbbreviations: Readonly<Record<string, readonly number[]>> = {
  WET: [0],
  WEST: [1],
  CET: [1],
  CEST: [2],
  MEZ: [1],
  MESZ: [2],
  EET: [2],
  EEST: [3],
  MSK: [3],
  TRT: [3],
  SAST: [2],
  PKT: [5],
  NPT: [5.75],
  ICT: [7],
  WIB: [7],
  HKT: [8],
  SGT: [8],
  AWST: [8],
  JST: [9],
  KST: [9],
  ACST: [9.5],
  ACDT: [10.5],
  AEST: [10],
  AEDT: [11],
  NZST: [12],
  NZDT: [13],
  MDT: [-6],
  PDT: [-7],
  AKST: [-9],
  AKDT: [-8],
  HST: [-10],
  ADT: [-3, 4],
  AST: [-4, 3],
  BST: [1, 6],
  CDT: [-5, 10.5],
  CST: [-6, 8, 9.5],
  EDT: [-4, 11],
  EST: [-5, 10],
  IST: [1, 2, 5.5],
  MST: [-7, 8],
  PST: [-8, 8],
};

const HOUR = 3_600_000;

/**
 * Returns the distance from UTC of an abbreviation, in milliseconds: its only one, or the one that the clocks of a time zone
 * have in some part of the year. Null for an abbreviation that is not known, or that the time zone does not settle.
 * @param clocks the distances from UTC of the time zone in winter and in summer, in milliseconds
 */
export function distanceOf(abbreviation: string, clocks: () => readonly number[]): number | null {
  const distances = zoneAbbreviations[abbreviation]?.map((hours) => hours * HOUR) ?? [];
  if (distances.length < 2) return distances[0] ?? null;
  const inZone = clocks();
  // Daylight time is the later of the two.
  const possible = abbreviation.endsWith('DT') ? [Math.max(...inZone)] : inZone;
  const fitting = distances.filter((distance) => possible.includes(distance));
  return fitting.length === 1 ? fitting[0]! : null;
}
