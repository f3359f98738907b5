import { open, type FileHandle } from 'node:fs/promises';
import { TABLE_LIMITS } from '../limits.js';
import type { TemporaryFolder } from '../temporary-folder.js';
import { parseXml } from './xml.js';

/** Strings that are read together, and from how many characters on. Neighbors are usually in neighboring rows. */
const [BLOCK, BLOCK_LENGTH] = [256, 64 * 1024];
/** Characters of the blocks that are kept in memory. */
const CACHED = 16 * 1024 ** 2;

/** Some of the strings: the number of the first one, and where their JSON ends in the file. */
interface Block {
  first: number;
  end: number;
}

/** The strings of a workbook, to which cells refer by number. They are in a temporary file, because there may be millions. */
export class SharedStrings {
  private readonly blocks: Block[] = [];
  private count = 0;
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
    if (!(index >= 0 && index < this.count)) return undefined;
    const block = this.blockOf(index);
    const at = index - this.blocks[block]!.first;
    const strings = this.cache.get(block)?.strings;
    return strings ? strings[at] : this.load(block).then((loaded) => loaded[at]);
  }

  /** Returns the position of the last block that does not begin after a string. */
  private blockOf(index: number): number {
    let [from, to] = [0, this.blocks.length - 1];
    while (from < to) {
      const middle = Math.ceil((from + to) / 2);
      if (this.blocks[middle]!.first > index) to = middle - 1;
      else from = middle;
    }
    return from;
  }

  private async write(xml: AsyncIterable<Uint8Array>, file: FileHandle): Promise<void> {
    const reader = new StringReader();
    let [block, length] = [[] as string[], 0];
    const writeBlock = async () => {
      const bytes = Buffer.from(JSON.stringify(block));
      const from = this.blocks.at(-1)?.end ?? 0;
      await file.write(bytes, 0, bytes.length, from);
      this.blocks.push({ first: this.count, end: from + bytes.length });
      this.count += block.length;
      [block, length] = [[], 0];
    };
    for await (const _ of parseXml(xml, reader)) {
      for (const text of reader.strings.splice(0)) {
        block.push(text);
        length += text.length;
        if (block.length >= BLOCK || length >= BLOCK_LENGTH) await writeBlock();
      }
    }
    if (block.length > 0) await writeBlock();
  }

  private async load(block: number): Promise<string[]> {
    const from = this.blocks[block - 1]?.end ?? 0;
    const bytes = Buffer.alloc(this.blocks[block]!.end - from);
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
    if (this.inText && !this.phonetic) this.value = appended(this.value, text);
  }
}

/** Adds to the text of a cell, of which no more than an XML document may have in one part is kept. */
export const appended = (text: string, more: string): string =>
  text.length < TABLE_LIMITS.xmlPart ? text + more : text;

/** Control characters are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
