import { open, type FileHandle } from 'node:fs/promises';
import { TABLE_LIMITS } from '../limits.js';
import type { TemporaryFolder } from '../temporary-folder.js';
import { parseXml } from './xml.js';

/** Number of strings that are read together. Neighbors are usually in neighboring rows. */
const BLOCK = 256;
/** Characters of the blocks that are kept in memory. */
const CACHED = 16 * 1024 ** 2;

/** The strings of a workbook, to which cells refer by number. They are in a temporary file, because there may be millions. */
export class SharedStrings {
  /** Position of each block in the file, and of the end of the last one. */
  private readonly offsets = [0];
  private readonly cache = new Map<number, { strings: string[]; length: number }>();
  private cached = 0;

  private constructor(private readonly path: string) {}

  /** Copies the strings of `sharedStrings.xml` to a temporary file. */
  static async copy(xml: AsyncIterable<Uint8Array>, folder: TemporaryFolder): Promise<SharedStrings> {
    const strings = new SharedStrings(folder.newFile());
    const file = await open(strings.path, 'w');
    try {
      await strings.write(xml, file);
    } finally {
      await file.close();
    }
    return strings;
  }

  /** Returns a string; undefined if there is none with this number. */
  get(index: number): string | undefined | Promise<string | undefined> {
    const block = Math.floor(index / BLOCK);
    const strings = this.cache.get(block)?.strings;
    if (strings) return strings[index % BLOCK];
    return this.load(block).then((loaded) => loaded[index % BLOCK]);
  }

  private async write(xml: AsyncIterable<Uint8Array>, file: FileHandle): Promise<void> {
    const reader = new StringReader();
    const writeBlock = async (strings: string[]) => {
      const bytes = Buffer.from(JSON.stringify(strings));
      await file.write(bytes, 0, bytes.length, this.offsets.at(-1)!);
      this.offsets.push(this.offsets.at(-1)! + bytes.length);
    };
    for await (const _ of parseXml(xml, reader)) {
      while (reader.strings.length >= BLOCK) await writeBlock(reader.strings.splice(0, BLOCK));
    }
    if (reader.strings.length > 0) await writeBlock(reader.strings);
  }

  private async load(block: number): Promise<string[]> {
    const [from, to] = [this.offsets[block], this.offsets[block + 1]];
    if (from === undefined || to === undefined) return [];
    const bytes = Buffer.alloc(to - from);
    const file = await open(this.path, 'r');
    try {
      await file.read(bytes, 0, bytes.length, from);
    } finally {
      await file.close();
    }
    const strings = JSON.parse(bytes.toString()) as string[];
    this.keep(block, { strings, length: bytes.length });
    return strings;
  }

  private keep(block: number, loaded: { strings: string[]; length: number }): void {
    this.cache.set(block, loaded);
    this.cached += loaded.length;
    for (const [oldest, { length }] of this.cache) {
      if (this.cached <= CACHED || oldest === block) break;
      this.cache.delete(oldest);
      this.cached -= length;
    }
  }
}

/** Reads the items of `sharedStrings.xml`, without their phonetic guides. */
class StringReader {
  readonly strings: string[] = [];
  private readonly item = new RichText();

  open(name: string): void {
    if (name === 'si') this.item.clear();
    this.item.open(name);
  }

  text(text: string): void {
    this.item.add(text);
  }

  close(name: string): void {
    this.item.close(name);
    if (name === 'si') this.strings.push(this.item.value);
  }
}

/** Collects the text of an item or of a cell: the parts in `t` elements. */
export class RichText {
  value = '';
  private inText = false;
  private phonetic = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.phonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si' || name === 'is') this.value = unescaped(this.value);
  }

  add(text: string): void {
    if (this.inText && !this.phonetic && this.value.length <= TABLE_LIMITS.rowLength) this.value += text;
  }
}

/** Control characters are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
