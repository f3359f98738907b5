/** A one-byte code as two hexadecimal digits, its glyph and the text of the glyph. */
interface ByteMapping {
  hex: string;
  glyph: number;
  text: string;
}

/** Maximum number of entries in one block (ISO 32000-1, 9.7.5.4, and Adobe Technical Note 5014). */
const MAX_BLOCK_ENTRIES = 100;
/** Zero width space, the text of glyphs that have no text. */
const NO_TEXT = '\u200B';

/** Returns a CMap from one-byte codes to glyphs. */
export const characterMap = (name: string, codes: ByteMapping[]): string =>
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

/** Returns a CMap from codes to Unicode text. The codes are hexadecimal, `bytes` bytes long. */
export const toUnicodeMap = (texts: [code: string, text: string][], bytes: 1 | 2): string =>
  program(
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def`,
    bytes,
    blocks(
      'bfchar',
      texts.map(([code, text]) => `<${code}> <${utf16(text || NO_TEXT)}>`),
    ),
  );

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function blocks(operator: string, entries: string[]): string {
  const parts: string[] = [];
  for (let start = 0; start < entries.length; start += MAX_BLOCK_ENTRIES) {
    const part = entries.slice(start, start + MAX_BLOCK_ENTRIES);
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
