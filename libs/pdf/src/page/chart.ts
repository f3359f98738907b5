import { markAt, type Mark } from './marks.js';
import type { Paper } from './paper.js';
import { colour, size } from './theme.js';

/** A horizontal bar: `share` from 0 to 1, null where there is nothing to measure. */
export interface Bar {
  label: string;
  share: number | null;
  /** The figure at the bar's end, in words. */
  figure: string;
}

const BAR = 7;
const STEP = 15;
const STACK = 14;

/** Draws bars from `top` down, labels left, figures at the end. @returns the lower edge */
export function drawBars(paper: Paper, bars: Bar[], top: number): number {
  const { left, width } = paper.frame;
  const labels = width * 0.32;
  const room = width - labels - 110;
  let y = top;
  for (const bar of bars) {
    y -= STEP;
    paper.text(paper.type.fit(bar.label, (labels - 8) / size.small), left, y + 1, { size: size.small });
    paper.box(left + labels, y, room, BAR, colour.wash);
    if (bar.share) paper.box(left + labels, y, Math.max(0.8, room * bar.share), BAR, paper.accent);
    paper.text(bar.figure, left + labels + room + 6, y + 1, { size: size.small, colour: colour.secondary });
  }
  return y - 4;
}

/** A bar that is held against a threshold: its state is a word, a shape and a colour. */
export interface JudgedBar extends Bar {
  word: string;
  mark: Mark;
  tint: string;
}

/** Lines that the label of a judged bar may take. */
const LABEL_LINES = 2;
const LABEL_LEADING = 9.5;
/** Room below the first line of a judged bar: its second line, and a note below the chart. */
const JUDGED_ROOM = 32;

/**
 * Draws bars with a dashed line at the threshold (`at` from 0 to 1): mark and label left, word and figure at the end;
 * as many as the page has room for.
 * @returns the lower edge, and how many bars were drawn
 */
export function drawJudgedBars(
  paper: Paper,
  bars: JudgedBar[],
  threshold: { at: number; label: string },
  top: number,
): { bottom: number; drawn: number } {
  const { left, right, width } = paper.frame;
  const small = { size: size.small };
  const figures = Math.max(...bars.map(({ figure }) => paper.type.set(figure).width)) * size.small;
  const words = Math.max(...bars.map(({ word }) => paper.type.set(word, 'Bold').width)) * size.small;
  const start = left + width * 0.38;
  const room = right - start - words - figures - 24;
  const line = start + room * threshold.at;
  const label = paper.type.set(threshold.label);
  const labelAt = Math.min(line - (label.width * size.small) / 2, start + room - label.width * size.small);
  paper.text(label, labelAt, top - 9, { ...small, colour: colour.secondary });
  let y = top - 13;
  let drawn = 0;
  for (const bar of bars) {
    if (y - STEP - JUDGED_ROOM < paper.frame.bottom) break;
    drawn += 1;
    y -= STEP;
    const lines = paper.type.wrap(bar.label, (start - left - 21) / size.small, LABEL_LINES);
    for (const [index, text] of lines.entries())
      paper.text(text, left + 11, y + 1 - index * LABEL_LEADING, small);
    paper.draw(markAt(bar.mark, left + 2.8, y + 3.6, bar.tint));
    paper.box(start, y, room, BAR, colour.wash);
    if (bar.share) paper.box(start, y, Math.max(0.8, room * bar.share), BAR, bar.tint);
    paper.text(bar.word, start + room + 10, y + 1, { ...small, weight: 'Bold', colour: bar.tint });
    paper.text(bar.figure, right, y + 1, { ...small, align: 'right' });
    y -= (lines.length - 1) * LABEL_LEADING;
  }
  paper.dashes(line, top - 14, y - 3);
  return { bottom: y - 4, drawn };
}

/** A part of a stacked bar. */
export interface Part {
  label: string;
  count: number;
  fill: string;
  /** Colour of the figure printed on the fill. Default: the paper's. */
  onFill?: string;
}

/** Draws one bar of parts with a labelled key below it, readable without colour. @returns the lower edge */
export function drawStack(paper: Paper, parts: Part[], top: number): number {
  const { left, width } = paper.frame;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const y = top - STACK - 2;
  paper.box(left, y, width, STACK, colour.wash);
  let x = left;
  for (const part of parts) {
    const share = total > 0 ? (width * part.count) / total : 0;
    if (share > 0) paper.box(x, y, Math.max(share - 0.8, 0.4), STACK, part.fill);
    // The same figure stands in the key below: the parts can be told apart without colour.
    const figure = paper.type.set(part.count.toLocaleString('en-US'), 'Bold');
    if (figure.width * size.small + 6 < share) {
      const middle = x + (share - figure.width * size.small) / 2;
      paper.text(figure, middle, y + 4.2, { size: size.small, colour: part.onFill ?? colour.paper });
    }
    x += share;
  }
  const cell = width / parts.length;
  parts.forEach((part, index) => {
    const at = left + index * cell;
    const percent = total > 0 ? ` · ${((100 * part.count) / total).toFixed(1)} %` : '';
    paper.box(at, y - 16, 6, 6, part.fill);
    paper.text(part.label, at + 10, y - 16, { size: size.small });
    paper.text(`${part.count.toLocaleString('en-US')}${percent}`, at + 10, y - 27, {
      size: size.small,
      colour: colour.secondary,
    });
  });
  return y - 36;
}
