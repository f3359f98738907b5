import { Buffer as ShapingBuffer, BufferFlag, ClusterLevel, Direction, shape, type Font } from 'harfbuzzjs';
import type { Script } from './scripts.js';

/** A glyph in its place, in units of its font; `cluster` is where its text begins, in UTF-16 units. */
export interface ShapedGlyph {
  id: number;
  cluster: number;
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A stretch of a line that one font sets in one direction. `to` is exclusive. */
export interface Stretch {
  from: number;
  to: number;
  script: Script;
  rightToLeft: boolean;
}

// One for the life of the thread: it is set up anew for every run.
const buffer = new ShapingBuffer();

/**
 * Shapes a stretch of a text by the font's own rules. @returns glyphs from left to right
 * @param text the whole line: letters join across the ends of a stretch
 * @param language BCP 47 tag; never the machine's, the same text looks the same everywhere
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
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, at) => {
    const { xAdvance, xOffset, yOffset } = positions[at]!;
    return { id: codepoint, cluster, xAdvance, xOffset, yOffset };
  });
}
