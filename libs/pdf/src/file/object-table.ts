import { Deflater } from './deflater.js';

/** Bytes of an entry of the cross-reference stream: kind, offset or stream, index. */
const ENTRY = 1 + 5 + 2;

/**
 * Where every object of a file stands. Objects are remembered as runs of consecutive numbers: a document of a million
 * rows has millions of objects but only some hundred thousand runs.
 */
export class ObjectTable {
  private last = 0;
  private readonly firsts: number[] = [];
  private readonly counts: number[] = [];
  /** Byte offset in the file, or the number of the object stream. */
  private readonly places: number[] = [];
  /** Index of the run's first object in its object stream; -1 for one that stands in the file itself. */
  private readonly indexes: number[] = [];

  /** Takes numbers that follow each other. @returns the first */
  reserve(count: number): number {
    const first = this.last + 1;
    this.last += count;
    return first;
  }

  /** Objects numbered so far. */
  get size(): number {
    return this.last;
  }

  /** An object begins at a byte of the file. */
  placed(id: number, offset: number): void {
    this.add(id, offset, -1);
  }

  /** An object is the `index`-th of an object stream. */
  packed(id: number, stream: number, index: number): void {
    const run = this.firsts.length - 1;
    const follows =
      this.places[run] === stream &&
      this.indexes[run]! >= 0 &&
      this.firsts[run]! + this.counts[run]! === id &&
      this.indexes[run]! + this.counts[run]! === index;
    if (follows) this.counts[run]! += 1;
    else this.add(id, stream, index);
  }

  /** Widths of the fields of an entry, as the cross-reference stream names them. */
  static readonly widths = [1, 5, 2];
  static readonly columns = ENTRY;

  /**
   * The entries of a cross-reference stream (ISO 32000-1, 7.5.8), compressed with PNG's predictor "up", in pieces.
   * @throws when a number was taken and never placed
   */
  entries(): Uint8Array[] {
    const deflater = new Deflater();
    const order = this.firsts.map((_, run) => run).sort((a, b) => this.firsts[a]! - this.firsts[b]!);
    let above = Buffer.alloc(ENTRY);
    let entry = Buffer.alloc(ENTRY);
    const row = Buffer.alloc(1 + ENTRY, 2);
    const add = (): void => {
      for (let at = 0; at < ENTRY; at += 1) row[1 + at] = entry[at]! - above[at]!;
      deflater.write(row);
      [above, entry] = [entry, above];
    };
    entry.writeUInt16BE(0xffff, 6); // number 0 heads the list of free objects
    add();
    let next = 1;
    for (const run of order) {
      if (this.firsts[run] !== next)
        throw new Error(`Object ${next} was numbered but never written, or written twice.`);
      for (let at = 0; at < this.counts[run]!; at += 1) {
        const index = this.indexes[run]!;
        entry[0] = index < 0 ? 1 : 2;
        entry.writeUIntBE(this.places[run]!, 1, 5);
        entry.writeUInt16BE(index < 0 ? 0 : index + at, 6);
        add();
      }
      next += this.counts[run]!;
    }
    if (next !== this.last + 1) throw new Error(`Object ${next} was numbered but never written.`);
    return deflater.end();
  }

  private add(id: number, place: number, index: number): void {
    this.firsts.push(id);
    this.counts.push(1);
    this.places.push(place);
    this.indexes.push(index);
  }
}
