import { ByteWriter } from './byte-writer.js';

/** Size at which an object stream is full, in bytes. */
const MAX_SIZE = 96 * 1024;
/** Objects are padded to a multiple of this size: their offsets then differ in fewer digits and compress better. */
const STRIDE = 10;

/** Collects small objects that are compressed together in an object stream (ISO 32000-1, 7.5.7). */
export class ObjectStream {
  private numbers: number[] = [];
  private readonly index = new ByteWriter();
  private readonly objects = new ByteWriter();

  /** Numbers of the collected objects, in order. */
  get ids(): readonly number[] {
    return this.numbers;
  }

  get full(): boolean {
    return this.objects.length > MAX_SIZE;
  }

  /** Starts an object. @returns the writer for its PDF syntax; `close` ends the object */
  open(id: number): ByteWriter {
    this.numbers.push(id);
    this.index.number(id).text(' ').number(this.objects.length).text(' ');
    return this.objects;
  }

  close(): void {
    this.objects.pad(STRIDE);
  }

  /** Returns the content of the stream and the offset of its first object, and resets the collection. */
  take(): { bytes: Uint8Array; first: number } {
    const first = this.index.length;
    const bytes = Buffer.concat([this.index.view(), this.objects.view()]);
    this.numbers = [];
    this.index.clear();
    this.objects.clear();
    return { bytes, first };
  }
}
