import { SaxesParser } from 'saxes';
import { fileMessages } from '../../messages/index.js';
import { UnreadableFile } from '../../text-input.js';
import { decode } from '../encoding.js';
import { TABLE_LIMITS } from '../limits.js';

/** Receives the parts of an XML document. Names have no namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Parses an XML document chunk by chunk, and yields after each chunk.
 * @throws UnreadableFile if the document is not well-formed, or has a part that the parser would have to keep in memory
 */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  let problem: unknown;
  /** Characters since the last part of the document, which the parser keeps, and the open tags. */
  let [kept, depth, attributes] = [0, 0, 0];
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > TABLE_LIMITS.xmlAttributes) throw damagedFile();
  });
  parser.on('error', (error) => (problem ??= error));
  parser.on('opentag', (tag) => {
    [kept, depth, attributes] = [0, depth + 1, 0];
    if (depth > TABLE_LIMITS.xmlDepth) throw damagedFile();
    handler.open(localName(tag.name), localNames(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    [kept, depth] = [0, depth - 1];
    handler.close(localName(tag.name));
  });
  const readText = (text: string): void => {
    kept = 0;
    handler.text?.(text);
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  for await (const text of decode(bytes, 'utf-8')) {
    kept += text.length;
    parser.write(text);
    if (problem !== undefined || kept > TABLE_LIMITS.xmlPart) throw damagedFile();
    yield;
  }
  parser.close();
  if (problem !== undefined) throw damagedFile();
}

/** Parses a whole document. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of parseXml(bytes, handler));
}

/** Returns the error about a workbook that no spreadsheet program writes. */
export const damagedFile = (): UnreadableFile => new UnreadableFile(0, '(file)', fileMessages.damagedArchive);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localNames(attributes: Record<string, string>): Record<string, string> {
  let names = attributes;
  for (const name in attributes) {
    if (!name.includes(':')) continue;
    if (names === attributes) names = { ...attributes };
    names[localName(name)] ??= attributes[name]!;
  }
  return names;
}
