import type { TagType } from '../file/structure.js';
import type { Weight } from '../type/font-files.js';

/** Style of a line of text. */
export interface TextStyle {
  /** Font size in points. Default: `size.body`. */
  size?: number;
  weight?: Weight;
  /** Operands of `rg`. Default: `color.ink`. */
  color?: string;
  /** The end of the text that is placed at `x`. Default: `left`. */
  align?: 'left' | 'right';
  /** Structure element of the text. Default: `P`, a paragraph. */
  tag?: TagType;
}

/** Style of a paragraph. */
export interface ParagraphStyle extends TextStyle {
  /** Distance between baselines, in points. Default: 1.45 times the font size. */
  leading?: number;
  /** Maximum number of lines; the last one is cut with an ellipsis. Default: 60. */
  lines?: number;
}
