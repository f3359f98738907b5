import type { TagType } from '../file/structure.js';
import type { Weight } from '../type/font-files.js';

/** How a line of text is drawn. */
export interface TextStyle {
  size?: number;
  weight?: Weight;
  color?: string;
  /** The end of the text that stands at `x`. Default: its beginning. */
  align?: 'left' | 'right';
  /** What the text is in the document's structure. Default: a paragraph. */
  tag?: TagType;
}

/** `lines` are shown at most, the last one cut with an ellipsis; 60 unless told. */
export interface ParagraphStyle extends TextStyle {
  leading?: number;
  lines?: number;
}
