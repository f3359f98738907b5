import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { Blob, Face, Font as ShapingFont } from 'harfbuzzjs';

/** Bytes of the head of a TrueType file, and of what it says of each table (OpenType, "Table Directory"). */
const HEAD = 12;
const RECORD = 16;
/** Where the table `head` says how wide the entries of the table `loca` are. */
const WIDTH_OF_PLACES = 50;
/** What the flags of a part of a compound glyph say (OpenType, "glyf"). */
const part = { wordArguments: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 };
/** Bytes before the first part. */
const BEFORE_PARTS = 10;

// Zero width space, non-joiner, joiner and grapheme joiner: in some fonts they have ink to be seen in an editor.
const formats = [0x200b, 0x200c, 0x200d, 0x034f];

/**
 * A TrueType font, kept for the life of the thread. Its outlines are read when a document shows them: a font of Han
 * characters is some megabytes of little else, and a document shows a few hundred.
 */
export class FontFile {
  /** Parsed. Outlines are empty before they are loaded, advances are not. */
  readonly font: Font;
  private readonly bytes: Buffer;
  private readonly file: number;
  private readonly tables = new Map<string, number>();
  private readonly loaded = new Set<number>();
  private forShaping: ShapingFont | null = null;
  private silentGlyph: number | null | undefined;

  /** @throws when there is no such file, or not all of it */
  constructor(private readonly path: string) {
    this.file = openSync(path, 'r');
    // What is not written to takes no memory.
    this.bytes = Buffer.alloc(fstatSync(this.file).size);
    this.read(0, HEAD);
    const records = HEAD + this.bytes.readUInt16BE(4) * RECORD;
    this.read(HEAD, records);
    for (let at = HEAD; at < records; at += RECORD) {
      const tag = this.bytes.toString('latin1', at, at + 4);
      const from = this.bytes.readUInt32BE(at + 8);
      this.tables.set(tag, from);
      if (tag !== 'glyf') this.read(from, from + this.bytes.readUInt32BE(at + 12));
    }
    this.font = create(this.bytes);
  }

  /** The same font for shaping; its glyphs have the same ids. */
  get shaping(): ShapingFont {
    return (this.forShaping ??= new ShapingFont(new Face(new Blob(readFileSync(this.path)))));
  }

  /** A glyph that prints nothing and takes no room; null where the font has none. */
  get silent(): number | null {
    return this.silentGlyph === undefined ? (this.silentGlyph = this.findSilent()) : this.silentGlyph;
  }

  /** Loads the outlines of glyphs, and of the glyphs that they are made of. */
  loadOutlines(ids: Iterable<number>): void {
    for (const id of ids) {
      if (this.loaded.has(id)) continue;
      this.loaded.add(id);
      const [from, to] = [this.placeOf(id), this.placeOf(id + 1)];
      if (from === to) continue;
      this.read(from, to);
      this.loadOutlines(this.partsAt(from));
    }
  }

  /** Where a glyph's outline begins in the file; it ends where the next begins. */
  private placeOf(id: number): number {
    const { bytes, tables } = this;
    const places = tables.get('loca')!;
    const wide = bytes.readInt16BE(tables.get('head')! + WIDTH_OF_PLACES) === 1;
    return (
      tables.get('glyf')! +
      (wide ? bytes.readUInt32BE(places + 4 * id) : 2 * bytes.readUInt16BE(places + 2 * id))
    );
  }

  /** Ids of the glyphs of which the one at a place is made; a simple one has none. */
  private *partsAt(from: number): Generator<number> {
    const { bytes } = this;
    if (bytes.readInt16BE(from) >= 0) return;
    let flags: number = part.more;
    for (let at = from + BEFORE_PARTS; flags & part.more;) {
      flags = bytes.readUInt16BE(at);
      yield bytes.readUInt16BE(at + 2);
      at += flags & part.wordArguments ? 8 : 6;
      at += flags & part.matrix ? 8 : flags & part.twoScales ? 4 : flags & part.scale ? 2 : 0;
    }
  }

  private read(from: number, to: number): void {
    if (readSync(this.file, this.bytes, from, to - from, from) !== to - from)
      throw new Error(`The font ${this.path} ends early.`);
  }

  private findSilent(): number | null {
    const { font } = this;
    for (const point of formats) {
      if (!font.hasGlyphForCodePoint(point)) continue;
      const { id, advanceWidth } = font.glyphForCodePoint(point);
      if (advanceWidth === 0 && this.placeOf(id) === this.placeOf(id + 1)) return id;
    }
    return null;
  }
}
