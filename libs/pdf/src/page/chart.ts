import type { Weight } from '../type/font-files.js';
import type { Mark } from './marks.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { color, size } from './theme.js';

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

const widest = (pdf: PdfDocument, texts: string[], weight?: Weight): number =>
  Math.max(...texts.map((text) => pdf.type.set(text, weight).width)) * size.small;

/** Draws a chart in the frame, or in as much of it as a chart should take. */
const inChart = <T>(pdf: PdfDocument, draw: () => T): T =>
  pdf.inside(pdf.frame.left, Math.min(pdf.frame.width, WIDEST), draw);

/**
 * Draws bars from `top` down, labels at the start, figures at the end; many of them in two columns on a wide page.
 * @returns the lower edge
 */
export function drawBars(pdf: PdfDocument, bars: Bar[], top: number): number {
  const columns = pdf.frame.width > WIDEST && bars.length > ONE_COLUMN ? 2 : 1;
  const each = Math.ceil(bars.length / columns);
  const bottom = top - each * STEP - 4;
  // In a column every point is wanted.
  const figures =
    columns === 1
      ? FIGURE
      : 8 +
        widest(
          pdf,
          bars.map(({ figure }) => figure),
        );
  const draw = (): void => {
    const { left, right } = pdf.frame;
    pdf.figure(inWords(bars), [left, bottom, right, top], () => {
      for (let column = 0; column < columns; column += 1) {
        const share = bars.slice(column * each, (column + 1) * each);
        pdf.inColumn(column, columns, () => drawBarColumn(pdf, share, { top, figures }));
      }
    });
  };
  if (columns > 1) draw();
  else inChart(pdf, draw);
  return bottom;
}

function drawBarColumn(
  pdf: PdfDocument,
  bars: Bar[],
  { top, figures }: { top: number; figures: number },
): void {
  const { left, width } = pdf.frame;
  const labels = width * 0.32;
  const room = width - labels - figures;
  let y = top;
  for (const bar of bars) {
    y -= STEP;
    const label = pdf.type.fit(bar.label, (labels - 8) / size.small);
    pdf.text(label, left, y + 1, { size: size.small });
    pdf.box(left + labels, y, room, BAR, color.wash);
    if (bar.share) pdf.box(left + labels, y, Math.max(0.8, room * bar.share), BAR, pdf.accent);
    const end = left + labels + room + 6;
    pdf.text(bar.figure, end, y + 1, { size: size.small, color: color.secondary });
  }
}

/** A bar that is held against a threshold: its state is a word, a shape and a color. */
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
  pdf: PdfDocument,
  bars: JudgedBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  return inChart(pdf, () => judgedBars(pdf, bars, threshold, top));
}

function judgedBars(
  pdf: PdfDocument,
  bars: JudgedBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  const { left, right, width } = pdf.frame;
  const start = left + width * 0.38;
  const rows: { bar: JudgedBar; y: number; lines: ReturnType<typeof pdf.type.wrap> }[] = [];
  let y = top - 13;
  for (const bar of bars) {
    if (y - STEP - JUDGED_ROOM < pdf.frame.bottom) break;
    const lines = pdf.type.wrap(bar.label, (start - left - 21) / size.small, LABEL_LINES);
    y -= STEP;
    rows.push({ bar, y, lines });
    y -= (lines.length - 1) * LABEL_LEADING;
  }
  const figures = widest(
    pdf,
    bars.map(({ figure }) => figure),
  );
  const words = widest(
    pdf,
    bars.map(({ word }) => word),
    'Bold',
  );
  const room = right - start - words - figures - 24;
  const said = rows.map(({ bar }) => ({ label: bar.label, figure: `${bar.figure}, ${bar.word}` }));
  const alternative = `${threshold.label}. ${inWords(said)}`;
  pdf.figure(alternative, [left, y - 4, right, top], () => {
    drawThreshold(pdf, threshold, { start, room, top, bottom: y - 3 });
    for (const row of rows) drawJudgedBar(pdf, row, { start, room });
  });
  return { bottom: y - 4, drawn: rows.length };
}

function drawThreshold(
  pdf: PdfDocument,
  threshold: Threshold,
  { start, room, top, bottom }: { start: number; room: number; top: number; bottom: number },
): void {
  const line = start + room * threshold.at;
  const label = pdf.type.set(threshold.label);
  const width = label.width * size.small;
  const at = Math.min(line - width / 2, start + room - width);
  pdf.text(label, at, top - 9, { size: size.small, color: color.secondary });
  drawDashes(pdf, line, top - 14, bottom);
}

function drawJudgedBar(
  pdf: PdfDocument,
  { bar, y, lines }: { bar: JudgedBar; y: number; lines: ReturnType<typeof pdf.type.wrap> },
  { start, room }: { start: number; room: number },
): void {
  const { left, right } = pdf.frame;
  const small = { size: size.small };
  for (const [index, line] of lines.entries())
    pdf.text(line, left + 11, y + 1 - index * LABEL_LEADING, small);
  pdf.furniture(pdf.stamps.mark(bar.mark, pdf.leftOf(left + 2.8), y + 3.6, bar.tint));
  pdf.box(start, y, room, BAR, color.wash);
  if (bar.share) pdf.box(start, y, Math.max(0.8, room * bar.share), BAR, bar.tint);
  pdf.text(bar.word, start + room + 10, y + 1, { ...small, weight: 'Bold', color: bar.tint });
  pdf.text(bar.figure, right, y + 1, { ...small, align: 'right' });
}

/** A part of a stacked bar. */
export interface Part {
  label: string;
  count: number;
  /** The count as it is printed on the bar, and as it stands below it, with its share. */
  figure: string;
  share: string;
  fill: string;
  /** Color of the figure printed on the fill. Default: the pdf's. */
  onFill?: string;
}

/** Narrower than this, the key stands below the bar in lines, not in columns. */
const KEY_NEEDS = 420;
const KEY_LINE = 12;

/** Draws one bar of parts with a labelled key below it, readable without color. @returns the lower edge */
export function drawStack(pdf: PdfDocument, parts: Part[], top: number): number {
  return inChart(pdf, () => {
    const { left, right, width } = pdf.frame;
    const y = top - STACK - 2;
    const narrow = width < KEY_NEEDS;
    const bottom = narrow ? y - 7 - parts.length * KEY_LINE : y - 30;
    const keyed = parts.map(({ label, share }) => ({ label, figure: share }));
    pdf.figure(inWords(keyed), [left, bottom, right, top], () => {
      drawParts(pdf, parts, y);
      if (narrow) drawKeyLines(pdf, parts, y);
      else drawKeyColumns(pdf, parts, y);
    });
    return bottom - 6;
  });
}

function drawParts(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left, width } = pdf.frame;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  pdf.box(left, y, width, STACK, color.wash);
  let x = left;
  for (const part of parts) {
    const share = total > 0 ? (width * part.count) / total : 0;
    if (share > 0) pdf.box(x, y, Math.max(share - 0.8, 0.4), STACK, part.fill);
    // The same figure stands in the key below: the parts can be told apart without color.
    const figure = pdf.type.set(part.figure, 'Bold');
    if (figure.width * size.small + 6 < share) {
      const middle = x + (share - figure.width * size.small) / 2;
      pdf.text(figure, middle, y + 4.2, { size: size.small, color: part.onFill ?? color.white });
    }
    x += share;
  }
}

function drawKeyColumns(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left, width } = pdf.frame;
  const cell = width / parts.length;
  parts.forEach(({ label, share, fill }, index) => {
    const at = left + index * cell;
    pdf.box(at, y - 16, 6, 6, fill);
    pdf.text(label, at + 10, y - 16, { size: size.small });
    pdf.text(share, at + 10, y - 27, { size: size.small, color: color.secondary });
  });
}

function drawKeyLines(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left } = pdf.frame;
  const shares =
    left +
    10 +
    widest(
      pdf,
      parts.map(({ label }) => label),
    ) +
    18;
  parts.forEach(({ label, share, fill }, index) => {
    const at = y - 16 - index * KEY_LINE;
    pdf.box(left, at, 6, 6, fill);
    pdf.text(label, left + 10, at, { size: size.small });
    pdf.text(share, shares, at, { size: size.small, color: color.secondary });
  });
}

/** A dashed line from one height to another. */
function drawDashes(pdf: PdfDocument, x: number, from: number, to: number): void {
  const at = points(pdf.leftOf(x));
  const ends = `${at} ${points(from)} m ${at} ${points(to)} l`;
  pdf.furniture(`q ${color.ink} RG 0.8 w [2.5 2] 0 d ${ends} S Q`);
}
