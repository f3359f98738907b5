import { fileMessages } from '../messages/index.js';

/** First bytes of files that cannot be imported, in hexadecimal, and what to do. */
const refused = [
  [/^d0cf11e0a1b11ae1/, 'oldWorkbook'],
  [/^25504446/, 'pdf'],
  [/^(?:526172211a07|377abcaf271c|fd377a585a00|425a68|28b52ffd)/, 'otherArchive'],
  [/^(?:ffd8ff|89504e47|47494638|7f454c46|4d5a9000)/, 'notText'],
] as const;

/** The beginning of a page or another document of tags, which systems also export under the name of a spreadsheet. */
const MARKUP = /^\s*<(?:!--|(?:!doctype|\?xml|html|head|body|meta|style|table)\b)/i;

/** Returns the kind of a compressed file by its first bytes; null for other files. */
export function signatureOf(head: Buffer): 'zip' | 'gzip' | null {
  if (/^504b(?:0304|0506|0708)/.test(head.toString('hex', 0, 4))) return 'zip';
  return head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : null;
}

/** Returns why a file that begins like this cannot be imported; null if it may be a text file. */
export function refusalOf(head: Buffer): string | null {
  const bytes = head.toString('hex', 0, 8);
  const [, message] = refused.find(([signature]) => signature.test(bytes)) ?? [];
  if (message !== undefined) return fileMessages[message];
  return head.toString('latin1', 257, 262) === 'ustar' ? fileMessages.otherArchive : null;
}

/** Whether a text that begins like this has tags instead of cells. */
export const isMarkup = (text: string): boolean => MARKUP.test(text);
