import { Buffer as ShapingBuffer, BufferFlag, ClusterLevel, Direction, shape, type Font } from 'harfbuzzjs';
import type { Script } from './scripts.js';

/** A shaped glyph. Lengths are in font units; `cluster` is the offset of its text in UTF-16 code units. */
export interface ShapedGlyph {
  id: number;
  cluster: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A part of a line with one script and one direction, from `from` (inclusive) to `to` (exclusive) in UTF-16 code units. */
export interface Stretch {
  from: number;
  to: number;
  script: Script;
  rightToLeft: boolean;
}

// Shared by all calls in the thread; every call resets it.
const buffer = new ShapingBuffer();

/**
 * Shapes a stretch of text by the rules of the font.
 * @param text the whole line, because letters join across the ends of a stretch
 * @param language BCP 47 tag; never the locale of the host, so that the same text always looks the same
 * @returns glyphs from left to right
 */
export function shapeStretch(text: string, stretch: Stretch, font: Font, language = 'und'): ShapedGlyph[] {
  const { from, to, script, rightToLeft } = stretch;
  buffer.reset();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.addText(text, from, to - from);
  buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
  buffer.setScript(script);
  buffer.setLanguage(language);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    return { id: codepoint, cluster, xAdvance, xOffset, yOffset };
  });
}
