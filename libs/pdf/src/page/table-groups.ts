import type { TextLine } from '../type/shaping.js';
import type { PdfDocument } from './pdf-document.js';
import { COLUMN_GAP, INSET } from './table-columns.js';
import type { Group } from './table-content.js';
import type { TextRun } from './text-run.js';
import { color, leading, maxTextWidth, size } from './theme.js';

/** Space above a group's row, and its padding above and below the title, in points. */
export const GROUP_SPACE = 5;
const GROUP_PADDING = 6;
/** Maximum number of lines of a group's title. On the following pages it has one. */
const GROUP_LINES = 4;
/** Maximum number of lines of the note below a group's title. */
const NOTE_LINES = 60;
/** Space below the note, in points. */
const NOTE_PADDING = 4.5;
/** A sign at the end of a cut title. */
const ELLIPSIS = '\u2026';

/** The lines of a group's title and note, with the heights of the note and of the whole, in points. */
export interface GroupLayout {
  lines: TextLine[];
  notes: TextLine[];
  notesHeight: number;
  height: number;
}

/** Lays out and draws the rows of groups, which go across the whole table. */
export class TableGroups {
  constructor(
    private readonly pdf: PdfDocument,
    private readonly text: TextRun,
  ) {}

  layOut(group: Group): GroupLayout {
    const { typesetter, frame } = this.pdf;
    const lines = typesetter.wrap(group.title, this.titleWidth(group), GROUP_LINES, 'Bold');
    const noteWidth = (Math.min(frame.width, maxTextWidth) - 2 * INSET) / size.small;
    const notes = group.note ? typesetter.wrap(group.note, noteWidth, NOTE_LINES) : [];
    const notesHeight = notes.length > 0 ? notes.length * leading + NOTE_PADDING : 0;
    return { lines, notes, notesHeight, height: GROUP_SPACE + titleHeight(lines) + notesHeight };
  }

  /** Draws the title and the figure of a group. @param top upper edge @returns the lower edge */
  drawTitle(title: TextLine[], figure: string | undefined, top: number): number {
    const { pdf } = this;
    const { left, width, right } = pdf.frame;
    const bottom = top - titleHeight(title);
    pdf.box(left, bottom, width, top - bottom, color.surface);
    const baseline = top - GROUP_PADDING - 5.5;
    for (const [index, line] of title.entries())
      this.drawText(line, left + INSET, baseline - index * leading);
    if (figure) {
      const end = pdf.typesetter.line(figure, 'Bold');
      this.drawText(end, right - INSET - end.width * size.small, baseline);
    }
    pdf.rule(left, bottom, right);
    return bottom;
  }

  /** Draws the note of a group, as text only: the rule below it is not part of the text. @param top upper edge */
  drawNote(notes: TextLine[], top: number): void {
    for (const [index, line] of notes.entries())
      this.drawText(line, this.pdf.frame.left + INSET, top - 10 - index * leading, color.secondary);
  }

  /** Returns the title of a group that continues on a page. A long title is cut before the words that say so. */
  continuedTitle(group: Group): TextLine {
    const { typesetter, messages } = this.pdf;
    const width = this.titleWidth(group);
    const whole = typesetter.line(messages.continued(group.title), 'Bold');
    if (whole.width <= width) return whole;
    const rest = typesetter.line(messages.continued(ELLIPSIS), 'Bold').width;
    const cut = typesetter.cut(group.title, width - rest, 'Bold');
    return typesetter.fit(messages.continued(cut), width, 'Bold');
  }

  /** Returns the width for a group's title, in ems. */
  private titleWidth({ figure = '' }: Group): number {
    const { typesetter, frame } = this.pdf;
    return (frame.width - 2 * INSET - COLUMN_GAP) / size.small - typesetter.line(figure, 'Bold').width;
  }

  private drawText(text: TextLine, x: number, baseline: number, textColor?: string): void {
    this.text.show(text, this.pdf.mirrorX(x, text.width * size.small), baseline, size.small, textColor);
  }
}

const titleHeight = (title: TextLine[]): number =>
  (Math.max(title.length, 1) - 1) * leading + 5 + 2 * GROUP_PADDING;
