import { Deflater, type Deflated } from './deflater.js';

/** Size of an entry of the cross-reference stream in bytes: type, offset or object stream, index. */
const ENTRY_SIZE = 1 + 5 + 2;

/**
 * Locations of all objects of a file. Objects are stored as runs of consecutive numbers: a document of a million rows has
 * millions of objects, but only a few hundred thousand runs.
 */
export class CrossReferenceTable {
  private last = 0;
  private readonly firsts: number[] = [];
  private readonly counts: number[] = [];
  /** Byte offset in the file, or number of the object stream, for each run. */
  private readonly locations: number[] = [];
  /** Index of a run's first object in its object stream; -1 for an object outside object streams. */
  private readonly indexes: number[] = [];

  /** Reserves consecutive object numbers. @returns the first number */
  reserve(count: number): number {
    const first = this.last + 1;
    this.last += count;
    return first;
  }

  /** Number of reserved object numbers. */
  get size(): number {
    return this.last;
  }

  /** Records the byte offset of an object. */
  addUncompressed(id: number, offset: number): void {
    this.add(id, offset, -1);
  }

  /** Records the position of an object in an object stream. */
  addCompressed(id: number, stream: number, index: number): void {
    const run = this.firsts.length - 1;
    const follows =
      this.locations[run] === stream &&
      this.indexes[run]! >= 0 &&
      this.firsts[run]! + this.counts[run]! === id &&
      this.indexes[run]! + this.counts[run]! === index;
    if (follows) this.counts[run]! += 1;
    else this.add(id, stream, index);
  }

  /** Widths of the fields of an entry in bytes, for the entry `/W` of the cross-reference stream. */
  static readonly widths = [1, 5, 2];
  static readonly columns = ENTRY_SIZE;

  /**
   * Returns the content of the cross-reference stream (ISO 32000-1, 7.5.8), deflated with PNG's predictor "up".
   * @throws if an object was never written, or was written twice
   */
  entries(): Deflated {
    const deflater = new Deflater();
    const order = this.firsts.map((_, run) => run).sort((a, b) => this.firsts[a]! - this.firsts[b]!);
    let previous = Buffer.alloc(ENTRY_SIZE);
    let entry = Buffer.alloc(ENTRY_SIZE);
    const row = Buffer.alloc(1 + ENTRY_SIZE, 2);
    const add = (): void => {
      for (let i = 0; i < ENTRY_SIZE; i += 1) row[1 + i] = entry[i]! - previous[i]!;
      deflater.write(row);
      [previous, entry] = [entry, previous];
    };
    entry.writeUInt16BE(0xffff, 6); // object 0 is the head of the list of free objects
    add();
    let next = 1;
    for (const run of order) {
      if (this.firsts[run] !== next)
        throw new Error(`Object ${next} was reserved but never written, or was written twice.`);
      for (let i = 0; i < this.counts[run]!; i += 1) {
        const index = this.indexes[run]!;
        entry[0] = index < 0 ? 1 : 2;
        entry.writeUIntBE(this.locations[run]!, 1, 5);
        entry.writeUInt16BE(index < 0 ? 0 : index + i, 6);
        add();
      }
      next += this.counts[run]!;
    }
    if (next !== this.last + 1) throw new Error(`Object ${next} was reserved but never written.`);
    return deflater.end();
  }

  private add(id: number, location: number, index: number): void {
    this.firsts.push(id);
    this.counts.push(1);
    this.locations.push(location);
    this.indexes.push(index);
  }
}
