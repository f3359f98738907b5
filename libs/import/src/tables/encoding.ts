import type { ImportEncoding } from '@docket/contracts';
import { isAscii, isUtf8 } from 'node:buffer';
import { fileMessages } from '../messages/index.js';
import { countNewlines, UnreadableFile } from '../text-input.js';
import { headOf, inPieces } from './bytes.js';
import { OtherEncodingScan } from './other-encoding.js';

/** Bytes that Windows-1252 does not define. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Characters of the bytes 0x80 to 0x9f in Windows-1252. The other bytes are as in Latin-1. */
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** The bytes with which ISO-2022-JP begins Japanese characters, which have the bytes of ASCII. */
const ISO_2022_JP = ['\u001b$@', '\u001b$B'];
/** Share of characters with a zero byte from which text without a byte order mark is UTF-16. */
const EVIDENT_UTF16 = 0.3;

/**
 * Returns the encoding of a text. Text that is valid UTF-8 is UTF-8. Text with invalid bytes is Windows-1252 only if it
 * has no character of several bytes in UTF-8, because that would be damaged UTF-8, and if it is not evidently of another script.
 * @throws UnreadableFile if the encoding is none of those that are recognized
 */
export async function detectEncoding(open: () => AsyncIterable<Uint8Array>): Promise<ImportEncoding> {
  const head = await headOf(open());
  if (isUtf32(head)) throw new UnreadableFile(1, '(file)', fileMessages.otherEncoding('UTF-32'));
  if (ISO_2022_JP.some((start) => head.includes(start)))
    throw new UnreadableFile(1, '(file)', fileMessages.otherEncoding('ISO-2022-JP'));
  const utf16 = utf16Of(head);
  if (utf16) return utf16;
  const scan = new Utf8Scan();
  for await (const piece of inPieces(open())) scan.add(piece);
  scan.end();
  if (scan.invalidAt === null) return 'utf-8';
  const other = scan.isMostlyUtf8 ? null : await otherEncodingOf(open());
  if (scan.multibyte === 0 && !scan.hasUndefined && other === null) return 'windows-1252';
  const reason = other === null ? fileMessages.unknownEncoding : fileMessages.otherEncoding(other);
  throw new UnreadableFile(await lineAt(open(), scan.invalidAt), '(file)', reason);
}

/** Returns the name of the encoding that text which is not UTF-8 probably has; null for Windows-1252. */
async function otherEncodingOf(bytes: AsyncIterable<Uint8Array>): Promise<string | null> {
  const scan = new OtherEncodingScan();
  for await (const piece of inPieces(bytes)) scan.add(piece);
  return scan.end();
}

/** Decodes text, without its byte order mark. @throws UnreadableFile if it is not in this encoding */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ImportEncoding,
): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const piece of inPieces(bytes)) yield decode1252(piece);
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const piece of inPieces(bytes)) {
      const text = decoder.decode(piece, { stream: true });
      if (encoding !== 'utf-8') line += countNewlines(text);
      if (text) yield text;
    }
    const rest = decoder.decode();
    if (rest) yield rest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new UnreadableFile(line, '(file)', fileMessages.unknownEncoding);
  }
}

/** Decodes the first bytes of a text, which may end within a character. Other characters than ASCII may be wrong. */
export function decodeHead(bytes: Buffer, encoding: ImportEncoding): string {
  if (!encoding.startsWith('utf-16')) return decode1252(bytes).replace(/^ï»¿/, '');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return new TextDecoder(encoding).decode(whole);
}

/** Node decodes some of these bytes like Latin-1. */
const decode1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => HIGH_1252[char.charCodeAt(0) - 0x80]!);

function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const pairs = Math.floor(head.length / 2);
  for (let at = 0; at < pairs * 2; at += 1) if (head[at] === 0) zeros[at % 2]! += 1;
  const [high, low] = zeros as [number, number];
  const found = low > 0 && high === 0 ? 'utf-16le' : high > 0 && low === 0 ? 'utf-16be' : null;
  // Where most characters have no zero byte, as in Japanese, the line ends have one.
  const isEvident = low + high > pairs * EVIDENT_UTF16 || (found && /[\r\n]/.test(decodeHead(head, found)));
  return isEvident ? found : null;
}

/** Whether a text begins with the byte order mark of UTF-32. In UTF-16, it would be one with a NUL character. */
const isUtf32 = (head: Buffer): boolean =>
  ['fffe0000', '0000feff'].includes(head.subarray(0, 4).toString('hex'));

/** Scans bytes for what distinguishes UTF-8 from Windows-1252. */
class Utf8Scan {
  /** Number of characters of several bytes, and of bytes that are no character. */
  multibyte = 0;
  private invalid = 0;
  hasUndefined = false;
  /** Position of the first byte that is not UTF-8. */
  invalidAt: number | null = null;
  /** Whether the text is damaged UTF-8, and not one of another encoding that has such characters by chance. */
  get isMostlyUtf8(): boolean {
    return this.multibyte > this.invalid;
  }

  private at = 0;
  /** Beginning of a character that ends in the next piece. */
  private rest = Buffer.alloc(0);

  add(piece: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const complete = bytes.length - incompleteAtEnd(bytes);
    this.scan(bytes.subarray(0, complete));
    this.rest = Buffer.from(bytes.subarray(complete));
  }

  end(): void {
    this.scan(this.rest);
  }

  private scan(bytes: Buffer): void {
    if (!isUtf8(bytes)) this.scanBytes(bytes);
    else if (!isAscii(bytes)) for (const byte of bytes) if (sequenceLength(byte) > 1) this.multibyte += 1;
    this.at += bytes.length;
  }

  private scanBytes(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const length = sequenceLength(bytes[at]!);
      const valid = length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length));
      if (!valid) {
        this.invalidAt ??= this.at + at;
        this.invalid += 1;
        this.hasUndefined ||= UNDEFINED_1252.has(bytes[at]!);
      } else if (length > 1) this.multibyte += 1;
      at += valid ? length : 1;
    }
  }
}

/** Returns the number of bytes of the UTF-8 character that begins with this byte; 0 if none does. */
const sequenceLength = (byte: number): number =>
  byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;

/** Returns the number of bytes at the end that may be the beginning of a longer character. */
function incompleteAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const length = sequenceLength(bytes[bytes.length - back]!);
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}

async function lineAt(bytes: AsyncIterable<Uint8Array>, position: number): Promise<number> {
  let [line, at] = [1, 0];
  for await (const piece of inPieces(bytes)) {
    line += countNewlines(piece.subarray(0, position - at).toString('latin1'));
    at += piece.length;
    if (at >= position) break;
  }
  return line;
}
