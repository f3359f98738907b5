import { color, drawTrend, maxTextWidth, type Column, type Threshold, type TrendPoint } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import { NONE } from '../language/formats.js';
import { SAMPLE_INSTANT } from '../people/counted-attempt.js';

/** A figure at an instant of a trend; null if nothing is known of the instant, or the figure has no value. */
export interface TrendFigure {
  asOf: string;
  figure: { value: number; text: string } | null;
}

/** Least space for the introduction of a trend, its chart and the first rows of its table, in points. */
const MIN_TREND_HEIGHT = 270;

/** Space between a chart and what follows, in points. */
const SPACE_BELOW = 14;

/**
 * Starts the section of a trend. The caller draws its charts and its table.
 * @param height of the charts and the table, in points
 * @returns the baseline below the introduction
 */
export function startTrend(document: DocumentWriter, height: number): number {
  const { pdf } = document;
  const { title, about } = document.language.messages.trend;
  const { left, width } = pdf.frame;
  const top = document.list(title, height, Math.min(height, MIN_TREND_HEIGHT));
  const style = { color: color.secondary };
  return (
    pdf.paragraph(document.ofEarlierInstants(about), left, top, Math.min(width, maxTextWidth), style) - 8
  );
}

/**
 * Draws the chart of a figure with its title, each point labeled by its month, and the threshold if the figure has one.
 * @returns the lower edge of its space
 */
export function drawTrendChart(
  document: DocumentWriter,
  title: string,
  figures: readonly TrendFigure[],
  top: number,
  threshold?: Threshold,
): number {
  const { month, percent } = document.language.formats;
  const scale: [string, string] = [percent(0, 1), percent(1, 1)];
  const points = figures.map(({ asOf, figure }, index): TrendPoint => ({
    // The last point is the instant of the document, which is not the end of a month.
    label: index === figures.length - 1 ? asOf.slice(0, 10) : month(asOf),
    at: Date.parse(asOf),
    value: figure?.value ?? null,
    figure: figure?.text ?? NONE,
  }));
  const y = document.subheading(title, top);
  return drawTrend(document.pdf, points, y - 4, { scale, threshold }) - SPACE_BELOW;
}

/** Returns the column of the instants of a trend. */
export const trendInstantColumn = ({ language }: DocumentWriter): Column => ({
  title: language.messages.trend.instant,
  sample: SAMPLE_INSTANT,
});
