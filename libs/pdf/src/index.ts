export { drawBars, type Bar } from './chart/bars.js';
export type { Hatch } from './chart/hatch.js';
export * from './chart/histogram.js';
export type { References, Threshold } from './chart/references.js';
export * from './chart/stack.js';
export * from './chart/threshold-bars.js';
export * from './chart/trend.js';
export { cleanText } from './type/clean-text.js';
export type { Marker } from './page/markers.js';
export { drawContents } from './page/contents.js';
export * from './page/heading.js';
export type { OutlineEntry } from './page/outline.js';
export type { Frame } from './page/canvas.js';
export * from './page/pdf-document.js';
export type {
  Footer,
  FooterParts,
  PdfDocumentMessages,
  PdfDocumentOptions,
} from './page/pdf-document-options.js';
export type { Attachment } from './file/container.js';
export { ByteWriter } from './file/byte-writer.js';
export { Deflater, type Deflated } from './file/deflater.js';
export { chunksOf } from './file/file-chunks.js';
export * from './page/table.js';
export type { Cell, Column, Group, Row } from './page/table-content.js';
export * from './page/theme.js';
export { openCommonFonts } from './type/font-files.js';
export type { FontState, TextLine } from './type/shaping.js';
export { Typesetter } from './type/typesetter.js';
