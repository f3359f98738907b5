const FIRST_SIZE = 16 * 1024;
/** Longer texts are copied by Buffer; for shorter ones calling it takes longer than copying them. */
const SHORT = 24;

const LAST_ASCII = 0x7f;
/** Bytes that UTF-8 takes for a UTF-16 unit at most. */
const MOST_UTF8 = 3;

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const BLANK = 0x20;

/**
 * A file under construction, as bytes: pages, tags and rows of CSV are made of millions of small pieces, which are never
 * joined to strings. Every method adds at the end and returns the text itself. It grows as needed and can be used again.
 */
export class ByteText {
  private bytes = Buffer.allocUnsafe(FIRST_SIZE);
  private filled = 0;

  /** Bytes in it. */
  get length(): number {
    return this.filled;
  }

  /** Latin1. */
  text(value: string): this {
    const { length } = value;
    this.makeRoom(length);
    const { bytes, filled } = this;
    if (length > SHORT) bytes.write(value, filled, 'latin1');
    else for (let at = 0; at < length; at += 1) bytes[filled + at] = value.charCodeAt(at);
    this.filled = filled + length;
    return this;
  }

  /** UTF-8. */
  utf8(value: string): this {
    const { length } = value;
    this.makeRoom(MOST_UTF8 * length);
    const { bytes, filled } = this;
    let at = 0;
    if (length <= SHORT)
      for (; at < length; at += 1) {
        const unit = value.charCodeAt(at);
        if (unit > LAST_ASCII) break;
        bytes[filled + at] = unit;
      }
    this.filled += at === length ? at : bytes.write(value, filled, 'utf8');
    return this;
  }

  /** Each UTF-16 unit of a text by its code of one byte. @param codes by unit */
  coded(value: string, codes: Uint16Array): this {
    const { length } = value;
    this.makeRoom(length);
    const { bytes, filled } = this;
    for (let at = 0; at < length; at += 1) bytes[filled + at] = codes[value.charCodeAt(at)]!;
    this.filled = filled + length;
    return this;
  }

  /** A whole number from 0 up to 2^31. */
  number(value: number): this {
    this.makeRoom(10);
    const { bytes, filled } = this;
    let size = 1;
    for (let limit = 10; value >= limit; limit *= 10) size += 1;
    let rest = value;
    for (let at = filled + size - 1; at >= filled; at -= 1) {
      const tens = (rest / 10) | 0;
      bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.filled = filled + size;
    return this;
  }

  /** A reference to an object. */
  reference(id: number): this {
    return this.number(id).text(' 0 R');
  }

  /** Whole hundredths of a point, in points. */
  hundredths(count: number): this {
    this.makeRoom(1);
    if (count < 0) this.bytes[this.filled++] = MINUS;
    const size = Math.abs(count);
    const whole = (size / 100) | 0;
    const part = size - whole * 100;
    this.number(whole);
    if (part === 0) return this;
    this.makeRoom(3);
    const tenths = (part / 10) | 0;
    this.bytes[this.filled++] = POINT;
    this.bytes[this.filled++] = ZERO + tenths;
    if (part > tenths * 10) this.bytes[this.filled++] = ZERO + part - tenths * 10;
    return this;
  }

  add(other: ByteText | string): this {
    if (typeof other === 'string') return this.text(other);
    this.makeRoom(other.filled);
    this.bytes.set(other.view(), this.filled);
    this.filled += other.filled;
    return this;
  }

  /** Blanks up to the next multiple of `stride`; one at least. */
  pad(stride: number): this {
    const blanks = stride - (this.filled % stride);
    this.makeRoom(blanks);
    for (const end = this.filled + blanks; this.filled < end; this.filled += 1)
      this.bytes[this.filled] = BLANK;
    return this;
  }

  /** The bytes, which stay as they are until the next are added or all are cleared. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.filled);
  }

  toString(): string {
    return this.bytes.toString('latin1', 0, this.filled);
  }

  clear(): void {
    this.filled = 0;
  }

  private makeRoom(more: number): void {
    const needed = this.filled + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    larger.set(this.view());
    this.bytes = larger;
  }
}
