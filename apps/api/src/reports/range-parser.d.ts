declare module 'range-parser' {
  interface Ranges extends Array<{ start: number; end: number }> {
    type: string;
  }
  /** -1: none of the ranges lies inside; -2: not a range header. */
  export default function parseRange(
    size: number,
    header: string,
    options?: { combine?: boolean },
  ): Ranges | -1 | -2;
}
