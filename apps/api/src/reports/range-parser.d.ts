declare module 'range-parser' {
  interface Ranges extends Array<{ start: number; end: number }> {
    type: string;
  }
  /** Returns -1 if all ranges are outside the file, and -2 for a malformed header. */
  export default function parseRange(
    size: number,
    header: string,
    options?: { combine?: boolean },
  ): Ranges | -1 | -2;
}
