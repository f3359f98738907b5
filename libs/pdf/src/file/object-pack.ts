import { ByteText } from './byte-text.js';

/** Objects are packed until their text is this long. */
const SIZE = 96 * 1024;
/** Objects take a multiple of this many bytes: their offsets then differ in fewer digits and deflate better. */
const STRIDE = 10;

/** An object stream being filled (ISO 32000-1, 7.5.7): many small objects that are compressed together. */
export class ObjectPack {
  private numbers: number[] = [];
  private readonly index = new ByteText();
  private readonly objects = new ByteText();

  /** Numbers of the objects in it, in order. */
  get ids(): readonly number[] {
    return this.numbers;
  }

  get full(): boolean {
    return this.objects.length > SIZE;
  }

  /** Begins an object. @returns where its text goes; `close` ends it */
  open(id: number): ByteText {
    this.numbers.push(id);
    this.index.number(id).text(' ').number(this.objects.length).text(' ');
    return this.objects;
  }

  close(): void {
    this.objects.pad(STRIDE);
  }

  /** What the stream holds, and where its first object begins; the pack is empty afterwards. */
  take(): { bytes: Uint8Array; first: number } {
    const first = this.index.length;
    const bytes = Buffer.concat([this.index.view(), this.objects.view()]);
    this.numbers = [];
    this.index.clear();
    this.objects.clear();
    return { bytes, first };
  }
}
