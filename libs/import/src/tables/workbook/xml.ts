import { SaxesParser } from 'saxes';
import { fileMessages } from '../../messages/index.js';
import { UnreadableFile } from '../../text-input.js';
import { decode } from '../encoding.js';

/** Receives the parts of an XML document. Names have no namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * Parses an XML document chunk by chunk, and yields after each chunk.
 * @throws UnreadableFile if the document is not well-formed
 */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  let problem: unknown;
  parser.on('error', (error) => (problem ??= error));
  parser.on('opentag', (tag) => handler.open(localName(tag.name), localNames(tag.attributes)));
  parser.on('closetag', (tag) => handler.close(localName(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const check = () => {
    if (problem !== undefined) throw new UnreadableFile(0, '(file)', fileMessages.damagedArchive);
  };
  for await (const text of decode(bytes, 'utf-8')) {
    parser.write(text);
    check();
    yield;
  }
  parser.close();
  check();
}

/** Parses a whole document. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of parseXml(bytes, handler));
}

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
