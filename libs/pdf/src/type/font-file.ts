import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { Blob, Face, Font as ShapingFont } from 'harfbuzzjs';

/** Sizes in bytes of the header of a TrueType file and of a table record (OpenType, "Table Directory"). */
const HEADER_SIZE = 12;
const TABLE_RECORD_SIZE = 16;
/** Offset of `indexToLocFormat`, the width of the entries of the table `loca`, in the table `head`. */
const INDEX_TO_LOC_FORMAT = 50;
/** Flags of a component of a composite glyph (OpenType, "glyf"). */
const componentFlags = {
  wordArguments: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
};
/** Offset of the first component in a composite glyph. */
const COMPONENTS_OFFSET = 10;

// Zero width space, non-joiner, joiner and grapheme joiner. Some fonts give them a visible outline for use in editors.
const blankCharacters = [0x200b, 0x200c, 0x200d, 0x034f];

/**
 * A TrueType font that stays open for the life of the thread. Outlines are read only when a document shows them: a Han font has
 * megabytes of outlines, and a document uses a few hundred glyphs.
 */
export class FontFile {
  /** The parsed font. Outlines are empty until they are loaded; advance widths are always present. */
  readonly font: Font;
  private readonly bytes: Buffer;
  private readonly file: number;
  private readonly tables = new Map<string, number>();
  private readonly loaded = new Set<number>();
  private forShaping: ShapingFont | null = null;
  private cachedBlankGlyph: number | null | undefined;

  /** @throws if the file does not exist or is truncated */
  constructor(private readonly path: string) {
    this.file = openSync(path, 'r');
    // The operating system allocates memory only for the parts that are read into.
    this.bytes = Buffer.alloc(fstatSync(this.file).size);
    this.read(0, HEADER_SIZE);
    const records = HEADER_SIZE + this.bytes.readUInt16BE(4) * TABLE_RECORD_SIZE;
    this.read(HEADER_SIZE, records);
    for (let offset = HEADER_SIZE; offset < records; offset += TABLE_RECORD_SIZE) {
      const tag = this.bytes.toString('latin1', offset, offset + 4);
      const from = this.bytes.readUInt32BE(offset + 8);
      this.tables.set(tag, from);
      if (tag !== 'glyf') this.read(from, from + this.bytes.readUInt32BE(offset + 12));
    }
    this.font = create(this.bytes);
  }

  /** The same font for shaping, with the same glyph IDs. */
  get shaping(): ShapingFont {
    return (this.forShaping ??= new ShapingFont(new Face(new Blob(readFileSync(this.path)))));
  }

  /** ID of an invisible glyph without width; null if the font has none. */
  get blankGlyph(): number | null {
    return this.cachedBlankGlyph === undefined
      ? (this.cachedBlankGlyph = this.findBlankGlyph())
      : this.cachedBlankGlyph;
  }

  /** Loads the outlines of glyphs and of their components. */
  loadOutlines(ids: Iterable<number>): void {
    for (const id of ids) {
      if (this.loaded.has(id)) continue;
      this.loaded.add(id);
      const [from, to] = [this.outlineOffset(id), this.outlineOffset(id + 1)];
      if (from === to) continue;
      this.read(from, to);
      this.loadOutlines(this.componentsAt(from));
    }
  }

  /** Returns the file offset of a glyph's outline. The outline ends where the next one starts. */
  private outlineOffset(id: number): number {
    const { bytes, tables } = this;
    const loca = tables.get('loca')!;
    const isLong = bytes.readInt16BE(tables.get('head')! + INDEX_TO_LOC_FORMAT) === 1;
    return (
      tables.get('glyf')! +
      (isLong ? bytes.readUInt32BE(loca + 4 * id) : 2 * bytes.readUInt16BE(loca + 2 * id))
    );
  }

  /** Yields the IDs of the components of the glyph at a file offset. A simple glyph has none. */
  private *componentsAt(from: number): Generator<number> {
    const { bytes } = this;
    if (bytes.readInt16BE(from) >= 0) return;
    let flags: number = componentFlags.more;
    for (let offset = from + COMPONENTS_OFFSET; flags & componentFlags.more;) {
      flags = bytes.readUInt16BE(offset);
      yield bytes.readUInt16BE(offset + 2);
      offset += flags & componentFlags.wordArguments ? 8 : 6;
      offset +=
        flags & componentFlags.matrix
          ? 8
          : flags & componentFlags.twoScales
            ? 4
            : flags & componentFlags.scale
              ? 2
              : 0;
    }
  }

  private read(from: number, to: number): void {
    if (readSync(this.file, this.bytes, from, to - from, from) !== to - from)
      throw new Error(`The font file ${this.path} is truncated.`);
  }

  private findBlankGlyph(): number | null {
    const { font } = this;
    for (const point of blankCharacters) {
      if (!font.hasGlyphForCodePoint(point)) continue;
      const { id, advanceWidth } = font.glyphForCodePoint(point);
      if (advanceWidth === 0 && this.outlineOffset(id) === this.outlineOffset(id + 1)) return id;
    }
    return null;
  }
}
