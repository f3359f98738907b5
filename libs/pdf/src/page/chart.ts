import type { Weight } from '../type/font-files.js';
import type { Mark } from './marks.js';
import type { Paper } from './paper.js';
import { points } from './points.js';
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
/** Room for the figure at the end of a bar. */
const FIGURE = 110;

/** What a chart says to someone who cannot see it: each label with its figure. */
const inWords = (parts: { label: string; figure: string }[]): string =>
  parts.map(({ label, figure }) => `${label}: ${figure}`).join('; ');

/** Widest chart, in points: a longer bar tells no more. An upright page is narrower. */
const WIDEST = 600;
/** More bars than these stand in two columns where the page is wide. */
const ONE_COLUMN = 6;

const widest = (paper: Paper, texts: string[], weight?: Weight): number =>
  Math.max(...texts.map((text) => paper.type.set(text, weight).width)) * size.small;

/** Draws a chart in the frame, or in as much of it as a chart should take. */
const inChart = <T>(paper: Paper, draw: () => T): T =>
  paper.inside(paper.frame.left, Math.min(paper.frame.width, WIDEST), draw);

/**
 * Draws bars from `top` down, labels at the start, figures at the end; many of them in two columns on a wide page.
 * @returns the lower edge
 */
export function drawBars(paper: Paper, bars: Bar[], top: number): number {
  const columns = paper.frame.width > WIDEST && bars.length > ONE_COLUMN ? 2 : 1;
  const each = Math.ceil(bars.length / columns);
  const bottom = top - each * STEP - 4;
  // In a column every point is wanted.
  const figures =
    columns === 1
      ? FIGURE
      : 8 +
        widest(
          paper,
          bars.map(({ figure }) => figure),
        );
  const draw = (): void => {
    const { left, right } = paper.frame;
    paper.figure(inWords(bars), [left, bottom, right, top], () => {
      for (let column = 0; column < columns; column += 1) {
        const share = bars.slice(column * each, (column + 1) * each);
        paper.inColumn(column, columns, () => drawBarColumn(paper, share, { top, figures }));
      }
    });
  };
  if (columns > 1) draw();
  else inChart(paper, draw);
  return bottom;
}

function drawBarColumn(paper: Paper, bars: Bar[], { top, figures }: { top: number; figures: number }): void {
  const { left, width } = paper.frame;
  const labels = width * 0.32;
  const room = width - labels - figures;
  let y = top;
  for (const bar of bars) {
    y -= STEP;
    const label = paper.type.fit(bar.label, (labels - 8) / size.small);
    paper.text(label, left, y + 1, { size: size.small });
    paper.box(left + labels, y, room, BAR, colour.wash);
    if (bar.share) paper.box(left + labels, y, Math.max(0.8, room * bar.share), BAR, paper.accent);
    const end = left + labels + room + 6;
    paper.text(bar.figure, end, y + 1, { size: size.small, colour: colour.secondary });
  }
}

/** A bar that is held against a threshold: its state is a word, a shape and a colour. */
export interface JudgedBar extends Bar {
  word: string;
  mark: Mark;
  tint: string;
}

/** Where bars are held to, from 0 to 1, and what that is called. */
export interface Threshold {
  at: number;
  label: string;
}

/** Lines that the label of a judged bar may take. */
const LABEL_LINES = 2;
const LABEL_LEADING = 9.5;
/** Room below the first line of a judged bar: its second line, and a note below the chart. */
const JUDGED_ROOM = 32;

/**
 * Draws bars with a dashed line at the threshold (`at` from 0 to 1): mark and label at the start, word and figure at
 * the end; as many as the page has room for.
 * @returns the lower edge, and how many bars were drawn
 */
export function drawJudgedBars(
  paper: Paper,
  bars: JudgedBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  return inChart(paper, () => judgedBars(paper, bars, threshold, top));
}

function judgedBars(
  paper: Paper,
  bars: JudgedBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  const { left, right, width } = paper.frame;
  const start = left + width * 0.38;
  const rows: { bar: JudgedBar; y: number; lines: ReturnType<typeof paper.type.wrap> }[] = [];
  let y = top - 13;
  for (const bar of bars) {
    if (y - STEP - JUDGED_ROOM < paper.frame.bottom) break;
    const lines = paper.type.wrap(bar.label, (start - left - 21) / size.small, LABEL_LINES);
    y -= STEP;
    rows.push({ bar, y, lines });
    y -= (lines.length - 1) * LABEL_LEADING;
  }
  const figures = widest(
    paper,
    bars.map(({ figure }) => figure),
  );
  const words = widest(
    paper,
    bars.map(({ word }) => word),
    'Bold',
  );
  const room = right - start - words - figures - 24;
  const said = rows.map(({ bar }) => ({ label: bar.label, figure: `${bar.figure}, ${bar.word}` }));
  const alternative = `${threshold.label}. ${inWords(said)}`;
  paper.figure(alternative, [left, y - 4, right, top], () => {
    drawThreshold(paper, threshold, { start, room, top, bottom: y - 3 });
    for (const row of rows) drawJudgedBar(paper, row, { start, room });
  });
  return { bottom: y - 4, drawn: rows.length };
}

function drawThreshold(
  paper: Paper,
  threshold: Threshold,
  { start, room, top, bottom }: { start: number; room: number; top: number; bottom: number },
): void {
  const line = start + room * threshold.at;
  const label = paper.type.set(threshold.label);
  const width = label.width * size.small;
  const at = Math.min(line - width / 2, start + room - width);
  paper.text(label, at, top - 9, { size: size.small, colour: colour.secondary });
  drawDashes(paper, line, top - 14, bottom);
}

function drawJudgedBar(
  paper: Paper,
  { bar, y, lines }: { bar: JudgedBar; y: number; lines: ReturnType<typeof paper.type.wrap> },
  { start, room }: { start: number; room: number },
): void {
  const { left, right } = paper.frame;
  const small = { size: size.small };
  for (const [index, line] of lines.entries())
    paper.text(line, left + 11, y + 1 - index * LABEL_LEADING, small);
  paper.furniture(paper.stamps.mark(bar.mark, paper.leftOf(left + 2.8), y + 3.6, bar.tint));
  paper.box(start, y, room, BAR, colour.wash);
  if (bar.share) paper.box(start, y, Math.max(0.8, room * bar.share), BAR, bar.tint);
  paper.text(bar.word, start + room + 10, y + 1, { ...small, weight: 'Bold', colour: bar.tint });
  paper.text(bar.figure, right, y + 1, { ...small, align: 'right' });
}

/** A part of a stacked bar. */
export interface Part {
  label: string;
  count: number;
  /** The count as it is printed on the bar, and as it stands below it, with its share. */
  figure: string;
  share: string;
  fill: string;
  /** Colour of the figure printed on the fill. Default: the paper's. */
  onFill?: string;
}

/** Narrower than this, the key stands below the bar in lines, not in columns. */
const KEY_NEEDS = 420;
const KEY_LINE = 12;

/** Draws one bar of parts with a labelled key below it, readable without colour. @returns the lower edge */
export function drawStack(paper: Paper, parts: Part[], top: number): number {
  return inChart(paper, () => {
    const { left, right, width } = paper.frame;
    const y = top - STACK - 2;
    const narrow = width < KEY_NEEDS;
    const bottom = narrow ? y - 7 - parts.length * KEY_LINE : y - 30;
    const keyed = parts.map(({ label, share }) => ({ label, figure: share }));
    paper.figure(inWords(keyed), [left, bottom, right, top], () => {
      drawParts(paper, parts, y);
      if (narrow) drawKeyLines(paper, parts, y);
      else drawKeyColumns(paper, parts, y);
    });
    return bottom - 6;
  });
}

function drawParts(paper: Paper, parts: Part[], y: number): void {
  const { left, width } = paper.frame;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  paper.box(left, y, width, STACK, colour.wash);
  let x = left;
  for (const part of parts) {
    const share = total > 0 ? (width * part.count) / total : 0;
    if (share > 0) paper.box(x, y, Math.max(share - 0.8, 0.4), STACK, part.fill);
    // The same figure stands in the key below: the parts can be told apart without colour.
    const figure = paper.type.set(part.figure, 'Bold');
    if (figure.width * size.small + 6 < share) {
      const middle = x + (share - figure.width * size.small) / 2;
      paper.text(figure, middle, y + 4.2, { size: size.small, colour: part.onFill ?? colour.paper });
    }
    x += share;
  }
}

function drawKeyColumns(paper: Paper, parts: Part[], y: number): void {
  const { left, width } = paper.frame;
  const cell = width / parts.length;
  parts.forEach(({ label, share, fill }, index) => {
    const at = left + index * cell;
    paper.box(at, y - 16, 6, 6, fill);
    paper.text(label, at + 10, y - 16, { size: size.small });
    paper.text(share, at + 10, y - 27, { size: size.small, colour: colour.secondary });
  });
}

function drawKeyLines(paper: Paper, parts: Part[], y: number): void {
  const { left } = paper.frame;
  const shares =
    left +
    10 +
    widest(
      paper,
      parts.map(({ label }) => label),
    ) +
    18;
  parts.forEach(({ label, share, fill }, index) => {
    const at = y - 16 - index * KEY_LINE;
    paper.box(left, at, 6, 6, fill);
    paper.text(label, left + 10, at, { size: size.small });
    paper.text(share, shares, at, { size: size.small, colour: colour.secondary });
  });
}

/** A dashed line from one height to another. */
function drawDashes(paper: Paper, x: number, from: number, to: number): void {
  const at = points(paper.leftOf(x));
  const ends = `${at} ${points(from)} m ${at} ${points(to)} l`;
  paper.furniture(`q ${colour.ink} RG 0.8 w [2.5 2] 0 d ${ends} S Q`);
}
