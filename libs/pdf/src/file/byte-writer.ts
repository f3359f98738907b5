const INITIAL_CAPACITY = 16 * 1024;
/** Strings up to this length are copied in a loop, which is faster than a call to `Buffer.write`. */
const COPY_LIMIT = 24;

const MAX_ASCII = 0x7f;
/** Maximum number of UTF-8 bytes per UTF-16 code unit. */
const MAX_UTF8_BYTES = 3;

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const SPACE = 0x20;

/**
 * Append-only byte buffer. Pages, structure elements and CSV rows consist of millions of small pieces; writing them as bytes
 * avoids string concatenation. All write methods append and return the writer. The buffer grows as needed and can be reused
 * after `clear`.
 */
export class ByteWriter {
  private bytes = Buffer.allocUnsafe(INITIAL_CAPACITY);
  private used = 0;

  /** Number of bytes written. */
  get length(): number {
    return this.used;
  }

  /** Writes a string in Latin-1. */
  text(value: string): this {
    const { length } = value;
    this.ensureCapacity(length);
    const { bytes, used } = this;
    if (length > COPY_LIMIT) bytes.write(value, used, 'latin1');
    else for (let i = 0; i < length; i += 1) bytes[used + i] = value.charCodeAt(i);
    this.used = used + length;
    return this;
  }

  /** Writes a string in UTF-8. */
  utf8(value: string): this {
    const { length } = value;
    this.ensureCapacity(MAX_UTF8_BYTES * length);
    const { bytes, used } = this;
    let i = 0;
    if (length <= COPY_LIMIT)
      for (; i < length; i += 1) {
        const unit = value.charCodeAt(i);
        if (unit > MAX_ASCII) break;
        bytes[used + i] = unit;
      }
    this.used += i === length ? i : bytes.write(value, used, 'utf8');
    return this;
  }

  /** Writes each UTF-16 code unit of a string as one byte. @param codes byte by code unit */
  coded(value: string, codes: Uint16Array): this {
    const { length } = value;
    this.ensureCapacity(length);
    const { bytes, used } = this;
    for (let i = 0; i < length; i += 1) bytes[used + i] = codes[value.charCodeAt(i)]!;
    this.used = used + length;
    return this;
  }

  /** Writes an integer from 0 to 2^31 - 1. */
  number(value: number): this {
    this.ensureCapacity(10);
    const { bytes, used } = this;
    let size = 1;
    for (let limit = 10; value >= limit; limit *= 10) size += 1;
    let rest = value;
    for (let i = used + size - 1; i >= used; i -= 1) {
      const tens = (rest / 10) | 0;
      bytes[i] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.used = used + size;
    return this;
  }

  /** Writes a reference to an indirect object. */
  reference(id: number): this {
    return this.number(id).text(' 0 R');
  }

  /** Writes an integer number of hundredths as a decimal number. */
  hundredths(count: number): this {
    this.ensureCapacity(1);
    if (count < 0) this.bytes[this.used++] = MINUS;
    const size = Math.abs(count);
    const whole = (size / 100) | 0;
    const part = size - whole * 100;
    this.number(whole);
    if (part === 0) return this;
    this.ensureCapacity(3);
    const tenths = (part / 10) | 0;
    this.bytes[this.used++] = POINT;
    this.bytes[this.used++] = ZERO + tenths;
    if (part > tenths * 10) this.bytes[this.used++] = ZERO + part - tenths * 10;
    return this;
  }

  /** Appends another writer's bytes, or a string in Latin-1. */
  add(other: ByteWriter | string): this {
    if (typeof other === 'string') return this.text(other);
    this.ensureCapacity(other.used);
    this.bytes.set(other.view(), this.used);
    this.used += other.used;
    return this;
  }

  /** Writes spaces up to the next multiple of `stride`, at least one. */
  pad(stride: number): this {
    const spaces = stride - (this.used % stride);
    this.ensureCapacity(spaces);
    for (const end = this.used + spaces; this.used < end; this.used += 1) this.bytes[this.used] = SPACE;
    return this;
  }

  /** Returns a view of the bytes, valid until the next write or `clear`. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  /** Decodes the bytes as Latin-1. */
  toString(): string {
    return this.bytes.toString('latin1', 0, this.used);
  }

  clear(): void {
    this.used = 0;
  }

  private ensureCapacity(more: number): void {
    const needed = this.used + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    larger.set(this.view());
    this.bytes = larger;
  }
}
