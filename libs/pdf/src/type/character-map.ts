/** A code of one byte: two hexadecimal digits, the glyph it shows and the text that this stands for. */
interface ByteCode {
  hex: string;
  glyph: number;
  text: string;
}

/** PDF allows a hundred entries in one block (ISO 32000-1, 9.7.5.4, by Adobe Technical Note 5014). */
const BLOCK = 100;
/** Zero width space: stands for a glyph that has no text of its own. */
const NOTHING = '\u200B';

/** Which glyph each code of one byte shows. */
export const characterMap = (name: string, codes: ByteCode[]): string =>
  program(
    `/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /${name} def
/CMapType 1 def
/WMode 0 def`,
    1,
    blocks(
      'cidchar',
      codes.map(({ hex, glyph }) => `<${hex}> ${glyph}`),
    ),
  );

/** Which text each code stands for; codes are in hexadecimal digits of `bytes` bytes. */
export const toUnicodeMap = (texts: [code: string, text: string][], bytes: 1 | 2): string =>
  program(
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def`,
    bytes,
    blocks(
      'bfchar',
      texts.map(([code, text]) => `<${code}> <${utf16(text || NOTHING)}>`),
    ),
  );

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function blocks(operator: string, entries: string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const part = entries.slice(at, at + BLOCK);
    parts.push(`${part.length} begin${operator}\n${part.join('\n')}\nend${operator}`);
  }
  return parts.join('\n');
}

const program = (head: string, bytes: 1 | 2, body: string): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
${head}
1 begincodespacerange
<${'00'.repeat(bytes)}> <${'ff'.repeat(bytes)}>
endcodespacerange
${body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
